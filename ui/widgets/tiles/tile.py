"""A tile that leads on: a few words and a large picture, on its own tint.

A tile can be set in several ways; whoever lays out a grid of them chooses one for all
(`ui/widgets/tiles/grid.py`), so that neighbours look alike.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.text.measured import MeasuredStack
from ui.widgets.text.text_layout import Style
from ui.widgets.text.text_style import text_style

MOST_LINES = 4
"""More lines are not read in one look."""
_WIDEST = 1.7
"""A picture that is wider than so many of its heights is cut above and below."""
SHARES = (0.6, 0.5, 0.42, 0.36, 0.31, 0.3)
"""The shares of a tile's width that a picture beside the words may take, the largest first."""
_NEARER = 0.75
"""How much of the air beside them words give to a picture on a tiny screen, elsewhere half."""


class PictureFit(Enum):
    """How a picture stands in its place.

    `CORNER`: whole, in the trailing corner at the foot, with a ground of its own. `FILLING`: as
    large as the place, its sides may be cut. `WHOLE`: in the middle, with edges of its own.
    """

    CORNER = auto()
    FILLING = auto()
    WHOLE = auto()

    @property
    def aspect(self) -> float:
        """Return a picture's width by its height."""
        return {PictureFit.CORNER: 4 / 3, PictureFit.FILLING: 2.0}.get(self, 8 / 9)

    @property
    def large(self) -> float:
        """Return the share of a tile that a large picture has at least, as it is seen."""
        return 0.44 if self is PictureFit.FILLING else 0.3


class TileWords(NamedTuple):
    """What stands on a tile; a title always, the rest where it is not empty."""

    title: str
    kicker: str = ""
    blurb: str = ""
    pages: str = ""


class Side(Enum):
    """Where the picture stands: below the words, or above them where it fills its place."""

    STACKED = auto()
    BESIDE = auto()
    NONE = auto()


class Wording(NamedTuple):
    """Which words show, and the title's size by its name in `ui/theme/tokens.py`."""

    kicker: bool
    title: str
    blurb: bool


CHAPTER_WORDINGS = (
    Wording(True, "h2", True),
    Wording(False, "h2", True),
    Wording(False, "h3", True),
    Wording(False, "h2", False),
    Wording(False, "h3", False),
    Wording(False, "body", False),
    Wording(False, "chrome", False),
)
CHOICE_WORDINGS = (
    Wording(False, "h3", False),
    Wording(False, "body", False),
    Wording(False, "chrome", False),
)


class TileForm(NamedTuple):
    """One way to set a tile, the same for its neighbours, whose pictures are then of one size.

    `words`: the height that the words get at least; `share`: the share of the width that a picture
    beside them may take.
    """

    wording: Wording
    side: Side
    words: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class TileLook:
    """A tile's surfaces, behind words and picture, its picture's fit, and its edge or none."""

    tint: str
    ground: str
    fit: PictureFit = PictureFit.CORNER
    edge: str = ""

    @property
    def leads(self) -> bool:
        """Whether the picture stands before the words: above them, or where reading starts."""
        return self.fit is not PictureFit.CORNER


class _Placed(NamedTuple):
    """The words' room, where they begin, and where the picture is, reading from the left."""

    room: int
    at: QPointF
    picture: QRect


