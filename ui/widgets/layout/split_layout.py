"""A page's two halves: a panel with the picture, and the words that flow beside or below it."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.theme.tokens import Tokens
from ui.widgets.base.arranged import LaidOut
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.flow import PagedFlow

_MOST_SHARE = 0.54
"""How much of an upright screen a panel takes at most."""
_TALLEST = 0.66
"""The share that it may grow to where few words leave room."""
NARROW = 0.7
"""The part of its share that a picture beside the words has where that saves a screenful or words
would be cut. There is no third width: the words' edge stands still from page to page."""
_SMALLER = (0.93, 0.87, 0.81)
"""How many times as large letters may be where a piece is taller than a screenful, the largest
first."""
_A_LITTLE = 0.94
"""How many times as large letters may be where that saves a screenful."""
_ABOUT_ONE_LESS = 1.6
"""How full screenfuls may be together, of one less, for that to be worth a trial."""
_BANDS, _TOUCHED_BANDS = (0.4, 0.23), (0.56, 0.5, 0.45, 0.4, 0.36, 0.32, 0.28, 0.23)
"""Shares of an upright screen that a picture may have, and one to touch, the best first."""


class SplitLayout(LaidOut):
    """Landscape: panel at the leading side. Upright: panel on top. Without a share: no panel.

    `least`: upright the panel has at least so many pixels of height, if words have room. `banded`:
    it takes what the words leave there; one that `holds` its share, or `least`, has just that.
    """

    def __init__(
        self,
        theme: Theme,
        panel: QWidget,
        flow: PagedFlow,
        share: float = 0.0,
        least: int = 0,
        banded: bool = False,
        holds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._holds = holds
        self._least = least
        self._banded = banded and share > 0 and theme.tokens.screen.portrait
        self._panel = panel
        self._flow = flow
        self._share = self._usual = share
        self._part = 1.0
        self._whole = False
        flow.view_shown.connect(self._view_shown)
        panel.setParent(self)
        flow.setParent(self)
        panel.raise_()  # upright the words leave room for it, but have all of it: touches are its
        panel.setVisible(self._share > 0)

    def flow_width(self, width: int) -> int:
        """Return the width of the words in a spread of `width`."""
        space = self._theme.tokens.space
        if self._theme.tokens.screen.portrait or not self._share:
            return width - 2 * space.margin
        return width - self._panel_width(width) - 2 * space.margin - space.margin

    @property
    def has_panel(self) -> bool:
        """Whether the panel has a share of the room."""
        return self._share > 0

    @property
    def whole(self) -> bool:
        """Whether the panel has the words' room too."""
        return self._whole

    def show_panel(self, shown: bool) -> None:
        """Leave the panel out, so that its room goes to the words, or put it back."""
        self._share = self._usual * self._part if shown else 0.0
        self._panel.setVisible(self.has_panel)
        self.lay_out()

    @property
    def part(self) -> float:
        """The part that the panel has of its share."""
        return self._part

    def narrow(self, part: float) -> None:
        """Let the panel have this part of its share; the rest goes to the words."""
        self._part = part
        self.show_panel(self.has_panel)

    def give_all(self, whole: bool) -> None:
        """Let the panel have the words' room too, or take it back."""
        if whole != self._whole:
            self._whole = whole
            self._flow.setVisible(not whole)
            self.lay_out()

    def lay_out(self) -> None:
        """Give both halves their room now: Qt tells a hidden widget its size only once it shows."""
        margin = self._theme.tokens.space.margin
        wide, high = self.width(), self.height()
        if self._whole:
            self._panel.setGeometry(margin, 0, wide - 2 * margin, high)
            return
        if not self._share:
            self._flow.leave_for_picture(0, 0)
            self._flow.setGeometry(margin, 0, wide - 2 * margin, high)
            self._flow.lay_out()
            return
        if self._banded:
            self._lay_out_band()
            return
        if self._theme.tokens.screen.portrait:
            tall = max(round(high * self._share), min(self._least, round(high * _MOST_SHARE)))
            self._panel.setGeometry(margin, 0, wide - 2 * margin, tall)
            top = tall + margin
            self._flow.setGeometry(margin, top, wide - 2 * margin, high - top)
            return
        side = self._panel_width(wide)
        words = self.flow_width(wide)
        self._panel.setGeometry(self._mirror(QRect(margin, 0, side, high)))
        self._flow.setGeometry(self._mirror(QRect(wide - margin - words, 0, words, high)))

    def _lay_out_band(self) -> None:
        """Put the picture above the words that it belongs to, as tall as they leave it."""
        margin = self._theme.tokens.space.margin
        high = self.height()
        self._flow.setGeometry(margin, 0, self.width() - 2 * margin, high)
        band = self._least or round(high * self._share)
        band = band if self._holds else self._band(high, margin)
        if self._holds:
            self._flow.leave_for_picture(band + margin, band + margin)
        elif self._least:
            band = max(min(band, self._least), round(band * (1 - self._flow.kept)))
            most = max(band, 0 if self._flow.still else round(high * _TALLEST))
            self._flow.leave_for_picture(band + margin, most + margin)
        elif band:
            bands = [round(high * share) + margin for share in _BANDS]
            least = bands[-1] if self._flow.kept else band + margin
            self._flow.leave_for_picture(least, least, bands)
        else:
            self._flow.leave_for_picture(0, 0)
        self._flow.lay_out()

    def _band(self, high: int, margin: int) -> int:
        """Return the least height of the picture: as much as costs no further screenful.

        A still one parts nothing, and costs no further screenful that is left sparse; else it goes:
        0.
        """
        usual = _TOUCHED_BANDS if self._least else _BANDS
        shares = usual[-1:] if self._flow.still else usual  # room for what a touch adds
        bands = [round(high * share) for share in shares if high * share > self._least]
        if self._least:
            bands.append(min(self._least, round(high * _MOST_SHARE)))
        alone = self._flow.divided(0)
        ways = {band: self._flow.divided(band + margin) for band in bands}
        fits = [band for band, way in ways.items() if way.worth_a_picture(alone)]
        if self._least:
            fits = fits or [min(bands, key=lambda band: (ways[band].torn, ways[band].screenfuls))]
        return min(fits, key=lambda band: ways[band].screenfuls, default=0)

    def _view_shown(self, view: int) -> None:
        if not self._banded or self._whole:
            return
        margin, high = self._theme.tokens.space.margin, self._flow.picture(view)
        self._panel.setVisible(high > 0)
        self._panel.setGeometry(margin, 0, self.width() - 2 * margin, max(0, high - margin))

    def _panel_width(self, width: int) -> int:
        return round((width - 2 * self._theme.tokens.space.margin) * self._share)


class _Way(NamedTuple):
    """How words and picture stand: the `part` that the picture has of its share; `dense` words, so
    many times as large as usual; whether each screenful is `headed`."""

    part: float = 1.0
    dense: bool = False
    size: float = 1.0
    headed: bool = True


_USUAL = _Way()


def _ways(tokens: Tokens, *, narrower: bool, still: bool) -> list[_Way]:
    """Return the ways that are tried to save a screenful, those with the most of a page first."""
    parts = (1.0, NARROW) if narrower else (1.0,)
    ways = [_Way(part, dense) for part in parts for dense in (False, True)]
    if tokens.scarce and not still:
        ways += [_Way(parts[-1], dense, _A_LITTLE) for dense in (False, True)]
        ways += [way._replace(headed=False) for way in ways if tokens.low]
    return ways


class SplitScreen(QWidget):
    """A screen made of a panel and words; subclasses say which words stand at which width.

    `intent` says what a touch means. `share` is the panel's, 0 for a screen without one;
    `banded`: upright it takes what the words leave. `gives_way`: it goes
    where it would cut words.
    """

    intent = Signal(object)

    def __init__(
        self,
        theme: Theme,
        panel: QWidget,
        *,
        share: float,
        view: int = 0,
        least: int = 0,
        banded: bool = False,
        gives_way: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme_tokens = theme.tokens
        self._flow = PagedFlow(theme)
        self._spread = SplitLayout(
            theme,
            panel,
            self._flow,
            share=share,
            least=least,
            banded=banded,
            holds=self.holds_share,
            parent=self,
        )
        self._view = view
        self._width = 0
        self._fitted = QSize()
        self._may_leave_out = gives_way
        self._dense = False
        self._step_size = 1.0

    @property
    def holds_share(self) -> bool:
        """Whether upright the panel keeps its height, as a code does, which cameras read."""
        return False

    @property
    def flow(self) -> PagedFlow:
        """The text, which knows the number of screenfuls."""
        return self._flow

    def items(self, width: int) -> Sequence[FlowItem]:
        """Return the words, built for `width` pixels."""
        raise NotImplementedError

    @property
    def step_size(self) -> float:
        """How many times as large as usual its words are set."""
        return self._step_size

    def take_step(self, step: float) -> None:
        """Set the words so many times as large."""
        self._step_size = step
        self._flow.begin_anew()
        self.rebuild()

    def view_to_show(self) -> int:
        """Return the screenful that shows after the words were built: the one before, at first."""
        return self._view

    def before_picture(self) -> Collection[QWidget]:
        """Return the pieces that are better seen together than beside a picture."""
        return ()

    def held_together(self) -> Collection[QWidget]:
        """Return the pieces for which a picture goes: controls with their effect, whole cards."""
        return self.before_picture()

    def show_view(self, view: int) -> None:
        """Show a screenful, from 0."""
        self._view = view
        self._flow.show_view(view)

    def rebuild(self) -> None:
        """Build the words anew; before there is a width nothing can be built."""
        if self._width > 0:
            self._flow.set_atoms(self.items(self._width))
            self._spread.lay_out()
            self.show_view(self.view_to_show())

    def make_room(self) -> None:
        """Leave the picture out where it would cut words, or part what belongs together; at the
        largest text also where it costs a screenful.

        A picture that answers to touch is words as well: it stays.
        """
        if not self._may_leave_out or not self._spread.has_panel:
            return
        overfull, torn = self._flow.overfull(), self._flow.torn(self.held_together())
        pictured = self._flow.divided(0)
        scarce = self._theme_tokens.largest_text and pictured.screenfuls > 1
        if not overfull and not torn and not scarce:
            return
        self._show_panel(False)
        kept = not overfull and self._flow.torn(self.held_together()) >= torn
        if kept and (not scarce or pictured.screenfuls <= self._flow.views):
            self._show_panel(True)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build the words for the width that there is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Lay out now, if the size is another: Qt tells a hidden widget its size only once it
        shows."""
        if self.size() == self._fitted:
            return
        self._fitted = self.size()
        self._spread.setGeometry(self.rect())
        self._flow.let_return(False)
        self._arrange(_USUAL)
        self._spread.lay_out()
        self._flow.begin_anew()
        self._flow.lay_out()  # hidden, it was not told that its size is another
        self._save_screenfuls()
        self.make_room()
        self.shrink_until(lambda: not self._flow.overfull())  # no piece is taller than a screenful
        self._cut_no_words()
        self._flow.let_return(True)
        self.show_view(self._flow.view)

    def narrow(self, part: float) -> None:
        """Let a picture have this part of its share; all else about the words stays as it is."""
        self._arrange(_Way(part, self._dense, self._step_size, self._flow.headed))

    def _cut_no_words(self) -> None:
        """Let a picture that answers to touch be narrower where words would not fit beside it."""
        if not self._spread.has_panel or self.holds_share or self._theme_tokens.screen.portrait:
            return
        if self._flow.overfull():
            self._arrange(_Way(NARROW, self._dense, self._step_size))

    def shrink_until(self, whole: Callable[[], bool]) -> None:
        """Set the words smaller, step by step, until it is so or they are as small as may be."""
        usual = self._step_size
        for size in _SMALLER:
            if whole():
                return
            self.take_step(usual * size)

    def _save_screenfuls(self) -> None:
        """Let a still picture beside the words be narrower, cards closer and letters a little
        smaller, where that saves screenfuls; on a low screen what goes on has no heading then."""
        views = self._flow.views
        if views == 1 or sum(self._flow.fills()) > (views - 1) * _ABOUT_ONE_LESS:
            return
        beside = self._spread.has_panel and not self._theme_tokens.screen.portrait
        narrower = beside and self._may_leave_out
        ways = _ways(self._theme_tokens, narrower=narrower, still=self._flow.still)
        best, fewest = _USUAL, views
        for way in ways:
            self._arrange(way)
            if self._flow.views < fewest and not self._flow.overfull():
                best, fewest = way, self._flow.views
            if fewest == 1:
                return
        self._arrange(best)

    def _arrange(self, way: _Way) -> None:
        """Give the picture its part, and build the words anew if they look different."""
        before = self._dense, self._step_size
        self._dense, self._step_size = way.dense, way.size
        self._flow.show_heads(way.headed)
        self._spread.narrow(way.part)
        self._flow.begin_anew()
        if not self._fit_width() and before != (way.dense, way.size):
            self.rebuild()

    def _show_panel(self, shown: bool) -> None:
        self._spread.show_panel(shown)
        if not self._fit_width():
            self.show_view(self.view_to_show())

    def _fit_width(self) -> bool:
        """Build the words anew if they have another width. Tell whether they have."""
        width = self._spread.flow_width(self.width())
        if width == self._width:
            return False
        self._width = width
        self.rebuild()
        return True
