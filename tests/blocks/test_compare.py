"""People before and after: the first at first, bars that say what the words say."""

from kiosk.app import events as e
from kiosk.blocks.compare.block import Bar, Case, Compare
from kiosk.blocks.compare.view import build_compare_view
from kiosk.content.model import blocks as b
from tests.support.choosing import WORDS, made, plain
from tests.support.drivers.kiosk import KioskDriver

RAN = Case("Ann", (b.StoryPart("What", plain("Ran.")),), (Bar("Before", plain("x"), 4, 4),))
SAT = Case("Bob", (b.StoryPart("What", plain("Sat.")),), picture="images/b.svg")


def test_the_first_is_told_until_another_is_touched() -> None:
    before = build_compare_view(Compare((RAN, SAT)), made(), WORDS)
    assert (before.parts, before.bars) == (RAN.parts, RAN.bars)
    after = build_compare_view(Compare((RAN, SAT)), made(before.people[1].event), WORDS)
    assert [person.spoken for person in after.people] == ["Ann", "Bob, chosen"]
    assert (after.parts, after.bars) == (SAT.parts, ())


def test_the_senior_has_three_of_four_cramps_fewer(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("stories"))
    assert "After six weeks: The problem went away" in kiosk.words()
    kiosk.touch("A senior, 68 years old")
    assert "After: 75% fewer cramps" in kiosk.words()
    assert "After six weeks" not in kiosk.words()


def test_the_bars_of_the_pack_are_those_of_the_source(kiosk: KioskDriver) -> None:
    """75 % fewer is one part of four; resolved is none."""
    found = [block for block in kiosk.pack.blocks("stories") if isinstance(block, Compare)]
    shares = [[(bar.filled, bar.whole) for bar in case.bars] for case in found[0].items]
    assert shares == [[(4, 4), (0, 4)], [(4, 4), (1, 4)]]
