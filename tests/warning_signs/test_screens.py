"""One wording of each warning sign: in the check, the question before an exercise, on pages, in
answers, in the plan, on paper and in its code."""

import re
from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.content.model.pack import SignGroup
from kiosk.exercise.view.safety import SafetyProps
from kiosk.shared.paths import built_in_pack
from tests.blocks.test_redflag_check import BY_ID, SIGNS, on_every_screenful
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

EN = built_in_pack() / "en"
PAGES = sorted(p for p in EN.rglob("*.md") if p.parent.name != "videos")
INSTRUCTIONS = re.compile(
    r"reception (now|today)|\b(999|112|111|911)\b|\bA&E\b|emergency (help|department|number)"
    r"|call (an ambulance|your doctor|\d)|(help|care) at once|get (medical )?help\b(?! page|”)"
    r"|(doctor|gp) (now|today|soon|straight away)|do not stop (it|them|one|a (statin|medicine)) on",
    re.IGNORECASE,
)
"""What only `warning-signs.toml` may say."""
ALLOWED = {
    # water tablets, which are no warning sign: what the pharmacist decides
    "faq/water-tablets.md": "Do not stop them on your own.",
}


@pytest.fixture
def british(make_kiosk: MakeKiosk) -> KioskDriver:
    kiosk = make_kiosk(clinic='country = "GB"')
    kiosk.go(e.LeaveAttract())
    return kiosk


