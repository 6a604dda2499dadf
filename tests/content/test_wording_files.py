"""Catalogues of words as anybody may send them: read, or refused in words."""

import gettext
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.report import Log
from kiosk.content.parse.catalogue import compile_wording
from kiosk.content.parse.po_gate import passes_gate
from kiosk.shared import paths
from kiosk.shared.issue import Issue, terminal_line
from kiosk.shared.wording import Words
from tests.support.deadline import within

FORMS = "nplurals=2; plural=(n != 1);"
NL = "\\n"


def po(*entries: str, forms: str = FORMS, more: str = "") -> str:
    head = f'"Content-Type: text/plain; charset=UTF-8{NL}"\n"Plural-Forms: {forms}{NL}"\n{more}'
    return f'msgid ""\nmsgstr ""\n{head}\n' + "\n".join(entries)


def one(original: str, translation: str) -> str:
    return f'msgid "{original}"\nmsgstr "{translation}"\n'


def two(first: str, second: str) -> str:
    return (
        f'msgid "{{n}} day"\nmsgid_plural "{{n}} days"\nmsgstr[0] "{first}"\nmsgstr[1] "{second}"\n'
    )


def compiled(text: str, language: str = "de") -> tuple[bytes | None, list[Issue]]:
    log = Log()
    return compile_wording("wording/de.po", language, text, log), log.issues


REFUSED = {
    "more forms than there is memory": (
        po(forms="nplurals=99999999; plural=0;"),
        "99999999 plural",
    ),
    "forms without end": (po(forms=f"nplurals={'9' * 3}; plural=0;"), "999 plural forms"),
    "forms in a split head": (
        po(forms="npl", more=f'"urals=99999999; plural=0;{NL}"\n').replace(f'npl{NL}"', 'npl"'),
        "99999999 plural",
    ),
    "forms written another way": (po(forms="nplurals*0=99; nplurals*1=9999; plural=0;"), "be read"),
    "no forms": (po(forms="nplurals=0; plural=0;"), "0 plural forms"),
    "divided by nothing": (po(forms="nplurals=2; plural=n/0;"), "cannot be worked out"),
    "divided by nothing once": (po(forms="nplurals=2; plural=5/(n-300)>0;"), "worked out"),
    "a form too many": (po(forms="nplurals=2; plural=n%3;"), "not among the 2"),
    "a form below none": (po(forms="nplurals=2; plural=n-1;"), "not among the 2"),
    "a rule that nests": (po(forms=f"nplurals=2; plural={'(' * 60}n{')' * 60};"), "too long"),
    "a rule that denies": (po(forms=f"nplurals=2; plural={'!' * 300}n;"), "too long"),
    "a rule that asks": (po(forms=f"nplurals=2; plural={'n?' * 100}0{':1' * 100};"), "too long"),
    "a rule as long as a page": (po(forms=f"nplurals=2; plural={'n+' * 300}1;"), "too long"),
    "a rule of blanks": (po(forms=f"nplurals=2; plural={' ' * 20_000};;"), "be read"),
    "no rule": (po(forms="nplurals=2; plural= ;"), "worked out"),
    "a number as long as a line": (po(forms=f"nplurals=2; plural=n<{'9' * 300};"), "too long"),
    "another program": (po(forms="nplurals=2; plural=__import__;"), "cannot be worked out"),
    "a head of its own further down": (
        po(f'msgid ""\nmsgstr "Plural-Forms: nplurals=99999999; plural=0;{NL}"\n'),
        "99999999 plural",
    ),
    "an old head": (
        po() + f'\n#~ msgid ""\n#~ msgstr "Plural-Forms: nplurals=99999999; plural=0;{NL}"\n',
        "99999999 plural",
    ),
    "a form of a number": (po(one("Page {n}", "Seite {n:q}")), "{n:q}"),
    "a way into the program": (po(one("Page {n}", "Seite {n.__class__}")), "{n.__class__}"),
    "a way in by number": (po(one("Page {n}", "Seite {0.__class__}")), "{0.__class__}"),
    "an item": (po(one("Page {n}", "Seite {n[0]}")), "{n[0]}"),
    "a conversion": (po(one("Page {n}", "Seite {n!z}")), "{n!z}"),
    "a width": (po(one("Page {n}", "Seite {n:>999999999}")), "{n:>999999999}"),
    "a width in both": (po(one("Page {n:>999999999}", "Seite {n:>999999999}")), "{n:>999999999}"),
    "a place by number": (po(one("Page {n}", "Seite {}")), "{}"),
    "a bracket that stays open": (po(one("Page {n}", "Seite {n")), "Seite {n"),
    "another place": (po(two("{n} Tag", "{m} Tage")), "{m}"),
    "a form of a number in a plural": (po(two("{n} Tag", "{n:q} Tage")), "{n:q}"),
    "a way in, in a plural": (po(two("{0.__class__} Tag", "{n} Tage")), "{0.__class__}"),
    "a bracket in a plural": (po(two("ein Tag }", "{n} Tage")), "ein Tag }"),
    "a book for a button": (po(one("Back", "zurück " * 9_000)), "there is room for"),
    "a book for a plural": (po(two("{n} Tag", "Tage " * 9_000)), "there is room for"),
    "what cannot be seen": (po(one("Back", "Zur\u0000ück")), "cannot be seen"),
    "what cannot be seen, written": (po(one("Back", "Zur\\x00ück")), "says nothing"),
    "the sign between contexts": (po(one("Back", "Zur\u0004ück")), "cannot be seen"),
    "a word without quotation marks": (po("msgid Back\n"), "cannot be read"),
    "an index beyond": (po('msgid "a"\nmsgid_plural "b"\nmsgstr[7] "c"\n'), ""),
}


