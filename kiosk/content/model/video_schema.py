"""The front matter of a video's words: `<lang>/videos/ID.md`."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from kiosk.content.model.schema import Form, Nav, Reviewed, ShortTitle, Strict, Words

_Moment = Annotated[float, Field(ge=0, le=3600, strict=False)]


class ChapterMark(Strict):
    """A row of `chapters`: where a part begins, seconds, and what it is called."""

    at: _Moment
    title: Nav


class VideoFront(Reviewed):
    """A video in one language: its file, the picture before it plays, its length in seconds.

    `sound`: something is heard in it.
    """

    title: ShortTitle
    film: Words
    poster: Words
    seconds: Annotated[float, Field(gt=0, le=3600, strict=False)]
    sound: bool = False
    chapters: Annotated[list[ChapterMark], Field(max_length=8)] = Field(default_factory=list)


VIDEO = Form(TypeAdapter(VideoFront), VideoFront)
