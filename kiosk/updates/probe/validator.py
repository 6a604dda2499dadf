"""Whether a pack may be shown: the whole check and every picture, each in a process of its own."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.content.files import tree
from kiosk.content.media.font_file import is_font
from kiosk.content.model import limits
from kiosk.shared import child_process
from kiosk.shared.issue import Issue, printable, terminal_line
from kiosk.updates.model.errors import RefusedError
from kiosk.updates.probe import films, limited_process, pictures, render_store

CHECK_CPU, CHECK_WALL = 60, 120.0
"""Seconds for a whole pack; one of a thousand sections takes ten."""
_FONT_WALL = 40.0
"""Seconds for one font, on a busy machine."""
_SHOWN = 3  # problems that are quoted
_FONT = "Save it anew as .woff2, .ttf or .otf, or leave it out."


def judge_in_child(
    folder: Path, today: dt.date, cancelled: Callable[[], bool] = lambda: False
) -> tuple[str, ...]:
    """Check a pack as `kiosk check` does and draw its pictures; return the check's warnings.

    RefusedError if it has errors.
    """
    code, said = limited_process.run(
        child_process.itself("content", "judge", str(folder.absolute()), today.isoformat()),
        CHECK_WALL,
        cancelled,
    )
    if code:
        raise refused(said.splitlines(), code)
    draw_in_child(folder, cancelled)
    return tuple(printable(line) for line in said.splitlines())


def refused(problems: list[str], code: int = 1) -> RefusedError:
    """Return what to tell of a pack that has errors."""
    if not problems:
        return RefusedError(f"The content cannot be checked (it ended the check, {code}).")
    quoted = " / ".join(printable(line) for line in problems[:_SHOWN])
    more = f" / and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
    return RefusedError(
        f"The content has errors: {quoted}{more}", "Mend them; kiosk check PATH names every one."
    )


def draw_in_child(folder: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Let other processes draw every picture of a pack, and with every font, and play its films;
    RefusedError for those that they cannot."""
    if told := [terminal_line(problem) for problem in trial_faults(folder, cancelled)]:
        raise refused(told)


def trial_faults(folder: Path, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Issue]:
    """Yield what other processes could not draw or play of a pack."""
    yield from pictures.faults(folder, cancelled=cancelled)
    fonts, unread = _fonts(folder)
    yield from unread
    for path in fonts:
        command = child_process.itself("try-font", str(tree.place_of(folder, path).absolute()))
        if limited_process.run(command, _FONT_WALL, cancelled)[0]:
            yield Issue("The font cannot be drawn.", _FONT, path, 1)
    yield from films.faults(folder, cancelled)


def _fonts(folder: Path) -> tuple[list[str], list[Issue]]:
    """Return the fonts of a pack that are not the program's own, and what cannot be read."""
    found: list[str] = []
    unread: list[Issue] = []
    for path in (entry.path for entry in tree.scan(folder).files if is_font(entry.path)):
        try:
            data = tree.read(folder, path, limits.MAX_FONT_BYTES)
        except OSError:
            unread.append(pictures.unreadable(path))
            continue
        except ValueError:
            continue  # too large: the check names it
        if not render_store.is_ours(path, data):
            found.append(path)
    return found, unread
