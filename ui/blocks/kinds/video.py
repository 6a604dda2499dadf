"""The `video` block: its poster beside the text; while it plays, film, captions and controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.blocks.page import BlockProps
from kiosk.blocks.video.view import ControlProps, FilmProps, VideoProps
from kiosk.video.events import VideoAction
from ui.blocks.interactive import InteractiveBlock, PartPanel
from ui.theme import guard
from ui.theme.theme import Theme
from ui.video.player import Player
from ui.widgets.base.item import FlowItem, mirrored
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.media.film import ASPECT, FilmView
from ui.widgets.media.picture import Picture
from ui.widgets.media.progress import Progress
from ui.widgets.text.caption import Caption
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_SIDE = 0.29
"""The controls' share of the width beside a film, on a screen that lies."""
_BAR_MM = 3.0


class VideoPanel(PartPanel):
    """The poster, or the film with everything that belongs to it."""

    def __init__(self, theme: Theme, props: VideoProps, ground: str) -> None:
        super().__init__()
        self._theme = theme
        self._props = props
        self._poster = Picture(
            theme, props.poster, props.alt, ground=ground, caption=props.about, parent=self
        )
        self._stage: _Stage | None = None
        self.show_props(props)

    def wants_all(self) -> bool:
        """Return whether the film is open: it then takes the whole page."""
        return self._props.film is not None

    def show_props(self, props: BlockProps) -> None:
        """Show poster or film, and let the player do what was touched."""
        assert isinstance(props, VideoProps)
        self._props = props
        if props.film is None:
            self._leave()
        else:
            if self._stage is None:
                self._stage = _Stage(self._theme, props, self._poster.shown(), self)
                self._stage.intent.connect(self.intent)
                self._stage.setGeometry(self.rect())
                self._stage.show()
                self._poster.hide()
            self._stage.show_props(props)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the panel."""
        super().resizeEvent(event)
        self._poster.setGeometry(self.rect())
        if self._stage is not None:
            self._stage.setGeometry(self.rect())

    @guard.event
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop and let go of the film when its page is left."""
        super().hideEvent(event)
        self._leave()

    def _leave(self) -> None:
        if self._stage is not None:
            self._stage.close_film()
            _drop(self._stage)
            self._stage = None
        self._poster.show()


