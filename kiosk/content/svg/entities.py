"""Words that an SVG file defines itself: short ones are allowed, what swells or reads is not."""

from kiosk.content.svg.once_log import PLAIN, OnceLog

_LONGEST, _MOST = 200, 50


class RefusedError(Exception):
    """The file is not read on."""


class Entities:
    """Judges each definition. Illustrator shortens addresses so.

    `references` is how often, at most, the file names a word of its own; `most` how many characters
    may become of it.
    """

    def __init__(self, references: int, most: int, issues: OnceLog) -> None:
        self._references, self._most, self._issues = references, most, issues
        self._count = 0

    def define(self, name: str, parameter: bool, value: str | None, *_rest: object) -> None:
        """Take a definition as expat tells it; raise RefusedError for what is not allowed."""
        self._count += 1
        said = value or ""
        plain = value is not None and not any(sign in said for sign in "&%<")
        swells = len(said) * self._references > self._most
        if parameter or not plain or swells or len(said) > _LONGEST or self._count > _MOST:
            self._issues.error(
                f"The file defines its own words (<!ENTITY {name[:40]} …>).",
                f"{PLAIN} Or remove everything between <!DOCTYPE svg and its last ]>.",
            )
            raise RefusedError
