"""A person getting into position: the picture of each written step, and of the way to it."""

from dataclasses import replace

from kiosk.figure.drawing.display_list import Drawing
from kiosk.figure.motion.setup import Setup, setup_of, spread
from kiosk.figure.scene.scene import Scene
from kiosk.figure.skeleton.sides import Side, View


def setup_for(scene: Scene, steps: int) -> Setup:
    """Return the way into position in so many written steps.

    Where the file names no poses, or other than so many, it is the movement in equal parts.
    """
    if scene.setup is not None and len(scene.setup.stops) == steps:
        return scene.setup
    if steps in scene.in_steps:
        return setup_for(scene.in_steps[steps], steps)
    return setup_of(scene.motion, spread(max(steps, 1), scene.motion))


def draw_setup(
    scene: Scene,
    step: int,
    of: int,
    share: float = 1.0,
    seconds: float = 0.0,
    side: Side = "both",
    *,
    view: View | None = None,
    mirror: bool = False,
) -> Drawing:
    """Return the picture on the way from the step before (`share` 0) to `step` (1).

    `step` counts from 0, `of` is how many are written. The other arguments are as in `Scene.draw`.
    """
    if view is not None and view != scene.view and scene.other is not None:
        return draw_setup(scene.other, step, of, share, seconds, side, mirror=mirror)
    setup = setup_for(scene, of)
    if of not in scene.in_steps:
        # who helps takes hold on the way to the second step
        helped = scene.companion is not None and len(setup.stops) > 1
        scene.in_steps[of] = replace(
            scene,
            motion=setup.motion,
            setup=setup,
            loose=True,
            takes_hold=(setup.stops[0], setup.stops[1]) if helped else None,
        )
    return scene.in_steps[of].draw(setup.phase(step, share), seconds, side, mirror=mirror)
