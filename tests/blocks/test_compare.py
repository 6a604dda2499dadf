"""People before and after: the first at first, the pack's own told in words."""

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
    assert "After six weeks\nThe problem went away." in kiosk.words()
    kiosk.touch("An older adult, 68 years old")
    assert "75% fewer cramps" in kiosk.words()
    assert "After six weeks" not in kiosk.words()


def test_the_stories_of_the_pack_are_told_in_words_and_not_drawn_as_results(
    kiosk: KioskDriver,
) -> None:
    """One example is no study, so no bar says that 100 % became 0 %."""
    found = [block for block in kiosk.pack.blocks("stories") if isinstance(block, Compare)]
    assert [case.bars for case in found[0].items] == [(), (), ()]
    kiosk.go(e.LeaveAttract(), e.OpenSection("stories"))
    assert "two examples, not results of a study" in kiosk.words()


def test_what_is_told_after_a_stroke_is_nobodys_story_and_rests_on_sources(
    kiosk: KioskDriver,
) -> None:
    """The practice's text has no example of it, and none is invented."""
    kiosk.go(e.LeaveAttract(), e.OpenSection("stories"))
    kiosk.touch("After a stroke")
    assert "Many people, not one" in kiosk.words()
    assert "About 3 in 10 people have tight muscles after a stroke." in kiosk.words()
    assert "years old" in kiosk.words(), "the two others can still be chosen"
