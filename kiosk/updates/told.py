"""What python-tuf found wrong, in words for staff."""

from collections.abc import Iterator
from contextlib import contextmanager

from tuf.api import exceptions as tuf

from kiosk.updates.errors import ExpiredError, RefusedError, UnreachableError, UpdateError

_AGAIN = "The content that runs stays. If it happens again, tell the publisher."
_RULES: tuple[tuple[type[Exception], type[UpdateError], str, str], ...] = (
    (
        tuf.ExpiredMetadataError,
        ExpiredError,
        "The offer has expired: nobody has renewed its signature in time.",
        "The content that runs stays. Ask the publisher for a fresh one, and look at the clock.",
    ),
    (
        tuf.DownloadLengthMismatchError,
        RefusedError,
        "A file of the update is longer than was signed.",
        _AGAIN,
    ),
    (
        tuf.DownloadHTTPError,
        UnreachableError,
        "A file of the update is missing.",
        "Look whether the address or the folder is right.",
    ),
    (
        tuf.DownloadError,
        UnreachableError,
        "The server or the stick cannot be read.",
        "Look at the network, or put the stick in again.",
    ),
    (
        tuf.UnsignedMetadataError,
        RefusedError,
        "The update is not signed by the publisher this kiosk trusts.",
        _AGAIN,
    ),
    (
        tuf.BadVersionNumberError,
        RefusedError,
        "The update is older than what this kiosk has seen, or its parts do not belong together.",
        _AGAIN,
    ),
    (
        tuf.LengthOrHashMismatchError,
        RefusedError,
        "A file of the update is damaged, or not the one that was signed.",
        _AGAIN,
    ),
    (tuf.RepositoryError, RefusedError, "The update's papers are damaged or forged.", _AGAIN),
)


@contextmanager
def plainly() -> Iterator[None]:
    """Raise `UpdateError` for whatever goes wrong with a repository inside."""
    try:
        yield
    except UpdateError:
        raise
    except OSError as error:
        raise UpdateError(
            f"The update could not be written ({error.strerror or error}).",
            "Look whether the disk is full.",
        ) from error
    except Exception as error:
        for kind, says, message, remedy in _RULES:
            if isinstance(error, kind):
                raise says(message, remedy) from error
        # forged metadata may be anything: too deep, of odd types, not even text
        raise RefusedError("The update's papers are damaged or forged.", _AGAIN) from error
