"""The check of warning signs: touch what you have; what to do, and never what one has."""

from itertools import combinations, pairwise

import pytest

from kiosk.app import events as e
from kiosk.content.model.pack import WarningSign, WarningSigns
from kiosk.shared.comfort import TextSize
from kiosk.warning_signs.cards import opened
from kiosk.warning_signs.checking import steps
from kiosk.warning_signs.choice import CHECK, at_the_end
from tests.content.test_source_facts import built_in
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

SIGNS: WarningSigns = built_in().toc("en").signs
BY_ID: dict[str, WarningSign] = {sign.id: sign for sign in SIGNS.signs}
STEPS = len(steps(SIGNS))
BRITISH = 'country = "GB"'


@pytest.fixture
def british(make_kiosk: MakeKiosk) -> KioskDriver:
    return make_kiosk(clinic=BRITISH)


def begun(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, ""))
    return kiosk


def on_every_screenful(kiosk: KioskDriver) -> str:
    """Everything that the page says, and the names of what can be touched."""
    said = ""
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        said += f"{kiosk.words()}\n{' '.join(kiosk.names())}\n"
    return said


def result(kiosk: KioskDriver, *touched: str) -> str:
    """What the page says once these signs were touched and every step was passed."""
    for step in steps(SIGNS):
        for sign in step:
            if sign.id in touched:
                kiosk.show(sign.question)
                kiosk.touch(sign.question)
                if sign.level == "now":
                    return on_every_screenful(kiosk)
        going_on = "Go on" if any(sign.id in touched for sign in step) else "None of these"
        kiosk.show(going_on)
        kiosk.touch(going_on)
    return on_every_screenful(kiosk)


def test_chest_pain_without_any_cramp_means_reception_at_once(british: KioskDriver) -> None:
    said = result(begun(british), "chest")
    assert "Tell reception now" in said
    assert "Do not wait for your turn" in said
    assert "At home: Call 999 now. Do not drive yourself." in said
    assert "Book a visit" not in said.partition("Signs that cannot wait")[0]
    assert f"of {STEPS}" not in said


def test_a_stroke_means_reception_at_once(british: KioskDriver) -> None:
    said = result(begun(british), "stroke")
    assert "Tell reception now" in said
    assert "At home: Call 999 now." in said


def test_night_cramps_alone_get_through_to_the_exercise(british: KioskDriver) -> None:
    said = result(begun(british))
    assert "None of the warning signs that we ask about" in said
    assert "You can go on." in said
    british.go(e.ShowView(0))
    british.touch("Ease a cramp")
    assert british.place == "ease-a-cramp"


def test_cramps_that_spoil_the_sleep_can_go_on_too(british: KioskDriver) -> None:
    said = result(begun(british), "keeps-coming")
    assert "Tell your physio at your visit" in said
    assert "You can go on." in said
    assert "Ease a cramp" in said


def test_four_signs_of_one_level_all_say_what_to_do(british: KioskDriver) -> None:
    four = ("clot", "statin", "long-cramp", "weakness")
    said = result(begun(british), *four).partition("Signs that cannot wait")[0]
    assert "Tell reception today" in said
    for name in four:
        sign = BY_ID[name]
        assert opened(sign.sign) in said
        for sentence in sign.here.split(". ")[1:]:
            assert sentence in said
    assert "Stop that medicine and call your doctor or 111 straight away." in said
    assert "Book a visit" not in said


def test_the_highest_level_rules_and_the_rest_is_said_beside_it(british: KioskDriver) -> None:
    said = result(begun(british), "ill", "walk-ache").partition("Signs that cannot wait")[0]
    assert "Tell reception today" in said
    assert "Tell them about this as well:" in said
    assert "A calf that aches when you walk" in said
    assert "Tell your physio at your visit" not in said


PAIRS = [
    pair for pair in combinations(sorted(BY_ID), 2) if "now" not in {BY_ID[p].level for p in pair}
]


@pytest.mark.parametrize("pair", PAIRS[::9], ids="-".join)
def test_nothing_that_cannot_wait_ends_at_a_booking(
    pair: tuple[str, str], kiosk: KioskDriver
) -> None:
    said = result(begun(kiosk), *pair).partition("Signs that cannot wait")[0]
    today = "today" in {BY_ID[name].level for name in pair}
    assert ("Tell reception today" in said) is today
    assert ("Book a visit" in said) is not today
    assert ("Ease a cramp" in said) is not today


