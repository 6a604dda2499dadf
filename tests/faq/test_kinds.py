"""Kinds of queries that strangers type: what leads, what is said to have no answer, what is not."""

from collections.abc import Sequence

import pytest

from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder

LEADS = {
    # what must not lead to a stretch, or to nothing
    "jaw pain": "chest-discomfort",
    "heat stroke": "feel-ill-too",
    "diarrhoea": "feel-ill-too",
    "cramp will not stop": "when-see-doctor",
    "headache": "when-see-doctor",
    "period pain": "belly-cramp",
    # body parts
    "toes curl up by themself": "foot-cramp",
    "foot finger cramp": "foot-cramp",
    "hammy": "thigh-cramp",
    "groin": "thigh-cramp",
    "fingers stiff when writing": "hand-cramp",
    "hamsting": "thigh-cramp",
    "what do i do my foot is stuck and i am alone in the room": "cramp-right-now",
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
    "DOMS": "sore-afterwards",
    "fasting ramadan": "drink-too-little",
    # children
    "growing pains": "children",
    "can kids do these": "children",
    "is this ok for my son": "children",
    # the hour, and the commonest of all
    "leg cramps at night": "why-at-night",
    "night cramps": "why-at-night",
    "night cramp": "why-at-night",
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
    # one or two words that carry the meaning, beside many that say little
    "30 weeks calf cramps ok": "pregnancy",
    "how long before i feel right again": "how-soon-better",
    "can i still play sunday": "run-after-cramp",
    "five a side cramp in the last ten minutes": "cramp-in-sport",
    "how long still waiting today": "waiting",
    "saturday": "opening-hours",
    "ten percent rule": "ten-percent",
    "tens": "tens",
    # a phrase that is just what was typed, beside words that stand in many places
    "what is a spasm": "what-is-a-cramp",
    "cramp in calf now": "cramp-right-now",
    "will it stop hurting": "how-soon-better",
    "cannot hear it": "sound-off",
    "is this safe for my 10 year old": "children",
    "marathon next sunday cramp": "run-after-cramp",
    "how long left": "waiting",
    "what should i eat": "food",
    "screen frozen": "find-your-way",
    "i am 72 and get it every night": "older-evening",
    "back spasm": "back-spasm",
    "my back to be stretched": "back-spasm",
    "stretch on my side with a bump": "pregnancy",
    "should i go to a&e": "when-see-doctor",
    # a cramp now, wherever somebody is, and whoever helps
    "calf cramp on the motorway while driving": "driving",
    "cramp at the wheel": "driving",
    "leg cramp in the car": "cramp-right-now",
    "cramp in the shower what do i do": "cramp-right-now",
    "frightened of falling when it grips": "falls",
    "somebody pushes his foot up on the pitch": "cramp-right-now",
    "when can i drive again": "driving",
    "muscle seizes while i drive": "driving",
    # again, and how long
    "scared it tears again": "back-to-sport",
    "how long off work": "work",
    # seated, wherever the seat is
    "stretches i can do in the cab": "chair-exercises",
    "exercises for a long drive": "chair-exercises",
    "stretches on a plane": "chair-exercises",
    "exercises in my wheelchair": "chair-exercises",
    # a word of the body that is only hinted at
    "crack my neck": "stiff-neck",
    "does it go away after birth": "how-soon-better",
    "cold drink": "what-to-drink",
    # heat of the day is no hot leg
    "hot shower cramps in legs": "heat-or-ice",
    "cramps after a hot day leg": "drink-too-little",
    "hot yoga leg cramps": "drink-too-little",
    # medicines are not stopped without asking; what books say of a remedy
    "can i stop my statin": "statin",
    "can my grandson do these": "children",
    "pickle juice": "what-to-drink",
    # running and racing once a cramp is over: no plan for a torn calf
    "can i run": "run-after-cramp",
    "race on sunday": "run-after-cramp",
    "my calf cramped last night may i race": "run-after-cramp",
    # after a stroke: on one's feet, in pain, and those who help
    "walking stick": "walking-stick",
    "i lean on a cane since the stroke": "walking-stick",
    "is pain after a stroke normal": "stroke-pain",
    "my shoulder aches since my stroke": "stroke-pain",
    "my wife helps": "carer",
    "how does my husband help me best": "carer",
    "can my wife come in": "come-with-me",
    # what people ask beside the cramp: daily life, the visit, the exercises
    "all tensed up since the divorce": "stress",
    "picking up crates without doing my back in": "lifting",
    "wobbly when i get up": "balance",
    "scared i fall again": "falls",
    "do i need to bring shorts": "clothes",
    "sheet says 4 x 10": "sets",
    "allowed to drive home after": "driving",
    "when am i fit for the building site": "work",
    "pillow between my knees": "sleeping",
    "worn out trainers and calf cramps": "shoes",
    "a pint of beer before bed": "alcohol-coffee",
    "does cramp run in families": "who-gets-cramps",
    "am i too old for those exercises": "my-age",
    "do you take my insurance": "cost",
    "how many appointments altogether": "visit-length",
    "may my daughter sit in": "come-with-me",
    "rather have a lady physio": "choose-physio",
    "frightened the physio hurts me": "treatment-hurt",
    "calf sore the day after a cramp": "sore-afterwards",
    "flickering muscle in my arm": "twitching",
    "cramp for half an hour": "how-long-cramp",
    "can you drink too much water": "drink-too-much",
    "avocado or banana": "food",
    "calf cramp in the swimming pool": "cramp-in-water",
    "which pills give you cramps": "medicines",
    "did not do my exercises all week": "missed-exercises",
    "is there a camera in this thing": "privacy",
    "who wrote this stuff": "sources",
    "my nan swears by vinegar": "home-remedies",
    "exercise is much too hard": "too-hard",
    "foam roller": "massage",
}

