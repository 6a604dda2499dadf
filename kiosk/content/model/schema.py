"""The TOML of a pack as pydantic models: what each file may hold, and nothing else.

The rules that need more than one file are in `links.py`. pydantic's own messages are turned
into plain words by `schema_problems.py`.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Generic, Literal, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kiosk.content.model import limits
from kiosk.content.model.words import leftover
from kiosk.shared import web_address

T = TypeVar("T")

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
RULE = "rule"  # the type of the errors raised here; their text is already in plain words


def broken_rule(message: str, remedy: str, key: str = "") -> PydanticCustomError:
    """Return an error whose words reach the reader as they are; `key` names the field at fault."""
    context = {"message": message, "remedy": remedy, "key": key}
    return PydanticCustomError(RULE, "{message}", context)


def _plain(text: str) -> str:
    if re.search(r"[\x00-\x1f\x7f-\x9f]", text):
        raise broken_rule(
            "This text has a line break or a character that cannot be seen.",
            "Write it on one line and type it anew.",
        )
    if found := leftover(text, "This text holds {}, which would show as it stands."):
        raise broken_rule(
            found.what, "Write plain words here; stress and links belong in the text below."
        )
    return text


def _web_address(text: str) -> str:
    if issue := web_address.issue_of(text):
        says = f"This is not a whole web address that may be shown. {issue.what}"
        raise broken_rule(says, issue.remedy)
    return text


def _source(text: str) -> str:
    """Let a credit's source be words, or web addresses that may be shown."""
    for word in text.split():
        if "://" in word and (issue := web_address.issue_of(word.strip("()<>,;"))):
            raise broken_rule(issue.what, issue.remedy)
    return text


Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Words: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.MAX_WORDS_CHARACTERS),
    AfterValidator(_plain),
]
MaybeWords: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=limits.MAX_WORDS_CHARACTERS),
    AfterValidator(_plain),
]
Nav: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.MAX_NAV_CHARACTERS),
    AfterValidator(_plain),
]
ShortTitle: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.MAX_TITLE_CHARACTERS),
    AfterValidator(_plain),
]
Cue: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.MAX_CUE_CHARACTERS),
    AfterValidator(_plain),
]
LabelWord: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=limits.MAX_LABEL_CHARACTERS),
    AfterValidator(_plain),
]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1)]
WebAddress: TypeAlias = Annotated[str, AfterValidator(_web_address)]


def _no_twins(items: list[str]) -> list[str]:
    for index, item in enumerate(items):
        if item in items[:index]:
            raise broken_rule(f"“{item}” is listed twice.", "Keep it once.")
    return items


OneOrMoreWords: TypeAlias = Annotated[list[Words], Field(min_length=1), AfterValidator(_no_twins)]
Ids: TypeAlias = Annotated[list[Id], AfterValidator(_no_twins)]


class Strict(BaseModel):
    """No unknown keys, no guessing of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ChapterEntry(Strict):
    """`[[chapters]]` in pack.toml."""

    id: Id
    tint: Annotated[int, Field(ge=1, le=limits.TINTS)]
    picture: Words
    sections: Annotated[Ids, Field(min_length=1)]


class NowEntry(Strict):
    """`[[now]]` in pack.toml: an exercise for somebody who needs it at once, and its picture."""

    exercise: Id
    picture: Words


class PackFile(Strict):
    """pack.toml."""

    id: Id
    title: Words
    version: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z._+-]{0,31}$")]
    languages: Annotated[list[Language], Field(min_length=1), AfterValidator(_no_twins)]
    topics: Ids
    topic_pictures: dict[Id, Words] = Field(default_factory=dict)
    attract: Annotated[Ids, Field(max_length=limits.MAX_ATTRACT)] = Field(default_factory=list)
    seated: Ids = Field(default_factory=list)
    suggested: Annotated[Ids, Field(max_length=limits.MAX_SUGGESTED)] = Field(default_factory=list)
    suggested_for: dict[Id, Annotated[Ids, Field(max_length=limits.MAX_SUGGESTED)]] = Field(
        default_factory=dict
    )
    asked_most: Annotated[Ids, Field(max_length=limits.MAX_ASKED_MOST)] = Field(
        default_factory=list
    )
    now: Annotated[list[NowEntry], Field(max_length=limits.MAX_NOW)] = Field(default_factory=list)
    chapters: Annotated[list[ChapterEntry], Field(min_length=1)]

    @model_validator(mode="after")
    def _chapters_differ(self) -> "PackFile":
        _no_twins([chapter.id for chapter in self.chapters])
        _no_twins([entry.exercise for entry in self.now])
        return self


class ChapterTitles(Strict):
    """`[chapters.ID]` in titles.toml."""

    kicker: Words
    title: Words
    blurb: Words


class SubjectWords(Strict):
    """`[words]` in titles.toml: what the program's own screens say about the pack's subject."""

    questions: Annotated[list[Nav], Field(max_length=limits.MAX_QUESTIONS)] = Field(
        default_factory=list
    )
    lead: MaybeWords = ""
    touch: MaybeWords = ""
    load: MaybeWords = ""
    diary: MaybeWords = ""
    now: MaybeWords = ""


class OftenEntry(Strict):
    """`[[often]]` in titles.toml: what many people look for, one touch away from home."""

    text: Nav
    link: Annotated[str, StringConstraints(min_length=1, max_length=limits.MAX_WORDS_CHARACTERS)]


class TitlesFile(Strict):
    """<lang>/titles.toml."""

    title: Words
    chapters: dict[Id, ChapterTitles]
    topics: dict[Id, Words] = Field(default_factory=dict)
    words: SubjectWords = SubjectWords()
    often: Annotated[list[OftenEntry], Field(max_length=limits.MAX_OFTEN)] = Field(
        default_factory=list
    )


class ReferenceEntry(Strict):
    """One source in references.toml."""

    title: Words
    publisher: Words
    url: WebAddress


_LEAST_SCENE = 0.05
"""The least side of a scene in a picture, as a share of the picture's."""


