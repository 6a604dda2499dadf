"""Why there is no update, in words for staff."""


class UpdateError(Exception):
    """Something stopped an update; the content that runs is as it was.

    `message` and `remedy` are whole sentences.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy


class RefusedError(UpdateError):
    """What was offered is damaged, forged, too large, or not a pack that may be shown."""


class ExpiredError(UpdateError):
    """Nobody has vouched for the offer for too long."""


class UnreachableError(UpdateError):
    """The server or the stick cannot be read."""


class CancelledError(UpdateError):
    """Staff, or the end of the program, asked to stop."""
