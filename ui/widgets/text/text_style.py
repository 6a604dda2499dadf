"""How words look on the screen: a theme's typeface, colours and reading direction as a style."""

from PySide6.QtCore import Qt

from ui.theme import fonts
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import Style


def text_style(
    theme: Theme,
    size: int,
    *,
    bold: bool = False,
    colour: str = "",
    line_height: float = 1.2,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    tabular: bool = False,
    breaks_words: bool = False,
) -> Style:
    """Return the style of words with an em of `size` pixels; without a `colour` they are ink."""
    colours = theme.tokens.colour
    return Style(
        font=fonts.font(size, bold=bold, tabular=tabular),
        colour=colour or colours.ink,
        line_height=line_height,
        link_colour=colour or colours.link,
        align=align,
        right_to_left=theme.right_to_left,
        mark=colours.sun,
        on_mark=colours.on_sun,
        breaks_words=breaks_words,
    )
