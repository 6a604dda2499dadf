"""Print a plan through a real CUPS queue into a file: `python packaging/try_printing.py OUT.pdf`.

Needs root, a running cupsd, and Debian's cups and printer-driver-cups-pdf. It makes the queue
`kiosk-try` the default, lets a kiosk without a screen print three exercises on it, waits for the
file, then tries the queue in every state in which nothing comes out, and takes it away. The default
printer from before is restored.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

QUEUE = "kiosk-try"
DRIVER = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"
PRINTED = Path.home() / "PDF"
EXERCISES = ("wall-calf", "seated-heel-raise", "night-calf")
PATIENCE, _LOOK = 60.0, 15.0


def main(out: Path) -> int:
    """Print, copy what came out to `out`, and return 0; 1 if nothing did."""
    before = _run("lpstat", "-d").rpartition(": ")[2].strip()
    _run("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", DRIVER)
    _run("lpadmin", "-d", QUEUE)
    known = set(PRINTED.glob("*.pdf"))
    try:
        print("looked, printed:", *_print())
        found = _new(known)
        wrong = _wrong_states()
    finally:
        _run("lpadmin", "-x", QUEUE)
        if before and before != QUEUE and "no system" not in before:
            _run("lpadmin", "-d", before)
    if found is None:
        print("nothing came out of the queue", file=sys.stderr)
        return 1
    if wrong:
        print("told otherwise:", *wrong, file=sys.stderr)
        return 1
    shutil.move(found, out)
    print(f"{out}: {out.stat().st_size} bytes")
    return 0


def _wrong_states() -> list[str]:
    """Return the states of the queue in which the kiosk says something else than what is so."""
    states = (
        ("stopped", ("cupsdisable", QUEUE), ("cupsenable", QUEUE), "STOPPED"),
        ("takes no jobs", ("cupsreject", QUEUE), ("cupsaccept", QUEUE), "STOPPED"),
        (
            "not for this user",
            ("lpadmin", "-p", QUEUE, "-u", "deny:root"),
            ("lpadmin", "-p", QUEUE, "-u", "allow:all"),
            "FAILED",
        ),
    )
    wrong = []
    for name, begin, end, wanted in states:
        _run(*begin)
        _found, told = _print()
        _run(*end)
        print(f"{name}: {told}")
        if told != wanted:
            wrong.append(f"{name}: {told}")
    return wrong


def _print() -> tuple[str, str]:
    """Return the printer that the kiosk found, and what it says of the job."""
    from kiosk.app import events as e
    from kiosk.exercise.dose.prescribed import prescribed
    from kiosk.shared.clock import SystemClock
    from kiosk.shared.printing import PrintStage
    from ui.app import composition
    from ui.plan.print.process import ProcessPrinters, own_command
    from ui.startup.run import start_qt

    application = start_qt()
    options = composition.Options(windowed=(1920, 1080))
    printers = ProcessPrinters(own_command())
    kiosk = composition.build(application, options, SystemClock(), printers=printers)
    say, repository = kiosk.controller.dispatch, kiosk.exercises
    say(e.LeaveAttract())
    for name in EXERCISES:
        say(e.Prescribe(prescribed(name, repository.plan(name), kiosk.library.exercise_file(name))))
    say(e.OpenSection("my-plan"))
    end = time.monotonic() + PATIENCE
    while not kiosk.printing.printer and time.monotonic() < end - PATIENCE + _LOOK:
        application.processEvents()
    say(e.PrintPlan())
    while kiosk.controller.state.plan.printing is PrintStage.UNDER_WAY and time.monotonic() < end:
        application.processEvents()
    found = kiosk.printing.printer, kiosk.controller.state.plan.printing.name
    kiosk.close()
    return found


def _new(known: set[Path]) -> Path | None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        made = set(PRINTED.glob("*.pdf")) - known
        if made and not _run("lpstat", "-o", QUEUE).strip():
            return made.pop()
        time.sleep(0.2)
    return None


def _run(*command: str) -> str:
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
