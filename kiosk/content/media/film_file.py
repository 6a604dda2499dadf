"""Whether a film is of the kind that its name says, by its first bytes."""

from kiosk.content.model.report import Log

HEAD = 64
"""Bytes of a film that are looked at."""


def check_film(path: str, head: bytes, log: Log) -> None:
    """Note in `log` a file that is no film, whatever its name says."""
    webm = head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head
    if (path.endswith(".webm") and not webm) or (path.endswith(".mp4") and head[4:8] != b"ftyp"):
        kind = "WebM" if path.endswith(".webm") else "MP4"
        log.error(
            path,
            1,
            f"The file's name says {kind}, but it is something else.",
            f"Save the film as {kind}; renaming is not enough.",
        )
