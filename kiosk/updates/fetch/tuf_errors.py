"""What python-tuf found wrong, in words for staff."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tuf.api import exceptions as tuf

from kiosk.updates.model.errors import (
    ExpiredError,
    RefusedError,
    UnreachableError,
    UpdateError,
    disk_remedy,
)


class FolderError(tuf.DownloadError):
    """A stick, or another folder with a repository, cannot be read."""


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
        FolderError,
        UnreachableError,
        "The stick, or the folder, cannot be read: it was pulled out, or it is damaged.",
        "Put it in again. If that does not help, copy the content onto another stick.",
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
        "The update is older than what this kiosk has seen, comes from another repository than"
        " before, or its parts do not belong together.",
        f"Look whether the address, or the stick, is the right one. {_AGAIN}",
    ),
    (
        tuf.LengthOrHashMismatchError,
        RefusedError,
        "A file of the update is damaged, or not the one that was signed.",
        _AGAIN,
    ),
    (tuf.RepositoryError, RefusedError, "The update's signatures are damaged or forged.", _AGAIN),
)


_STATUS: tuple[tuple[Callable[[int], bool], str, str], ...] = (
    (
        lambda code: code in (404, 410),
        "A file of the update is missing.",
        "Look whether the address or the folder is right.",
    ),
    (
        lambda code: code in (401, 403, 407),
        "The server does not let this kiosk read a file of the update (status {code}).",
        "Ask whoever runs the server to let everybody read its files.",
    ),
    (
        lambda code: code in (408, 425, 429),
        "The server asks to be left alone for a while (status {code}).",
        "The kiosk asks again later. If it happens again, tell whoever runs the server.",
    ),
    (
        lambda code: code >= 500,
        "The server has a fault (status {code}).",
        "The kiosk asks again later. If it lasts, tell whoever runs the server.",
    ),
)


def _status(code: int) -> tuple[str, str]:
    """Return what a server's refusal means, and what to do."""
    for fits, says, remedy in _STATUS:
        if fits(code):
            return says.format(code=code), remedy
    says = f"The server answers something else than the update (status {code})."
    return says, "Look whether the address is right."


@contextmanager
def plainly() -> Iterator[None]:
    """Raise `UpdateError` for whatever goes wrong with a repository inside."""
    try:
        yield
    except UpdateError:
        raise
    except OSError as error:
        told = f"The update could not be written ({error.strerror or error})."
        raise UpdateError(told, disk_remedy(error)) from error
    except tuf.DownloadHTTPError as error:
        raise UnreachableError(*_status(error.status_code)) from error
    except Exception as error:
        for kind, says, message, remedy in _RULES:
            if isinstance(error, kind):
                raise says(message, remedy) from error
        # forged metadata may be anything: too deep, of odd types, not even text
        raise RefusedError("The update's signatures are damaged or forged.", _AGAIN) from error
