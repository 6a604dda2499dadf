"""What no rule of endings knows, by language: irregular forms, slips, and words that ask nothing.

All words are folded (`words.fold`). A pack's own words for things are in its `synonyms.toml`.
"""

from typing import NamedTuple

_EN_IRREGULAR = {
    "calf": "calves calfs",
    "foot": "feet foots feets",
    "tooth": "teeth",
    "child": "children childs childrens",
    "woman": "women womans",
    "man": "men mans",
    "person": "people persons",
    "knife": "knives",
    "life": "lives",
    "half": "halves",
    "leg": "legs",
    "toe": "toes",
    "knee": "knees",
    "thigh": "thighs",
    "nerve": "nerves",
    "muscle": "muscles muscular",
    "feel": "felt",
    "hurt": "hurts hurting",
    "sleep": "slept asleep sleeping",
    "wake": "woke woken wakes waking awake awoke",
    "run": "ran",
    "swim": "swam swum",
    "swell": "swollen swelled swelling",
    "drink": "drank drunk",
    "eat": "ate eaten",
    "take": "took taken",
    "give": "gave given",
    "get": "got gotten",
    "go": "went gone",
    "begin": "began begun",
    "stand": "stood",
    "sit": "sat",
    "lie": "lay lying lain",
    "fall": "fell fallen",
    "break": "broke broken",
    "tear": "tore torn",
    "lose": "lost",
    "bad": "worse worst badly",
    "good": "better best",
    "tight": "tighten tightened",
    "die": "dying died",
    "tie": "tying",
    "pregnant": "pregnancy pregnancies",
    "strong": "strength strengthen strengthening",
    "long": "length",
    "minute": "minutes",
    "second": "seconds secs sec",
    "cannot": "cant couldnt",
    "pee": "peed peeing pees",
    "cry": "cries cried",
    "try": "tries tried",
    "dry": "dries dried",
    "family": "families",
    "shake": "shaky shook shaken shakes shaking",
    "ride": "rode ridden",
    "bite": "bitten bit",
    "use": "used using",
    "tense": "tension tensed",
    "5": "five",
    "10": "ten",
    "20": "twenty",
}
_ES_IRREGULAR = {
    "pie": "pies",
    "vez": "veces",
    "luz": "luces",
    "dolor": "duele duelen dolores doler",
    "dormir": "duermo duerme dormido durmiendo",
    "poder": "puedo puede",
    "tener": "tengo tiene",
    "hacer": "hago hace",
    "beber": "bebo bebe",
    "mujer": "mujeres",
    "mejor": "mejores",
    "nino": "ninos nina ninas",
}


def _by_form(table: dict[str, str]) -> dict[str, str]:
    return {form: base for base, forms in table.items() for form in forms.split()}


IRREGULAR = {"en": _by_form(_EN_IRREGULAR), "es": _by_form(_ES_IRREGULAR)}
"""Form -> the form that stands for it."""

