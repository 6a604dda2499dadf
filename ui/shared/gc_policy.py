"""Garbage is collected in the drawing thread only.

Python collects in whichever thread happens to allocate. A worker thread would free pictures and
widgets of old screens, which Qt allows in the drawing thread only.
"""

import gc

_OLDEST = 2
_FULL = 30
"""Collections of the middle generation before a full collection."""


def begin() -> None:
    """Switch off Python's own collection; from now on `sweep` collects."""
    gc.disable()


def end() -> None:
    """Switch Python's own collection on again."""
    gc.enable()


def sweep() -> None:
    """Collect what Python would have collected by now. Call it after each step."""
    if gc.isenabled():
        return
    limits = (*gc.get_threshold()[:_OLDEST], _FULL)
    counts = gc.get_count()
    due = [
        generation for generation in range(_OLDEST + 1) if counts[generation] > limits[generation]
    ]
    if due:
        gc.collect(max(due))
