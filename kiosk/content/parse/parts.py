"""A pack half-way: every file read by itself, nothing yet checked against anything else."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Literal, TypeAlias, TypeVar

from kiosk.content.files.layout import Role
from kiosk.content.markdown.document import ParsedBody
from kiosk.content.media.font_file import is_font
from kiosk.content.model.pack import Caption
from kiosk.content.model.program_schema import ProgramFile, ProgramFront
from kiosk.content.model.review_schema import ReviewFile
from kiosk.content.model.schema import (
    AskedFile,
    CreditEntry,
    ExerciseFront,
    PackFile,
    QuestionFront,
    ReferenceEntry,
    SectionFront,
    TermEntry,
    TitlesFile,
)
from kiosk.content.model.sign_schema import SignsFile
from kiosk.content.model.video_schema import VideoFront
from kiosk.content.parse.keyboard_file import KeyboardFile
from kiosk.content.parse.toml_file import TomlFile

T = TypeVar("T")
PageKind: TypeAlias = Literal["section", "question", "exercise", "program", "video"]
_FOLDERS: dict[PageKind, str] = {
    "section": "sections",
    "question": "faq",
    "exercise": "exercises",
    "program": "programs",
    "video": "videos",
}
_FILMS = (".webm", ".mp4")
_EXERCISES, _PROGRAMS = "exercises/", "programs/"


@dataclass(frozen=True)
class TomlRead(Generic[T]):
    """One TOML file: `toml` is None if it is not TOML, `values` if they do not fit."""

    path: str
    toml: TomlFile | None = None
    values: T | None = None

    def line(self, *key: str | int) -> int:
        """Return the line of a key, or 1."""
        return self.toml.line(*key) if self.toml else 1

    def names(self) -> Collection[str]:
        """Return the file's top-level names, even if what stands below them is wrong."""
        return self.toml.values.keys() if self.toml else ()


@dataclass(frozen=True)
class PageFile:
    """A Markdown file as it was read; `front` is None if it could not be."""

    kind: PageKind
    language: str
    id: str
    path: str
    toml: TomlFile | None
    front: SectionFront | QuestionFront | ExerciseFront | ProgramFront | VideoFront | None
    body: ParsedBody

    def line(self, key: str) -> int:
        """Return the file line of a key of the front matter, or 1."""
        return self.toml.line(key) if self.toml else 1


@dataclass
class PackParts:
    """Everything that was read. A file that is not there is missing from its dictionary.

    `paths` are all files of the folder, even those that could not be used; `exercises` are the
    bytes of `exercises/ID.toml` by id.
    """

    languages: tuple[str, ...]
    paths: frozenset[str]
    pack: TomlRead[PackFile] | None = None
    references: TomlRead[dict[str, ReferenceEntry]] | None = None
    credits: TomlRead[dict[str, CreditEntry]] | None = None
    titles: dict[str, TomlRead[TitlesFile]] = field(default_factory=dict)
    glossaries: dict[str, TomlRead[dict[str, TermEntry]]] = field(default_factory=dict)
    synonyms: dict[str, TomlRead[dict[str, list[str]]]] = field(default_factory=dict)
    asked: dict[str, TomlRead[AskedFile]] = field(default_factory=dict)
    signs: dict[str, TomlRead[SignsFile]] = field(default_factory=dict)
    reviews: dict[str, TomlRead[ReviewFile]] = field(default_factory=dict)
    pages: list[PageFile] = field(default_factory=list)
    exercises: dict[str, bytes] = field(default_factory=dict)
    programs: dict[str, TomlRead[ProgramFile]] = field(default_factory=dict)
    captions: dict[tuple[str, str], tuple[Caption, ...]] = field(default_factory=dict)
    wording: dict[str, bytes] = field(default_factory=dict)
    keyboards: dict[str, KeyboardFile] = field(default_factory=dict)
    assets: list[Role] = field(default_factory=list)
    _known: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, repr=False)

    @property
    def default(self) -> str:
        """The language that must be complete."""
        return self.languages[0] if self.languages else ""

    @cached_property
    def pictures(self) -> list[str]:
        """The paths of the pictures that need a credit: all but icons."""
        return [p for p in sorted(self.paths) if p.startswith("images/") and p.count("/") == 1]

    @cached_property
    def films(self) -> list[str]:
        """The paths of the films."""
        return [p for p in sorted(self.paths) if p.startswith("videos/") and p.endswith(_FILMS)]

    @property
    def fonts(self) -> list[str]:
        """The paths of the font files; their licences stand beside them."""
        return [role.path for role in self.assets if is_font(role.path)]

    def shown_files(self) -> set[str]:
        """Return the paths of pictures and films that a page or a chapter names."""
        found = {u.target for p in self.pages for u in p.body.uses if u.kind == "picture"}
        for page in self.pages:
            if isinstance(page.front, (SectionFront, QuestionFront)):
                found.add(page.front.picture)
            elif isinstance(page.front, VideoFront):
                found |= {page.front.film, page.front.poster}
        if self.pack and self.pack.values:
            found |= {chapter.picture for chapter in self.pack.values.chapters}
            found |= {entry.picture for entry in self.pack.values.now}
            found |= set(self.pack.values.topic_pictures.values())
        return found

    def ids(self, kind: PageKind, language: str) -> frozenset[str]:
        """Return the ids that have a file, readable or not, in a language."""
        return self._ids(f"{language}/{_FOLDERS[kind]}/", ".md")

    @property
    def exercise_ids(self) -> frozenset[str]:
        """The ids that have an exercise file, readable or not."""
        return self._ids(_EXERCISES, ".toml")

    @property
    def program_ids(self) -> frozenset[str]:
        """The ids that have a program file, readable or not."""
        return self._ids(_PROGRAMS, ".toml")

    def _ids(self, folder: str, suffix: str) -> frozenset[str]:
        """Return the ids of a folder's files: listed once, for every page asks for them."""
        if (folder, suffix) not in self._known:
            self._known[folder, suffix] = frozenset(
                path[len(folder) : -len(suffix)]
                for path in self.paths
                if path.startswith(folder) and path.endswith(suffix)
            )
        return self._known[folder, suffix]

    def of_kind(self, kind: PageKind, language: str) -> Iterator[PageFile]:
        """Yield the pages of a kind in a language."""
        return (p for p in self.pages if p.kind == kind and p.language == language)