@pytest.mark.parametrize("page", PAGES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_no_page_states_an_instruction_of_its_own(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    name = str(page.relative_to(EN))
    text = text.replace(ALLOWED.get(name, ""), "") if name in ALLOWED else text
    prose = [
        line for line in text.splitlines() if not line.startswith(("synonyms", "title", "nav", "["))
    ]
    found = [(n, m.group()) for n, line in enumerate(prose, 1) for m in INSTRUCTIONS.finditer(line)]
    assert found == []


def test_the_file_itself_would_be_found() -> None:
    said = " ".join(f"{sign.here} {sign.home}" for sign in SIGNS.signs)
    assert len(INSTRUCTIONS.findall(said)) > 15


def test_signs_of_one_level_agree_on_what_to_do_here() -> None:
    actions = {(sign.level, sign.here.partition(".")[0]) for sign in SIGNS.signs}
    assert len(actions) == 3


def test_the_list_says_of_every_sign_what_to_do_here_and_at_home(british: KioskDriver) -> None:
    british.go(e.OpenSection("get-help"))
    said = on_every_screenful(british)
    for sign in SIGNS.signs:
        assert sign.sign[:1].upper() + sign.sign[1:] in said
        home = sign.home.format(emergency="999", urgent="111")
        assert f"At home: {home}" in said, sign.id
    assert "{" not in said


ANSWERS: dict[str, tuple[str, ...]] = {
    "chest-discomfort": ("chest", "breathless"),
    "weak-or-numb": (
        "stroke",
        "sudden",
        "both-legs",
        "bladder",
        "dark-urine",
        "statin",
        "weakness",
    ),
    "cramp-wakes-me": ("snap", "clot", "tear", "artery", "long-cramp"),
    "older-evening": ("statin", "clot"),
    "statin": ("statin", "dark-urine"),
    "night-pain": ("night-pain", "ill"),
    "pregnancy": ("pregnancy-belly", "breathless", "clot"),
    "feel-ill-too": ("neck-fever", "sudden", "ill", "fluid-loss"),
    "after-injury": ("both-legs", "snap", "accident", "cast", "cold-leg", "clot", "tear"),
    "after-stroke": ("stroke", "sudden", "dysreflexia"),
    "swollen-leg": ("chest", "breathless", "clot", "both-swollen"),
    "popped-calf": ("snap", "cold-leg", "tear"),
    "trapped-nerve": ("both-legs", "bladder", "weakness"),
    "muscle-knots": ("clot", "ill"),
    "water-tablets": ("fluid-loss",),
    "quinine": ("quinine",),
    "dark-urine": ("dark-urine", "statin"),
    "foot-cramp": ("snap", "cold-leg", "clot", "artery", "long-cramp"),
    "hand-cramp": ("chest", "stroke", "weakness", "elsewhere"),
    "thigh-cramp": ("snap", "clot", "tear"),
    "stiff-neck": ("neck-fever", "accident", "chest", "sudden", "both-legs", "weakness"),
    "back-spasm": ("both-legs", "accident", "chest", "ill", "weakness", "night-pain"),
    "belly-cramp": ("pregnancy-belly", "chest", "ill", "elsewhere", "fluid-loss"),
    "children": ("neck-fever", "weakness", "ill"),
    "stress": ("chest", "breathless"),
    "balance": ("stroke", "sudden"),
    "falls": ("sudden", "both-legs", "snap", "accident"),
    "my-age": ("chest", "breathless"),
    "drink-too-much": ("sudden",),
    "medicines": ("statin", "quinine"),
    "sore-afterwards": ("dark-urine", "tear", "clot", "artery"),
    "how-long-cramp": ("clot", "tear", "artery", "long-cramp"),
    "twitching": ("weakness",),
    "stop-night-cramps": ("statin",),
    "botulinum": ("breathless", "stroke"),
    "night-cramps-dangerous": ("clot", "artery", "statin", "weakness"),
}


def test_an_answer_has_the_words_of_the_file(
    british: KioskDriver, subtests: pytest.Subtests
) -> None:
    for question, signs in ANSWERS.items():
        with subtests.test(question):
            british.go(e.OpenQuestion(question))
            said = on_every_screenful(british)
            for name in signs:
                sign = BY_ID[name]
                assert sign.sign[:1].upper() + sign.sign[1:] in said
                assert sign.home.format(emergency="999", urgent="111") in said


def test_the_question_before_an_exercise_is_read_in_one_look(british: KioskDriver) -> None:
    british.go(e.OpenExercise("wall-calf"))
    groups = [group.ask for group in SIGNS.groups]
    assert 4 <= len(groups) <= 8
    assert max(len(ask.split()) for ask in groups) <= 9
    words = british.words()
    assert all(ask in british.names() for ask in groups)
    assert "Before you stretch: do you have any of these?" in words
    assert "Touch the one that fits, and we tell you what to do." in words
    assert "Demonstrate" not in british.names()


def test_what_is_no_stretch_is_not_called_one(british: KioskDriver) -> None:
    british.go(e.OpenExercise("standing-heel-raise"))
    assert "Before you exercise: do you have any of these?" in british.words()


UNSAFE = {
    "chest", "stroke", "sudden", "breathless", "both-legs", "bladder", "dysreflexia", "dark-urine",
    "snap", "cold-leg", "neck-fever", "accident", "cast", "pregnancy-belly", "clot", "tear",
    "pregnancy-leg", "artery", "statin", "weakness", "fluid-loss", "ill",
}  # fmt: skip


def test_it_asks_for_every_sign_that_makes_an_exercise_unsafe() -> None:
    assert {sign.id for sign in SIGNS.asked()} == UNSAFE
    assert {s.id for s in SIGNS.signs if s.level == "now"} <= UNSAFE


def test_old_night_cramps_on_a_statin_are_not_what_is_asked() -> None:
    """Most cramps of somebody who takes a statin are not the statin's."""
    line = next(group.ask for group in SIGNS.groups if group.id == BY_ID["statin"].group)
    assert "cramp" not in line
    for said in (line, BY_ID["statin"].sign):
        assert "new, unexplained" in said


def test_dark_urine_alone_on_a_statin_is_for_today_and_with_sore_muscles_for_now() -> None:
    dark = re.compile(r"urine is dark|urine dark|pee (is )?dark|dark (urine|pee)|urine .* dark")
    levels = {s.id: s.level for s in SIGNS.signs if dark.search(f"{s.sign} {s.question}")}
    assert levels == {"dark-urine": "now", "statin": "today"}
    assert "dark" in BY_ID["statin"].question.partition("? ")[2]
    line = next(group.ask for group in SIGNS.groups if group.id == BY_ID["dark-urine"].group)
    assert "dark urine" in line


def test_a_question_is_read_in_one_breath() -> None:
    for sign in SIGNS.signs:
        assert len(re.findall(r"[?.](?= |$)", sign.question)) <= 2, sign.id
        assert max(len(part.split()) for part in re.split(r"(?<=[?.]) ", sign.question)) <= 20


def test_a_graver_injury_is_left_alone_as_much_as_a_lesser_one() -> None:
    for name in ("snap", "tear", "clot", "pregnancy-leg"):
        assert "Do not rub or stretch the leg" in BY_ID[name].here
    assert "put no weight on it" in BY_ID["snap"].here
    assert "Keep your neck and back still" in BY_ID["accident"].here
    assert "emergency" in BY_ID["accident"].home


def test_what_cannot_wait_has_whom_to_send_and_what_to_do_if_nobody_comes() -> None:
    for sign in SIGNS.signs:
        if sign.level == "now":
            assert "Do not wait for your turn" in sign.here, sign.id
            assert "ask somebody to fetch help" in sign.here, sign.id
            assert "If nobody comes, do what it says for home." in sign.here, sign.id
            assert "{emergency}" in sign.home, sign.id
    for name in ("snap", "accident", "dysreflexia"):  # they lie, stand still or sit already
        assert "sit down" not in BY_ID[name].here


def test_what_is_for_today_comes_before_any_treatment_and_to_a_doctor() -> None:
    for sign in SIGNS.signs:
        if sign.level == "today":
            assert "Do this before" in sign.here, sign.id
            assert "doctor" in sign.here, sign.id
            assert "before you leave" not in sign.here, sign.id


def test_nobody_drives_to_hospital_themselves() -> None:
    hospital = [s.home for s in SIGNS.signs if s.level == "now" and "department" in s.home]
    assert len(hospital) >= 3
    assert all("Do not drive yourself." in home for home in hospital)


def test_night_cramps_pass_the_question(british: KioskDriver) -> None:
    asked = " ".join(f"{g.ask} " for g in SIGNS.groups).casefold()
    assert "night" not in asked
    british.go(e.OpenExercise("night-calf"))
    british.touch("No, none of these")
    assert british.under_way == {"session"}


@pytest.mark.parametrize("group", SIGNS.groups, ids=lambda group: group.id)
def test_a_touch_shows_what_to_do_and_asks_no_more(group: object, british: KioskDriver) -> None:
    assert hasattr(group, "ask")
    assert hasattr(group, "id")
    british.go(e.OpenExercise("wall-calf"))
    british.touch(group.ask)
    assert british.place == "get-help"
    assert british.under_way == set()
    said = on_every_screenful(british).partition("Signs that cannot wait")[0]
    assert "Do not exercise yet" in said
    assert "Step " not in said
    for sign in SIGNS.asked(group.id):
        assert sign.sign[:1].upper() + sign.sign[1:] in said
        assert sign.home.format(emergency="999", urgent="111") in said
    assert "Book a visit" not in said


def test_yes_or_not_sure_shows_every_instruction_and_asks_no_more(british: KioskDriver) -> None:
    british.go(e.OpenExercise("wall-calf"))
    british.touch("Yes, or not sure")
    assert british.place == "get-help"
    said = on_every_screenful(british).partition("Signs that cannot wait")[0]
    assert "Step " not in said
    assert "Tell reception now if you have:" in said
    assert said.index("Tell reception now if") < said.index("Tell reception today")
    for sign in SIGNS.asked():
        assert sign.sign[:1].upper() + sign.sign[1:] in said


def test_whoever_is_not_sure_which_reads_what_to_do_without_a_further_touch(
    british: KioskDriver,
) -> None:
    british.go(e.OpenExercise("wall-calf"))
    british.touch("Yes, or not sure")
    assert "Not sure which? Tell reception now." in british.words()
    assert "Chest pain or discomfort" in british.words()


@pytest.mark.parametrize("group", SIGNS.groups, ids=lambda group: group.id)
def test_the_first_screenful_has_the_sign_that_can_wait_least(
    group: SignGroup, british: KioskDriver
) -> None:
    british.go(e.OpenExercise("wall-calf"))
    british.touch(group.ask)
    sign = SIGNS.asked(group.id)[0]
    assert f"Not sure which? Tell reception {sign.level}." in british.words()
    assert sign.sign[1:] in british.words()


MUST_NOT_EXERCISE: dict[str, tuple[str, str]] = {
    # who: what they say of themselves, and the line that they touch
    "a sudden headache, no cord injury": ("sudden", "headache"),
    "slurred speech and nothing else": ("stroke", "slurred"),
    "a tight chest that is not a pain": ("chest", "pressure"),
    "a calf that is only red": ("clot", "red"),
    "pregnant with a red leg": ("pregnancy-leg", "red"),
    "a numb bottom": ("bladder", "numb bottom"),
    "a leg that suddenly went dead": ("cold-leg", "cold"),
    "a torn calf before the bruise shows": ("tear", "injury"),
    "sore muscles since a statin": ("statin", "new, unexplained pain"),
    "weak muscles since a statin": ("statin", "weakness"),
    "cannot pee since the back hurts": ("bladder", "pee"),
    "can no longer hold poo": ("bladder", "poo"),
    "a leg in plaster that throbs": ("cast", "cast"),
    "pregnant with belly cramps": ("pregnancy-belly", "belly pain"),
    "urine like cola": ("dark-urine", "dark urine"),
    "dried out after vomiting": ("fluid-loss", "vomiting"),
    "food that goes down badly": ("breathless", "swallow"),
    "suddenly giddy": ("sudden", "dizzy"),
    "a stiff neck and a fever": ("neck-fever", "Fever"),
    "a back that hurts since a fall": ("accident", "injury"),
}


@pytest.mark.parametrize(("sign", "word"), MUST_NOT_EXERCISE.values(), ids=MUST_NOT_EXERCISE.keys())
def test_a_line_before_an_exercise_has_the_word_that_they_look_for(sign: str, word: str) -> None:
    lines = {group.id: group.ask for group in SIGNS.groups}
    assert word in lines[BY_ID[sign].group]


@pytest.mark.parametrize("word", ["sore", "sharp", "sudden", "night", "twitch", "old"])
def test_no_line_before_an_exercise_names_what_every_cramp_is(word: str) -> None:
    assert [g.ask for g in SIGNS.groups if word in re.findall(r"[a-z]+", g.ask.casefold())] == []


LONG_STANDING = (
    "stroke", "sudden", "breathless", "both-legs", "bladder", "cold-leg", "neck-fever", "accident",
    "weakness", "statin",
)  # fmt: skip
"""Signs of which many have an old, harmless twin: an old stroke, numb feet, a weak bladder."""


@pytest.mark.parametrize("name", LONG_STANDING)
def test_what_one_has_had_for_years_is_not_what_is_asked(name: str) -> None:
    new = re.compile(
        r"\b(sudden(ly)?|new(ly)?|recent|become|begun|begin|growing|more .* than usual)\b"
    )
    assert new.search(BY_ID[name].sign)
    assert new.search(BY_ID[name].question)


def test_what_can_be_a_stroke_is_for_now() -> None:
    for name in ("stroke", "sudden", "cold-leg"):
        assert BY_ID[name].level == "now"
        assert "stroke" in BY_ID[name].references


def test_a_yes_has_one_place_for_each_sign_and_one_for_whoever_cannot_tell(
    british: KioskDriver,
) -> None:
    british.go(e.OpenExercise("wall-calf"))
    names = british.names()
    assert "Yes, or not sure" in names
    assert "See all signs" not in names
    british.touch("Yes, or not sure")
    british.show("Start again")
    british.touch("Start again")
    assert BY_ID["chest"].question in british.names()


def test_the_question_comes_again_after_a_sign_was_touched(british: KioskDriver) -> None:
    british.go(e.OpenExercise("wall-calf"))
    british.touch("Yes, or not sure")
    british.go(e.OpenExercise("wall-calf"))
    assert "do you have any of these?" in british.words()


def test_the_plan_and_its_paper_have_the_same_words(british: KioskDriver) -> None:
    british.plan.prescribe("wall-calf")
    british.go(e.OpenSection("my-plan"))
    on_screen = on_every_screenful(british)
    on_paper = " ".join(line.text for line in british.plan.paper().plan.red_flags)
    assert "For all other signs, touch “When to get help” below." in on_screen
    for sign in SIGNS.signs:
        assert (sign.sign in on_screen) == (sign.level == "now")
        assert sign.sign in on_paper
        for sentence in sign.home.format(emergency="999", urgent="111").split(". "):
            assert sentence.rstrip(".") in on_paper


def test_the_code_has_what_cannot_wait_in_the_same_words(british: KioskDriver) -> None:
    british.plan.prescribe("wall-calf", "hamstring-chair")
    british.go(e.OpenSection("my-plan"))
    (text,) = british.code.texts()
    assert "Call 999 now if you have:" in text
    for sign in SIGNS.signs:
        if sign.level == "now":
            assert sign.sign in text


def test_safety_is_a_sheet_of_plain_values() -> None:
    assert not [name for name in SafetyProps.__slots__ if name in ("watch", "exercise")]