class _Stage(PartPanel):
    """Film, captions, bar and buttons. The player follows the Props and reports its position."""

    def __init__(self, theme: Theme, props: VideoProps, still: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        assert props.film is not None
        self._theme = theme
        self._props = props
        self._view = FilmView(theme, still, self)
        self._caption = Caption(theme, props.captions, self)
        self._bar = Progress(theme, self)
        self._time = self._words(props)
        self._rows = self._made(props)
        self._player: Player | None = None
        self._obeyed: FilmProps | None = None

    def show_props(self, props: BlockProps) -> None:
        """Show where the film is, and tell the player what was touched."""
        assert isinstance(props, VideoProps)
        before, self._props = self._props, props
        self._caption.set_text(props.caption)
        self._bar.set_share(props.share, props.position)
        self._view.setAccessibleName(props.title)
        if props.position != before.position:
            _drop(self._time)
            self._time = self._words(props)
            self._time.show()
        if props.captions != before.captions:
            _drop(self._caption)
            self._caption = Caption(self._theme, props.captions, self)
            self._caption.set_text(props.caption)
            self._caption.show()
        changed = (props.controls, props.chapters) != (before.controls, before.chapters)
        if changed and not _only_events(before, props):
            self._remake(props)
        elif changed:
            for row, controls in zip(self._rows, (props.controls, props.chapters), strict=True):
                row.set_values([control.event for control in controls])
        if props.position != before.position or props.captions != before.captions or changed:
            self._lay_out()
        if props.film is not None:
            self._obey(props.film)

    def close_film(self) -> None:
        """Stop the player and forget the film."""
        if self._player is not None:
            self._player.close()
            self._player = None
        self._view.set_frame(None)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place."""
        super().resizeEvent(event)
        self._lay_out()

    def _obey(self, film: FilmProps) -> None:
        before, self._obeyed = self._obeyed, film
        if self._player is None:
            self._player = self._opened(film)
            if self._player is None:
                return
            if film.jump[1]:
                self._player.jump(film.jump[1])
        elif before is not None and film.jump != before.jump:
            self._player.jump(film.jump[1])
        if before is None or film.loudness != before.loudness:
            self._player.set_loudness(film.loudness)
        if before is None or (film.mode, film.jump) != (before.mode, before.jump):
            if film.mode in ("starting", "playing"):
                self._player.play()
            elif film.mode == "paused":
                self._player.pause()

    def _opened(self, film: FilmProps) -> Player | None:
        try:
            player = Player(self._theme.art.film(film.file), self)
        except KeyError:  # it went after the pack was checked: its text is shown at once
            self._say("failed")
            return None
        player.frame.connect(self._view.set_frame)
        player.moved.connect(lambda seconds: self._say("moved", seconds))
        player.ended.connect(lambda: self._say("ended"))
        player.failed.connect(lambda _why: self._say("failed"))
        return player

    def _say(self, what: str, seconds: float = 0.0) -> None:
        if self._props.film is not None:
            self.intent.emit(VideoAction(self._props.film.video, what, max(0.0, seconds)))

    def _words(self, props: VideoProps) -> RichText:
        small = self._theme.tokens.type.chrome_small
        return RichText(self._theme, props.position, size=small, tabular=True, parent=self)

    def _made(self, props: VideoProps) -> tuple[ButtonRow, ButtonRow]:
        return self._row(props.controls), self._row(props.chapters)

    def _row(self, controls: tuple[ControlProps, ...]) -> ButtonRow:
        row = ButtonRow(self._theme, self)
        for control in controls:
            row.add(_button(self._theme, control), control.event)
        row.chosen.connect(self.intent)
        row.show()
        return row

    def _remake(self, props: VideoProps) -> None:
        for row in self._rows:
            _drop(row)
        self._rows = self._made(props)

    def _lay_out(self) -> None:
        if self.width() < 1:
            return
        if self._theme.tokens.screen.portrait:
            self._lay_out_upright()
            return
        gap = self._theme.tokens.space.margin
        side = round(self.width() * _SIDE)
        wide = self.width() - side - gap
        foot = self._foot_height(wide)
        high = min(self.height() - foot, round(wide / ASPECT))
        self._place(self._view, QRect(0, 0, wide, high))
        self._place_foot(QRect(0, high, wide, foot))
        self._place_rows(QRect(wide + gap, 0, side, self.height()))

    def _lay_out_upright(self) -> None:
        wide = self.width()
        high = round(wide / ASPECT)
        foot = self._foot_height(wide)
        self._place(self._view, QRect(0, 0, wide, high))
        self._place_foot(QRect(0, high, wide, foot))
        top = high + foot + self._theme.tokens.space.m
        self._place_rows(QRect(0, top, wide, self.height() - top))

    def _foot_height(self, width: int) -> int:
        space = self._theme.tokens.space
        line = self._time.height_for(width)
        return space.s + line + space.s + self._caption.height_for(width)

    def _place_foot(self, room: QRect) -> None:
        """Set the bar with the time beside it, and the caption below."""
        space = self._theme.tokens.space
        wide = self._time.natural_width()
        line = self._time.height_for(wide)
        y = room.top() + space.s
        self._place(self._time, QRect(room.right() + 1 - wide, y, wide, line))
        bar = self._theme.tokens.mm(_BAR_MM)
        left = room.width() - wide - space.m
        self._place(self._bar, QRect(room.left(), y + (line - bar) // 2, left, bar))
        y += line + space.s
        high = self._caption.height_for(room.width())
        self._place(self._caption, QRect(room.left(), y, room.width(), high))

    def _place_rows(self, room: QRect) -> None:
        """Set the controls, and the chapters where there is room for them."""
        controls, chapters = self._rows
        high = controls.height_for(room.width())
        self._place(controls, QRect(room.left(), room.top(), room.width(), high))
        top = room.top() + high + self._theme.tokens.space.l
        below = chapters.height_for(room.width())
        chapters.setVisible(top + below <= room.bottom() + 1)
        self._place(chapters, QRect(room.left(), top, room.width(), below))

    def _place(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))


def _drop(widget: QWidget) -> None:
    """Take a widget away now, and delete it when Qt has time."""
    widget.hide()
    widget.deleteLater()


def _button(theme: Theme, control: ControlProps) -> Button:
    kind = {"main": "sun", "chosen": "primary", "other": "plain"}[control.weight]
    main = control.weight == "main"
    return Button(theme, control.words, kind=kind, icon=control.icon, main=main)


def _only_events(before: VideoProps, after: VideoProps) -> bool:
    """Tell whether the buttons look as they did: only what they mean may differ."""

    def seen(props: VideoProps) -> list[tuple[str, str, str]]:
        return [(c.words, c.icon, c.weight) for c in (*props.controls, *props.chapters)]

    return seen(before) == seen(after)


def build(props: VideoProps, builder: Builder) -> InteractiveBlock:
    """Return the button that plays it, and its content as text."""
    theme, sizes = builder.theme, builder.theme.tokens.type
    space = theme.tokens.space
    row = ButtonRow(theme)
    row.add(_button(theme, props.open), props.open.event)
    row.chosen.connect(builder.say)
    items: list[FlowItem] = []
    if props.message:
        words = RichText(theme, props.message, size=sizes.h3, bold=True)
        items.append(FlowItem(words, space.l, keep_with_next=True))
    items.append(FlowItem(row, space.m))
    heading = RichText(theme, props.text_title, size=sizes.h2, bold=True, heading=True)
    items.append(FlowItem(heading, space.l, keep_with_next=True))
    items += builder.items(props.blocks)

    def update(after: BlockProps) -> bool:
        return isinstance(after, VideoProps) and after.message == props.message

    return InteractiveBlock(tuple(items), update, steady=True)


PANEL = VideoPanel
