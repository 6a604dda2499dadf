"""A catalogue as a translator sends it the first time: what every library takes for words is told.

Each row was read without a word before, and would have stood on the screen as it is.
"""

from pathlib import Path

import pytest

from kiosk.content.model.report import Log
from kiosk.content.parse.catalogue import compile_wording
from kiosk.content.parse.po_entries import entries
from kiosk.shared import paths
from kiosk.shared.issue import terminal_line
from tests.content.packs import tiny_pack
from tests.content.test_wording_files import compiled, one, po, two
from tests.support.packs import check_pack
from tests.updates.publisher import TODAY

GLOW = "{muscle} glows."
TYPICAL = {
    "as C fills in": (one(GLOW, "%s gloeit."), "“%s” would show"),
    "as C fills in by place": (one(GLOW, "%1$s gloeit."), "“%1$s” would show"),
    "as Python did": (one(GLOW, "%(muscle)s gloeit."), "“%(muscle)s” would show"),
    "as JavaScript does": (one(GLOW, "${muscle} gloeit."), "“${muscle}” would show"),
    "wide brackets": (one(GLOW, "｛muscle｝ 光る。"), "“｛” would show"),
    "markup": (one("Heel down", "<b>Hiel</b> omlaag"), "“<b>” would show"),
    "an entity": (one("Hot and cold", "Warm &amp; koud"), "“&amp;” would show"),
    "a number for a letter": (one("Cafe", "Caf&#233;"), "“&#233;” would show"),
    "two in one": (
        one("Heel down", r"#-#-#-#-#  a.po  #-#-#-#-#\nJa\n#-#-#-#-#  b.po  #-#-#-#-#\nJawel"),
        "stand here together",
    ),
    "a new line twice escaped": (one("Heel down", r"Hiel\\nomlaag"), "“\\n” would show"),
    "a form too many": (
        two("{n} dag", "{n} dagen") + 'msgstr[2] "{n} dagen"\n',
        "There are 3 plural forms here; the file's head says 2. Keep msgstr[0] to msgstr[1]",
    ),
    "twice, otherwise": (
        one("Yes", "Ja") + "\n" + one("Yes", "Jawel"),
        "“Yes” is translated another way in line 6. Keep one",
    ),
}


@pytest.mark.parametrize("name", TYPICAL)
def test_a_typical_mistake_is_an_error_with_its_line(name: str) -> None:
    entry, says = TYPICAL[name]
    text = po(one("No", "Nee"), entry) if name != "twice, otherwise" else po(entry)
    _, found = compiled(text, "nl")
    (told,) = [problem for problem in found if problem.severity == "error"]
    assert says in terminal_line(told)
    assert told.remedy
    wanted = text.splitlines()[told.line - 1]
    assert wanted.startswith("msg")


FINE = {
    "a sign of per cent": one("{n}% more", "{n} % meer"),
    "per cent and a word": one("100% cotton", "100 %katoen"),
    "less and more": one("3 < 5", "3 < 5 > 2"),
    "an ampersand": one("Hot and cold", "Warm & koud"),
    "markup of the original": one("<b>", "<b>"),
    "twice alike": one("Yes", "Ja") + "\n" + one("Yes", "Ja"),
    "twice with a doubt": one("Yes", "Ja") + "\n#, fuzzy\n" + one("Yes", "Jawel"),
    "twice in two contexts": 'msgctxt "a"\n'
    + one("Yes", "Ja")
    + '\nmsgctxt "b"\n'
    + one("Yes", "Wel"),
    "not used any more": one("Yes", "Ja") + '\n#~ msgid "Yes"\n#~ msgstr "%s <b>"\n',
    "a doubt with a mistake": "#, fuzzy\n" + one(GLOW, "%s gloeit."),
    "a new line": one("Heel down", r"Hiel\nomlaag"),
}


@pytest.mark.parametrize("name", FINE)
def test_what_is_right_is_not_told(name: str) -> None:
    out, found = compiled(po(FINE[name]), "nl")
    assert out is not None
    assert [terminal_line(problem) for problem in found] == []


@pytest.mark.parametrize(
    ("original", "said", "language", "told"),
    [
        (" or ", " of ", "nl", ""),
        (" or ", "of", "nl", "a space at its beginning"),
        (" or ", " of", "nl", "a space at its end"),
        (" or ", "或", "zh", ""),
        (" or ", "หรือ", "th", ""),
        ("Yes", "Ja", "nl", ""),
    ],
)
def test_words_that_would_run_together(original: str, said: str, language: str, told: str) -> None:
    """“999 or 111” is two numbers to call."""
    _, found = compiled(po(one(original, said)), language)
    assert [told in problem.what for problem in found] == ([True] if told else [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Linux", "Windows", "old Mac"])
def test_lines_end_as_they_like(end: str) -> None:
    out, found = compiled(po(one("Yes", "Ja")).replace("\n", end), "nl")
    assert out is not None
    assert found == []


@pytest.mark.parametrize(
    ("head", "told"), [("nl", 0), ("nl_BE", 0), ("nl-NL", 0), ("", 0), ("de", 1), ("de_DE", 1)]
)
def test_a_file_under_the_name_of_another_language(head: str, told: int) -> None:
    text = po(one("Yes", "Ja"), more=f'"Language: {head}\\n"\n')
    log = Log()
    compile_wording("wording/nl.po", "nl", text, log)
    assert len(log.issues) == told
    assert all("Name the file after its language" in p.remedy for p in log.issues)


def _checked(text: str, tmp_path: Path) -> list[str]:
    pack = tiny_pack().swap("pack.toml", '["en"]', '["en", "nl"]').put("wording/nl.po", text)
    found = check_pack(pack.write(tmp_path), TODAY).report.issues
    return [terminal_line(p) for p in found if p.file == "wording/nl.po"]


def _ours() -> list[str]:
    template = (paths.built_in_pack() / "wording/kiosk.pot").read_text(encoding="utf-8")
    return [entry.id for entry in entries(template) if entry.id]


def test_the_check_counts_what_is_not_translated_or_doubted(tmp_path: Path) -> None:
    ours = len(_ours())
    half = [one("Back", "Terug"), "#, fuzzy\n" + one("Home", "Huis"), two("", "")]
    (told,) = _checked(po(*half), tmp_path)
    assert f"{ours - 1} of {ours} messages have no translation, or are marked fuzzy" in told


def test_a_translation_that_is_whole_is_not_counted(tmp_path: Path) -> None:
    template = (paths.built_in_pack() / "wording/kiosk.pot").read_text(encoding="utf-8")
    done = []
    for entry in entries(template):
        if entry.id and not entry.plural:
            done.append(one(entry.id.replace("\n", "\\n").replace('"', '\\"'), _quoted(entry.id)))
        elif entry.id:
            forms = f'msgstr[0] "{entry.id}"\nmsgstr[1] "{entry.plural}"\n'
            done.append(f'msgid "{entry.id}"\nmsgid_plural "{entry.plural}"\n{forms}')
    assert _checked(po(*done), tmp_path) == []


def _quoted(text: str) -> str:
    return text.replace("\n", "\\n").replace('"', '\\"')


def test_an_original_that_was_translated_in_its_place_is_told(tmp_path: Path) -> None:
    """The classic: the translator writes over the msgid."""
    told = _checked(po(one("Terug", "Back")), tmp_path)
    assert any("1 messages are none of the program's, such as “Terug”" in line for line in told)
    assert any("Leave each msgid" in line for line in told)
