"""Why there is no update, in words for staff."""

import errno

from kiosk.shared.issue import IssueError


class UpdateError(IssueError):
    """Something stopped an update; the content that runs is as it was."""


class RefusedError(UpdateError):
    """What was offered is damaged, forged, too large, or not a pack that may be shown."""


class ExpiredError(UpdateError):
    """Nobody has vouched for the offer for too long."""


class UnreachableError(UpdateError):
    """The server or the stick cannot be read."""


class CancelledError(UpdateError):
    """Staff, or the end of the program, asked to stop."""


def unreadable(place: object, error: OSError) -> UnreachableError:
    """Return what to tell of something that was brought, and cannot be read.

    It is a stick, a share or a folder of somebody's: the kiosk's own disk is not to blame.
    """
    why = (error.strerror or str(error)).rstrip(".")
    if error.errno in (errno.EACCES, errno.EPERM):
        remedy = "Allow everybody to read it."
    elif error.errno == errno.ENOENT:
        remedy = "Look at the name; if it lies on a stick, put the stick in again."
    else:
        remedy = (
            "Put the stick in again, or look at the network. If that does not help, the file is"
            " damaged: copy it onto another stick."
        )
    return UnreachableError(f"{place} cannot be read ({why}).", remedy)


def disk_remedy(error: OSError) -> str:
    """Return what to do about a disk that would not take something."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: remove something."
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "Let the kiosk's user write there; look whether the disk is write-protected."
    if error.errno in (errno.EIO, errno.ENODEV, errno.ENXIO):
        return "The disk may be broken: restart the machine, then have the disk looked at."
    return "Look whether the disk is full or write-protected."
