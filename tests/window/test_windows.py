"""Every window that the kiosk can open: no visitor closes it, leaves it or gets behind it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.clinic.file_names import CLINIC
from kiosk.content.store.overlay import PackOverlay
from kiosk.shared.disk import RealDisk
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field
from kiosk.startup.content_loader import ContentLoader
from kiosk.updates.model.paths import UpdatePaths
from tests.support.fixtures import MakeKiosk
from ui.shared.kiosk_window import KioskWindow
from ui.startup.process import RESTART, plain_page

Opens = Callable[[], QWidget]

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
KEYS = {
    "Escape": (Qt.Key.Key_Escape, NONE),
    "Alt+F4": (Qt.Key.Key_F4, ALT),
    "Ctrl+Q": (Qt.Key.Key_Q, CTRL),
    "Ctrl+W": (Qt.Key.Key_W, CTRL),
    "F11": (Qt.Key.Key_F11, NONE),
    "Menu": (Qt.Key.Key_Menu, NONE),
    "Enter": (Qt.Key.Key_Return, NONE),
}


@pytest.fixture
def kiosk_window(qapp: QApplication, make_kiosk: MakeKiosk) -> Opens:
    """The kiosk's own window over a whole screen."""

    def build() -> QWidget:
        make_kiosk(windowed=None)
        return shown(qapp)[0]

    return build


@pytest.fixture
def plain_window(qapp: QApplication, tmp_path: Path) -> Iterator[Opens]:
    """The plain page, as after content that brought the program down."""
    pages: list[KioskWindow] = []

    def build() -> QWidget:
        page = plain_page(qapp, _loader(tmp_path), None, RESTART)
        pages.append(page)
        QApplication.processEvents()
        return page

    yield build
    for page in pages:
        page.release()
        page.deleteLater()
    for rest in [child for child in qapp.children() if type(child).__name__ == "Rest"]:
        rest.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=["kiosk_window", "plain_window"])
def window(request: pytest.FixtureRequest) -> QWidget:
    """One window after the other, as it shows on a clinic's screen."""
    opens: Opens = request.getfixturevalue(request.param)
    return opens()


def test_it_fills_the_screen_without_a_frame_and_without_a_pointer(window: QWidget) -> None:
    assert window.isVisible()
    assert window.isFullScreen()
    assert window.geometry() == QApplication.primaryScreen().geometry()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_the_system_cannot_close_it(window: QWidget) -> None:
    # what WM_DELETE, a title bar's button and Alt+F4 come to
    assert not window.windowHandle().close()
    assert not window.close()
    assert window.isVisible()


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS.keys())
def test_no_key_closes_it(window: QWidget, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    QTest.keyClick(window.windowHandle(), *key)
    QApplication.processEvents()
    assert shown(QApplication.instance()) == [window]
    assert window.isFullScreen()


def test_the_other_button_opens_no_menu_and_a_drop_is_refused(window: QWidget) -> None:
    middle = window.rect().center()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, NONE, middle)
    menu = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, middle, window.mapToGlobal(middle), NONE
    )
    QApplication.sendEvent(window, menu)
    data = QMimeData()
    data.setText("https://elsewhere.example")
    drop = QDropEvent(
        QPointF(middle), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    drop.ignore()
    QApplication.sendEvent(window, drop)
    assert not drop.isAccepted()
    assert not window.acceptDrops()
    assert QApplication.activePopupWidget() is None
    assert shown(QApplication.instance()) == [window]


@pytest.mark.parametrize(
    "lost",
    [
        QWidget.showNormal,
        QWidget.showMinimized,
        lambda window: window.setGeometry(QRect(40, 60, 300, 200)),
    ],
    ids=["out of fullscreen", "minimised", "moved and made small"],
)
def test_a_window_that_lost_its_place_comes_back(
    window: QWidget, lost: Callable[[QWidget], None]
) -> None:
    lost(window)
    QApplication.processEvents()
    assert isinstance(window, KioskWindow)
    window._settling.ticked.emit()  # its short wait is over
    QApplication.processEvents()
    assert window.isFullScreen()
    assert not window.isMinimized()
    assert window.geometry() == QApplication.primaryScreen().geometry()


def test_nothing_opens_a_second_window(make_kiosk: MakeKiosk, qapp: QApplication) -> None:
    kiosk = make_kiosk()
    window = shown(qapp)
    assert len(window) == 1
    kiosk.touch_anywhere()
    for name in ("Book", "Text size", "Done"):
        kiosk.touch(name)
        assert shown(qapp) == window
    desk = kiosk.built.staff
    kiosk.staff.enter()
    for page in e.PageName:
        desk.dispatch(e.OpenPage(page))
        kiosk.work()
        assert shown(qapp) == window
    desk.dispatch(e.Edit(Field(CLINIC, "name"), "Riverside"))
    kiosk.work()
    for widget in window[0].findChildren(QWidget):
        at = widget.rect().center()
        help_wanted = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at), NONE
        )
        QApplication.sendEvent(widget, help_wanted)
        assert widget.toolTip() == ""
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None
    assert shown(qapp) == window


def test_a_window_on_a_desk_is_closed_as_any_other(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1366, 768))
    assert kiosk.built.window.close()


def shown(application: object) -> list[QWidget]:
    """Every window that shows."""
    assert isinstance(application, QApplication)
    return [widget for widget in application.topLevelWidgets() if widget.isVisible()]


def _loader(folder: Path) -> ContentLoader:
    return ContentLoader(
        wanted=None,
        clinic_file=folder / "clinic.toml",
        notices_file=folder / "notices.toml",
        cache=folder / "cache",
        edited=PackOverlay(folder / "edited", RealDisk()),
        home=UpdatePaths(folder / "updates"),
        today=lambda: date(2026, 11, 26),
    )