@pytest.mark.parametrize(("text", "says"), REFUSED.values(), ids=REFUSED)
def test_what_would_stop_the_program_is_refused(text: str, says: str) -> None:
    with within(20):
        _, problems = compiled(text)
    errors = [problem for problem in problems if problem.severity == "error"]
    assert errors
    assert says in errors[0].what
    assert len(terminal_line(errors[0])) < 400


RULES = {
    "de": ("nplurals=2; plural=(n != 1);", 2),
    "ja": ("nplurals=1; plural=0;", 1),
    "fr": ("nplurals=2; plural=(n > 1);", 2),
    "pl": (
        "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        3,
    ),
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        "(n%100<10 || n%100>=20) ? 1 : 2)",
        3,
    ),
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5);",
        6,
    ),
    "cy": (
        "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 :(n==6) ? 4 : 5;",
        6,
    ),
    "ga": ("nplurals=5; plural=n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 :(n>6 && n<11) ? 3 : 4;", 5),
    "mt": (
        "nplurals=4; plural=(n==1 ? 0 : n==0 || ( n%100>1 && n%100<11) ? 1 : "
        "(n%100>10 && n%100<20 ) ? 2 : 3);",
        4,
    ),
}


@pytest.mark.parametrize(("language", "rule"), RULES.items(), ids=RULES)
def test_the_rules_of_real_languages_pass(language: str, rule: tuple[str, int]) -> None:
    forms, count = rule
    strings = "\n".join(f'msgstr[{i}] "{{n}} d{i}"' for i in range(count))
    text = po(f'msgid "{{n}} day"\nmsgid_plural "{{n}} days"\n{strings}\n', forms=forms)
    data, problems = compiled(text, language)
    assert problems == []
    words = Words(language, data)
    said = {words.ngettext("{n} day", "{n} days", n) for n in range(200)}
    assert {text.split()[1] for text in said} == {f"d{i}" for i in range(count)}


def test_a_place_that_is_left_out_is_a_warning() -> None:
    _, problems = compiled(po(one("Page {page} of {pages}", "Seite {page}")))
    assert [(p.severity, p.what) for p in problems] == [
        ("warning", "The translation leaves out “{pages}”.")
    ]


def test_what_no_clinician_is_shown_is_not_judged() -> None:
    _, problems = compiled(po("#, fuzzy\n" + one("Page {n}", "Seite {m}")))
    assert problems == []


def test_a_head_in_another_encoding_is_read_as_the_file_is() -> None:
    data, problems = compiled(po(one("Back", "Zurück")).replace("UTF-8", "ISO-8859-5"))
    assert problems == []
    assert Words("de", data).gettext("Back") == "Zurück"