SLIPS = {
    "en": {
        "message": "massage",
        "messages": "massage",
        "heal": "heel",
        "nite": "night",
        "herd": "heard",
        "ake": "ache",
        "akes": "aches",
        "ches": "chest",
        "brest": "chest",
        "ref": "referral",
        "nites": "night",
        "hart": "heart",
        "pane": "pain",
        "soar": "sore",
        "tows": "toes",
        "preggo": "pregnant",
        "preggers": "pregnant",
        "prego": "pregnant",
        "cram": "cramp",
        "crap": "cramp",
        "clamp": "cramp",
        "scratch": "stretch",
        "scratching": "stretching",
        "sketch": "stretch",
        "stretcher": "stretch",
        "muzzle": "muscle",
        "mussel": "muscle",
        "mussels": "muscle",
        "statue": "statin",
        "station": "statin",
        "baton": "statin",
        "strike": "stroke",
        "paining": "pain",
        "clod": "clot",
        "dairy": "diary",
        "dairies": "diary",
        "craps": "cramps",
        "cramped": "cramp",
        "hearth": "heart",
        "sweeling": "swelling",
        "numbing": "numb",
        "letters": "text",
        "leters": "text",
        "lettering": "text",
        "apts": "appointment",
        "apt": "appointment",
        "appt": "appointment",
        "appts": "appointment",
        "apmt": "appointment",
    }
}
"""A real word -> the one that people of this subject mean, where no question holds the first."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class BesideForm(NamedTuple):
    """The form of a word that stands after or before one of some others."""

    after: frozenset[str]
    before: frozenset[str]
    form: str


ARTICLES = {"en": _words("a an the my his her your our")}
"""Words that `BESIDE` looks over, to the one before them: in the cab, on a plane."""

KEPT_WHOLE = {
    "en": _words(
        """
        number numbers shoulder shoulders letter letters evening evenings tender butter corner
        counter master matter summer dinner pepper proper flower shower ladder bladder station
        section ration passion mission question direction portion notion during morning wedding
        stocking stockings clothing bearing interest other compression growing fasting sleepy
        relaxer relaxers relaxant relaxants testing safely printer printers weekly monthly lower
        lottery footy plane planes blocker blockers carer carers gripping puffer
        bigger larger deadly compresion needling needeling
        """
    )
}
"""Words that end as if they were another word's form: a number is not more numb."""

_NONE: frozenset[str] = frozenset()
_YEAR = _words("year yr yo")
_MEASURES = _words("min mins minute minutes km kilometre kilometres kg kilo kilos miles percent")
FIGURATIVE = "figurative"
"""The form of a word of the body that says nothing of it where it stands: weak tea."""

BESIDE = {
    "en": {
        "back": (
            BesideForm(_words("my his her lower bad sore the our"), _NONE, "back"),
            BesideForm(
                _words("go goes going went gone come comes coming came get gets getting got be"),
                _words("to into again"),
                "return",
            ),
        ),
        "hot": (
            BesideForm(_NONE, _words("flush flushes flash flashes"), FIGURATIVE),
            BesideForm(_NONE, _words("day days weather summer sun afternoon yoga car"), "heatwave"),
            BesideForm(_NONE, _words("shower showers bath baths tub water"), "heat"),
            BesideForm(_NONE, _words("drink drinks tea coffee chocolate food"), FIGURATIVE),
        ),
        "drive": (BesideForm(_words("long"), _NONE, "seated"),),
        "journey": (BesideForm(_words("long coach"), _NONE, "seated"),),
        "warm": (BesideForm(_NONE, _words("up ups"), "warmup"),),
        "warming": (BesideForm(_NONE, _words("up"), "warmup"),),
        "weak": (BesideForm(_NONE, _words("coffee tea wifi signal battery excuse"), FIGURATIVE),),
        "pop": (BesideForm(_NONE, _words("music song songs star concert"), FIGURATIVE),),
        "dark": (BesideForm(_NONE, _words("chocolate room screen hair theme"), FIGURATIVE),),
        "cold": (BesideForm(_NONE, _words("drink drinks weather water air day"), FIGURATIVE),),
        "stroke": (
            BesideForm(_words("swim swimming breast golf tennis butterfly"), _NONE, FIGURATIVE),
        ),
        "weather": (BesideForm(_words("cold"), _NONE, "frost"),),
        "red": (BesideForm(_NONE, _words("wine bull light meat cross"), FIGURATIVE),),
        "heart": (BesideForm(_NONE, _words("shaped warming"), FIGURATIVE),),
        "chest": (
            BesideForm(_words("treasure toy"), _NONE, FIGURATIVE),
            BesideForm(_NONE, _words("freezer press fly flies"), FIGURATIVE),
        ),
        **{
            seat: (BesideForm(_words("in on"), _NONE, "seated"),)
            for seat in _words("cab plane flight train bus coach car lorry truck van taxi")
        },
        "paper": (BesideForm(_words("on"), _NONE, "print"),),
        "note": (BesideForm(_words("sick doctors fit"), _NONE, "certificate"),),
        "sick": (
            BesideForm(_NONE, _words("note notes leave pay report certificate"), "certificate"),
        ),
        "work": (
            BesideForm(_words("off"), _NONE, "absence"),
            BesideForm(
                _words("to for my from"), _words("today tomorrow tonight again"), "employment"
            ),
            BesideForm(_words("at in"), _NONE, "job"),
        ),
        "much": (BesideForm(_NONE, _words("is are for"), "price"),),
        "weeks": (BesideForm(frozenset(map(str, range(13, 43))), _words("pregnant"), "pregnancy"),),
        "right": (BesideForm(_words("feel im am be"), _words("again"), "recovered"),),
        "last": (
            BesideForm(_NONE, _words("five ten few 5 10 minute minutes mile game"), "latest"),
        ),
        "sign": (BesideForm(_NONE, _words("in up"), "register"),),
        **{age: (BesideForm(_NONE, _YEAR, "child"),) for age in map(str, range(6, 18))},
        **{
            age: (
                BesideForm(_NONE, _MEASURES, FIGURATIVE),
                BesideForm(
                    _words("am im is aged age mum mums dad dads mother father gran nan granddad"),
                    _words("year years yr yrs yo"),
                    "elderly",
                ),
            )
            for age in map(str, range(65, 100))
        },
        **{
            hour: (
                BesideForm(_NONE, _words("am oclock"), "night"),
                BesideForm(_NONE, _YEAR, "child"),
            )
            for hour in "12345"
        },
    }
}
"""A word that is another after some words, or before some: who "goes back" means no back."""

