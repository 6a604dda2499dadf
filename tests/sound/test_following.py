"""What a visit makes heard, event by event."""

import pytest

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold
from kiosk.app.sound_cues import heard
from kiosk.exercise.session import events as in_session
from kiosk.shared.comfort import Comfort, Sound, ThemeName, Volume
from tests.exercise.session import plans as p

RULES = s.VisitRules(order=("one", "two"), questions="two", start=Comfort("en"), help="one")
OPEN = e.OpenExercise("wall-calf", p.CALF_PLAN)
Story = list[tuple[float, e.Event]]

BEGUN: Story = [(0, e.LeaveAttract()), (1, OPEN), (2, e.AnswerSafety(has_sign=False))]


def told(story: Story) -> list[str]:
    """Return what is heard, in order; cues by name, seconds of nothing left out."""
    state, found = s.start(RULES, 0.0), []
    for at, event in story:
        before, state = state, fold(state, event, at)
        what = heard(before, state)
        if what != "nothing":
            found.append(what if isinstance(what, str) else " ".join(c.name for c in what))
    return found


def ticks(start: float, end: float) -> Story:
    """Return two ticks a second."""
    return [(start + n / 2, e.Tick()) for n in range(1, round((end - start) * 2) + 1)]


TOLD: dict[str, tuple[Story, list[str]]] = {
    "turning pages is silent, and hushes what is read": (
        [(0, e.LeaveAttract()), (1, e.OpenSection("one")), (2, e.TurnPage(1))],
        ["hush", "hush", "hush"],
    ),
    "another screenful of the page goes on": (
        [(0, e.LeaveAttract()), (1, e.OpenSection("one")), (2, e.ShowView(1))],
        ["hush", "hush"],
    ),
    "the question comes before any cue": ([(0, e.LeaveAttract()), (1, OPEN)], ["hush", "hush"]),
    "the exercise begins": (BEGUN, ["hush", "hush", "prepare"]),
    "a second exercise of the visit begins at once": (
        [*BEGUN, (3, e.GoHome()), (4, OPEN)],
        ["hush", "hush", "prepare", "hush", "prepare"],
    ),
    "an exercise speaks with time": (
        [*BEGUN, *ticks(2, 37)],
        ["hush", "hush", "prepare", "hold", "half_way", "three", "two", "one", "switch_sides"],
    ),
    "a pause hushes, once": (
        [*BEGUN, (3, e.StretchAction(in_session.Pause())), (3.5, e.Tick()), (4, e.Touched())],
        ["hush", "hush", "prepare", "hush"],
    ),
    "sleep hushes": ([*BEGUN, (60, e.Tick())], ["hush", "hush", "prepare", "hush"]),
    "leaving the exercise hushes": (
        [*BEGUN, (3, e.StretchAction(in_session.End()))],
        ["hush", "hush", "prepare", "hush"],
    ),
    "who chooses tones hears them": (
        [(0, e.LeaveAttract()), (1, e.SetSound(Sound.TONES))],
        ["hush", "sample"],
    ),
    "who chooses a volume hears it": (
        [(0, e.LeaveAttract()), (1, e.SetVolume(Volume.LOUD))],
        ["hush", "sample"],
    ),
    "who chooses silence hears nothing": (
        [(0, e.LeaveAttract()), (1, e.SetSound(Sound.SILENT))],
        ["hush", "hush"],
    ),
    "the choice that was made is no news": (
        [(0, e.LeaveAttract()), (1, e.SetVolume(Volume.MEDIUM))],
        ["hush"],
    ),
    "colours change nothing": ([(0, e.LeaveAttract()), (1, e.SetTheme(ThemeName.DARK))], ["hush"]),
    "another language hushes": (
        [(0, e.LeaveAttract()), (1, e.SetLanguage("es"))],
        ["hush", "hush"],
    ),
    "the visit ends": (
        [(0, e.LeaveAttract()), (1, e.SetSound(Sound.TONES)), (500, e.Tick())],
        ["hush", "sample", "over"],
    ),
    "the countdown calls, twice": (
        [(0, e.LeaveAttract()), *((89.0 + n, e.Tick()) for n in range(22))],
        ["hush", "leaving", "leaving", "over"],
    ),
    "who stays is called no more": (
        [(0, e.LeaveAttract()), (91, e.Tick()), (92, e.Touched()), (93, e.Tick())],
        ["hush", "leaving", "hush"],
    ),
    "between visits nothing is heard": ([(500, e.Tick()), (501, e.SetVolume(Volume.SOFT))], []),
}


@pytest.mark.parametrize(("story", "what"), TOLD.values(), ids=TOLD.keys())
def test_a_visit_makes_heard(story: Story, what: list[str]) -> None:
    assert told(story) == what


def test_a_reset_takes_the_choice_back() -> None:
    state = s.start(RULES, 0.0)
    events: list[tuple[float, e.Event]] = [(0.0, e.LeaveAttract()), (1.0, e.SetSound(Sound.SILENT))]
    for at, event in [*events, (500.0, e.Tick())]:
        state = fold(state, event, at)
    assert state.comfort.sound is Sound.VOICE
