"""Faults in the warning signs: nobody may miss one, or read two things about it."""

from tests.content.fault import Fault, added, dropped, put, swapped
from tests.content.packs import SIGNS, SIGNS_FILE, PackFiles, two_languages

W = SIGNS_FILE
DE = "de/warning-signs.toml"
_CHEST = (
    '\n[[signs]]\nid = "chest"' + SIGNS.partition('[[signs]]\nid = "chest"')[2].partition("\n\n")[0]
)


def _german(old: str, new: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    def bend(pack: PackFiles) -> None:
        pack.files.update(two_languages().files)
        pack.put(DE, SIGNS).swap(DE, old, new)

    return bend


SIGN_FAULTS = (
    Fault(
        "a level that is none",
        swapped(W, 'level = "visit"', 'level = "soon"'),
        f"{W}:23",
        "“soon” is not possible",
    ),
    Fault("an unknown key", swapped(W, "here =", "hear ="), f"{W}:15", "no “hear”", "“here”"),
    Fault(
        "no instruction at home",
        swapped(W, 'home = "Call {urgent} soon."\n', ""),
        f"{W}:21",
        "home",
    ),
    Fault(
        "a sentence for a phrase",
        swapped(W, 'sign = "weakness"', 'sign = "You are weak."'),
        f"{W}:24",
        "must be a few words",
    ),
    Fault(
        "a phrase for a sentence",
        swapped(W, "Tell your physio.", "Tell your physio"),
        f"{W}:26",
        "not a whole sentence",
    ),
    Fault(
        "a number nobody knows",
        swapped(W, "{urgent}", "{hospital}"),
        f"{W}:27",
        "{hospital} stands for nothing",
        "{emergency} or {urgent}",
    ),
    Fault(
        "half a bracket",
        swapped(W, "{urgent}", "{urgent"),
        f"{W}:27",
        "stands for nothing",
    ),
    Fault(
        "a number in the practice",
        swapped(W, "Tell your physio.", "Call {urgent}."),
        f"{W}:26",
        "for people at home",
    ),
    Fault(
        "a picture that is missing",
        swapped(W, 'picture = "images/tile.svg"\ngroup', 'picture = "images/no.svg"\ngroup'),
        f"{W}:18",
        "no picture “images/no.svg”",
    ),
    Fault(
        "a source that is missing",
        swapped(W, '["mayo"]', '["majo"]'),
        f"{W}:17",
        "no reference “majo”",
        "Did you mean mayo?",
    ),
    Fault(
        "a group that is missing",
        swapped(W, 'group = "chest"', 'group = "cest"'),
        f"{W}:19",
        "no group “cest”",
        "Did you mean chest?",
    ),
    Fault(
        "a group without a sign",
        swapped(W, 'group = "chest"\n', ""),
        f"{W}:5",
        "asked in vain",
    ),
    Fault("a sign twice", added(_CHEST, W), f"{W}:1", "“chest” is there twice"),
    Fault("no sign at all", put(W, SIGNS.partition("[[signs]]")[0]), f"{W}:1", "signs"),
    Fault("no review day", swapped(W, "review_due = 2027-11-01\n", ""), f"{W}:1", "review_due"),
    Fault(
        "a sign that the list leaves out",
        swapped("en/sections/get-help.md", "::: redflags", "::: redflags chest"),
        "en/sections/get-help.md:1",
        "does not list all warning signs: “weak”",
    ),
    Fault(
        "a sign that nobody knows",
        added("\n::: redflags chest weka\n:::\n"),
        "en/sections/what-it-is.md:20",
        "no warning sign “weka”",
        "Did you mean weak?",
    ),
    Fault(
        "a box without any signs",
        dropped(W),
        "en/sections/get-help.md:1",
        "the pack has none",
    ),
    Fault(
        "a translation that leaves a sign out",
        _german('\n[[signs]]\nid = "weak"' + SIGNS.partition('[[signs]]\nid = "weak"')[2], "\n"),
        f"{DE}:1",
        "The sign “weak” of en/warning-signs.toml is missing",
    ),
    Fault(
        "a translation that can wait longer",
        _german('level = "now"', 'level = "visit"'),
        f"{DE}:12",
        "The level of “chest” is “visit” here and “now”",
        'Write level = "now".',
    ),
    Fault(
        "a translation that asks less before an exercise",
        _german('group = "chest"\n', ""),
        f"{DE}:5",
        "asked in vain",
    ),
    Fault(
        "a translation with a sign of its own",
        _german('id = "weak"', 'id = "weary"'),
        f"{DE}:22",
        "en/warning-signs.toml has no sign “weary”",
    ),
)
