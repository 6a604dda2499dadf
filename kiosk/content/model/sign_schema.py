"""`<lang>/warning-signs.toml`: every warning sign of a pack, with what to do about it."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter, model_validator

from kiosk.content.model import limits
from kiosk.content.model.schema import Form, Id, Ids, Reviewed, Strict, Words, broken_rule

NUMBERS = ("emergency", "urgent")
"""What may stand in curly brackets: the clinic's own numbers."""
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def _phrase(text: str) -> str:
    if text.endswith((".", "!", "?", ":")):
        raise broken_rule(
            "This is a sentence, and must be a few words for a list.",
            "Write what somebody has, without a full stop, as in chest pain or discomfort.",
        )
    return text


def _instruction(text: str) -> str:
    for found in _BRACES.findall(text):
        if found[1:-1] not in NUMBERS:
            raise broken_rule(
                f"{found} stands for nothing.", "Write {emergency} or {urgent}, or plain words."
            )
    if not text.endswith("."):
        raise broken_rule(
            "This is not a whole sentence.",
            "Say what to do and end it with a full stop, as in Tell reception now.",
        )
    return text


def _here(text: str) -> str:
    if _BRACES.search(text):
        raise broken_rule(
            "A number in curly brackets is for people at home.",
            "Say what to do in the practice, as in Tell reception now.",
        )
    return _instruction(text)


Phrase = Annotated[
    Words, StringConstraints(max_length=limits.MAX_SIGN_CHARACTERS), AfterValidator(_phrase)
]
Ask = Annotated[
    Words, StringConstraints(max_length=limits.MAX_ASK_CHARACTERS), AfterValidator(_phrase)
]
Instruction = Annotated[Words, AfterValidator(_instruction)]
Here = Annotated[Words, AfterValidator(_here)]


class GroupEntry(Strict):
    """`[[groups]]`: one line of the question before an exercise."""

    id: Id
    ask: Ask
    picture: Words


class SignEntry(Strict):
    """`[[signs]]`: one sign. `references` may be empty: then it is the clinic's own advice."""

    id: Id
    level: Literal["now", "today", "visit"]
    sign: Phrase
    question: Words
    here: Here
    home: Instruction
    references: Ids
    picture: Words
    group: Id | Literal[""] = ""


class SignsFile(Reviewed):
    """The whole file."""

    groups: list[GroupEntry] = Field(default_factory=list)
    signs: Annotated[list[SignEntry], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_fit(self) -> "SignsFile":
        groups = [group.id for group in self.groups]
        for kind, names in (("groups", groups), ("signs", [sign.id for sign in self.signs])):
            twins = sorted({name for name in names if names.count(name) > 1})
            if twins:
                raise broken_rule(f"“{twins[0]}” is there twice.", "Keep it once.", kind)
        return self


SIGNS = Form(TypeAdapter(SignsFile), SignsFile)
