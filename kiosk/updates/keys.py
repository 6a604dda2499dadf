"""The publisher's signing keys: Ed25519 files that openssl makes, protects and uses.

The kiosk verifies in Python, where nothing is secret. Signing in Python would leak the key through
its timing, so that is left to openssl, which also asks for the passphrase.
"""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import processes
from kiosk.content.leftovers import is_leftover
from kiosk.updates.errors import UpdateError
from kiosk.updates.tuf_names import Key, SecretsHandler, Signature, Signer, SSlibKey

PRIVATE, PUBLIC = ".pem", ".pub"
_RAW = 32  # the last bytes of the DER form are the key itself


@dataclass(frozen=True)
class KeyFile:
    """A key: its name, its public half, and the file of its private half."""

    name: str
    public: SSlibKey
    private: Path


class FileSigner(Signer):
    """Signs with a key file."""

    def __init__(self, key: KeyFile) -> None:
        self._key = key

    @property
    def public_key(self) -> Key:
        """The public half."""
        return self._key.public

    @classmethod
    def from_priv_key_uri(
        cls, priv_key_uri: str, public_key: Key, secrets_handler: SecretsHandler | None = None
    ) -> "FileSigner":
        """Not used: keys are found in folders."""
        raise NotImplementedError

    def sign(self, payload: bytes) -> Signature:
        """Return the signature; `UpdateError` if openssl cannot make it."""
        with tempfile.TemporaryDirectory() as folder:
            data, out = Path(folder, "data"), Path(folder, "signature")
            data.write_bytes(payload)
            _openssl(
                ["pkeyutl", "-sign", "-rawin", "-in", str(data), "-out", str(out)],
                ["-inkey", str(self._key.private)],
            )
            return Signature(self._key.public.keyid, out.read_bytes().hex())


def make_key(folder: Path, name: str, passphrase: bool) -> KeyFile:
    """Make a key pair, NAME.pem and NAME.pub; `UpdateError` if one of that name is there.

    With `passphrase`, openssl asks for one on the terminal.
    """
    if not name.replace("-", "").isalnum():
        raise UpdateError(f"“{name}” is not a name for a key.", "Use letters, digits and hyphens.")
    folder.mkdir(parents=True, exist_ok=True)
    private = folder / f"{name}{PRIVATE}"
    if private.exists():
        raise UpdateError(f"There is a key {private} already.", "Choose another name.")
    protect = ["-aes-256-cbc"] if passphrase else []
    _openssl(["genpkey", "-algorithm", "ed25519"], [*protect, "-out", str(private)])
    private.chmod(0o600)
    der = _openssl(["pkey", "-pubout", "-outform", "DER"], ["-in", str(private)])
    public = public_key(der[-_RAW:].hex())
    text = json.dumps({"name": name, **public.to_dict()}, indent=1)
    (folder / f"{name}{PUBLIC}").write_text(text + "\n", encoding="utf-8")
    return KeyFile(name, public, private)


def public_key(raw: str) -> SSlibKey:
    """Return a public key of its 32 bytes as hexadecimal digits."""
    keyid = hashlib.sha256(bytes.fromhex(raw)).hexdigest()
    return SSlibKey(keyid, "ed25519", "ed25519", {"public": raw})


def find_keys(folders: Iterable[Path]) -> Mapping[str, KeyFile]:
    """Return the keys in some folders by name; `UpdateError` for a damaged one."""
    found: dict[str, KeyFile] = {}
    for folder in folders:
        if not folder.is_dir():
            raise UpdateError(f"The folder of keys {folder} is not there.", "Put in the stick.")
        for path in sorted(folder.glob(f"*{PUBLIC}")):
            if is_leftover(path.name):
                continue  # macOS puts a ._NAME beside every file on a stick
            key = _read(path)
            found[key.name] = key
    return found


def _read(path: Path) -> KeyFile:
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        public = public_key(values["keyval"]["public"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UpdateError(f"{path} is not a key.", "Copy it anew.") from error
    return KeyFile(path.stem, public, path.with_suffix(PRIVATE))


def _openssl(words: list[str], files: list[str]) -> bytes:
    program = processes.program("openssl")
    if program is None:
        raise UpdateError("openssl is missing.", "Install it; on Debian: apt install openssl")
    done = subprocess.run([program, *words, *files], stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise UpdateError(
            f"openssl could not {words[0]} with {Path(files[-1]).name}.",
            "Look at what it says above; is the passphrase right?",
        )
    return done.stdout
