"""The page that a clinician signs says what the file says, sign by sign."""

import re
import tomllib

import pytest

from kiosk.shared.paths import built_in_pack

PACK = built_in_pack()
SIGNS = tomllib.loads((PACK / "en/warning-signs.toml").read_text(encoding="utf-8"))["signs"]
REFERENCES = tomllib.loads((PACK / "references.toml").read_text(encoding="utf-8"))
REVIEW = (PACK.parent / "docs/clinical-review.md").read_text(encoding="utf-8")
PARTS = {
    m.group(1): m.group(2) for m in re.finditer(r"^### (\S+)\n(.*?)(?=^##|\Z)", REVIEW, re.M | re.S)
}
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
