"""How an update goes on, as a value, and as lines between the process that does it and the screen.

```
> DONE TOTAL     so many bytes or files of so many
= new TEXT       it ended, and content waits
= same TEXT      it ended, and nothing new was there
! TEXT           it did not succeed
```
"""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.shared.issue import printable

_LONGEST = 600
_NEW, _SAME = "= new ", "= same "

End = Literal["", "new", "same", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`place` is where it looks; `share` from 0 to 1; `end` is empty while it works."""

    place: str = ""
    working: bool = False
    share: float = 0.0
    end: End = ""
    text: str = ""


def begun(place: str) -> Progress:
    """Return a look at `place` that has just begun."""
    return Progress(place, working=True)


def after_line(known: Progress, line: str) -> Progress:
    """Return what follows from a line of the process; anything else than its lines changes nothing.

    >>> after_line(begun("stick"), "> 5 10").share
    0.5
    """
    if line.startswith("> "):
        done, _, total = line[2:].partition(" ")
        if done.isdecimal() and total.isdecimal() and int(total):
            return replace(known, share=min(1.0, int(done) / int(total)))
        return known
    for head, end in ((_NEW, "new"), (_SAME, "same"), ("! ", "failed")):
        if line.startswith(head):
            text = printable(line[len(head) :])[:_LONGEST]
            return replace(known, end=end, text=text)  # type: ignore[arg-type]
    return known


def ended(known: Progress) -> Progress:
    """Return what is known once the process is gone, whether it said so or not."""
    if known.end:
        return replace(known, working=False)
    text = "The update ended before it was done. It goes on with the next look."
    return replace(known, working=False, end="failed", text=text)


def step_line(done: int, total: int) -> str:
    """Return the line for a step."""
    return f"> {done} {total}"


def end_line(new: bool, text: str) -> str:
    """Return the last line of an update that succeeded."""
    return f"{_NEW if new else _SAME}{printable(text)}"


def fault_line(text: str) -> str:
    """Return the last line of an update that did not."""
    return f"! {printable(text)}"
