"""Kinds of queries that strangers type: what leads, what is said to have no answer, what is not."""

import pytest

from kiosk.faq.entry import Entry
from kiosk.faq.finder import Finder

LEADS = {
    # body parts
    "toes curl up by themself": "foot-cramp",
    "foot finger cramp": "foot-cramp",
    "hammy": "thigh-cramp",
    "groin": "thigh-cramp",
    "fingers stiff when writing": "hand-cramp",
    "crick in neck": "stiff-neck",
    "my neck is blocked": "stiff-neck",
    "waist pain": "back-spasm",
    "my back has gone": "back-spasm",
    # "back" that is no back
    "when can i go back to football": "back-to-sport",
    "will it come back": "will-it-come-back",
    # remedies and medicines by their names
    "theragun": "massage",
    "foam roler": "massage",
    "hot water bag": "heat-or-ice",
    "voltaren": "painkillers",
    "nurofen": "painkillers",
    "lasix": "water-tablets",
    "lipitor": "statin",
    "salt tabs": "low-salts",
    # sport
    "cramp at mile 20": "cramp-in-sport",
    "extra time cramps": "cramp-in-sport",
    "DOMS": "painkillers",
    "fasting ramadan": "drink-too-little",
    # children
    "growing pains": "children",
    "can kids do these": "children",
    "is this ok for my son": "children",
    # the hour, and the commonest of all
    "leg cramps at night": "why-at-night",
    "leg cramp": "cramp-right-now",
    "big toe cramp": "foot-cramp",
    "what time do you close": "opening-hours",
    "how long still waiting": "waiting",
    "stomach cramp": "belly-cramp",
    "calf cramp at 3 am": "cramp-wakes-me",
    # this screen and the practice
    "print this for home": "take-home",
    "can i have it on paper": "take-home",
    "send to my phone the exercises": "take-home",
    "leters too smal": "text-size",
    "hot shower": "heat-or-ice",
    "touch screen not working": "find-your-way",
    "next page": "find-your-way",
    "bigger font": "text-size",
    "speak spanish": "other-language",
    "turn sound off": "sound-off",
    "cancel appt": "change-a-visit",
    "move my appointment": "change-a-visit",
    "opening times": "opening-hours",
    "exercises i can do sitting": "chair-exercises",
}

WARNS = {
    "is it a clot": "swollen-leg",
    "could this be a stroke": "weak-or-numb",
    "numb groin": "weak-or-numb",
    "brown pee": "dark-urine",
    "feverish and stiff": "feel-ill-too",
    "leg vein clod": "swollen-leg",
    "rolled ankle swolen": "swollen-leg",
    "calf hot and swollen": "swollen-leg",
    "is it heart left arm tight": "chest-discomfort",
    "my dads face drooping": "weak-or-numb",
    "numb little finger keyboard": "weak-or-numb",
    "leg cold and white": "weak-or-numb",
    "eyelid twitching": "weak-or-numb",
    "ms als": "weak-or-numb",
    "one calf bigger than other": "swollen-leg",
    "my foot drops": "weak-or-numb",
    "cannot walk": "when-see-doctor",
    "wee dark brown after workout": "dark-urine",
    "fever and cramp": "feel-ill-too",
}

NO_ANSWER = {
    "best running shoes overpronation": {"shoes", "overpronation"},
    "hair transplant after sport when": {"hair", "transplant"},
    "results of my blood test": {"test"},
    "bus 14 next one": {"bus"},
    "how many euro one time": {"euro"},
    "cold air from klima": {"air", "klima"},
    "tight hip flexor": {"hip", "flexor"},
    "dentist near": {"dentist"},
    "compression socks": {"compression", "socks"},
    "shingles jab": {"shingles", "jab"},
    "sick note for work": {"sick", "note"},
    "dry needling": {"dry", "needling"},
    "creatine cramps": {"creatine"},
    "muscle relaxer make sleepy": {"relaxer", "sleepy"},
}


@pytest.mark.parametrize(("query", "first"), LEADS.items(), ids=LEADS.keys())
def test_everyday_words_lead_to_their_answer(query: str, first: str, finder: Finder) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits][:1] == [first]


@pytest.mark.parametrize(("query", "right"), WARNS.items(), ids=WARNS.keys())
def test_what_smells_of_a_warning_sign_leads_to_it(query: str, right: str, finder: Finder) -> None:
    assert right in [hit.id for hit in finder.find(f"{query} ").hits][:2]


@pytest.mark.parametrize(("query", "words"), NO_ANSWER.items(), ids=NO_ANSWER.keys())
def test_no_answer_comes_without_noise(query: str, words: set[str], finder: Finder) -> None:
    found = finder.find(f"{query} ")
    assert set(found.unanswered) == words
    assert [hit.title for hit in found.hits] == []
    assert found.corrections == ()


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("magnesium for my knee", "magnesium"),
        ("magnesium glycinate or citrate", "magnesium"),
        ("tens with pacemaker", "tens"),
        ("crick in my neck from lifting", "stiff-neck"),
    ],
)
def test_the_subject_stays_beside_a_word_without_an_answer(
    query: str, kept: str, finder: Finder
) -> None:
    found = finder.find(f"{query} ")
    assert found.unanswered
    assert kept in [hit.id for hit in found.hits][:3]


@pytest.mark.parametrize(
    ("typed", "never"),
    [("doms", "does"), ("mins", "pins"), ("theragun", "therapy"), ("compresion", "compressed")],
)
def test_a_short_or_another_word_is_not_bent(typed: str, never: str) -> None:
    finder = Finder([Entry("a", f"What {never} help with cramps?"), Entry("b", "Heat or ice?")])
    found = finder.find(f"{typed} ")
    assert found.corrections == ()
    assert found.hits == ()


@pytest.mark.parametrize(
    ("typed", "meant"), [("ehat", "Heat"), ("muscel", "muscle"), ("mucsle", "muscle")]
)
def test_a_slip_is_still_mended(typed: str, meant: str) -> None:
    finder = Finder([Entry("a", "Heat for a muscle for an hour?")])
    assert [c.meant for c in finder.find(f"{typed} ").corrections] == [meant]


def test_a_warning_leads_where_it_is_nearly_as_near() -> None:
    calm = Entry("calm", "Is a numb foot a cramp?")
    warns = Entry("warns", "My foot is numb. What now?", urgent=True)
    others = [Entry(str(n), f"Question {n} about something") for n in range(9)]
    for entries in ((calm, warns, *others), (warns, calm, *others)):
        assert [hit.id for hit in Finder(entries).find("numb foot ").hits] == ["warns", "calm"]