class Tile(Touchable):
    """A large touchable surface. `form` says how it is set. It grows into what it leads to."""

    grows = True

    def __init__(
        self,
        theme: Theme,
        words: TileWords,
        *,
        picture: str,
        look: TileLook,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.main = True
        self._theme, self._words, self._picture, self._look = theme, words, picture, look
        self._form = TileForm(CHOICE_WORDINGS[0], Side.NONE)
        self._stacks: dict[Wording, MeasuredStack] = {}
        said = spoken or ". ".join(filter(None, (words.title, words.blurb, words.pages)))
        self.setAccessibleName(said)

    @property
    def large(self) -> float:
        """The share of the tile that a large picture has at least."""
        return self._look.fit.large

    @property
    def form(self) -> TileForm:
        """How the tile is set."""
        return self._form

    def set_form(self, form: TileForm) -> None:
        """Set the tile in another way."""
        if form != self._form:
            self._form = form
            self.update()

    def picture_in(self, form: TileForm, size: QSize) -> QSize | None:
        """Return how large the picture is seen in this form; None where the words do not fit.

        More lines than one look takes in do not fit either.
        """
        placed = self._placed(form, size)
        lines = self._stack(form.wording).lines(placed.room)
        if lines > MOST_LINES or not self._is_whole(form, placed, size):
            return None
        return self._seen(placed.picture.size())

    def picture_rect(self) -> QRect:
        """Return where the picture is seen; empty if it is left out."""
        area = self._mirror(self._placed(self._form, self.size()).picture)
        return area if self._look.fit is PictureFit.FILLING else self._whole_in(area)

    def words_height(self, form: TileForm, width: int) -> int:
        """Return the height of the words that stand above or below a picture."""
        return self._stack(form.wording).height(width - 2 * self._pad())

    @property
    def lines(self) -> int:
        """How many lines of words there are."""
        room = self._placed(self._form, self.size()).room
        return self._stack(self._form.wording).lines(room)

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return not self._is_whole(self._form, self._placed(self._form, self.size()), self.size())

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the picture, the words."""
        painter = QPainter(self)
        tokens, rect = self._theme.tokens, QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        look = self._look
        fill = paint.pressed_shade(look.tint).name() if self.pressed else look.tint
        outlined = tokens.high_contrast or self.hasFocus()
        edge = tokens.colour.line if outlined else look.edge or None
        paint.card(painter, rect, tokens, fill=fill, edge=edge, edges=2 if outlined else 1)
        placed = self._placed(self._form, self.size())
        if not placed.picture.isEmpty():
            self._paint_picture(painter, self._mirror(placed.picture), bool(edge))
        texts = self._stack(self._form.wording).set(placed.room)
        left = placed.at.x()
        if self._theme.right_to_left:
            left = self.width() - left - texts.width
        texts.paint(painter, QPointF(left, placed.at.y()))

    def _paint_picture(self, painter: QPainter, area: QRect, edged: bool) -> None:
        tokens, look = self._theme.tokens, self._look
        edge = tokens.space.border * 2 if edged else 0
        painter.save()
        painter.setClipPath(paint.inside(QRectF(self.rect()), edge, tokens))
        pixmap = self._pixmap(area.size())
        if look.fit is PictureFit.FILLING:
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            painter.fillRect(area, QColor(look.ground))
            painter.drawPixmap(area.center() - pixmap.rect().center(), pixmap)
        else:
            whole = self._whole_in(area)
            if look.fit is PictureFit.CORNER and look.ground != look.tint:
                painter.fillRect(whole, QColor(look.ground))
            painter.drawPixmap(whole.topLeft(), pixmap)
        painter.restore()

    def _whole_in(self, area: QRect) -> QRect:
        """Return where a whole picture stands in its place."""
        size = self._drawn(area.size())
        if self._look.fit is PictureFit.WHOLE:
            at = area.center() - QRect(0, 0, size.width(), size.height()).center()
            return QRect(at, size)
        left = area.left() if self._theme.right_to_left else area.right() + 1 - size.width()
        return QRect(left, area.bottom() + 1 - size.height(), size.width(), size.height())

    def _pixmap(self, room: QSize) -> QPixmap:
        size = self._drawn(room)
        return self._theme.picture(self._picture, max(1, size.width()), max(1, size.height()))

    def _drawn(self, room: QSize) -> QSize:
        """Return how large the picture is drawn in `room`."""
        wide, tall, aspect = room.width(), room.height(), self._look.fit.aspect
        if self._look.fit is PictureFit.FILLING:
            width = max(wide, round(tall * aspect))
            return QSize(width, round(width / aspect))
        return QSize(min(wide, round(tall * aspect)), min(tall, round(wide / aspect)))

    def _seen(self, room: QSize) -> QSize:
        """Return what counts of a picture: neither a narrow column nor a low strip shows much."""
        seen = room.boundedTo(self._drawn(room))
        wide, tall = seen.width(), seen.height()
        return seen.boundedTo(QSize(round(tall * _WIDEST), wide))

    def _is_whole(self, form: TileForm, placed: _Placed, size: QSize) -> bool:
        words = self._stack(form.wording)
        foot = placed.at.y() + words.height(placed.room)
        return words.fits(placed.room) and foot + self._pad() <= size.height() + 1

    def _placed(self, form: TileForm, size: QSize) -> _Placed:
        pad, wide, high = self._pad(), size.width(), size.height()
        words = self._stack(form.wording)
        if form.side is Side.BESIDE and self._picture:
            return self._placed_beside(words, form.share, size)
        across = wide - 2 * pad
        tall = words.height(across)
        if form.side is Side.NONE or not self._picture:
            return _Placed(across, QPointF(pad, max(pad, (high - tall) / 2)), QRect())
        room = max(tall, form.words)
        if self._look.leads:
            foot = max(0, high - room - 2 * pad)
            at = QPointF(pad, foot + pad + (room - tall) / 2)
            return _Placed(across, at, QRect(0, 0, wide, foot))
        top = pad + room + pad // 2
        return _Placed(across, QPointF(pad, pad), QRect(0, top, wide, max(0, high - top)))

    def _placed_beside(self, words: MeasuredStack, share: float, size: QSize) -> _Placed:
        pad, wide, high = self._pad(), size.width(), size.height()
        across = min(round(wide * share), round(high * self._look.fit.aspect))
        near = round(pad * (_NEARER if self._theme.tokens.tiny else 0.5))
        room = wide - across - 2 * pad + (0 if self._look.leads else near)
        down = max(pad, (high - words.height(room)) / 2)
        if self._look.leads:
            return _Placed(room, QPointF(across + pad, down), QRect(0, 0, across, high))
        return _Placed(room, QPointF(pad, down), QRect(wide - across, 0, across, high))

    def _stack(self, wording: Wording) -> MeasuredStack:
        found = self._stacks.get(wording)
        if found is None:
            found = MeasuredStack(self._said(wording), self._theme.tokens.space.xs // 2)
            self._stacks[wording] = found
        return found

    def _said(self, wording: Wording) -> list[tuple[str, Style]]:
        tokens, words = self._theme.tokens, self._words
        soft, sizes = tokens.colour.ink_soft, tokens.type
        size = {"h2": sizes.h2, "h3": sizes.h3, "body": sizes.body, "chrome": sizes.chrome}
        title = text_style(self._theme, size=size[wording.title], bold=True, line_height=1.16)
        lines = [(words.title, title)]
        if wording.kicker and words.kicker:
            kicker = text_style(self._theme, size=sizes.small, colour=soft, bold=True)
            lines.insert(0, (words.kicker, kicker))
        if wording.blurb and words.blurb:
            lines.append((words.blurb, text_style(self._theme, size=sizes.small, colour=soft)))
        return lines

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    def _pad(self) -> int:
        """Return the air around the words: less on a low screen."""
        tokens, space = self._theme.tokens, self._theme.tokens.space
        edge = 2 * space.border if tokens.high_contrast else 0
        if self._look.leads:
            return edge + (space.s if tokens.low else space.m)
        return edge + (space.m if tokens.low else space.l)
