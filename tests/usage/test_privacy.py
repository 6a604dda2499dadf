"""A day of visits, then every file that was written is searched for anything about a person."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

from kiosk.app import events as e
from kiosk.shared.clock import WallTime
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.written import files_with
from tests.usage.steps import SECRET

HOURS = range(8, 20, 2)
PLANNED = "towel-calf"
"""An exercise that goes onto every plan here; nobody begins it."""
_TIME = re.compile(rb"\b\d\d?:\d\d\b|\b[12]\d{9}\b")
"""A time of day, or seconds since 1970."""


def _visit(kiosk: KioskDriver, rnd: Random, exercises: tuple[str, ...]) -> None:
    """Visit at random, and type, choose and plan what is nobody else's business."""
    kiosk.go(e.LeaveAttract())
    for _ in range(3):
        kiosk.go(e.OpenSection(rnd.choice(kiosk.pack.sections)))
        kiosk.go(e.RateAnswer(rnd.choice(tuple(kiosk.pack.questions)), helpful=rnd.random() < 0.5))
    for query in (SECRET, "menthol", "zzxq"):
        kiosk.go(e.OpenSection("questions"), e.ShowKeys("letters"), e.Search(query), e.GoHome())
    kiosk.go(e.OpenExercise(rnd.choice(exercises)), *SAFE_AND_READY)
    kiosk.go(e.Choose("get-help/check", SECRET))
    kiosk.plan.prescribe(PLANNED)
    kiosk.go(e.OpenSection("my-plan"), e.GoHome())
    kiosk.wait(120)
    kiosk.wait(30)


def test_a_day_of_visits_leaves_counts_and_nothing_else(
    make_kiosk: MakeKiosk, written: Path, tmp_path: Path
) -> None:
    kiosk = make_kiosk(counts=True, windowed=(1366, 768))
    assert PLANNED in kiosk.pack.exercises
    others = tuple(x for x in kiosk.pack.exercises if x != PLANNED)
    rnd = Random(7)
    day = kiosk.today
    for hour in HOURS:
        kiosk.be_at(WallTime(day, 60 * hour + 17))
        _visit(kiosk, rnd, others)
        assert kiosk.place == "attract"
    kiosk.work()
    (tmp_path / "clinic.toml").unlink(missing_ok=True)
    counts = tmp_path / "data" / "usage.sqlite"
    assert counts.is_file()
    telltales = [*SECRET.split(), "zzxq", PLANNED, "get-help/check", "VEVENT"]
    assert files_with(tmp_path, *(word.encode() for word in telltales)) == []
    logs = {tmp_path / "kiosk.log", written / "state" / "kiosk.log"}
    dated = [p for p in tmp_path.rglob("*") if p.is_file() and p not in logs]
    assert [p for p in dated if _TIME.search(p.read_bytes())] == []
    assert "kiosk-1" not in counts.read_bytes().decode("latin-1")
    with closing(sqlite3.connect(counts)) as base:
        rows = base.execute("SELECT * FROM counts").fetchall()
        waiting = base.execute("SELECT * FROM waiting").fetchall()
    assert {row[0] for row in rows} == {str(day)}
    named = {(what, name): times for _, what, name, times in rows}
    assert named["visit", ""] == len(HOURS)
    assert named["search-without-hit", ""] >= len(HOURS)
    assert not any(what == "visit-part-of-day" for what, _ in named), "no part had five visits"
    assert waiting == [("afternoon", 2), ("evening", 1), ("midday", 1), ("morning", 2)]


def test_a_word_of_the_pack_is_written_after_five_visits_and_no_earlier(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    kiosk = make_kiosk(counts=True)
    word = "ankle"
    for visit in range(1, 6):
        kiosk.go(
            e.LeaveAttract(), e.OpenSection("questions"), e.ShowKeys("letters"), e.Search(word)
        )
        kiosk.go(e.GoHome())
        kiosk.wait(120)
        kiosk.wait(30)
        kiosk.work()
        assert bool(files_with(tmp_path / "data", word.encode())) == (visit == 5)
