"""One page of a section: its picture, and its words in as many screenfuls as they need."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kiosk.content.model.blocks import Summary
from kiosk.pages.page import PageProps, TextProps
from ui.blocks.interactive import InteractiveBlock, PartPanel
from ui.blocks.kinds import build_panel, build_part
from ui.blocks.page_blocks import Builder, Head
from ui.pages.card_screen import CardScreen
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, fits
from ui.widgets.media.picture import Picture
from ui.widgets.media.picture_labels import PictureWord
from ui.widgets.text.running_head import RunningHead

_NOTHING = -1
_KEPT, _KEPT_UPRIGHT = 0.12, 0.2
"""The share of a screenful that is kept for what a touch may add; upright, of the picture's."""
_PANEL_LEAST = 0.32
"""The least height of an interactive picture upright, as a share of the screen's."""
_PANEL_SHARE = 0.34
"""The share of an interactive picture on a screen without room for pictures."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """What the pages of a section share: their texts, and the tint of their chapter, 1 to 6."""

    text: TextProps
    tint: int


class PageScreen(CardScreen):
    """One page; built once, then only its screenful and its choices change."""

    def __init__(
        self, theme: Theme, props: PageProps, style: PageStyle, parent: QWidget | None = None
    ) -> None:
        self._theme = theme
        self._props = props
        self._text = style.text
        self._parts: dict[int, InteractiveBlock] = {}
        self._revealed = _NOTHING
        self._head, self._card_size = Head.WHOLE, 1.0
        self._step: frozenset[QWidget] = frozenset()
        self._set: Sequence[FlowItem] = ()
        self._tint = theme.tokens.colour.tints[style.tint - 1]
        self._ground = theme.tokens.colour.grounds[style.tint - 1]
        self._panels = _panels_of(props, theme, self._ground)
        self._still: Picture | None = None
        if not self._panels:
            self._still = Picture(
                theme, props.picture, props.alt, chapter=style.tint, caption=props.caption
            )
            self._still.name_parts(_words_in(props))
        share = theme.tokens.picture_share or (_PANEL_SHARE if self._panels else 0.0)
        if not theme.tokens.screen.portrait:
            share = max([share, *(panel.wanted_share() for panel in self._panels.values())])
        super().__init__(
            theme,
            self._still or next(iter(self._panels.values())),
            share=share if self._panels or props.picture else 0.0,
            least=_least_height(theme, self._panels),
            banded=True,
            gives_way=not self._panels,
            parent=parent,
        )
        self.flow.go_on_as(RunningHead(theme, style.text.labels.going_on, props.title))
        for panel in self._panels.values():
            panel.intent.connect(self.intent)
        self._give_all()

    @property
    def holds_share(self) -> bool:
        """Whether upright a block's picture keeps its height, as a film does."""
        return any(panel.holds_height() for panel in self._panels.values())

    @property
    def views(self) -> int:
        """How many screenfuls there are: one where a picture takes the words' room."""
        return 1 if self._spread.whole else self.flow.views

    @property
    def view(self) -> int:
        """The screenful that shows, from 0."""
        return 0 if self._spread.whole else self.flow.view

    def fills(self) -> Iterator[float]:
        """Yield how full each screenful is, as a share of its room."""
        yield from (1.0,) if self._spread.whole else self.flow.fills()

    def render_props(self, props: PageProps) -> None:
        """Show the choices made on the page."""
        before, self._props = self._props, props
        changed = [i for i in props.parts if props.parts[i] != before.parts.get(i)]
        for i in changed:
            if i in self._panels:
                self._panels[i].show_props(props.parts[i])
        if self._still is not None:
            self._still.show_picture(props.picture, props.alt, props.caption)
            self._still.name_parts(_words_in(props))
        self._give_all()
        built = [i for i in changed if i in self._parts]  # a page that was never shown has none yet
        if not all(self._parts[i].update(props.parts[i]) for i in built):
            self._rebuild_at(built[0])
        elif not all(self._parts[i].steady for i in built):
            self.flow.show_view(self.flow.view)
        self._bring_into_view(built)

    def _bring_into_view(self, changed: Sequence[int]) -> None:
        """Show the screenful with what a touch on the picture has changed in place."""
        for part in (self._parts[i] for i in changed):
            if part.steady and part.reveal is not None:
                self.show_view(self.flow.view_of(part.reveal))

    def items(self, width: int) -> list[FlowItem]:
        """Return title, purpose and blocks."""
        props = self._props
        tokens = self._theme.tokens.stepped(self._step_size)
        builder = Builder(
            replace(self._theme, tokens=tokens),
            self._text,
            self._tint,
            self._ground,
            width,
            self.intent.emit,
            props.title,
            self._dense,
            self._card_size,
        )
        self._parts = {i: build_part(part, builder) for i, part in props.parts.items()}
        adds = any(not part.steady for part in self._parts.values())
        kept = _KEPT_UPRIGHT if self._theme.tokens.screen.portrait else _KEPT
        self.flow.keep_room(kept if adds else 0.0)
        head = builder.head(props.title, props.lead, self._head)
        part = self._parts.get(0)
        if part is not None and part.step:
            if not self.flow.still:
                self.flow.keep_still()
            head = [*head[:-1], *(replace(atom, keep_with_next=True) for atom in head[-1:])]
            self._step = frozenset(atom.widget for atom in (*head, *part.items))
        if self._panels and all(panel.leads() for panel in self._panels.values()):
            head = [*head[:-1], *(replace(atom, keep_with_next=False) for atom in head[-1:])]
        made = head + builder.items(props.blocks, self._parts)
        made = _held_still(made, [part for part in self._parts.values() if not part.steady])
        after = len(self._step)
        leads = all(panel.leads() for panel in self._panels.values())
        shared = {made[0].widget, *(() if leads else self.before_picture())}
        made = [replace(atom, pictured=atom.widget in shared) for atom in made]
        self._set = made
        if 0 < after < len(made):  # a step stands alone: what follows it begins a screenful
            made[after] = replace(made[after], begins=True)
        return made

    @property
    def whole(self) -> bool:
        """Whether a picture has the words' room too."""
        return self._spread.whole

    @property
    def parts(self) -> Collection[InteractiveBlock]:
        """What on it answers to touch."""
        return self._parts.values()

    def pictures(self) -> tuple[str, ...]:
        """Return the exercises on the screenful that shows whose pictures can move, in order."""
        found = (p for _, part in sorted(self._parts.items()) for p in part.pictures.items())
        return tuple(name for name, tile in found if tile.isVisibleTo(self) and tile.pictured)

    @property
    def sums_up(self) -> bool:
        """Whether it says what its section comes down to."""
        return any(isinstance(block, Summary) for block in self._props.blocks)

    def words_fit(self) -> bool:
        """Tell whether no word is wider than its line."""
        return all(fits(atom.widget, self._width) for atom in self._set)

    @property
    def asks(self) -> bool:
        """Whether the screenful that shows has a question that waits for its answer."""
        steps = (part for part in self._parts.values() if part.step)
        return any(atom.widget.isVisibleTo(self) for part in steps for atom in part.items)

    def before_picture(self) -> Collection[QWidget]:
        """Return the interactive block's pieces: a control must be seen together with its
        effect."""
        return {atom.widget for part in self._parts.values() for atom in part.items}

    def view_to_show(self) -> int:
        """Return the screenful to show after a rebuild: the one with what was asked for."""
        reveal = self._parts[self._revealed].reveal if self._revealed in self._parts else None
        return super().view_to_show() if reveal is None else self.flow.view_of(reveal)

    def make_room(self) -> None:
        """Leave out the picture, then more and more of the heading, until a step fits whole; then
        hold together what belongs together.

        What was left out stays out, so that nothing jumps from step to step; what they lead to has
        the page for itself.
        """
        if self._composed_end():
            return
        if self._may_leave_out and self._spread.has_panel and self.flow.torn(self._step):
            self._show_panel(False)
        else:
            super().make_room()
        while self._head is not Head.NONE and self.flow.torn(self._step):
            self._head = Head.TITLE if self._head is Head.WHOLE else Head.NONE
            self.rebuild()
        self.hold_together()

    def _give_all(self) -> None:
        """Give a picture the words' room, or take it back, as it wants."""
        self._spread.give_all(any(panel.wants_all() for panel in self._panels.values()))

    def _rebuild_at(self, part: int) -> None:
        """Rebuild the flow and show, once, what `part` reveals.

        The keyboard focus stays at the same position.
        """
        before = self.flow.touchables()
        focused = next((i for i, w in enumerate(before) if w.hasFocus()), _NOTHING)
        self._revealed = part
        step = self._parts[part].step
        self.rebuild()
        if self._parts[part].step != step:
            self.make_room()
        self._revealed = _NOTHING
        after = self.flow.touchables()
        if _NOTHING < focused < len(after) and after[focused].isVisible():
            after[focused].setFocus()


