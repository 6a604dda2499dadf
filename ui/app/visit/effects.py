"""What a step of a visit asks of the voice and of the printer."""

from kiosk.app.context import KioskContext
from kiosk.app.sound_cues import heard
from kiosk.app.state import AppState
from kiosk.shared.comfort import Sound
from kiosk.shared.wording import Words
from ui.plan.print.service import PlanMoment, PrintService
from ui.sound.speaker import Speaker


def make_heard(speaker: Speaker, before: AppState, after: AppState, words: Words) -> None:
    """Let the speaker say, or stop saying, what the step from `before` to `after` asks for."""
    if (
        before.exercise.session is None
        and after.exercise.session is not None
        and after.comfort.sound is not Sound.SILENT
    ):
        speaker.prepare()
    match heard(before, after):
        case "nothing":
            return
        case "hush":
            speaker.stop()
        case "over":
            speaker.close()
        case "sample":
            speaker.sample(words, after.comfort)
        case "leaving":
            speaker.leaving(words, after.comfort)
        case cues:
            speaker.say(cues, words, after.comfort)


def print_plan(
    printing: PrintService, before: AppState, after: AppState, context: KioskContext
) -> None:
    """Let the printer be looked for, or the plan be printed, as the step asks for."""
    one, other = (PlanMoment(state.plan, state.place.route) for state in (before, after))
    printing.follow(one, other, context, context.exercises)