WARNS = {
    "is it a clot": "swollen-leg",
    "cold calf": "weak-or-numb",
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

FIRST_OF_ALL = {
    "cant pee since my back went": "weak-or-numb",
    "numb down there after lifting": "weak-or-numb",
    "stiff neck and fever": "feel-ill-too",
    "cannot feel my feet when i walk": "weak-or-numb",
    "cant feel when i wipe": "weak-or-numb",
    "chest tight": "chest-discomfort",
    "leg cramp and my chest feels tight": "chest-discomfort",
    "wee dark after a marathon": "dark-urine",
    "hamstring stretch and blood clot": "swollen-leg",
    "bit of blood in pee after run": "dark-urine",
    "stroke symptoms": "weak-or-numb",
    "cant lift my foot": "weak-or-numb",
    "calf tender and warm": "swollen-leg",
    "felt kicked in the leg": "popped-calf",
    "numb between legs bad back": "weak-or-numb",
    "saddle numb": "weak-or-numb",
    "cold drink in hand and my face drooping": "weak-or-numb",
    "my leg is hot": "swollen-leg",
    "hot leg after a flight": "swollen-leg",
    "warm calf": "swollen-leg",
    "clot": "swollen-leg",
    "dad cant move his leg after cycling": "weak-or-numb",
    "foot falls asleep": "weak-or-numb",
    "my calf is throbbing and red": "swollen-leg",
    "my arm is heavy and my speech funny": "weak-or-numb",
    "cant breathe anxiety": "chest-discomfort",
    "tight chest from stress": "chest-discomfort",
    "throat spasm when i swallow": "chest-discomfort",
    "tingly saddle area": "weak-or-numb",
    "foot gone white and icy": "weak-or-numb",
    "twitching and getting weaker": "weak-or-numb",
    "heard a crack in my heel": "popped-calf",
    "rusty nail cut then jaw cramps": "dirty-wound",
}

NOT_A_WARNING = {
    "hot water bottle on my calf": "heat-or-ice",
    "water tablets and i pee a lot": "water-tablets",
    "blood pressure tablets": "medicines",
}


ELSEWHERE = [
    *("skurcz łydki", "mam skurcze w nocy", "ich habe einen krampf", "судорога в ноге"),
    *("je ne parle pas anglais", "crampi notturni gambe", "baldır", "تشنج", "漢字"),
]


@pytest.mark.parametrize(("query", "first"), LEADS.items(), ids=LEADS.keys())
def test_everyday_words_lead_to_their_answer(query: str, first: str, finder: Finder) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits][:1] == [first]


