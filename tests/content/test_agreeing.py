"""Pages agree with each other, and what they point at is there at every text size and on every
kiosk: neither a page that comes next only in small letters, nor a form only where there is a
printer."""

import re
from collections.abc import Iterator

import pytest

from kiosk.shared.paths import built_in_pack
from tests.content.test_source_facts import plain

PAGES = {
    f"{path.parent.name}/{path.stem}": path.read_text(encoding="utf-8").split("+++\n", 2)[2]
    for folder in ("sections", "faq", "exercises", "programs", "videos")
    for path in sorted((built_in_pack() / "en" / folder).glob("*.md"))
}
WORD = re.compile(r"[a-z]+")
STEP = re.compile(r"^\s*(?:\d+\.|-) \*\*(?P<title>.+?)\*\* (?P<words>.*)$", re.MULTILINE)
HEADING = re.compile(r"^#{2,4} (?P<title>[^{\n]+?)(?: \{.*)?\n+(?P<words>[^\n]*)$", re.MULTILINE)


def said_again(text: str) -> Iterator[str]:
    """Yield each title, of a step or of a card, whose first word its text begins with as well."""
    for pattern in (STEP, HEADING):
        for match in pattern.finditer(text):
            title, words = (WORD.findall(plain(match[part]).lower()) for part in match.groupdict())
            if title[:1] == words[:1] != []:
                yield plain(match[0])


@pytest.mark.parametrize("page", PAGES)
def test_no_text_begins_with_the_word_that_its_title_begins_with(page: str) -> None:
    """Read aloud, and in large letters, “Rub. Rub the muscle” is a slip of the tongue."""
    assert list(said_again(PAGES[page])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. **Rub.** Rub the muscle.", 1),
        ("1. **Rub.** Massage the muscle.", 0),
        ("### Quinine {icon=shield}\n[Quinine](glossary:quinine) has harmed people.", 1),
        ("### Quinine {icon=shield}\nThis has harmed people.", 0),
    ],
)
def test_a_word_said_again_is_seen(text: str, found: int) -> None:
    assert len(list(said_again(text))) == found


def parts(text: str) -> list[str]:
    """Return the pages of a section, each from its `##` on; an answer is one."""
    return re.split(r"^## ", text, flags=re.MULTILINE)


@pytest.mark.parametrize("page", [page for page, text in PAGES.items() if "10%" in text])
def test_ten_percent_is_a_guide_wherever_it_is_advised(page: str) -> None:
    """In a trial it prevented nothing (Buist): no page may sell it as a rule that protects."""
    advised = [plain(part) for part in parts(PAGES[page]) if "10% a week" in part]
    assert [part for part in advised if not re.search(r"\bguide\b", part)] == []


@pytest.mark.parametrize("page", PAGES)
def test_how_much_to_drink_is_told_by_thirst_alone(page: str) -> None:
    """Drinking beyond thirst has killed (the consensus on hyponatraemia): no page has a measure."""
    assert re.findall(r"(?i)\b(?:drink|have) (?:a|one|\d+) (?:glass|litre|pint)", PAGES[page]) == []
    for sentence in re.findall(r"(?i)[^.\n]*\b(?:drink|have) water\b[^.\n]*", plain(PAGES[page])):
        assert "thirsty" in sentence


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_named_and_not_called_the_next_one(page: str) -> None:
    assert re.findall(r"(?i)[^.\n]*\b(?:next|previous) page\b", PAGES[page]) == []


@pytest.mark.parametrize("page", [page for page, text in PAGES.items() if "printed plan" in text])
def test_where_a_form_is_printed_any_paper_will_do(page: str) -> None:
    forms = re.findall(r"[^.\n]*form on the printed plan|[^.\n]*on the printed plan", PAGES[page])
    assert forms
    assert [said for said in forms if "any paper" not in said] == []


def test_the_page_that_is_named_for_signs_of_a_medicine_is_there() -> None:
    named = [page for page, text in PAGES.items() if "“Signs of a medicine”" in text]
    assert named
    assert [page for page in named if "{nav=Signs of a medicine}" not in PAGES[page]] == []
