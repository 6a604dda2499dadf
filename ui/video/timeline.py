"""A film's line: how far it is, its chapters as marks, and a finger that leads elsewhere."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.video.events import VideoAction
from kiosk.video.view import ChapterProps, TimelineProps
from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable

_TRACK_MM, _MARK_MM, _KNOB_MM = 2.6, 1.0, 6.5


class Timeline(Touchable):
    """`asked` sends where to go; `named` the chapter under a finger, None once it has lifted.

    A touch near a mark means that chapter's beginning. A key goes on to the next chapter.
    """

    asked = Signal(object)
    named = Signal(object)
    keeps_fingers = True

    def __init__(self, theme: Theme, props: TimelineProps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        self._finger: float | None = None
        self.touched.connect(self._next_chapter)
        self.show_props(props)

    def height_for(self, _width: int) -> int:
        """Return the height in pixels: a finger's."""
        return self._theme.tokens.touch.other

    def show_props(self, props: TimelineProps) -> None:
        """Show where the film is."""
        if self._x(props.share) != self._x(self._props.share) or props != self._props:
            self.update()
        self._props = props
        self.setAccessibleName(f"{props.position} {props.chapter}".strip())

    def ends(self) -> tuple[float, float]:
        """Return where the film begins and ends, in pixels from the widget's left."""
        return self._x(0.0), self._x(1.0)

    def cancel_touch(self) -> None:
        """Stay where the film is: the finger is none any more."""
        super().cancel_touch()
        self._follow(None)

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Name what is under the finger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(self._share_at(event.position()))

    @guard.event
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger, also beyond the ends."""
        if self._finger is not None:
            self._follow(self._share_at(event.position()))

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the finger lets go."""
        if self._finger is not None and event.button() == Qt.MouseButton.LeftButton:
            share, self._finger = self._share_at(event.position()), None
            self._follow(None)
            self.asked.emit(self._jump(share))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, what is over of it, the chapters' marks and the knob."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, border = tokens.colour, tokens.space.border
        track = self._track()
        paint.rounded(painter, track, track.height(), colour.night, colour.on_night_soft, border)
        x = self._x(self._props.share if self._finger is None else self._finger)
        left, right = (x, track.right()) if self._theme.right_to_left else (track.left(), x)
        done = QRectF(track)
        done.setLeft(left)
        done.setRight(max(left, right))
        paint.rounded(painter, done, done.height(), colour.sun)
        for chapter in self._props.chapters:
            self._mark(painter, chapter)
        side = float(tokens.mm(_KNOB_MM))
        knob = QRectF(x - side / 2, track.center().y() - side / 2, side, side)
        paint.rounded(painter, knob, side, QColor(colour.sun), colour.night, 2 * border)
        if self.hasFocus():
            paint.rounded(
                painter, QRectF(self.rect()), tokens.space.radius, None, colour.on_night, 2 * border
            )

    def _mark(self, painter: QPainter, chapter: ChapterProps) -> None:
        """Paint a stroke across the track where a chapter begins."""
        tokens = self._theme.tokens
        track, wide = self._track(), float(tokens.mm(_MARK_MM))
        x, over = self._x(chapter.at / self._props.seconds), track.height() * 1.1
        stroke = QRectF(x - wide / 2, track.top() - over, wide, track.height() + 2 * over)
        edge = float(tokens.space.border)
        around = stroke.adjusted(-edge, -edge, edge, edge)
        paint.rounded(painter, around, wide, tokens.colour.night)
        paint.rounded(painter, stroke, wide / 2, tokens.colour.on_night)

    def _follow(self, share: float | None) -> None:
        self._finger = share
        self.named.emit(None if share is None else self._chapter(self._moment(share)))
        self.update()

    def _jump(self, share: float) -> VideoAction:
        return VideoAction(self._props.video, "jump", float(int(self._moment(share))))

    def _moment(self, share: float) -> float:
        """Return the second that a finger means: the beginning of a chapter close by, or its
        own."""
        near = self._theme.tokens.touch.other / 2 / max(1.0, self._track().width())
        marks = [chapter.at for chapter in self._props.chapters]
        whole = self._props.seconds
        closest = min(marks, key=lambda at: abs(at / whole - share), default=None)
        if closest is not None and abs(closest / whole - share) <= near:
            return closest
        return min(share * whole, whole - 1.0)

    def _chapter(self, at: float) -> str:
        begun = [chapter.title for chapter in self._props.chapters if chapter.at <= at]
        return begun[-1] if begun else ""

    def _next_chapter(self) -> None:
        if self._props.next_chapter is not None:
            self.asked.emit(self._props.next_chapter)

    def _share_at(self, point: QPointF) -> float:
        track = self._track()
        share = min(max((point.x() - track.left()) / max(1.0, track.width()), 0.0), 1.0)
        return 1.0 - share if self._theme.right_to_left else share

    def _track(self) -> QRectF:
        tokens = self._theme.tokens
        inset, high = tokens.mm(_KNOB_MM) / 2, float(tokens.mm(_TRACK_MM))
        wide = max(1.0, self.width() - 2 * inset)
        return QRectF(inset, (self.height() - high) / 2, wide, high)

    def _x(self, share: float) -> float:
        track = self._track()
        return track.left() + track.width() * (1 - share if self._theme.right_to_left else share)
