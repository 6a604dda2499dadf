"""The editor of staff mode: pasted and dragged text harms nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.support.drivers.kiosk import KioskDriver
from ui.widgets.input.text_area import TextArea


@pytest.fixture
def area(kiosk: KioskDriver) -> Iterator[TextArea]:
    built = kiosk.built
    theme = built.content.present.start_theme(built.display.screen)
    made = TextArea(theme, "Name", "Pure Physio", many_lines=True)
    made.resize(600, 400)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def editor_of(area: TextArea) -> QPlainTextEdit:
    return area.findChildren(QPlainTextEdit)[0]


def paste(area: TextArea, mime: QMimeData) -> str:
    QApplication.clipboard().setMimeData(mime)
    editor_of(area).paste()
    return editor_of(area).toPlainText()


def words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


def test_words_are_pasted_as_they_are(area: TextArea) -> None:
    assert paste(area, words(" and friends\n<b>x</b>")) == "Pure Physio and friends\n<b>x</b>"


@pytest.mark.parametrize("size", [60_000, 5_000_000])
def test_more_than_a_page_is_not_pasted(area: TextArea, size: int) -> None:
    assert paste(area, words("x" * size)) == "Pure Physio"


def test_a_page_takes_the_place_of_what_is_chosen(area: TextArea) -> None:
    editor_of(area).selectAll()
    assert paste(area, words("x" * 60_000)) == "x" * 60_000


def test_a_picture_or_a_page_of_the_web_is_nothing_but_words(area: TextArea) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    mime.setHtml("<img src=x>words")
    assert "img" not in paste(area, mime)


def test_what_is_chosen_is_not_carried_about(area: TextArea) -> None:
    editor = editor_of(area)
    editor.selectAll()
    at = editor.cursorRect().topLeft() - QPoint(20, -4)
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not editor.textCursor().hasSelection()
    QTest.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor.toPlainText() == "Pure Physio"


@pytest.mark.parametrize(("length", "at"), [(399, 399), (400, 0)])
def test_a_long_text_is_shown_from_its_top(kiosk: KioskDriver, length: int, at: int) -> None:
    theme = kiosk.built.content.present.start_theme(kiosk.built.display.screen)
    made = TextArea(theme, "Text", "x" * length, many_lines=True)
    assert editor_of(made).textCursor().position() == at
    made.deleteLater()
