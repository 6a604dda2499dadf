"""What a pack holds once it is loaded: the contents page (`Toc`) and the pages behind it.

A `Toc` is small and always in memory; sections and answers are read one at a time from the
compiled pack, so a pack of a thousand sections starts as fast as one of fifteen.
"""

from datetime import date
from pathlib import Path
from typing import Literal, Protocol, get_args

import msgspec

from kiosk.content.model.blocks import Blocks, Runs
from kiosk.content.model.pictures import Credit

ScreenKind = Literal["page", "questions", "booking", "take-home"]
Status = Literal["draft", "reviewed"]


class Review(msgspec.Struct, frozen=True):
    """Who has read this as a clinician, and when it must be read again."""

    reviewed_by: str
    reviewed_on: date | None
    review_due: date | None
    status: Status


class SectionHead(msgspec.Struct, frozen=True):
    """What the contents page knows of a section.

    `number` is the section's number in the source text (1 to 15); two pages may share one.
    `nav` is the short title for buttons, at most 22 characters.
    """

    id: str
    number: int
    title: str
    nav: str
    lead: str
    screen: ScreenKind
    picture: str
    picture_caption: str
    review: Review
    pages: tuple[str, ...] = ()
    """The short titles of its pages but the first, for buttons; "" for one too long for those."""


class Section(msgspec.Struct, frozen=True):
    """A whole section."""

    head: SectionHead
    blocks: Blocks


class Chapter(msgspec.Struct, frozen=True):
    """A tile on the home screen and the pages behind it.

    `tint` is 1 to 6: the colour role `tint-N`, carried from the tile to the pages.
    """

    id: str
    tint: int
    picture: str
    kicker: str
    title: str
    blurb: str
    sections: tuple[str, ...]


class NowChoice(msgspec.Struct, frozen=True):
    """An exercise that home offers to somebody who needs it at once, and its picture."""

    exercise: str
    picture: str


class OftenLink(msgspec.Struct, frozen=True):
    """What many people look for: its words on home, and its link, as authors write one."""

    text: str
    link: str


class Topic(msgspec.Struct, frozen=True):
    """A heading that questions are grouped under; its `picture` may be empty."""

    id: str
    title: str
    picture: str = ""


class QuestionHead(msgspec.Struct, frozen=True):
    """A question without its answer."""

    id: str
    title: str
    topics: tuple[str, ...]
    synonyms: tuple[str, ...]


class Question(msgspec.Struct, frozen=True):
    """A question with its answer; its `picture` and the caption below that may be empty."""

    head: QuestionHead
    blocks: Blocks
    review: Review
    picture: str = ""
    picture_caption: str = ""


class ExerciseHead(msgspec.Struct, frozen=True):
    """What the contents page knows of an exercise; `nav` has at most 22 characters."""

    id: str
    title: str
    nav: str
    muscle: str
    lead: str


class ExerciseWords(msgspec.Struct, frozen=True):
    """The words of an exercise; how it moves and its dose are in the exercise's file.

    `cue` is the one line shown while a stretch is held. `references` are ids of `Toc.references`.
    """

    head: ExerciseHead
    feel: str
    stop: str
    mistake: str
    cue: str
    references: tuple[str, ...]
    blocks: Blocks
    review: Review


class ProgramDose(msgspec.Struct, frozen=True):
    """Sets of one hold (seconds), of repetitions, or of a timed drill (`seconds`).

    Exactly one of the three is given; `a_day` and `days_a_week` are None where nobody said how
    often.
    """

    sets: int
    hold: int | None = None
    reps: int | None = None
    seconds: int | None = None
    a_day: int | None = None
    days_a_week: int | None = None


class ProgramExercise(msgspec.Struct, frozen=True):
    """An exercise under the program's own name; without a dose, the exercise's own is done."""

    exercise: str
    name: str
    dose: ProgramDose | None = None


class Stage(msgspec.Struct, frozen=True):
    """Some weeks of a program with one goal, and why it matters."""

    first: int
    last: int
    goal: str
    why: tuple[Runs, ...]
    exercises: tuple[ProgramExercise, ...]
    picture: str = ""


class Program(msgspec.Struct, frozen=True):
    """A program of some weeks: its stages, and its rule of load.

    `growth` is in percent a week, from the week `load_from` on; `jump` in percent at once, what the
    chart warns of.
    """

    id: str
    title: str
    growth: int
    jump: int
    load_from: int
    stages: tuple[Stage, ...]
    review: Review


class Caption(msgspec.Struct, frozen=True):
    """What is said in a video from `begin` to `end`, seconds."""

    begin: float
    end: float
    text: str


class VideoChapter(msgspec.Struct, frozen=True):
    """Where a part of a video begins, seconds, and what it is called."""

    at: float
    title: str


class Video(msgspec.Struct, frozen=True):
    """A video: its file, the picture before it plays, captions, chapters, and it all as text.

    `seconds` is its length; without `sound` nothing is heard in it. `blocks` are what
    to read where it cannot be played.
    """

    id: str
    title: str
    film: str
    poster: str
    seconds: float
    chapters: tuple[VideoChapter, ...]
    captions: tuple[Caption, ...]
    blocks: Blocks
    review: Review
    sound: bool = False


SignLevel = Literal["now", "today", "visit"]
"""How long a warning sign can wait: not at all, until today's end, until the next visit."""
SIGN_LEVELS: tuple[SignLevel, ...] = get_args(SignLevel)


