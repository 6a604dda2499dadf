"""Who has nothing but an ordinary cramp, or an old weakness, passes the check honestly.

Each row is a person, and for each sign that sounds like what they have the words of its question
that let them answer no. A question that is shortened must not lose them.
"""

import pytest

from tests.blocks.test_redflag_check import BY_ID, SIGNS

NIGHT_CRAMPS = {
    "cold-leg": "although you have no cramp",
    "clot": "unlike a cramp that passes",
    "artery": "not only in a cramp or on the day after",
    "tear": "since then",
    "long-cramp": "lately lasted for more than 10 minutes",
    "weakness": "without stopping",
    "ill": "a new lump that stays",
    "night-pain": "that is not a cramp",
}
RUNNER = NIGHT_CRAMPS | {
    "snap": "in your calf, heel or thigh",
    "elsewhere": "although you have not worked or exercised hard",
    "dark-urine": "dark like tea or cola, and",
    "fluid-loss": "with dizziness or feeling ill",
}
OLD_CRAMPS_ON_A_STATIN = NIGHT_CRAMPS | {
    "statin": "newly become painful, tender, weak or crampy for no clear reason",
    "breathless": "more breathless than usual",
    "both-legs": "newly become weak, numb or tingly, or begun to hurt",
    "bladder": "newly become hard to pee",
    "snap": "lately",
    "accident": "already examined does not count, unless it is worse",
    "quinine": "for no clear reason",
}
OLD_STROKE = {
    "stroke": "but not what an old stroke left",
    "sudden": "but not what an old stroke left",
    "breathless": "newly hard to breathe or to swallow",
    "both-legs": "newly become",
    "bladder": "newly",
    "cold-leg": "suddenly unable to move it",
    "elsewhere": "newly begun to cramp",
    "weakness": "newly weak or numb, or growing weaker",
}
WOMAN_WITH_CALF_CRAMPS_IN_PREGNANCY = {
    "pregnancy-leg": "sore beyond a day",
    "pregnancy-belly": "your belly",
    "clot": "unlike a cramp that passes",
}
PEOPLE = {
    "plain night cramps": NIGHT_CRAMPS,
    "a runner with a plain calf cramp": RUNNER,
    "an older adult with old cramps on a statin": OLD_CRAMPS_ON_A_STATIN,
    "old, stable weakness after a stroke": OLD_STROKE,
    "pregnant, with calf cramps at night": WOMAN_WITH_CALF_CRAMPS_IN_PREGNANCY,
}
ASKED = [(who, name, words) for who, signs in PEOPLE.items() for name, words in signs.items()]


@pytest.mark.parametrize(
    ("who", "name", "words"), ASKED, ids=[f"{who}: {name}" for who, name, _ in ASKED]
)
def test_a_question_has_the_words_that_let_them_pass(who: str, name: str, words: str) -> None:
    assert words in BY_ID[name].question, f"{who}: nothing lets them answer no"


LOST: dict[str, tuple[str, tuple[str, ...]]] = {
    # what the evidence says, and the words of the sign that asks for it
    "face": ("stroke", ("face", "drop")),
    "arm or leg": ("stroke", ("an arm or leg", "weak or numb")),
    "speech": ("stroke", ("speech",)),
    "a stroke that has passed": ("stroke", ("counts if it has passed",)),
    "sight, balance, confusion, headache": (
        "sudden",
        ("sight", "balance", "confused", "headache"),
    ),
    "breathing and swallowing": ("breathless", ("breathe", "swallow")),
    "both legs": ("both-legs", ("weak", "numb", "tingly", "hurt", "back")),
    "bottom, bladder and bowel": ("bladder", ("bottom", "genital", "pee", "poo")),
    "a clot": ("clot", ("swollen", "hot", "red", "darker", "veins hard", "throb or cramp")),
    "a tear": ("tear", ("sharp pain", "swollen", "bruised", "tiptoe")),
    "a rupture, a crack, a shape": ("snap", ("pop or snap", "crack", "shape")),
    "an artery": ("artery", ("at rest", "suddenly got worse")),
    "a limb without blood": ("cold-leg", ("arm", "leg", "cold", "pale", "blue", "numb", "move")),
    "a statin": ("statin", ("painful", "tender", "weak", "crampy", "yellow", "dark")),
    "a foot that dropped last week": ("weakness", ("newly weak or numb", "growing weaker")),
    "ill": ("ill", ("fever", "lump", "weight")),
}


@pytest.mark.parametrize(("name", "words"), LOST.values(), ids=LOST.keys())
def test_a_question_still_asks_for_what_the_evidence_has(name: str, words: tuple[str, ...]) -> None:
    assert [word for word in words if word not in BY_ID[name].question] == []


def test_only_signs_for_a_visit_are_left_to_somebody_with_night_cramps() -> None:
    """They have these, and the check says: you can go on."""
    assert {s.level for s in SIGNS.signs if s.id in ("keeps-coming", "walk-ache")} == {"visit"}