def test_every_word_of_the_program_can_be_shown(tmp_path: Path) -> None:
    """The template, translated into itself, stands for a catalogue that says everything."""
    text = (paths.built_in_pack() / "wording/kiosk.pot").read_text(encoding="utf-8")
    filled = re.sub(r'msgid ((?:".*"\n)+)msgstr ""\n', r"msgid \1msgstr \1", text)
    data, problems = compiled(filled, "en")
    assert problems == []
    assert data is not None
    read = gettext.GNUTranslations(io.BytesIO(data))
    assert read.gettext("Back") == "Back"


@given(
    st.text(alphabet='npluras=0123456789;:()?!%&|<>"\\n \n#~msgidctr[]{}x\x00\x04é', max_size=400)
)
def test_no_text_stops_the_reading(text: str) -> None:
    log = Log()
    data = compile_wording("wording/de.po", "de", text, log)
    assert data is not None or log.issues


@given(st.text(alphabet="n0123456789()?:!=<>%&|+-*/ ", max_size=60))
def test_a_rule_that_passes_works_for_every_number(rule: str) -> None:
    text = po(forms=f"nplurals=3; plural={rule};")
    if passes_gate("x.po", text, Log()):
        data, problems = compiled(text)
        assert problems == []
        for n in (0, 7, 1000):
            assert Words("de", data).ngettext("{n} day", "{n} days", n)


HEAD_OF_EDITORS = (
    '"Project-Id-Version: kiosk{NL}"\n"Last-Translator: A <a@example.org>{NL}"\n'
    '"X-Generator: Weblate 5.4{NL}"\n"X-Poedit-Basepath: ..{NL}"\n'
).replace("{NL}", NL)
EDITED = """\
#. Translators: on a button
#: ui/a.py:3
#, fuzzy, python-brace-format
#| msgid "Go {n} back"
msgid "Page {n}"
msgstr "Blatt {n}"

#| msgctxt "old"
#| msgid ""
#| "Backwards"
msgid "Back"
msgstr ""
"Zur"
"ück"

#| msgid "{n} dog"
#| msgid_plural "{n} dogs"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} Tag"
msgstr[1] "{n} Tage"

#~ msgid "Old"
#~ msgstr "Alt"

#, fuzzy
#~| msgctxt "menu"
#~| msgid "Older"
#~ msgid "Olds"
#~ msgstr ""
#~ "Alte"
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_file_as_editors_of_translations_write_it_is_read(end: str) -> None:
    data, problems = compiled(po(EDITED, more=HEAD_OF_EDITORS).replace("\n", end))
    assert problems == []
    assert data is not None
    read = gettext.GNUTranslations(io.BytesIO(data))
    assert read.gettext("Back") == "Zurück"
    assert read.gettext("Page {n}") == "Page {n}"  # fuzzy: nobody has looked at it
    assert [read.ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} Tag", "{n} Tage"]


ARABIC = (
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 "
    ": n%100>=11 ? 4 : 5;"
)


def _six(*words: str) -> str:
    forms = "".join(f'msgstr[{at}] "{word}"\n' for at, word in enumerate(words))
    return po(f'msgid "{{n}} day"\nmsgid_plural "{{n}} days"\n{forms}', forms=ARABIC)


def test_six_forms_of_arabic_are_chosen_by_number() -> None:
    words = ("لا أيام", "يوم", "يومان", "{n} أيام", "{n} يومًا", "{n} يوم")
    data, problems = compiled(_six(*words), "ar")
    assert problems == []
    assert data is not None
    read = gettext.GNUTranslations(io.BytesIO(data))
    said = [read.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2, 3, 11, 100)]
    assert said == list(words)


def test_forms_without_words_are_told() -> None:
    _, (problem,) = compiled(_six("a {n}", "b {n}", "", "", "", ""), "ar")
    assert "4 of 6 plural forms have no words" in problem.what
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("msgstr Zurück", "no quotation marks around them"),
        ("msgstr 'Zurück'", "no quotation marks around them"),
        ('msgstr "Zurück', "no quotation marks around them"),
        ('msgstr "Zur\\u00fcck"', "followed by u says nothing"),
    ],
)
def test_a_line_that_would_lose_letters_is_told(line: str, says: str) -> None:
    data, problems = compiled(po(f'msgid "Back"\n{line}\n'))
    assert data is None
    assert says in problems[0].what
