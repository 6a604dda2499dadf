"""The load chart as a visitor uses it, its numbers read back from the plot."""

import re

import pytest

from kiosk.app import events as e
from kiosk.blocks.load_chart.block import LoadChart
from kiosk.content.model.blocks import Paragraph
from kiosk.shared.comfort import TextSize, ThemeName
from tests.support.charts import lettered, plotted
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

PAGE, PART = "eight-week-plan", "eight-week-plan/5"
FIRST = 3
"""The week after those that calm the pain."""
PLAN = (20, 22, 24, 26, 29, 32)


@pytest.fixture
def chart(kiosk: KioskDriver) -> KioskDriver:
    """A visitor before the chart."""
    kiosk.go(e.LeaveAttract(), e.OpenSection(PAGE))
    kiosk.show("Chart of the planned load")
    return kiosk


def test_the_plot_shows_the_plan_within_its_band(chart: KioskDriver) -> None:
    band, plan = plotted(chart)
    assert plan == list(PLAN)
    assert band == pytest.approx([20 * 1.1**week for week in range(6)])


def test_the_chart_is_described_in_numbers(chart: KioskDriver) -> None:
    assert f"week {FIRST}: {PLAN[0]}, week {FIRST + 1}: {PLAN[1]}" in chart.words()
    assert f"week 8: {PLAN[-1]}." in chart.words()


def test_what_a_bar_means_and_what_to_do_is_said_once_for_each_choice(chart: KioskDriver) -> None:
    shown = "Each bar is how many minutes to walk in that week. Set week 3 to what you walk now."
    assert shown in chart.words()
    chart.touch("Heel raises")
    shown = "Each bar is how many heel raises to do in that week. Set week 3 to what you do now."
    assert shown in chart.words()


@pytest.mark.parametrize(
    ("unit", "side", "band"),
    [
        ("Walking", "Minutes of walking a week", "20, then 22"),
        ("Heel raises", "Heel raises a week", "108, then 118"),
    ],
)
def test_the_chart_says_of_what_and_ten_percent_comes_with_its_example(
    chart: KioskDriver, unit: str, side: str, band: str
) -> None:
    chart.touch(unit)
    title, keys = lettered(chart)
    assert title == side
    band = f"The band: about 10% more each week ({band})"
    assert keys[:2] == ("An example", band)


def test_more_and_less_change_every_week_in_place(chart: KioskDriver) -> None:
    view = chart.view
    chart.touch("Add")
    assert plotted(chart)[1] == [25, 27, 30, 33, 36, 40]
    assert "Week 3: 25 minutes" in chart.words()
    chart.touch("Less")
    chart.touch("Less")
    assert plotted(chart)[1][0] == 15
    assert chart.view == view


def test_what_says_how_to_use_it_stays_with_it_whatever_is_touched(chart: KioskDriver) -> None:
    blocks = chart.built.library.section("en", PAGE).blocks
    at = next(n for n, block in enumerate(blocks) if isinstance(block, LoadChart))
    beside = [block for block in blocks[at - 1 : at + 2] if isinstance(block, Paragraph)]
    assert beside
    for touches in ((), ("What if I jump by half?",), ("Heel raises",)):
        for name in touches:
            chart.touch(name)
        assert "Add" in chart.names()
        for paragraph in beside:
            assert paragraph.runs[0].text.strip() in chart.words()


def test_the_chart_begins_after_the_weeks_that_calm_the_pain(chart: KioskDriver) -> None:
    assert "Week 3: 20 minutes" in chart.words()
    assert not re.search(r"week [12]\b", chart.words())


@pytest.mark.parametrize(("unit", "most"), [("Walking", 180), ("Heel raises", 200)])
def test_nobody_chooses_more_than_makes_sense(chart: KioskDriver, unit: str, most: int) -> None:
    chart.touch(unit)
    for _ in range(40):
        if "Add" in chart.names():
            chart.touch("Add")
    assert plotted(chart)[1][0] == most


