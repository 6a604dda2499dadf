"""What has no answer: what is said of it, what shows beside it, and what has an answer."""

import pytest

from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder

NO_ANSWER = {
    "hair transplant after sport when": {"hair", "transplant"},
    "results of my blood test": {"test", "results"},
    "bus 14 next one": {"bus"},
    "how many euro one time": {"euro"},
    "cold air from klima": {"air", "klima"},
    "dentist near": {"dentist"},
    "compression socks": {"compression", "socks"},
    "asthma puffer": {"asthma", "puffer"},
    "shingles jab": {"shingles", "jab"},
    "dry needling": {"dry", "needling"},
    "creatine cramps": {"creatine"},
    "muscle relaxer make sleepy": {"relaxer", "sleepy"},
    "k tape": {"tape"},
    "parking for the plane": {"parking", "plane"},
    "warm up": {"warm"},
    "saddle height in cm": {"height", "cm"},
    "pop music": {"music"},
    "hip operation which exercises": {"hip"},
    "hernia": {"hernia"},
    "cramp in my tongue": {"tongue"},
    "physio at home": {"home"},
    "is the doctor in today": {"doctor"},
    "step free": {"step free"},
    "train to london": {"train"},
    "my husband kicks all night": {"kicks"},
    "only on the left side": {"left"},
}

NAMED_AS_TYPED = {
    # an illness, also by its short name
    "als": "als",
    "could it be mnd": "mnd",
    "dystonia": "dystonia",
    "my nephew has epilepsy": "epilepsy",
    "lewy body": "lewy body",
    "scar tight": "scar tight",
    # a medicine or a home remedy
    "stopped my sertraline and now i cramp": "sertraline",
    "copper coil": "copper coil",
    "vit d deficient": "vit d",
    "cortisone for my shoulder": "cortisone",
    # something that is done
    "cupping marks": "cupping",
    "kettlebell for beginners": "kettlebell",
    # the body, and what goes with it
    "saddle sores cream": "saddle sores",
    # feelings
    "hearing voices": "hearing voices",
    "feel so low lately": "low",
    # services here and elsewhere
    "how to register with a gp": "register with a gp",
    "is the chemist open on sunday": "chemist",
    # a word that nobody knows, beside one that has an answer
    "bitcoin price": "bitcoin",
    "magnesium zorbax": "zorbax",
    # family
    "when is my baby due": "baby due",
    "breastfeeding and cramps": "breastfeeding",
}

NOT_TYPED = {
    "lewy body": "anatomy",
    "why the muscle become hard": "jobs",
    "is the chemist open on saturday": "prescription",
    "eccentric heel drops": "heel",
    "he slipped off his shoe": "slippers",
}

NO_FRIGHT = {
    "als": "chest-discomfort",
    "saddle sores cream": "weak-or-numb",
    "scar tight": "when-see-doctor",
}

WARNED_BESIDE_THE_LINE = {
    "chest pain after vaccine": "chest-discomfort",
    "swollen calf covid": "swollen-leg",
    "numb leg after epidural": "weak-or-numb",
    "scar hot and swollen": "swollen-leg",
    "cant breathe since covid": "chest-discomfort",
    "dark urine creatine": "dark-urine",
}

NOTHING_BESIDE = [
    "hair transplant after sport when",
    *("compression socks", "shingles jab", "dry needling", "creatine cramps"),
    *("k tape", "saddle height in cm", "what sugar before bed"),
    *("wifi password", "toothache", "where is the toilet please"),
]

BESIDE_NO_ANSWER = {
    "hand cramps milking cows": ("hand-cramp", {"cows"}),
    "sweating a lot in the greenhouse by the window": (
        "drink-too-little",
        {"greenhouse", "window"},
    ),
    "bruise like a purple cauliflower": ("popped-calf", {"purple", "cauliflower"}),
    "big bruise over my ankle": ("popped-calf", {"ankle"}),
    "baby names": ("pregnancy", {"names"}),
    "warm up football": ("cramp-in-sport", {"warm"}),
    "cramps in a church pew": ("cramp-right-now", {"church", "pew"}),
}

NO_LINE = {
    "hand claws up holding the spanner": "hand-cramp",
    "placebo": "what-works",
    "zwift": "cramp-in-sport",
    "what shall i tell the physiotherapist": "what-to-tell",
    "how much water per day builder": "what-to-drink",
    "truck driver lower back tight": "back-spasm",
    "baby stiff": "children",
    "sweating all day on the scaffold": "drink-too-little",
    "thigh cramp kneeling in church": "thigh-cramp",
    "toes cramp in ski boots": "foot-cramp",
    "cramp on the stairs": "cramp-right-now",
    "muscle locks at the cinema": "cramp-right-now",
    "calf went hard on the ladder": "muscle-knots",
    "energy drink": "what-to-drink",
    "red bull": "alcohol-coffee",
    "shin cramp": "cramp-right-now",
    "screen too bright": "text-size",
    "how much is a massage here": "massage",
    "can i go to work tomorrow": "work",
    "where do i sign in": "waiting",
    "crick in my neck from the ladder": "stiff-neck",
    "magnesium worth it": "magnesium",
    "heard a pop in my calf": "popped-calf",
    "threw my back out": "back-spasm",
    "ibuprofen or nah": "painkillers",
    "how long til i play footy": "back-to-sport",
    "cancel my appointment friday": "change-a-visit",
    "scared of falling out of bed with cramp": "cramp-wakes-me",
    "heavy sweat in football": "cramp-in-sport",
}


