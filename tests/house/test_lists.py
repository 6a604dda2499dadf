"""Lists that are said once: whoever adds to one is told what else depends on it."""

from pathlib import Path
from typing import get_type_hints

import pytest
from babel import Locale
from PySide6.QtGui import QImageReader

from kiosk.clinic.keys import CHOICES
from kiosk.clinic.settings import Clinic
from kiosk.content.files.picture_kinds import KINDS, USUAL_ENDINGS, PictureKind, kind_of
from kiosk.content.model.limits import TINTS
from kiosk.shared import comfort
from kiosk.shared.wording import LANGUAGES, Words, is_right_to_left, language_name
from kiosk.visit import comfort_words
from ui.theme import roles
from ui.theme.text_sizes import TEXT_SIZES

ROOT = Path(__file__).resolve().parents[2]
WORDS = Words("en")


def test_a_text_size_has_its_measures() -> None:
    assert [*TEXT_SIZES] == [*comfort.TextSize]
    capitals = [measures.capital_mm for measures in TEXT_SIZES.values()]
    assert capitals == sorted(capitals), "they are offered from the smallest to the largest"


def test_a_theme_has_its_colours() -> None:
    assert [*roles.THEMES] == [*comfort.ThemeName]
    assert roles.HIGH_CONTRAST == comfort.HIGH_CONTRAST


@pytest.mark.parametrize("theme", roles.THEMES)
def test_a_theme_has_a_colour_for_each_chapter(theme: str) -> None:
    colours = roles.THEMES[theme]
    assert len(colours.tints) == len(colours.grounds) == TINTS


def test_each_choice_of_comfort_has_a_name_of_its_own() -> None:
    for names in (
        [comfort_words.size_name(size, WORDS) for size in comfort.TextSize],
        [comfort_words.theme_name(theme, WORDS) for theme in comfort.ThemeName],
        [comfort_words.sound_name(sound, WORDS) for sound in comfort.Sound],
        [comfort_words.volume_name(volume, WORDS) for volume in comfort.Volume],
    ):
        assert len(set(names)) == len(names) > 2


def test_a_volume_has_its_loudness() -> None:
    assert [*comfort.LOUDNESS] == [*comfort.Volume]
    assert [*comfort.LOUDNESS.values()] == sorted(comfort.LOUDNESS.values())


@pytest.mark.parametrize("key", CHOICES)
def test_a_clinic_may_set_every_choice_and_its_guide_says_so(key: str) -> None:
    kind = get_type_hints(Clinic)[key]
    assert CHOICES[key] == [choice.value for choice in kind]
    guide = (ROOT / "docs/clinic.md").read_text(encoding="utf-8")
    (row,) = (line for line in guide.splitlines() if line.startswith(f"| `{key}` |"))
    assert [choice for choice in CHOICES[key] if f"`{choice}`" not in row] == []


@pytest.mark.parametrize("kind", PictureKind)
def test_a_kind_of_picture_has_all_that_shows_it(kind: PictureKind) -> None:
    facts = KINDS[kind]
    assert [kind_of(f"images/x{ending.upper()}") for ending in facts.endings] == (
        [kind] * len(facts.endings)
    )
    assert facts.is_drawing or kind.value.encode() in QImageReader.supportedImageFormats()
    guide = (ROOT / "docs/content-format.md").read_text(encoding="utf-8")
    headings = " ".join(line for line in guide.splitlines() if line.startswith("### "))
    assert [ending for ending in facts.endings if ending not in headings] == []


def test_every_kind_is_in_the_table() -> None:
    assert [*KINDS] == [*PictureKind]
    assert len(set(USUAL_ENDINGS)) == len(PictureKind)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_called_and_written_as_its_readers_do(code: str) -> None:
    """By another's table: the Common Locale Data Repository."""
    known = Locale(code)
    assert language_name(code).casefold() == (known.get_language_name(code) or "").casefold()
    assert is_right_to_left(code) == is_right_to_left(f"{code}-XX")
    assert is_right_to_left(code) == (known.text_direction == "rtl")


def test_a_language_that_nobody_knows_shows_by_its_code() -> None:
    assert (language_name("nl"), is_right_to_left("nl")) == ("nl", False)
    assert (language_name("es-MX"), is_right_to_left("ar-EG")) == ("es-MX", True)


def test_the_packs_own_languages_have_names() -> None:
    packs = {
        path.name for path in Path(ROOT, "resources").iterdir() if (path / "titles.toml").exists()
    }
    assert packs <= LANGUAGES.keys()
