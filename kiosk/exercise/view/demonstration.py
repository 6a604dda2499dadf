"""The demonstration: a figure as large as possible, digits readable from three metres, controls."""

from dataclasses import dataclass
from typing import Unpack

from kiosk.exercise.demonstration import changes as c
from kiosk.exercise.demonstration import timeline as r
from kiosk.exercise.demonstration.prescription import on_plan, prescription
from kiosk.exercise.demonstration.state import Demonstration, going_round, moving, position, shown
from kiosk.exercise.demonstration.timeline import Timeline, TimelinePoint
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.events import DemonstrationAction, Prescribe, Unprescribe
from kiosk.exercise.session.side_words import seen_words, side_words
from kiosk.exercise.session.steps import OTHER
from kiosk.exercise.view.controls import Control, ControlLook
from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.scene.scene import Scene
from kiosk.figure.scene.turning import draw_turn, may_turn
from kiosk.figure.skeleton.sides import View
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext, plan_section
from kiosk.visit.events import GoBack, OpenSection

DEMONSTRATION_TINT = 1


@dataclass(frozen=True, slots=True)
class Stepper:
    """A number of the dose with buttons for less and more; `less_name`, `more_name`: their names.

    `most` is the longest that the number ever is, for which there is always room.
    """

    less: Control
    less_name: str
    words: str
    more: Control
    more_name: str
    most: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Controls that belong together, in rows, under a heading."""

    name: str
    title: str
    rows: tuple[tuple[Control | Stepper, ...], ...]


@dataclass(frozen=True, slots=True)
class DemonstrationProps:
    """One moment of a demonstration.

    `picture` is another one as soon as another picture of the exercise shows. `seen` says whether
    the picture is a mirror image; empty if it makes no difference. `digits`:
    the most digits that this dose needs. `share`: how much of the set is over, 0 to 1. `groups`
    play it, turn it round and set the dose. `plan` adds the exercise to the plan as shown, or
    removes it; `see_plan` leads to the plan and is None if the pack has none.
    """

    key: str
    tint: int
    title: str
    side: str
    seen: str
    drawing: Drawing
    picture: str
    alt: str
    number: str
    digits: int
    unit: str
    position: str
    share: float
    bar: str
    close: Control
    groups: tuple[Group, ...]
    plan: Control
    see_plan: Control | None


def build_demonstration_view(
    demo: Demonstration,
    plan: tuple[Prescribed, ...],
    still: bool,
    context: ViewContext,
    scene: Scene,
) -> DemonstrationProps:
    """Return the demonstration at the latest tick; `still`: no motion, not even breathing."""
    _ = context.words.gettext
    words = context.library.exercise(context.language, demo.exercise)
    moment = shown(demo)
    return DemonstrationProps(
        key=f"demonstration:{demo.exercise}",
        tint=DEMONSTRATION_TINT,
        title=words.head.title,
        side=side_words(demo.side, context.words),
        seen=_seen(demo, scene, context.words),
        drawing=_drawing(demo, moment, scene, still),
        picture=_picture(demo, scene, still),
        alt=words.head.lead,
        number=str(moment.number) if moment.part != "end" else "✓",
        digits=len(str(_largest(demo.timeline))),
        unit=_unit(demo.timeline, moment, context.words),
        position=_("Set {number} of {of}").format(number=moment.set_number, of=demo.timeline.sets),
        share=moment.share,
        bar=_("Where in the set"),
        close=Control("close", _("Close"), GoBack(), "close"),
        groups=_groups(demo, context.words),
        plan=_plan(plan, demo, context.words),
        see_plan=_see_plan(len(plan), context),
    )


def _drawing(demo: Demonstration, moment: TimelinePoint, scene: Scene, still: bool) -> Drawing:
    breath = position(demo) if still or not moving(demo) else demo.last
    way = None if still else going_round(demo)
    if way is not None and _may_turn(demo, scene):
        who = scene.with_person(demo.person) if demo.person else scene
        return draw_turn(who, way, breath, OTHER[demo.side], phase=moment.phase, mirror=demo.mirror)
    views: dict[str, View] = {view: view for view in scene.views}
    return scene.draw(
        moment.phase,
        0.0 if still else breath,
        demo.side,
        views.get(demo.view),
        demo.person or None,
        demo.mirror,
    )


def _may_turn(demo: Demonstration, scene: Scene) -> bool:
    return (demo.view or scene.view) == "side" and may_turn(scene)


def _picture(demo: Demonstration, scene: Scene, still: bool) -> str:
    """Return which picture shows; somebody who steps round to the other side changes none."""
    side = "" if not still and _may_turn(demo, scene) else demo.side
    return f"{side} {demo.mirror} {demo.view} {demo.person}"


def _seen(demo: Demonstration, scene: Scene, words: Words) -> str:
    view: View = "front" if (demo.view or scene.view) == "front" else "side"
    return seen_words(view, demo.side, words, demo.mirror)


def _largest(timeline: Timeline) -> int:
    return timeline.reps if timeline.reps is not None else round(timeline.work)


def _unit(timeline: Timeline, moment: TimelinePoint, words: Words) -> str:
    _ = words.gettext
    match moment.part:
        case "ready":
            return _("get ready")
        case "release":
            return _("let go")
        case "end":
            return _("done")
        case "work" if timeline.reps is not None:
            return _("of {count} times").format(count=timeline.reps)
        case "work":
            return _("seconds · hold") if timeline.held else _("seconds")


def _groups(demo: Demonstration, words: Words) -> tuple[Group, ...]:
    _ = words.gettext
    earlier = _changing("earlier", _("Earlier"), c.StepBy(-c.A_STEP), "back")
    later = _changing("later", _("Later"), c.StepBy(c.A_STEP), "next")
    play = ((earlier, _play(demo, words), later), (_speed(demo, words), _loop(demo, words)))
    view = _views(demo, words)
    dose = tuple((stepper,) for stepper in _steppers(demo.timeline, words))
    half = (len(view) + 1) // 2
    return (
        Group("play", _("Play"), play),
        Group("view", _("View"), tuple(row for row in (view[:half], view[half:]) if row)),
        Group("dose", _("Dose"), dose),
    )


def _play(demo: Demonstration, words: Words) -> Control:
    _ = words.gettext
    pause, play = _("Pause"), _("Play")
    if moving(demo):
        return _changing("play", pause, c.PlayPause(), "pause", main=True, others=(play,))
    return _changing("play", play, c.PlayPause(), "play", main=True, others=(pause,))


def _speed(demo: Demonstration, words: Words) -> Control:
    _ = words.gettext
    speeds = {1.0: _("Normal speed"), 0.5: _("Half speed"), 0.25: _("Quarter speed")}
    return _changing("speed", speeds[demo.speed], c.NextSpeed(), others=(*speeds.values(),))


def _loop(demo: Demonstration, words: Words) -> Control:
    text = words.gettext("Loop")
    return _changing("loop", text, c.ToggleLoop(), on=demo.looping, toggles=True)


def _changing(
    name: str, text: str, change: c.Change, icon: str = "", **look: Unpack[ControlLook]
) -> Control:
    return Control(name, text, DemonstrationAction(change), icon, **look)


def _views(demo: Demonstration, words: Words) -> tuple[Control, ...]:
    _ = words.gettext
    ways = [_changing("side", _("Other side"), c.ChangeSide())] if demo.sided else []
    ways.append(_changing("mirror", _("Mirror"), c.ToggleMirror(), on=demo.mirror, toggles=True))
    if len(demo.views) > 1:
        both = (_("From the side"), _("From the front"))
        text = both[0] if demo.view == "front" else both[1]
        ways.append(_changing("view", text, c.NextView(), others=both))
    if len(demo.people) > 1:
        ways.append(_changing("person", _("Other person"), c.NextPerson()))
    return tuple(ways)


def _steppers(timeline: Timeline, words: Words) -> tuple[Stepper, ...]:
    _ = words.gettext
    found = []
    if timeline.reps is not None:
        count = words.ngettext("{n} time", "{n} times", timeline.reps)
        found.append(
            Stepper(
                _changing("fewer_reps", "−", c.AddReps(-1)), _("Fewer times"), count,
                _changing("more_reps", "+", c.AddReps(1)), _("More times"),
                words.ngettext("{n} time", "{n} times", r.MOST_REPS),
            )
        )  # fmt: skip
    else:
        count = words.ngettext("{n} second", "{n} seconds", round(timeline.work))
        found.append(
            Stepper(
                _changing("shorter", _("−5 s"), c.Lengthen(-5.0)), _("−5 s"), count,
                _changing("longer", _("+5 s"), c.Lengthen(5.0)), _("+5 s"),
                words.ngettext("{n} second", "{n} seconds", round(r.LONGEST_DRILL)),
            )
        )  # fmt: skip
    sets = words.ngettext("{n} set", "{n} sets", timeline.sets)
    found.append(
        Stepper(
            _changing("fewer_sets", "−", c.AddSets(-1)), _("Fewer sets"), sets,
            _changing("more_sets", "+", c.AddSets(1)), _("More sets"),
            words.ngettext("{n} set", "{n} sets", r.MOST_SETS),
        )
    )  # fmt: skip
    return tuple(found)


def _plan(plan: tuple[Prescribed, ...], demo: Demonstration, words: Words) -> Control:
    _ = words.gettext
    add, on = _("Add to this patient’s plan"), _("On this patient’s plan")
    if on_plan(plan, demo.exercise) is None:
        return Control("plan", add, Prescribe(prescription(demo)), "plus", others=(on,))
    return Control("plan", on, Unprescribe(demo.exercise), "check", on=True, others=(add,))


def _see_plan(count: int, context: ViewContext) -> Control | None:
    plan = plan_section(context.toc)
    if not plan:
        return None
    _ = context.words.gettext
    none, some = _("See the plan"), _("See the plan ({count})").format(count=max(1, count))
    text = some if count else none
    return Control("see_plan", text, OpenSection(plan), others=(none, some))