class WarningSign(msgspec.Struct, frozen=True):
    """One warning sign: a short phrase, the question that asks for it, what to do here and at home.

    `home` may hold {emergency} and {urgent}, for the clinic's numbers. `group`: the line of the
    question before an exercise that it belongs to; empty where an exercise does no harm.
    """

    id: str
    level: SignLevel
    sign: str
    question: str
    here: str
    home: str
    references: tuple[str, ...]
    picture: str
    group: str = ""


class SignGroup(msgspec.Struct, frozen=True):
    """A line of the question before an exercise."""

    id: str
    ask: str
    picture: str


class WarningSigns(msgspec.Struct, frozen=True):
    """Every warning sign of a pack, what cannot wait first."""

    signs: tuple[WarningSign, ...] = ()
    groups: tuple[SignGroup, ...] = ()
    review: Review | None = None

    def chosen(self, ids: tuple[str, ...]) -> tuple[WarningSign, ...]:
        """Return the signs of these ids or levels; without any, all of them."""
        return tuple(s for s in self.signs if not ids or s.id in ids or s.level in ids)

    def asked(self, group: str = "") -> tuple[WarningSign, ...]:
        """Return the signs that are asked for before an exercise, of one group or of all."""
        return tuple(s for s in self.signs if s.group and group in ("", s.group))


class Term(msgspec.Struct, frozen=True):
    """A glossary term and its plain meaning."""

    id: str
    name: str
    meaning: str


class Reference(msgspec.Struct, frozen=True):
    """A source: title, publisher and public address; `number` counts from 1 in pack order."""

    id: str
    number: int
    title: str
    publisher: str
    url: str


class SubjectWords(msgspec.Struct, frozen=True):
    """What the program's own screens say about the pack's subject; empty where the pack is silent.

    `questions` and `lead` stand on the attract screen, `touch` over a body map, `load` where a
    program's load jumps, `diary` over the two-week diary, `now` over the exercises that home offers
    to somebody who needs them at once.
    """

    questions: tuple[str, ...] = ()
    lead: str = ""
    touch: str = ""
    load: str = ""
    diary: str = ""
    now: str = ""


class Toc(msgspec.Struct, frozen=True):
    """The contents page of a pack in one language.

    `synonyms` are words that people say, each with those that the questions use for them;
    `programs` are the ids of the programs; `attract` those of the exercises that move on the
    attract screen, `suggested` those on the plan of somebody who has done none, `suggested_for`
    those of whoever has read a section; `now` are those that home offers to somebody who needs one
    at once, `often` is what many look for, `asked_most` are the questions that show before a topic
    is chosen, none where the pack does not say; `seated` those done sitting or lying, for whoever
    cannot stand safely: if there are some, all others ask first. `signs` are empty where a pack has
    none.
    """

    pack_id: str
    pack_title: str
    version: str
    language: str
    languages: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    sections: dict[str, SectionHead]
    topics: tuple[Topic, ...]
    questions: tuple[QuestionHead, ...]
    exercises: dict[str, ExerciseHead]
    terms: dict[str, Term]
    references: dict[str, Reference]
    credits: dict[str, Credit]
    synonyms: dict[str, tuple[str, ...]] = {}
    programs: tuple[str, ...] = ()
    words: SubjectWords = SubjectWords()
    attract: tuple[str, ...] = ()
    seated: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    suggested_for: dict[str, tuple[str, ...]] = {}
    asked_most: tuple[str, ...] = ()
    now: tuple[NowChoice, ...] = ()
    often: tuple[OftenLink, ...] = ()
    fonts: tuple[str, ...] = ()
    signs: WarningSigns = WarningSigns()


class Asked(msgspec.Struct, frozen=True):
    """How people ask, in one language: by answer, and by subject that the pack does not answer.

    `kinds` are lists of words that are of one kind each, such as sports.
    """

    answers: dict[str, tuple[str, ...]] = {}
    unanswered: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, tuple[str, ...]] = {}


class Library(Protocol):
    """A loaded pack in every language it has."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages, the default one first."""

    def toc(self, language: str) -> Toc:
        """Return the contents page; KeyError for a language the pack has not."""

    def section(self, language: str, section_id: str) -> Section:
        """Return one section; KeyError if the pack has none of this id."""

    def question(self, language: str, question_id: str) -> Question:
        """Return one question with its answer; KeyError if there is none of this id."""

    def asked(self, language: str) -> Asked:
        """Return how people ask in a language; empty where the pack does not say."""

    def exercise(self, language: str, exercise_id: str) -> ExerciseWords:
        """Return the words of one exercise; KeyError if there is none of this id."""

    def exercise_file(self, exercise_id: str) -> bytes:
        """Return the exercise's file (TOML); KeyError if there is none of this id."""

    def program(self, language: str, program_id: str) -> Program:
        """Return one program; KeyError if there is none of this id."""

    def video(self, language: str, video_id: str) -> Video:
        """Return one video; KeyError if there is none of this id."""

    def wording(self, language: str) -> bytes | None:
        """Return the program's words as a compiled gettext catalogue (.mo), if there are any."""

    def asset(self, path: str) -> bytes:
        """Return a file of the pack by its pack-relative path; KeyError if it is not listed."""

    def asset_file(self, path: str) -> Path:
        """Return where such a file is, for what is read bit by bit; KeyError likewise."""