SAYING_NOTHING = {
    "en": _words(
        """
        a about after again all also am an and another any anyone anything are as ask at be because
        been before being but by can cannot cant could did do does doing dont each either else ever
        every for from get gets getting give go going got had has have having he hello help her here
        hers hi him his how i if im in into is isnt it its just kind know let like lot make many may
        me might mine more most much must my myself need no none not now of off on one only or other
        our ours out over own people please put really same say she should show so some someone
        something still such tell than thank thanks that the their them then there these they thing
        things think this those to too try up us use using very want was way we well went were what
        when where which while who whom whose why will with without would yes you your yours left
        right side both bit lot day days year years take took taking wont doesnt didnt today ok
        okay bring y u n wot till goes gotta gonna thru im ive id youre its thats whats gone
        itself themself themselves himself herself yourself alone come comes coming came keep keeps
        keeping next near nearby normal normally always often sometimes quite really oclock pm
        wife wifes husband husbands partner mum mums mom mother mothers dad dads father fathers
        sister brother friend uncle aunt mid rite hwo waht wich wen yesterday
        min mins until tomorrow tonight
        time times ago since while whilst during legit pls vs versus maybe yet already
        two three four five six seven eight nine ten eleven twelve twenty thirty once twice
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
        thursdays fridays saturdays sundays nah yeah yep nope mate owt summat reckon actually til
        long hour hours minute minutes week weeks month months
        b4 m8 bf abt
        never between inside towards toward against across within onto under behind beside above
        below
        make makes making made gives giving given needs needed wants wanted having comes
        heard threw worth cheers innit aint dunno couldnt wouldnt shouldnt hell theyll
        """
    ),
    "es": _words(
        """
        a al algo algun alguna ante antes aqui asi aun cada como con cual cuando cuanto de del desde
        donde dos e el ella ellas ellos en entre era es esa ese eso esta estan estar este esto estoy
        fue ha hace hacer han hasta hay he la las le les lo los mas me mi mis mucho muy nada ni no
        nos o otra otro para pero poco por porque puede puedo que quien se ser si sin sobre son soy
        su sus tambien tan tanto te tengo ti tiene todo tu tus un una unas uno unos y ya yo
        """
    ),
    "ar": _words(
        """
        في من على الى عن مع هل ما ماذا كيف متى اين لماذا هذا هذه انا لي لا نعم او و ان اذا قبل
        بعد كل
        """
    ),
}
"""Words that a question is made of and that say nothing of what it is about."""
