"""Something to mend, for staff: what is wrong, how to mend it, and in which file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """`where` is a file's name; empty where that is plain."""

    what: str
    remedy: str = ""
    where: str = ""

    def __str__(self) -> str:
        """Return it on one line, as the log tells it."""
        said = f"{self.what} {self.remedy}".strip()
        return f"{said} ({self.where})" if self.where else said
