"""The page that a clinician signs says what the files say: sign by sign, and row by row."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.model.report import Report
from kiosk.content.model.words import squeeze
from kiosk.shared.paths import built_in_pack
from tests.content.packs import PackFiles, tiny_pack
from tests.content.test_source_facts import page_path, plain, read_page
from tests.support.packs import check_pack

PACK = built_in_pack()
SIGNS = tomllib.loads((PACK / "en/warning-signs.toml").read_text(encoding="utf-8"))["signs"]
REFERENCES = tomllib.loads((PACK / "references.toml").read_text(encoding="utf-8"))
REVIEW = (PACK.parent / "docs/clinical-review.md").read_text(encoding="utf-8")
PARTS = {
    m.group(1): m.group(2) for m in re.finditer(r"^### (\S+)\n(.*?)(?=^##|\Z)", REVIEW, re.M | re.S)
}
ROWS: list[dict[str, Any]] = tomllib.loads(
    (PACK / "en/clinical-review.toml").read_text(encoding="utf-8")
)["rows"]
LEVELS = {"now": "## Now", "today": "## Today", "visit": "## At the visit"}


def test_every_sign_is_there_and_no_other() -> None:
    assert list(PARTS) == [sign["id"] for sign in SIGNS]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign["id"])
def test_a_row_has_the_words_of_the_file(sign: dict[str, str]) -> None:
    part = PARTS[sign["id"]]
    for key, name in (
        ("sign", "sign"),
        ("question", "question"),
        ("here", "here"),
        ("home", "at home"),
    ):
        assert f"| {name} | {sign[key]} |" in part
    assert ("| asked before an exercise | no |" in part) is ("group" not in sign)
    for reference in sign["references"]:
        assert REFERENCES[reference]["url"] in part
    above = REVIEW[: REVIEW.index(f"### {sign['id']}\n")]
    assert max(LEVELS.values(), key=above.rfind) == LEVELS[sign["level"]]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign["id"])
def test_a_source_has_a_page_and_not_only_a_door(sign: dict[str, list[str]]) -> None:
    for reference in sign["references"]:
        assert REFERENCES[reference]["url"].rstrip("/").count("/") >= 3


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['page']} {row.get('says', '')[:30]}")
def test_a_row_stands_in_the_table_with_an_empty_place_to_sign(row: dict[str, Any]) -> None:
    said = f"“{row['says']}”" if row.get("says") else "the whole page"
    lines = [line for line in REVIEW.splitlines() if line.startswith(f"| {row['page']} | {said} |")]
    found = [line for line in lines if f"| {row['why']} |" in line]
    assert len(found) == 1
    assert found[0].endswith("|  |") or found[0].endswith("| |")
    for reference in row.get("references", ()):
        assert REFERENCES[reference]["url"] in found[0]


def test_the_table_has_no_row_of_its_own() -> None:
    assert sum(bool(re.match(r"\| [a-z]+:[\w-]+ \|", line)) for line in REVIEW.splitlines()) == len(
        ROWS
    )


def read_as_on_screen(page: str) -> str:
    kind, _, name = page.partition(":")
    folder = {"section": "", "program": "programs:"}.get(kind, f"{kind}:")
    front, body = read_page(page_path(f"{folder}{name}"))
    return squeeze(plain(f"{front.get('lead', '')} {body}"))


@pytest.mark.parametrize(
    "row", [r for r in ROWS if r.get("says")], ids=lambda row: f"{row['page']} {row['says'][:30]}"
)
def test_what_is_to_be_signed_are_the_words_of_the_page(row: dict[str, Any]) -> None:
    assert plain(row["says"]) in read_as_on_screen(row["page"])


ROW = '[[rows]]\npage = "section:get-help"\nwhy = "W."\n'


def checked(pack: PackFiles, folder: Path) -> Report:
    return check_pack(pack.write(folder), date(2026, 11, 20)).report


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (ROW, ""),
        (ROW.replace("get-help", "get-hlp"), "There is no page “section:get-hlp”"),
        (ROW + 'references = ["nobody"]\n', "There is no reference “nobody”"),
    ],
)
def test_a_row_about_nothing_is_a_warning(tmp_path: Path, row: str, says: str) -> None:
    report = checked(tiny_pack().put("en/clinical-review.toml", row), tmp_path / "pack")
    found = [p.what for p in report.issues if p.file == "en/clinical-review.toml"]
    assert not report.has_errors
    assert [what[: len(says)] for what in found] == ([says] if says else [])


@pytest.mark.parametrize("row", ['[[rows]]\npage = "home"\nwhy = "W."\n', "[[rows]]\nwhy = 1\n"])
def test_a_row_that_names_no_page_is_an_error(tmp_path: Path, row: str) -> None:
    report = checked(tiny_pack().put("en/clinical-review.toml", row), tmp_path / "pack")
    assert [p.file for p in report.errors][:1] == ["en/clinical-review.toml"]
