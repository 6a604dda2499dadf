"""A button stands beside words only where it cuts none of them."""

import pytest
from pytestqt.qtbot import QtBot

from tests.widgets.test_keyboard import a_theme
from ui.widgets.input.button import Button
from ui.widgets.layout.beside import Beside
from ui.widgets.layout.panel import Panel
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

SHORT = "Hold 30 seconds, 2 times"
LONG = "Mantenga\u00a030\u00a0segundos\u00a0cada\u00a0vez, dos veces"


@pytest.mark.parametrize(("words", "beside"), [(SHORT, True), (LONG, False)])
def test_a_button_gives_way_to_words_that_do_not_break(
    qtbot: QtBot, words: str, beside: bool
) -> None:
    theme = a_theme((1366, 768), "xl")
    button = Button(theme, "Take off", icon="close", main=False)
    piece = Beside(theme, Panel(theme, [[Span(words)]]), button)
    qtbot.addWidget(piece)
    width = button.natural_width() + theme.tokens.space.gutter + 14 * theme.tokens.type.body
    piece.resize(width, piece.height_for(width))
    piece.show()
    text = piece.findChild(RichText)
    assert text is not None
    assert not text.clipped()
    assert (button.y() < text.height()) is beside
