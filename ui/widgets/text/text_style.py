"""How words look on the screen: a theme's typeface, colours and reading direction as a style."""

from collections.abc import Callable, Sequence
from typing import Required, TypeAlias, TypedDict, Unpack, cast

from PySide6.QtCore import Qt

from ui.theme import fonts
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import SetText, Span, Style

USUAL_LINE_HEIGHT = 1.2
"""Of words on a card or a button, which are few; in ems."""

Setting: TypeAlias = Callable[[Sequence[Span] | str, Style, int], SetText]
"""A way to set words in lines of a width: `SetText`, `balanced` or `paragraph`."""


class TextLook(TypedDict, total=False):
    """What words may be asked to look like. `size` is an em in pixels, `line_height` in ems.

    Without a `colour` they are ink, and links in them have their own. `tabular` gives every digit
    the same width; `breaks_words` breaks a word that is wider than its line.
    """

    size: Required[int]
    bold: bool
    colour: str
    line_height: float
    centred: bool
    tabular: bool
    breaks_words: bool


def text_style(theme: Theme, **look: Unpack[TextLook]) -> Style:
    """Return the style of such words."""
    colours, align = theme.tokens.colour, Qt.AlignmentFlag
    bold, tabular = look.get("bold", False), look.get("tabular", False)
    return Style(
        font=fonts.font(look["size"], bold=bold, tabular=tabular),
        colour=look.get("colour") or colours.ink,
        line_height=look.get("line_height", USUAL_LINE_HEIGHT),
        link_colour=look.get("colour") or colours.link,
        align=align.AlignHCenter if look.get("centred") else align.AlignLeading,
        right_to_left=theme.right_to_left,
        mark=colours.sun,
        on_mark=colours.on_sun,
        breaks_words=look.get("breaks_words", False),
    )


def set_words(
    theme: Theme,
    setting: Setting,
    words: tuple[Span, ...] | str,
    width: int,
    **look: Unpack[TextLook],
) -> SetText:
    """Return such words set to a width; what was set before under this theme is not set again."""
    return cast(
        SetText,
        theme.texts.get(
            (setting, words, width, *look.items()),
            lambda: setting(words, text_style(theme, **look), width),
        ),
    )
