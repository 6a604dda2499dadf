"""`<lang>/clinical-review.toml`: what a clinician who signs the pages has to know of them."""

from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter

from kiosk.content.model.schema import Form, Ids, MaybeWords, Strict, Words

KINDS = ("section", "faq", "program", "exercise", "video")
"""What a row may be about, as in links."""
_Place = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(KINDS)}):[a-z0-9-]+$")]


class ReviewRow(Strict):
    """A place where the pack adds to its source, or differs from it.

    `says` are words of the page; empty where the row is about all of it. `why` is the reason, and
    what is left to decide. Without `references` it is the clinic's own advice.
    """

    page: _Place
    says: MaybeWords = ""
    why: Words
    references: Ids = Field(default_factory=list)


class ReviewFile(Strict):
    """The file: its rows, in the order in which they are read."""

    rows: list[ReviewRow]


REVIEW = Form(TypeAdapter(ReviewFile), ReviewFile)
