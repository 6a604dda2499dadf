"""The blocks a page is made of: frozen values, drawn by `ui/widgets`, one widget a kind.

A pack's Markdown becomes a tuple of these (`markdown.py`); the compiled pack stores them as
msgpack (`store.py`), which is why they are msgspec structs rather than dataclasses: reading one
page back takes microseconds and needs neither the Markdown parser nor pydantic.
"""

from typing import Literal, TypeAlias

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


class Block(msgspec.Struct, frozen=True, tag=True, omit_defaults=True):
    """The base of every block; the tag names the kind in the compiled pack."""


class Heading(Block, frozen=True):
    """A heading inside a page. `level` is 2 or 3; the page's title is level 1 and not a block."""

    level: int
    text: str


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


CalloutKind = Literal["tip", "now", "note"]


class Callout(Block, frozen=True):
    """A tinted box: `::: tip`, `::: now` (one thing to do now) or `::: note`."""

    kind: CalloutKind
    paragraphs: tuple[Runs, ...]


class RedFlags(Block, frozen=True):
    """Warning signs and what to do: `::: redflags ID ID`; without ids, all that the pack has.

    Their words are the pack's `warning-signs.toml`: no page states an instruction of its own.
    """

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


Verdict = Literal["helps", "mixed", "mixed-not-routine", "not-routine"]


class Finding(msgspec.Struct, frozen=True):
    """What is known about one approach."""

    title: str
    verdict: Verdict
    runs: Runs


class Evidence(Block, frozen=True):
    """What works and what does not: `::: evidence`."""

    items: tuple[Finding, ...]


class Action(msgspec.Struct, frozen=True):
    """A button in the text: its words and where it leads (`section:ID`, `faq:ID`, ...)."""

    text: str
    target: str


class Actions(Block, frozen=True):
    """A paragraph that holds nothing but links becomes a row of buttons."""

    items: tuple[Action, ...]


class Phase(msgspec.Struct, frozen=True, omit_defaults=True):
    """One phase of a way: its name, when one is in it, and what happens there."""

    title: str
    runs: Runs
    icon: str = ""
    cards: tuple[Card, ...] = ()
    actions: tuple[Action, ...] = ()


class Timeline(Block, frozen=True):
    """A way in phases, one open at a time: `::: timeline`."""

    items: tuple[Phase, ...]


MuscleState = Literal["relaxed", "contracting", "cramped", "stretched"]


class MuscleWords(msgspec.Struct, frozen=True):
    """What is said of a muscle in one state."""

    title: str
    state: MuscleState
    runs: Runs


class Muscle(Block, frozen=True):
    """The muscle in motion, and words for its states: `::: muscle`."""

    items: tuple[MuscleWords, ...]


MuscleName = Literal["neck", "back", "hamstring", "calf", "abdomen", "hand", "quadriceps", "foot"]


class BodySpot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A muscle on the body: what people call it, why it cramps and what eases it."""

    title: str
    muscle: MuscleName
    runs: Runs
    actions: tuple[Action, ...] = ()


class BodyMap(Block, frozen=True):
    """A body whose muscles can be touched: `::: bodymap`."""

    items: tuple[BodySpot, ...]


class ProgramPath(Block, frozen=True):
    """A program's stages, one open at a time: `::: program ID`."""

    program: str


class LoadChart(Block, frozen=True):
    """How a program's load grows from week to week: `::: load-chart ID`."""

    program: str


class Option(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of several to choose from: a picture, and what is for whoever chooses it."""

    title: str
    runs: Runs
    picture: str = ""
    cards: tuple[Card, ...] = ()
    actions: tuple[Action, ...] = ()


class Choose(Block, frozen=True):
    """Choose what fits you, and see what is for you: `::: choose`."""

    items: tuple[Option, ...]


class Risk(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that adds to a risk: `runs` say what it is, `advice` what one can do."""

    title: str
    runs: Runs
    advice: Runs
    icon: str = ""


class Risks(Block, frozen=True):
    """Cards that turn: in front what adds to a risk, behind what to do: `::: risks`."""

    items: tuple[Risk, ...]


class RedFlagCheck(Block, frozen=True):
    """The check: touch the warning signs that you have: `::: redflag-check`.

    `actions` are the ways on for whoever has none that cannot wait.
    """

    actions: tuple[Action, ...] = ()


class Bar(StoryPart, frozen=True):
    """One bar of a before and after: `filled` of `whole` equal parts."""

    filled: int
    whole: int


class Case(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody's way through it: bars before and after, and the story in labelled parts."""

    title: str
    parts: tuple[StoryPart, ...]
    bars: tuple[Bar, ...] = ()
    picture: str = ""


class Compare(Block, frozen=True):
    """People before and after, one at a time: `::: compare`."""

    items: tuple[Case, ...]


class VideoBox(Block, frozen=True):
    """A video with its controls: `::: video ID`."""

    video: str


class References(Block, frozen=True):
    """The pack's references, numbered: `::: references`."""


class Credits(Block, frozen=True):
    """Who made the pictures: `::: credits`."""


AnyBlock: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | Cards
    | Steps
    | Callout
    | RedFlags
    | Table
    | Figure
    | Story
    | Summary
    | Evidence
    | Actions
    | Timeline
    | Muscle
    | BodyMap
    | VideoBox
    | ProgramPath
    | LoadChart
    | Choose
    | Risks
    | RedFlagCheck
    | Compare
    | References
    | Credits
)
Blocks: TypeAlias = tuple[AnyBlock, ...]
