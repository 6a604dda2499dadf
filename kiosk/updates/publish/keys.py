"""The publisher's signing keys: Ed25519 files that openssl makes, protects and uses.

The kiosk verifies in Python, where nothing is secret. Signing in Python would leak the key through
its timing, so that is left to openssl, which also asks for the passphrase.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.files.leftovers import is_leftover
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.files import read_plain
from kiosk.updates.model.tuf_names import Key, SecretsHandler, Signature, Signer, SSlibKey
from kiosk.updates.publish import openssl

PRIVATE, PUBLIC = ".pem", ".pub"
_RAW = 32  # the last bytes of the DER form are the key itself
_MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class KeyFile:
    """A key: its name, its public half, and the file of its private half."""

    name: str
    public: SSlibKey
    private: Path


class FileSigner(Signer):
    """Signs with a key file, whose passphrase is asked for once."""

    def __init__(self, key: KeyFile) -> None:
        self._key = key
        self._opened = b""

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

    def open(self) -> None:
        """Ask for the passphrase, the first time; `UpdateError` if the key cannot be opened."""
        self._opened = self._opened or _opened(self._key)

    def sign(self, payload: bytes) -> Signature:
        """Return the signature."""
        self.open()
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder, "data")
            data.write_bytes(payload)
            words = ["pkeyutl", "-sign", "-rawin", "-in", str(data)]
            signature = openssl.run(words, "-inkey", self._opened)
        return Signature(self._key.public.keyid, signature.hex())


def _opened(key: KeyFile) -> bytes:
    """Return the private half without its passphrase, for the memory alone."""
    data = read_plain(key.private, _MOST_BYTES)
    if b"PRIVATE KEY" not in data:
        raise UpdateError(f"{key.private} is not a key.", "Copy it anew, from its safe.")
    locked = b"ENCRYPTED" in data
    try:
        opened = openssl.run(["pkey", "-in", str(key.private.absolute())])
    except UpdateError as error:
        if not locked:
            raise UpdateError(f"{key.private} is damaged.", "Copy it anew.") from error
        raise UpdateError(
            f"The passphrase of “{key.name}” is not right. Nothing was written.",
            openssl.WHERE_ASKED,
        ) from error
    if _public_half(opened).keyid != key.public.keyid:
        raise UpdateError(
            f"{key.private} and the {PUBLIC} file beside it are of two different keys.",
            "Copy both anew, from one safe.",
        )
    return opened


def make_keys(
    folder: Path, names: Sequence[str], passphrase: bool, begin: Callable[[str], None]
) -> Iterator[KeyFile]:
    """Make key pairs, NAME.pem and NAME.pub, one by one; each is there as a whole or not at all.

    With `passphrase`, openssl asks for one on the terminal, after `begin` was told the name.
    `UpdateError` before anything is asked if a name will not do. A private half whose public half
    is missing gets that one.
    """
    for name in names:
        if not name.replace("-", "").isalnum() or not name.isascii():
            raise UpdateError(
                f"“{name}” is not a name for a key.", "Use letters, digits and hyphens."
            )
        private = folder / f"{name}{PRIVATE}"
        if _is_there(private) and private.with_suffix(PUBLIC).exists():
            raise UpdateError(f"There is a key {private} already.", "Choose another name.")
    if len(set(names)) < len(names):
        raise UpdateError("A name is there twice.", "Name each key once.")
    folder.mkdir(parents=True, exist_ok=True)
    for index, name in enumerate(names):
        begin(name)
        try:
            made = _completed(folder, name) or _made(folder, name, passphrase)
        except UpdateError as error:
            left = " ".join(names[index:])
            remedy = f"{error.issue.remedy} Still to be made: {left}."
            raise UpdateError(error.issue.what, remedy) from error
        yield made


def make_key(folder: Path, name: str, passphrase: bool) -> KeyFile:
    """Make one key pair."""
    return next(make_keys(folder, [name], passphrase, lambda _name: None))


def _is_there(path: Path) -> bool:
    """An empty file was left by an openssl that was stopped."""
    return path.exists() and path.stat().st_size > 0


def _completed(folder: Path, name: str) -> KeyFile | None:
    private = folder / f"{name}{PRIVATE}"
    if not _is_there(private):
        return None
    try:
        public = _public_half(openssl.run(["pkey", "-in", str(private.absolute())]))
    except UpdateError as error:
        raise UpdateError(
            f"{private} has no public half yet, and its passphrase is not right.",
            openssl.WHERE_ASKED,
        ) from error
    _write_public(folder, name, public)
    return KeyFile(name, public, private)


def _made(folder: Path, name: str, passphrase: bool) -> KeyFile:
    opened = openssl.run(["genpkey", "-algorithm", "ed25519"])
    public = _public_half(opened)
    private = folder / f"{name}{PRIVATE}"
    kept = opened
    if passphrase:
        try:
            kept = openssl.run(["pkey", "-aes-256-cbc"], "-in", opened)
        except UpdateError as error:
            raise UpdateError(
                f"“{name}” was not made: the two passphrases differ, or have fewer than 4 letters.",
                openssl.WHERE_ASKED,
            ) from error
    fresh = private.with_name(private.name + ".new")
    fresh.unlink(missing_ok=True)
    with open(fresh, "xb", opener=_for_its_owner) as file:
        file.write(kept)
        file.flush()
        os.fsync(file.fileno())
    _write_public(folder, name, public)
    fresh.replace(private)
    return KeyFile(name, public, private)


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write_public(folder: Path, name: str, public: SSlibKey) -> None:
    text = json.dumps({"name": name, **public.to_dict()}, indent=1)
    fresh = folder / f"{name}{PUBLIC}.new"
    fresh.write_text(text + "\n", encoding="utf-8")
    fresh.replace(folder / f"{name}{PUBLIC}")


def _public_half(opened: bytes) -> SSlibKey:
    der = openssl.run(["pkey", "-pubout", "-outform", "DER"], "-in", opened)
    return public_key(der[-_RAW:].hex())


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
        values: dict[str, Any] = json.loads(read_plain(path, _MOST_BYTES))
        public = public_key(values["keyval"]["public"])
    except (UpdateError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UpdateError(f"{path} is not a key.", "Copy it anew.") from error
    return KeyFile(path.stem, public, path.with_suffix(PRIVATE))