@pytest.mark.parametrize(("query", "right"), WARNS.items(), ids=WARNS.keys())
def test_what_smells_of_a_warning_sign_leads_to_it(query: str, right: str, finder: Finder) -> None:
    assert right in [hit.id for hit in finder.find(f"{query} ").hits][:2]


@pytest.mark.parametrize(
    ("query", "first"), (FIRST_OF_ALL | NOT_A_WARNING).items(), ids=[*FIRST_OF_ALL, *NOT_A_WARNING]
)
def test_what_warns_comes_first_and_only_where_it_warns(
    query: str, first: str, finder: Finder
) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits][:1] == [first]


@pytest.mark.parametrize("query", ELSEWHERE)
def test_another_language_leads_to_the_languages(query: str, finder: Finder) -> None:
    assert [hit.id for hit in finder.find(f"{query} ").hits][:1] == ["other-language"]


@pytest.mark.parametrize(
    ("typed", "never"),
    [("doms", "does"), ("mins", "pins"), ("theragun", "therapy"), ("compresion", "compressed")],
)
def test_a_short_or_another_word_is_not_bent(typed: str, never: str) -> None:
    finder = Finder(
        [FaqEntry("a", f"What {never} help with cramps?"), FaqEntry("b", "Heat or ice?")]
    )
    found = finder.find(f"{typed} ")
    assert found.corrections == ()
    assert found.hits == ()


@pytest.mark.parametrize(
    ("typed", "meant"), [("ehat", "Heat"), ("muscel", "muscle"), ("mucsle", "muscle")]
)
def test_a_slip_is_still_mended(typed: str, meant: str) -> None:
    finder = Finder([FaqEntry("a", "Heat for a muscle for an hour?")])
    assert [c.meant for c in finder.find(f"{typed} ").corrections] == [meant]


def test_a_warning_leads_where_it_is_nearly_as_near() -> None:
    calm = FaqEntry("calm", "Is a numb foot a cramp?")
    warns = FaqEntry("warns", "My foot is numb. What now?", warns=True)
    others = [FaqEntry(str(n), f"Question {n} about something") for n in range(9)]
    for entries in ((calm, warns, *others), (warns, calm, *others)):
        assert [hit.id for hit in Finder(entries).find("numb foot ").hits] == ["warns", "calm"]


def test_a_warning_that_is_only_hinted_at_stands_behind_an_answer_or_is_left_out() -> None:
    warns = FaqEntry("warns", "My leg is numb", ("signs",), ("numb saddle",), warns=True)
    calm = FaqEntry("calm", "Can I ride a bike with cramps?")
    finder = Finder([warns, calm, *(FaqEntry(str(n), f"Question {n}") for n in range(9))])
    assert [hit.id for hit in finder.find("saddle bike ").hits] == ["calm", "warns"]
    assert [hit.id for hit in finder.find("saddle zebra ").hits] == []
    assert finder.find("numb saddle bike ").hits[0].id == "warns"
    assert [hit.id for hit in finder.find("saddle ").hits] == ["warns"], "there is no other"


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("statin", "ask the doctor who prescribed it before you change anything."),
        ("water-tablets", "Do not stop them on your own. Ask your doctor"),
        ("what-to-drink", "pickle juice ended a cramp sooner than water did"),
        ("massage", "no proof yet that a massage gun or a foam roller helps"),
    ],
)
def test_the_answer_that_comes_speaks_of_what_was_asked(
    question: str, says: str, questions: Sequence[FaqEntry]
) -> None:
    (answer,) = (entry.text for entry in questions if entry.id == question)
    assert says in answer