def test_a_touch_says_at_once_what_to_do_about_that_sign(kiosk: KioskDriver) -> None:
    sign = BY_ID["clot"]
    its_step = next(n for n, step in enumerate(steps(SIGNS)) if sign in step)
    begun(kiosk).go(e.Choose(CHECK, str(its_step)))
    assert sign.here not in kiosk.words()
    kiosk.touch(sign.question)
    assert sign.here in kiosk.words()
    kiosk.touch(f"{sign.question} Touched.")
    assert sign.here not in kiosk.words()


@pytest.mark.parametrize(
    "word", ["0.chest", at_the_end("clot"), at_the_end("keeps-coming"), at_the_end(), "?"]
)
def test_no_result_says_what_one_has_or_that_all_is_well(word: str, kiosk: KioskDriver) -> None:
    begun(kiosk).go(e.Choose(CHECK, word))
    said = on_every_screenful(kiosk).partition("Signs that cannot wait")[0].casefold()
    diagnoses = (
        "heart attack",
        "thrombosis",
        "a clot",
        "you are fine",
        "healthy",
        "safe",
        "all is",
    )
    assert not [diagnosis for diagnosis in diagnoses if diagnosis in said]


def test_one_can_go_back_from_every_step(kiosk: KioskDriver) -> None:
    begun(kiosk)
    assert "The step before" not in kiosk.names()
    kiosk.show("None of these")
    kiosk.touch("None of these")
    assert f"Step 2 of {STEPS}" in kiosk.words()
    kiosk.show("The step before")
    kiosk.touch("The step before")
    assert f"Step 1 of {STEPS}" in kiosk.words()
    kiosk.touch(BY_ID["chest"].question)
    kiosk.show("The step before")
    kiosk.touch("The step before")
    assert f"Step 1 of {STEPS}" in kiosk.words()
    assert BY_ID["chest"].question in kiosk.names()


def test_answers_are_forgotten_with_the_visit(kiosk: KioskDriver) -> None:
    begun(kiosk).touch(BY_ID["chest"].question)
    kiosk.wait(200)
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"))
    assert f"Step 1 of {STEPS}" in kiosk.words()


def test_whoever_comes_back_finds_the_step_that_they_left(kiosk: KioskDriver) -> None:
    begun(kiosk).go(e.Choose(CHECK, "1"), e.OpenSection("ease-a-cramp"), e.OpenSection("get-help"))
    assert f"Step 2 of {STEPS}" in kiosk.words()


@pytest.mark.parametrize("touched", [(), ("keeps-coming",), ("clot",)], ids=str)
def test_whoever_has_done_the_check_finds_its_result_and_can_start_again(
    touched: tuple[str, ...], kiosk: KioskDriver
) -> None:
    result(begun(kiosk), *touched)
    kiosk.go(e.OpenSection("ease-a-cramp"), e.OpenSection("get-help"))
    assert "Step " not in kiosk.words()
    kiosk.show("Start again")
    kiosk.touch("Start again")
    assert f"Step 1 of {STEPS}" in kiosk.words()
    assert not [name for name in kiosk.names() if name.endswith("Touched.")]


def test_the_page_about_the_visit_leads_to_the_check(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("assessment"))
    kiosk.show("Check my signs")
    kiosk.touch("Check my signs")
    assert kiosk.place == "get-help"
    assert f"Step 1 of {STEPS}" in kiosk.words()


def test_the_check_says_where_answers_go_and_they_do(kiosk: KioskDriver) -> None:
    begun(kiosk)
    assert "Only your plan keeps your answers." in kiosk.words()
    result(kiosk, "keeps-coming")
    kiosk.go(e.OpenSection("my-plan"))
    assert opened(BY_ID["keeps-coming"].sign) in on_every_screenful(kiosk)


def test_what_cannot_wait_is_brought_to_whoever_has_it(kiosk: KioskDriver) -> None:
    begun(kiosk).touch(BY_ID["chest"].question)
    said = kiosk.words()
    assert "Call out, or ask somebody near you for help. Show them this screen." in said


def test_every_sign_has_a_picture_of_its_own_part_of_the_body() -> None:
    assert all(sign.picture.startswith("images/sign-") for sign in SIGNS.signs)
    assert len({sign.picture for sign in SIGNS.signs}) >= len(SIGNS.signs) - 2


