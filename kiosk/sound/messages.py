"""What the kiosk and its sound process write to each other: one JSON object a line."""

from typing import TypeAlias

import msgspec

from kiosk.sound.tones import ToneName


class Say(msgspec.Struct, frozen=True, tag="say"):
    """Make one thing heard, in place of whatever sounds.

    `text` is spoken if it is not empty and `language` has a voice; else `tone` sounds. `volume`:
    0 to 1.
    """

    text: str
    tone: ToneName
    language: str
    volume: float


class Read(msgspec.Struct, frozen=True, tag="read"):
    """Speak sentences one by one, in place of whatever sounds. `number` names this reading."""

    number: int
    sentences: tuple[str, ...]
    language: str
    volume: float


class Narrate(msgspec.Struct, frozen=True, tag="narrate"):
    """Speak one sentence of a film. `waits` until the one before it has been said, in place of any
    other that waits; else in place of whatever sounds.
    """

    text: str
    language: str
    volume: float
    waits: bool


class Silence(msgspec.Struct, frozen=True, tag="stop"):
    """Be silent."""


class Abilities(msgspec.Struct, frozen=True, tag="able"):
    """What the process found; a reason in words for what is missing, empty for what is there.

    `languages`: codes of two or three letters that have a voice.
    """

    languages: tuple[str, ...]
    no_voice: str
    no_tones: str


class SentenceReached(msgspec.Struct, frozen=True, tag="reached"):
    """A reading's sentence begins; `index` from 0, None once the reading is over or impossible."""

    number: int
    index: int | None


Order: TypeAlias = Say | Read | Narrate | Silence
Report: TypeAlias = Abilities | SentenceReached

_encoder = msgspec.json.Encoder()
_orders: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_reports: msgspec.json.Decoder[Report] = msgspec.json.Decoder(Report)


def to_line(message: Order | Report) -> bytes:
    """Return a message as a line."""
    return _encoder.encode(message) + b"\n"


def order(line: bytes) -> Order | None:
    """Return a line's order; None if it is none."""
    try:
        return _orders.decode(line)
    except msgspec.MsgspecError:
        return None


def report(line: bytes) -> Report | None:
    """Return a line's report; None if it is none: a library may print what it likes."""
    try:
        return _reports.decode(line)
    except msgspec.MsgspecError:
        return None
