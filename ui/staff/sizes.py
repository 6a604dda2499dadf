"""Sizes of headings in staff mode: larger than the bars' text, which all words there have.

A visit's text size changes what patients read; beside words that stay as they are, headings that
grew with it would shout, and take the room of what they name.
"""

from ui.theme.theme import Theme

_HEADING, _TITLE = 1.17, 1.4


def heading_size(theme: Theme) -> int:
    """Return the size of a heading inside a page, in pixels."""
    return round(theme.tokens.type.chrome * _HEADING)


def title_size(theme: Theme) -> int:
    """Return the size of a page's title, in pixels."""
    return round(theme.tokens.type.chrome * _TITLE)