@pytest.mark.parametrize(
    ("query", "right", "words"),
    [(query, *both) for query, both in BESIDE_NO_ANSWER.items()],
    ids=BESIDE_NO_ANSWER.keys(),
)
def test_a_subject_brings_its_answer_beside_the_honest_line(
    query: str, right: str, words: set[str], finder: Finder
) -> None:
    found = finder.find(f"{query} ")
    assert right in [hit.id for hit in found.hits][:3]
    said = " ".join(found.unanswered)
    assert any(word in said for word in words)


@pytest.mark.parametrize(("query", "named"), NAMED_AS_TYPED.items(), ids=NAMED_AS_TYPED)
def test_the_word_that_carries_the_subject_is_named_as_typed(
    query: str, named: str, finder: Finder
) -> None:
    said = " ".join(finder.find(f"{query} ").unanswered)
    assert named in said
    assert said in query


def test_a_subject_nearer_than_every_answer_is_told_by_its_name(finder: Finder) -> None:
    assert finder.find("how many hours care can get ").unanswered == ("carers' money",)


@pytest.mark.parametrize(("query", "word"), NOT_TYPED.items(), ids=NOT_TYPED)
def test_another_word_is_not_named(query: str, word: str, finder: Finder) -> None:
    assert word not in " ".join(finder.find(f"{query} ").unanswered) + " "


@pytest.mark.parametrize(("query", "warning"), NO_FRIGHT.items(), ids=NO_FRIGHT)
def test_no_warning_stands_beside_what_does_not_warn(
    query: str, warning: str, finder: Finder
) -> None:
    assert warning not in [hit.id for hit in finder.find(f"{query} ").hits][:3]


@pytest.mark.parametrize(
    ("query", "warning"), WARNED_BESIDE_THE_LINE.items(), ids=WARNED_BESIDE_THE_LINE
)
def test_what_warns_leads_beside_the_line(query: str, warning: str, finder: Finder) -> None:
    found = finder.find(f"{query} ")
    assert found.unanswered
    assert found.hits[0].id == warning


@pytest.mark.parametrize(("query", "right"), NO_LINE.items(), ids=NO_LINE.keys())
def test_what_says_little_has_no_line(query: str, right: str, finder: Finder) -> None:
    found = finder.find(f"{query} ")
    assert right in [hit.id for hit in found.hits][:3]
    assert found.unanswered == ()


@pytest.mark.parametrize("query", ["garmin strava", "zzzz", "plantar fasciitis", "wifi password"])
def test_names_and_noise_are_no_other_language(query: str, finder: Finder) -> None:
    assert finder.find(f"{query} ").hits == ()


def test_no_more_than_two_words_are_told_things_before_what_is_only_mentioned() -> None:
    others = [FaqEntry(str(n), f"Question {n}", text="Say your name.") for n in range(4)]
    finder = Finder([FaqEntry("calf", "How do I stretch my calf?"), *others])
    assert finder.find("name zebra giraffe parrot ").unanswered == ("zebra", "giraffe")
    assert finder.find("name zebra ").unanswered == ("zebra", "name")
    assert finder.find("carrying ").unanswered == ("carrying",), "there is nothing else to tell"
    assert finder.find("carrying calf ").unanswered == ()


@pytest.mark.parametrize(("query", "words"), NO_ANSWER.items(), ids=NO_ANSWER.keys())
def test_no_answer_comes_without_noise(query: str, words: set[str], finder: Finder) -> None:
    found = finder.find(f"{query} ")
    said = " ".join(found.unanswered)
    assert any(word in said for word in words)
    assert found.corrections == ()


@pytest.mark.parametrize("query", NOTHING_BESIDE)
def test_a_subject_without_an_answer_stands_alone(query: str, finder: Finder) -> None:
    assert finder.find(f"{query} ").hits == ()


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("magnesium for my knee", "magnesium"),
        ("tens with tattoo", "tens"),
    ],
)
def test_the_subject_stays_beside_a_word_without_an_answer(
    query: str, kept: str, finder: Finder
) -> None:
    found = finder.find(f"{query} ")
    assert found.unanswered
    assert kept in [hit.id for hit in found.hits][:3]
