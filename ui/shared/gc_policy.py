"""Garbage is collected in the thread that draws, and nowhere else.

Python collects in whichever thread happens to allocate. In the thread of slow work that would free
pictures and widgets that a screen has left behind, which Qt allows in its own thread only.
"""

import gc

_OLDEST = 2
_FULL = 30
"""Collections of the middle generation before everything is looked through."""


def begin() -> None:
    """Keep Python from collecting by itself; from now on `sweep` does."""
    gc.disable()


def end() -> None:
    """Let Python collect by itself again."""
    gc.enable()


def sweep() -> None:
    """Collect what Python would have collected by now. Call it after each turn of the screen."""
    if gc.isenabled():
        return
    limits = (*gc.get_threshold()[:_OLDEST], _FULL)
    counts = gc.get_count()
    due = [
        generation for generation in range(_OLDEST + 1) if counts[generation] > limits[generation]
    ]
    if due:
        gc.collect(max(due))