class LabelEntry(Strict):
    """A word in a picture: the middle of it, in shares of the picture's width and height; and the
    scene that it names, as left, top, width and height."""

    at: Annotated[list[Share], Field(min_length=2, max_length=2)]
    scene: Annotated[list[Share], Field(min_length=4, max_length=4)] | None = None
    word: dict[Language, LabelWord]

    @model_validator(mode="after")
    def _scene_in_picture(self) -> "LabelEntry":
        if self.scene is None:
            return self
        left, top, wide, high = self.scene
        if min(wide, high) < _LEAST_SCENE or max(left + wide, top + high) > 1:
            raise broken_rule(
                "A scene is left, top, width and height, and must lie inside its picture.",
                "All four are shares from 0 to 1, such as [0.03, 0.02, 0.46, 0.43].",
                "scene",
            )
        return self


class CreditEntry(Strict):
    """One picture in credits.toml; `alt` and a label's `word` are by language."""

    title: Words
    alt: dict[Language, Words]
    labels: Annotated[list[LabelEntry], Field(max_length=limits.MAX_LABELS)] = Field(
        default_factory=list
    )
    credit: Words
    licence: Words
    source: Annotated[Words, AfterValidator(_source)]


class TermEntry(Strict):
    """One term in glossary.toml."""

    name: Words
    meaning: Words


class Reviewed(Strict):
    """What the front matter of all pages shares."""

    reviewed_by: MaybeWords
    reviewed_on: date | None = None
    review_due: date
    status: Literal["draft", "reviewed"]

    @model_validator(mode="after")
    def _signed_or_draft(self) -> "Reviewed":
        if self.status == "reviewed" and not self.reviewed_by:
            raise broken_rule(
                "The status says “reviewed”, but nobody has signed.",
                'Name the clinician in reviewed_by, or set status = "draft".',
                "status",
            )
        if self.status == "reviewed" and self.reviewed_on is None:
            raise broken_rule(
                "The status says “reviewed”, but not when.",
                "Add a line such as reviewed_on = 2026-11-20.",
                "status",
            )
        if self.status == "draft" and (self.reviewed_by or self.reviewed_on):
            raise broken_rule(
                "Somebody has signed, but the status still says “draft”.",
                'Set status = "reviewed", or empty reviewed_by and remove reviewed_on.',
                "status",
            )
        return self


class SectionFront(Reviewed):
    """The front matter of a section."""

    number: Annotated[int, Field(ge=1, le=999)]
    title: Words
    nav: Nav
    lead: Words
    picture: MaybeWords = ""
    picture_caption: MaybeWords = ""
    screen: Literal["page", "questions", "booking", "take-home"] = "page"


class QuestionFront(Reviewed):
    """The front matter of a question."""

    title: Words
    topics: Annotated[Ids, Field(min_length=1)]
    picture: MaybeWords = ""
    picture_caption: MaybeWords = ""
    synonyms: list[Words] = Field(default_factory=list)


class AskedFile(Strict):
    """How people ask for what the pack answers, and for what it does not (`asked.toml`)."""

    answers: dict[Id, OneOrMoreWords] = Field(default_factory=dict)
    unanswered: dict[Words, OneOrMoreWords] = Field(default_factory=dict)
    kinds: dict[Id, OneOrMoreWords] = Field(default_factory=dict)


class ExerciseFront(Reviewed):
    """The front matter of an exercise's words."""

    title: ShortTitle
    nav: Nav
    muscle: ShortTitle
    lead: Words
    feel: Words
    stop: Words
    mistake: Words
    cue: Cue
    references: Annotated[Ids, Field(min_length=1)]


@dataclass(frozen=True)
class Form(Generic[T]):
    """What one file holds: how it is read, and the type behind it, to name its known keys."""

    adapter: TypeAdapter[T]
    kind: object


PACK = Form(TypeAdapter(PackFile), PackFile)
TITLES = Form(TypeAdapter(TitlesFile), TitlesFile)
REFERENCES = Form(TypeAdapter(dict[Id, ReferenceEntry]), dict[Id, ReferenceEntry])
CREDITS = Form(TypeAdapter(dict[str, CreditEntry]), dict[str, CreditEntry])
GLOSSARY = Form(TypeAdapter(dict[Id, TermEntry]), dict[Id, TermEntry])
SYNONYMS = Form(TypeAdapter(dict[Words, OneOrMoreWords]), dict[Words, OneOrMoreWords])
ASKED = Form(TypeAdapter(AskedFile), AskedFile)
SECTION = Form(TypeAdapter(SectionFront), SectionFront)
QUESTION = Form(TypeAdapter(QuestionFront), QuestionFront)
EXERCISE = Form(TypeAdapter(ExerciseFront), ExerciseFront)
