"""What stands beside the subject of a query is not what it asks for; what is outside is said."""

import pytest

from kiosk.faq.search.finder import Finder

ASIDE = {
    # what somebody does, or where, when it happens
    "cramp in my hand when i hold the newspaper": "hand-cramp",
    "calf cramps whenever i use the lawnmower": "cramp-right-now",
    "twitching under the skin of my leg": "twitching",
    "best shoes for standing on the ward all day": "shoes",
    # a measure, an hour, a place in a row
    "hammy keeps going in 80th min": "thigh-cramp",
    "appointments after 6pm": "opening-hours",
    "back spasm after lifting 30kg": "back-spasm",
    # a reason given
    "exercises in a chair because my knees are bad": "chair-exercises",
    # how it looks, and shorthand
    "neck stuck sideways": "stiff-neck",
    "what to eat night b4 match": "food",
    # a slip that was mended
    "warfrin and pain gel": "painkillers",
    # a word of a sign, or of what the nearest answer is asked for with
    "swollen ankles headache": "when-see-doctor",
    "neuropathy tingling burning feet at night": "weak-or-numb",
    "morning sickness dehydration cramps": "pregnancy",
    "plantar fascia cramp arch of foot": "foot-cramp",
}

OUTSIDE = [
    "what is the weather going to do tomorrow",
    "flights to lisbon october",
    "best time to sell shares",
    "how do i fix a dripping tap",
    "what should i cook tonight",
    "easy slow cooker recipes",
    "cheap tiles where buy",
    "how get driving licence for truck",
    "who won the cricket",
    "union pay rise vote",
    "bus 14 what time",
    "when does the pharmacy close on saturdays",
    "best pram",
]

ASKED_IN_ANOTHER_WAY = {
    "why do i get cramp at three in the morning": "why-at-night",
    "who even made this thing": "sources",
    "prenatal yoga": "pregnancy",
    "can cramps hurt the baby": "pregnancy",
    "foot turns inward when he stands": "after-stroke",
    "metformin b12 deficiency twitching": "twitching",
    "stretches we can do together": "which-muscles",
    "what to drink on a building site": "what-to-drink",
    "boss needs a paper from the doctor": "work",
    "fingers close and do not open": "hand-cramp",
    "screen went back to the start and lost my plan": "find-your-way",
    # words that say nothing by themselves, and one more
    "how long will i be in there today": "visit-length",
    "so how long is this gonna take": "visit-length",
    "his fingers stay closed since the stroke": "after-stroke",
    "my legs lock in the last mile of the race": "cramp-in-sport",
    # a word of another subject
    "can the writing be bigger": "text-size",
    "must i take off my shoes": "clothes",
    "her leg jumps when she falls asleep": "twitching",
}

TERMS = {
    "hypokalaemia symptoms": ("low-salts", "hyponatremia"),
    "hyperkalaemia": ("low-salts", "hyponatremia"),
    "hypomagnesaemia": ("low-salts", "magnesium"),
    "polyneuropathy": ("other-illness", "neuropathy"),
    "hypothyroidism": ("other-illness", "hyperthyroidism"),
    "myoglobinuria": ("dark-urine", "myoglobin"),
}

OTHER_ILLNESSES = [
    *("hypertonia", "myositis", "osteomyelitis", "tendinosis", "enthesitis", "polymyalgia"),
    *("prednisolone", "pramipexole", "lercanidipine", "rivaroxaban", "olanzapine", "colchicine"),
    *("paraparesis", "dysphasia", "hypotension", "spondylolisthesis", "meralgia", "vasculitis"),
]


@pytest.mark.parametrize(("query", "right"), ASIDE.items(), ids=ASIDE)
def test_a_circumstance_has_no_line(query: str, right: str, finder: Finder) -> None:
    found = finder.find(f"{query} ")
    assert right in [hit.id for hit in found.hits[:2]]
    assert found.unanswered == ()


@pytest.mark.parametrize("query", OUTSIDE)
def test_what_is_outside_is_said_and_nothing_absurd_stands_below(
    query: str, finder: Finder
) -> None:
    found = finder.find(f"{query} ")
    assert found.unanswered
    assert found.hits == ()


@pytest.mark.parametrize(("query", "first"), ASKED_IN_ANOTHER_WAY.items(), ids=ASKED_IN_ANOTHER_WAY)
def test_the_best_answer_leads(query: str, first: str, finder: Finder) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits[:1]] == [first]


@pytest.mark.parametrize(
    ("query", "first", "never"), [(query, *both) for query, both in TERMS.items()], ids=TERMS
)
def test_a_term_of_medicine_is_no_slip_of_another(
    query: str, first: str, never: str, finder: Finder
) -> None:
    found = finder.find(f"{query} ")
    assert never not in [correction.meant for correction in found.corrections]
    assert [hit.id for hit in found.hits[:1]] == [first]


@pytest.mark.parametrize("term", OTHER_ILLNESSES)
def test_a_term_that_no_question_holds_is_not_corrected(term: str, finder: Finder) -> None:
    assert finder.find(f"{term} ").corrections == ()
