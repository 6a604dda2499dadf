"""What a step of a visit asks of the voice and of the printer."""

from dataclasses import replace

from kiosk.app.context import KioskContext
from kiosk.app.selectors import narration_wanted
from kiosk.app.sound_cues import heard
from kiosk.app.state import AppState
from kiosk.shared.comfort import Sound
from ui.plan.print.service import PlanMoment, PrintService
from ui.sound.speaker import Speaker


def make_heard(speaker: Speaker, before: AppState, after: AppState, context: KioskContext) -> None:
    """Let the speaker say, or stop saying, what the step from `before` to `after` asks for."""
    _cue(speaker, before, after, context)
    _narrate(speaker, before, after, context)


def _cue(speaker: Speaker, before: AppState, after: AppState, context: KioskContext) -> None:
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
            speaker.sample(context.words, after.comfort)
        case "leaving":
            speaker.leaving(context.words, after.comfort)
        case cues:
            from kiosk.exercise.session.setup_words import with_steps

            told = with_steps(cues, after.exercise.session, context)
            speaker.say(tuple(told), context.words, after.comfort)


def _narrate(speaker: Speaker, before: AppState, after: AppState, context: KioskContext) -> None:
    """Let the speaker say what a film says, in step with it, or be silent."""
    if narration_wanted(before, after, context):
        speaker.prepare()
    if before.video is after.video:
        return
    from kiosk.video.narration import (
        Hush,
        Sentence,
        SpokenCaptions,
        narrated,
        spoken_captions,
    )

    spoken = SpokenCaptions(context.language)
    if after.video is not None:
        spoken = spoken_captions(context.library, context.language, after.video.video)
    match narrated(before.video, after.video, spoken.captions):
        case Sentence(text, waits):
            speaker.narrate(text, replace(after.comfort, language=spoken.language), waits=waits)
        case Hush():
            speaker.stop()
        case None:
            pass


def print_plan(
    printing: PrintService, before: AppState, after: AppState, context: KioskContext
) -> None:
    """Let the printer be looked for, or the plan be printed, as the step asks for."""
    one, other = (PlanMoment(state.plan, state.place.route) for state in (before, after))
    printing.follow(one, other, context, context.exercises)
