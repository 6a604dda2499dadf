"""The blocks a page is made of: frozen values. Those that answer to touch are in `kiosk/blocks`.

A pack's Markdown becomes a tuple of these; the compiled pack stores them as msgpack, which is why
they are msgspec structs rather than dataclasses: reading one page back takes microseconds and
needs neither the Markdown parser nor pydantic.
"""

from collections.abc import Iterator
from typing import ClassVar, Literal, NamedTuple, TypeAlias

import msgspec


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of words in one style.

    `target` is empty for plain words, else a link by name: `glossary:ID`, `ref:ID` (then `text`
    is empty and the screen shows the reference's number), `section:ID`, `faq:ID`, `exercise:ID`,
    `routine:ID,ID`.
    """

    text: str
    strong: bool = False
    em: bool = False
    target: str = ""


Runs: TypeAlias = tuple[Run, ...]


class Passage(NamedTuple):
    """Words of a block that are read in one go: a title and a paragraph, either may be empty.

    A `label` and its words are one sentence; a `button` leads on and is not searched.
    """

    title: str
    runs: Runs = ()
    style: Literal["titled", "label", "button"] = "titled"


Place = Literal["anywhere", "page", "picture"]
"""Where a block may stand: what answers to touch on a section's page, where touches are followed;
what brings a picture in the place of the page's own there too, and once.
"""


class AnyBlock:
    """A block of any kind, as a page holds it."""

    __slots__ = ()
    place: ClassVar[Place] = "anywhere"
    named: ClassVar[bool] = False
    """Whether something may stand behind the name of its box, as in `::: video ID`."""
    shows_signs: ClassVar[bool] = False
    """Whether it shows the warning signs of the pack."""
    spoken: ClassVar[bool] = False
    """Whether a voice speaks as soon as it is touched, and should be ready before."""

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order; nothing for the plain blocks, whose readers know them."""
        return iter(())

    def to_tell(self) -> tuple[str, ...]:
        """Return what a visitor can tick here for the clinic to know; nothing in most blocks."""
        return ()

    def on_paper(self) -> tuple[str, ...]:
        """Return which of these lines stand on paper even if nobody ticked them here."""
        return self.to_tell()


class Block(AnyBlock, msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """The base of every block; the tag names the kind in the compiled pack."""


class Heading(Block, frozen=True):
    """A heading of level 2 or 3; the section's title is level 1 and not a block.

    In a section, level 2 begins a page: with its own `picture` (empty: the section's) and
    `caption`, and `nav` as its short title for buttons (empty: `text`).
    """

    level: int
    text: str
    picture: str = ""
    caption: str = ""
    nav: str = ""


class Paragraph(Block, frozen=True):
    """At most three sentences."""

    runs: Runs


class BulletList(Block, frozen=True):
    """A plain list."""

    items: tuple[Runs, ...]


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """One card: a title, an icon's name from `images/icons/`, a sentence or two."""

    title: str
    runs: Runs
    icon: str = ""


class Cards(Block, frozen=True):
    """Cards side by side: `::: cards`."""

    items: tuple[Card, ...]


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """One numbered step; `title` is the bold words that open it."""

    title: str
    runs: Runs


class Steps(Block, frozen=True):
    """Numbered steps, in order: `::: steps`."""

    items: tuple[Step, ...]


CalloutKind = Literal["tip", "now", "note", "care"]


class Callout(Block, frozen=True):
    """A tinted box: `::: tip`, `::: now` (the one thing to do), `::: note` or `::: care` (a rule
    that keeps people safe)."""

    kind: CalloutKind
    paragraphs: tuple[Runs, ...]


class RedFlags(Block, frozen=True):
    """Warning signs and what to do: `::: redflags ID ID`; without ids, all that the pack has.

    Their words are the pack's `warning-signs.toml`: no page states an instruction of its own.
    """

    shows_signs: ClassVar[bool] = True

    ids: tuple[str, ...] = ()


class Table(Block, frozen=True):
    """A table; the first column names its row."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


class Figure(Block, frozen=True):
    """A picture of the pack inside the text. The alt text is the pack's (`credits.toml`)."""

    src: str
    caption: str = ""


class StoryPart(msgspec.Struct, frozen=True):
    """One part of a story: a label in a word or two, and what happened."""

    label: str
    runs: Runs


class Story(Block, frozen=True):
    """Somebody's way through it, in labelled parts: `::: story`."""

    title: str
    parts: tuple[StoryPart, ...]
    picture: str = ""


class Summary(Block, frozen=True):
    """What to remember: `::: summary`."""

    items: tuple[Runs, ...]


class Action(msgspec.Struct, frozen=True):
    """A button in the text: its words and where it leads (`section:ID`, `faq:ID`, ...)."""

    text: str
    target: str


class Actions(Block, frozen=True):
    """A paragraph that holds nothing but links becomes a row of buttons."""

    items: tuple[Action, ...]


class References(Block, frozen=True):
    """The pack's references, numbered: `::: references`."""


class Credits(Block, frozen=True):
    """Who made the pictures: `::: credits`."""


Blocks: TypeAlias = tuple[AnyBlock, ...]

PLAIN: tuple[type[Block], ...] = (
    Heading, Paragraph, BulletList, Cards, Steps, Callout, RedFlags, Table, Figure, Story, Summary,
    Actions, References, Credits,
)  # fmt: skip
"""The kinds that answer to no touch."""
