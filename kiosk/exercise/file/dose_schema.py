"""The schema of a dose in `exercises/ID.toml`."""

from dataclasses import replace
from typing import Annotated

from pydantic import Field, model_validator

from kiosk.exercise.dose.extras import Band
from kiosk.exercise.file.poses import Strict
from kiosk.figure.motion.easing import Tempo

SHORTEST_HOLD = 5
"""Seconds: a stretch is held at least so long."""


class TempoSpec(Strict):
    """Length of each part of a repetition, in seconds."""

    up: Annotated[float, Field(gt=0.1, le=20)] = 1.5
    top: Annotated[float, Field(ge=0, le=20)] = 1.0
    down: Annotated[float, Field(gt=0.1, le=20)] = 2.0
    bottom: Annotated[float, Field(ge=0, le=20)] = 0.5


class ResistanceSpec(Strict):
    """What to work against: an elastic band or a weight."""

    band: Band | None = None
    kg: Annotated[float, Field(gt=0, le=200)] | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> "ResistanceSpec":
        if (self.band is None) == (self.kg is None):
            raise ValueError("give the colour of a band or kg")
        return self


class DoseSpec(Strict):
    """The dose: sets of a held stretch (`hold` seconds), of repetitions, or of a timed drill.

    Repetitions may have a `hold` too: then each of them is held so long. `as_needed`: for a cramp
    now, not for every day.
    """

    sets: Annotated[int, Field(ge=1, le=10)] = 3
    hold: Annotated[int, Field(ge=1, le=120)] | None = None
    reps: Annotated[int, Field(ge=1, le=50)] | None = None
    seconds: Annotated[int, Field(ge=5, le=600)] | None = None
    rest: Annotated[int, Field(ge=0, le=300)] = 10
    a_day: Annotated[int, Field(ge=1, le=6)] = 1
    days_a_week: Annotated[int, Field(ge=1, le=7)] | None = None
    as_needed: bool = False
    resistance: ResistanceSpec | None = None
    tempo: TempoSpec = TempoSpec()

    @model_validator(mode="after")
    def _one_measure(self) -> "DoseSpec":
        held_reps = self.reps is not None and self.hold is not None
        given = sum(part is not None for part in (self.hold, self.reps, self.seconds))
        if given != (2 if held_reps else 1):
            raise ValueError("give exactly one of hold, reps and seconds; reps may have a hold")
        if not held_reps and self.hold is not None and self.hold < SHORTEST_HOLD:
            raise ValueError(f"a stretch is held for {SHORTEST_HOLD} seconds at least")
        if held_reps and "top" in self.tempo.model_fields_set:
            raise ValueError("give hold or tempo.top, not both: they are the same")
        for often in ("a_day", "days_a_week"):
            if self.as_needed and often in self.model_fields_set:
                raise ValueError(f"give {often} or as_needed, not both")
        return self

    def pacing(self) -> Tempo:
        """Return the length of each part of a repetition."""
        tempo = Tempo(**self.tempo.model_dump())
        held = self.hold is not None and self.reps is not None
        return replace(tempo, top=float(self.hold or 0)) if held else tempo
