"""The keys that are at hand, and what they sign."""

from collections.abc import Mapping

from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.tuf_names import Metadata, Root, T, Targets
from kiosk.updates.publish.keys import FileSigner, KeyFile


class MissingKeysError(UpdateError):
    """Too few of a role's keys are at hand."""


class KeyRing:
    """Keys by their ids. A key is opened when it signs for the first time, and stays open."""

    def __init__(self, keys: Mapping[str, KeyFile]) -> None:
        self._keys = {key.public.keyid: key for key in keys.values()}
        self._signers: dict[str, FileSigner] = {}

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the keys."""
        return frozenset(self._keys)

    @property
    def names(self) -> str:
        """What the keys are called, in words."""
        return ", ".join(sorted(key.name for key in self._keys.values())) or "none"

    def sign(self, what: Metadata[T], by: Root | Targets, role: str) -> None:
        """Add the signatures of all the role's keys that are at hand.

        MissingKeysError if they are too few, UpdateError if one cannot be opened.
        """
        wanted = by.get_delegated_role(role)
        have = [self._keys[k] for k in wanted.keyids if k in self._keys]
        able = [key for key in have if key.private.exists()]
        if len(able) < wanted.threshold:
            raise MissingKeysError(
                f"“{role}” needs {wanted.threshold} of its {len(wanted.keyids)} keys to sign; "
                f"{len(able)} of them are at hand (keys found: {self.names}).",
                "Name their folders with --keys; put in the sticks that hold them.",
            )
        for key in able:
            if key.public.keyid not in what.signatures:
                signer = self._signers.setdefault(key.public.keyid, FileSigner(key))
                signer.open()  # python-tuf hides what goes wrong while it signs
                what.sign(signer, append=True)
