"""The `video` block: its poster, or the film with what lies over it; and its content as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.blocks.page import BlockProps
from kiosk.blocks.video.view import VideoProps
from kiosk.video.view import PosterProps
from ui.blocks.interactive import InteractiveBlock, PartPanel
from ui.theme import guard
from ui.theme.theme import Theme
from ui.video.film_stage import FilmStage, upright_height
from ui.video.poster import Poster
from ui.widgets.base.item import FlowItem
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder


class VideoPanel(PartPanel):
    """The poster, or the film with everything that belongs to it."""

    def __init__(self, theme: Theme, props: VideoProps, _ground: str) -> None:
        super().__init__()
        self._theme = theme
        self._props = props
        self._poster = self._made_poster(props.poster)
        self._film: FilmStage | None = None
        self.show_props(props)

    def wants_all(self) -> bool:
        """Return whether it takes the whole page. Lying it does, unless its words are read; upright
        it is as wide as the page, and its words have room below."""
        watched = self._props.watched is not None or self._props.poster.read is not None
        return watched and not self._theme.tokens.screen.portrait

    def leads(self) -> bool:
        """Return that it is seen once, above the first of its words."""
        return True

    def least_height(self) -> int:
        """Return the height of an upright screen's film, captions below it."""
        if not self._theme.tokens.screen.portrait:
            return 0
        return upright_height(self._theme, self._props.poster.captions)

    def holds_height(self) -> bool:
        """Return that what is above and below a film as wide as the page would be empty."""
        return True

    def show_props(self, props: BlockProps) -> None:
        """Show poster or film, and let the player do what was touched."""
        assert isinstance(props, VideoProps)
        self._props = props
        if props.watched is None:
            self._leave()
            return
        if self._film is None:
            still, title = self._poster.shown(), props.poster.title
            self._film = FilmStage(self._theme, props.watched, title, still, self)
            self._film.intent.connect(self.intent)
            self._film.setGeometry(self.rect())
            self._film.show()
            self._poster.hide()
        self._film.show_props(props.watched)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the panel."""
        super().resizeEvent(event)
        self._place_poster()
        if self._film is not None:
            self._film.setGeometry(self.rect())

    @guard.event
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop and let go of the film when its page is left."""
        super().hideEvent(event)
        self._leave()

    def _leave(self) -> None:
        if self._film is not None:
            self._film.close_film()
            _drop(self._film)
            self._film = None
        if self._poster.props != self._props.poster:
            _drop(self._poster)
            self._poster = self._made_poster(self._props.poster)
            self._place_poster()
        self._poster.show()

    def _place_poster(self) -> None:
        """Give the poster the room that it can use; upright that of the captions too."""
        upright = self._theme.tokens.screen.portrait
        most = self.height() if upright else self._poster.height_for(self.width())
        high = min(self.height(), most)
        self._poster.setGeometry(0, 0, self.width(), high)

    def _made_poster(self, props: PosterProps) -> Poster:
        made = Poster(self._theme, props, self)
        made.intent.connect(self.intent)
        return made


def _drop(widget: QWidget) -> None:
    """Take a widget away now, and delete it when Qt has time."""
    widget.hide()
    widget.deleteLater()


def build(props: VideoProps, builder: Builder) -> InteractiveBlock:
    """Return its content as text, and above it why that shows, if the film failed."""
    theme, sizes = builder.theme, builder.theme.tokens.type
    space = theme.tokens.space
    items: list[FlowItem] = []
    if props.message:
        words = RichText(theme, props.message, size=sizes.h3, bold=True)
        items.append(FlowItem(words, space.l, keep_with_next=True))
    heading = RichText(theme, props.text_title, size=sizes.h2, bold=True, heading=True)
    items.append(FlowItem(heading, space.l, keep_with_next=True))
    items += builder.items(props.blocks)

    def update(after: BlockProps) -> bool:
        return isinstance(after, VideoProps) and after.message == props.message

    return InteractiveBlock(tuple(items), update, steady=True)


PANEL = VideoPanel
