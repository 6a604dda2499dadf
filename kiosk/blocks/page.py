"""What of a visit a block may see on its page, and what each shows of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from kiosk.content.model.blocks import Action
from kiosk.shared.comfort import Comfort
from kiosk.visit.choices import Choices, Made

if TYPE_CHECKING:
    from kiosk.exercise.view.preview import MovingPicture
    from kiosk.shared.wording import Words
    from kiosk.video.watching import Playback
    from kiosk.visit.animation import Film
    from kiosk.visit.context import ViewContext


class BlockProps:
    """The Props of a block that answers to touch. `kind` is the folder that draws them."""

    __slots__ = ()
    kind: ClassVar[str]

    @property
    def picture(self) -> str:
        """The picture that takes the place of the page's own; empty for the page's own."""
        return ""

    @property
    def caption(self) -> str:
        """The words below that picture; empty for none."""
        return ""


Parts: TypeAlias = Mapping[int, BlockProps]
"""Props of a page's blocks that answer to touch, by the index of the block."""


@dataclass(frozen=True, slots=True)
class PageState:
    """What of a visit shows in a page: its choices, what moves in it, what is watched.

    `film` was asked for by a touch, `moving` moves by itself.
    """

    comfort: Comfort
    choices: Made = ()
    film: Film | None = None
    video: Playback | None = None
    moving: MovingPicture | None = None


@dataclass(frozen=True, slots=True)
class BlockContext:
    """What the view of one block is given: its own choices, the page's state, what all share.

    `links` are those that the section leads on with at its end.
    """

    choices: Choices
    page: PageState
    shared: ViewContext
    links: tuple[Action, ...] = ()

    @property
    def words(self) -> Words:
        """The words of the visitor's language."""
        return self.shared.words


def choices_of(page: str, index: int, state: PageState) -> Choices:
    """Return what was chosen in the block `index` of a page."""
    still = state.comfort.reduced_motion
    return Choices(f"{page}/{index}", state.choices, state.film, still)