def questions_seen(kiosk: KioskDriver, step: int) -> list[str]:
    names = kiosk.names()
    return [sign.question for sign in steps(SIGNS)[step] if sign.question in names]


UPRIGHT = [((1080, 1920), size) for size in TextSize]
LYING = [((1920, 1080), size) for size in TextSize] + [((1366, 768), TextSize.XL)]


@pytest.mark.parametrize(("size", "text_size"), UPRIGHT + LYING)
def test_a_step_is_seen_whole_with_its_way_on(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    """Picture and title give way: nobody leafs through the three questions of a step."""
    kiosk = make_kiosk(windowed=size, text_size=text_size)
    begun(kiosk)
    for step in range(STEPS):
        assert len(questions_seen(kiosk, step)) == len(steps(SIGNS)[step])
        kiosk.touch("None of these")


LOW = [((1024, 600), 10.1, TextSize.M), ((1280, 800), 10.1, TextSize.L)]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), LOW)
def test_on_a_low_screen_no_question_stands_alone_with_the_way_on(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    begun(kiosk)
    for step, asked in enumerate(steps(SIGNS)):
        first = questions_seen(kiosk, step)
        assert first, "a screenful has the step's title and no question"
        kiosk.show("None of these")
        last = questions_seen(kiosk, step)
        assert len(last) >= min(2, len(asked))
        assert {*first, *last} == {sign.question for sign in asked}
        kiosk.touch("None of these")


WITH_CARDS = [
    ((1080, 1920), 21.5, TextSize.XL),
    ((1366, 768), 21.5, TextSize.XL),
    ((1024, 600), 10.1, TextSize.M),
    ((1920, 1080), 21.5, TextSize.M),
]


@pytest.mark.parametrize(("size", "diagonal", "text_size"), WITH_CARDS)
@pytest.mark.parametrize("word", ["", "?"])
def test_no_screenful_has_a_sign_without_its_order(
    make_kiosk: MakeKiosk,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
    word: str,
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, word))
    seen = set()
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        words = kiosk.words()
        shown = [s for s in SIGNS.signs if opened(s.sign) in words.splitlines()]
        seen |= {sign.id for sign in shown}
        for sign in shown:
            assert f"{sign.here.partition('.')[0]} if you have:" in words
        if "At home: " in words:
            assert shown, "what to do at home, and nothing of whom it is for"
    assert seen == set(BY_ID)


@pytest.mark.parametrize(("size", "diagonal", "text_size"), WITH_CARDS)
def test_the_ways_on_from_a_result_stand_with_what_to_do(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    for word in ("0.chest", f"{STEPS}.clot", f"{STEPS}.keeps-coming"):
        kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, word))
        kiosk.show("Start again")
        assert any(said in kiosk.words() for said in ("At home: ", "You can go on."))


def test_a_touch_within_a_step_moves_no_question_before_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920), text_size=TextSize.L)
    begun(kiosk)
    first = next(n for n, step in enumerate(steps(SIGNS)) if step[0].level == "today")
    for _ in range(first):
        kiosk.touch("None of these")
    asked = [sign.question for sign in steps(SIGNS)[first]]
    before = kiosk.rect_of(asked[0])
    kiosk.touch(asked[0])
    assert kiosk.rect_of(f"{asked[0]} Touched.").topLeft() == before.topLeft()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_questions_fill_their_room_and_none_of_these_stands_apart_at_the_foot(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    """A finger that slips from a sign does not say that there is none."""
    kiosk = begun(make_kiosk(windowed=size))
    asked = [kiosk.find(question).rect for question in questions_seen(kiosk, 0)]
    foot = kiosk.find("None of these").rect
    assert {(rect.left(), rect.width()) for rect in asked} == {(foot.left(), foot.width())}
    least = 1.2 * kiosk.tokens.touch.other
    assert all(rect.height() >= least for rect in asked)
    between = [below.top() - above.bottom() for above, below in pairwise([*asked, foot])]
    assert between[-1] > 1.5 * max(between[:-1])


def test_each_step_says_which_it_is_in_its_heading(british: KioskDriver) -> None:
    begun(british)
    assert f"Step 1 of {STEPS}: touch what you have" in british.words()
    british.touch("None of these")
    assert f"Step 2 of {STEPS}: touch what you have" in british.words()
