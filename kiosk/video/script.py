"""`videos/ID.toml` and `<lang>/videos/ID.toml`: a video's scenes, and their words in a language."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from kiosk.content.model import limits
from kiosk.content.model.pack import Caption
from kiosk.figure.muscle.state import State
from kiosk.shared.toml import toml_text
from kiosk.video.acts import Act

Seconds = Annotated[float, Field(gt=0, le=60)]
Words = Annotated[str, Field(min_length=1, max_length=120)]
_APART = 0.12
"""Seconds between two captions, so that a change is seen."""


class ScriptError(ValueError):
    """A script that cannot be rendered; the message says what and where."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MuscleBeat(_Strict):
    """One state of the muscle for some seconds."""

    state: State
    seconds: Seconds


class SceneFile(_Strict):
    """One scene: exactly one of muscle, exercise, act and icons says what is seen.

    Icons beside an act come with the lines of words. `reach` is when the exercise's movement
    arrives, as a share of the scene; `tint` 1 to 6.
    """

    id: str
    tint: Annotated[int, Field(ge=1, le=limits.TINTS)] = 1
    seconds: Seconds | None = None
    muscle: tuple[MuscleBeat, ...] = ()
    exercise: str = ""
    act: Act | None = None
    reach: Annotated[float, Field(gt=0, le=1)] = 0.5
    icons: tuple[str, ...] = ()
    count: int = 0

    @model_validator(mode="after")
    def _one_picture(self) -> "SceneFile":
        pictures = (self.muscle, self.exercise, self.act or self.icons)
        if sum(bool(kind) for kind in pictures) != 1:
            raise ValueError("exactly one of muscle, exercise, act and icons is needed")
        if bool(self.muscle) == (self.seconds is not None):
            raise ValueError("seconds belong to scenes without muscle, whose states have theirs")
        return self

    @property
    def length(self) -> float:
        """The scene's seconds."""
        return self.seconds or sum(beat.seconds for beat in self.muscle)


class _ScriptFile(_Strict):
    fps: Annotated[int, Field(ge=10, le=30)]
    poster: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    scenes: tuple[SceneFile, ...]


class SceneWords(_Strict):
    """What stands on the picture, and what is said: `lines` come one after the other."""

    chapter: Words | Literal[""] = ""
    title: Words
    lines: tuple[Words, ...] = ()
    captions: tuple[Words, ...]


@dataclass(frozen=True)
class Scene:
    """A scene in its place in the video; seconds."""

    begin: float
    shown: SceneFile
    words: SceneWords

    @property
    def end(self) -> float:
        """When it gives way to the next."""
        return self.begin + self.shown.length


@dataclass(frozen=True)
class Script:
    """A whole video in one language.

    `poster`: the one or two scenes whose last pictures, without words, make the poster.
    """

    fps: int
    scenes: tuple[Scene, ...]
    poster: tuple[Scene, ...] = ()

    @cached_property
    def length(self) -> float:
        """The video's seconds."""
        return self.scenes[-1].end

    @property
    def frames(self) -> int:
        """How many pictures it has."""
        return round(self.length * self.fps)

    def scene_at(self, seconds: float) -> int:
        """Return the index of the scene that shows."""
        return next((i for i, s in enumerate(self.scenes) if seconds < s.end), len(self.scenes) - 1)

    def captions(self) -> tuple[Caption, ...]:
        """Return what is said: each scene's sentences share its time by their length."""
        return tuple(caption for scene in self.scenes for caption in _said(scene))

    def chapters(self) -> tuple[tuple[float, str], ...]:
        """Return where a chapter begins, and its title."""
        return tuple((s.begin, s.words.chapter) for s in self.scenes if s.words.chapter)


def _said(scene: Scene) -> Iterator[Caption]:
    whole = sum(len(text) for text in scene.words.captions)
    begin = scene.begin
    for text in scene.words.captions:
        end = begin + scene.shown.length * len(text) / whole
        yield Caption(round(begin, 3), round(end - _APART, 3), text)
        begin = end


def read_script(scenes: bytes, words: bytes) -> Script:
    """Return the script of both files. ScriptError if they cannot be rendered."""
    try:
        file = _ScriptFile.model_validate(toml_text.loads(scenes.decode("utf-8-sig")))
        said = TypeAdapter(dict[str, SceneWords]).validate_python(
            toml_text.loads(words.decode("utf-8-sig"))
        )
    except (ValidationError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ScriptError(str(error)) from error
    missing = [scene.id for scene in file.scenes if scene.id not in said]
    if missing or not file.scenes:
        raise ScriptError(f"these scenes have no words: {', '.join(missing) or 'there are none'}")
    begin, found = 0.0, []
    for scene in file.scenes:
        found.append(Scene(begin, scene, said[scene.id]))
        begin += scene.length
    known = {scene.shown.id: scene for scene in found}
    if strange := [name for name in file.poster if name not in known]:
        raise ScriptError(f"the poster shows scenes that are not there: {', '.join(strange)}")
    return Script(file.fps, tuple(found), tuple(known[name] for name in file.poster))