def _words_in(props: PageProps) -> list[PictureWord]:
    return [PictureWord(label.word, label.x, label.y, label.scene) for label in props.labels]


def _held_still(made: list[FlowItem], adding: Sequence[InteractiveBlock]) -> list[FlowItem]:
    """Return pieces of which nothing moves down to the first control to which a touch adds."""
    widgets = [atom.widget for atom in made]
    ends = [widgets.index(part.reveal) for part in adding if part.reveal in widgets]
    end = min(ends, default=0)
    return [*(replace(atom, fixed=True) for atom in made[:end]), *made[end:]]


def _least_height(theme: Theme, panels: Mapping[int, PartPanel]) -> int:
    """Return the height in pixels below which a picture that answers to touch says nothing."""
    share = round(theme.tokens.screen.height * _PANEL_LEAST)
    held = [panel.least_height() for panel in panels.values() if panel.holds_height()]
    return max(held or [max(share, panel.least_height()) for panel in panels.values()], default=0)


def _panels_of(props: PageProps, theme: Theme, ground: str) -> dict[int, PartPanel]:
    """Return the first block's own picture, which replaces the page's."""
    for index, part in sorted(props.parts.items()):
        panel = build_panel(part, theme, ground)
        if panel is not None:
            return {index: panel}
    return {}