def test_at_the_smallest_load_nothing_is_less(chart: KioskDriver) -> None:
    for _ in range(3):
        chart.touch("Less")
    assert "Week 3: 5 minutes" in chart.words()
    assert "Less" not in chart.names()
    chart.touch("Add")
    assert "Less" in chart.names()


def test_a_jump_stands_above_the_band_and_is_told_in_words(chart: KioskDriver) -> None:
    chart.touch("What if I jump by half?")
    band, plan, above = plotted(chart)
    assert above == [0, 8, 6, 4, 1, 0]
    assert plan[1] + above[1] == 30 > band[1]
    assert "In week 4 that is 30 minutes. In small steps you get there in week 8." in chart.words()
    assert "A sudden rise in load can bring cramps back." in chart.words()
    assert "Above the band" not in chart.names()
    chart.touch("Back to small steps")
    assert len(plotted(chart)) == 2


def test_raises_begin_at_what_the_programs_weeks_say(chart: KioskDriver) -> None:
    chart.touch("Add")
    chart.touch("Heel raises")
    assert "Week 3: 108 heel raises" in chart.words()
    assert plotted(chart)[1][:2] == [108, 118]
    chart.touch("Add")
    assert "Week 3: 120 heel raises" in chart.words()
    chart.touch("Less")
    assert "Week 3: 108 heel raises" in chart.words()
    chart.touch("Walking")
    assert "Week 3: 25 minutes" in chart.words()


@pytest.mark.parametrize("said", ["-5", "x", "9" * 400, "²", "7"])
def test_a_load_that_cannot_be_chosen_does_no_harm(chart: KioskDriver, said: str) -> None:
    chart.go(e.Choose(f"{PART}/now-minutes", said))
    assert plotted(chart)[1][0] in (5, 20, 180)


def test_the_next_visitor_begins_anew(chart: KioskDriver) -> None:
    chart.touch("Add")
    chart.wait(200)
    chart.go(e.LeaveAttract(), e.OpenSection(PAGE))
    chart.show("Chart of the planned load")
    assert plotted(chart)[1] == list(PLAN)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)], ids=str)
@pytest.mark.parametrize("text_size", TextSize)
def test_the_chart_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    themes = [ThemeName.DARK, ThemeName.CONTRAST_LIGHT]
    kiosk = make_kiosk(windowed=size, text_size=text_size, theme=themes[size[0] % 3 == 0])
    kiosk.go(e.LeaveAttract(), e.OpenSection(PAGE), e.Choose(f"{PART}/jump", "on"))
    flaws = []
    for unit in ("minutes", "reps"):
        kiosk.go(e.Choose(f"{PART}/unit", unit), e.Choose(f"{PART}/now-{unit}", "600"))
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            found = [*kiosk.layout.flaws(), *kiosk.layout.small_targets(20.0, 12.7)]
            flaws += [f"{unit}, screenful {view + 1}: {flaw}" for flaw in found]
    assert flaws == []


def test_opening_the_page_again_and_again_leaves_nothing_behind(chart: KioskDriver) -> None:
    view = chart.view[0] - 1

    def open_again(number: int) -> None:
        """Build the page's words anew with another chart; now and then the whole look."""
        if number % 4 == 0:
            chart.go(e.SetTextSize(TextSize.L), e.SetTextSize(TextSize.M))
        chart.go(e.GoHome(), e.OpenSection(PAGE))
        chart.go(e.Choose(f"{PART}/now-minutes", str(5 + 5 * (number % 10))))
        chart.go(e.Choose(f"{PART}/jump", "on" if number % 2 else ""))
        chart.go(e.ShowView(view))
        plotted(chart)

    for number in range(4):
        open_again(number)
    before = chart.program.things_alive()
    for number in range(12):
        open_again(number)
    after = chart.program.things_alive()
    grown = {kind: n - before.get(kind, 0) for kind, n in after.items()}
    assert {kind: n for kind, n in grown.items() if n > 0} == {}
