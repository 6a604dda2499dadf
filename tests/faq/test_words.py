"""Words for comparing: folded, without endings, by sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faq.language.words import fold, sound, stem, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Stretching", "stretching"),
        ("Café", "cafe"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "cafe"),
        ("don’t", "dont"),
        ("Straße", "strasse"),
        ("smørbrød", "smorbrod"),
        ("¿calambre", "¿calambre"),
        ("الْعَضَلَة", "العضله"),
        ("أُذُن", "اذن"),
        ("ﬁbre", "fibre"),
        ("x" * 99, "x" * 40),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "stretch stretches stretched stretching stretchings"),
        ("en-GB", "run runs running runner runners"),
        ("en", "diary diaries"),
        ("en", "weak weaker weakness weakly"),
        ("en", "dehydrate dehydrated dehydrating dehydration"),
        ("en", "massage massages massaging massaged"),
        ("en", "injury injuries injured"),
        ("en", "ride rides riding rode"),
        ("en", "treat treats treated treatment treatments"),
        ("en", "lady ladies"),
        ("en", "carry carries carried carrying"),
        ("en", "dizzy dizziness"),
        ("en", "easy easily easier"),
        ("en", "stress stressed stresses"),
        ("es", "calambre calambres"),
        ("es", "estirar estirando estirado estiro estiramientos estiramiento"),
        ("es", "músculo músculos"),
        ("ar", "التشنجات تشنج تشنجات والتشنج"),
        ("ar", "العضلة عضلات عضله"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len({stem(fold(form), language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(
            ("water", "what"),
            ("post", "posture"),
            ("need", "nerve"),
            ("power", "pot"),
            ("is", "ice"),
        ),
        *(("rid", "ride"), ("car", "carry"), ("car", "care"), ("man", "many"), ("not", "note")),
        *(("pull", "pulse"), ("stress", "string"), ("spin", "spine"), ("nits", "nite")),
        *(("late", "latte"), ("fall", "false"), ("ear", "early"), ("tap", "tape"), ("hop", "hope")),
    ],
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one, "en") != stem(other, "en")


def test_a_language_without_endings_keeps_its_words() -> None:
    assert stem("stretching", "fi") == "stretching"


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("nite", "night"),
        ("fizio", "physio"),
        ("siatica", "sciatica"),
        ("krampp", "cramp"),
        ("dehydrashun", "dehydration"),
        ("rong", "wrong"),
    ],
)
def test_words_that_sound_alike(heard: str, written: str) -> None:
    assert sound(heard) == sound(written)


@pytest.mark.parametrize(("one", "other"), [("night", "knot"), ("cramp", "clamp"), ("ten", "two")])
def test_words_that_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heat or ice?", ["Heat", "or", "ice"]),
        ("heel-drops, 10%/week", ["heel", "drops", "10", "week"]),
        ("“Don't!” — why…", ["Don't", "why"]),
        ("¿Qué es?", ["Qué", "es"]),
        ("ما هو التَّشَنُّج؟", ["ما", "هو", "التَّشَنُّج"]),
        ("cafe\N{COMBINING ACUTE ACCENT}s", ["cafe\N{COMBINING ACUTE ACCENT}s"]),
        ("मांसपेशी में", ["मांसपेशी", "में"]),
        (" ' ’ \N{COMBINING ACUTE ACCENT} ", []),
    ],
)
def test_words_are_found_whole_in_any_script(text: str, found: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text)] == found


@given(st.text())
def test_words_stand_in_the_text_one_after_another(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.form
        assert fold(text[word.start : word.end]) == word.form
        end = word.end


@given(st.text(min_size=1, max_size=30))
def test_folding_twice_changes_nothing_that_a_stem_or_sound_trips_over(text: str) -> None:
    for language in ("en", "es", "ar", "xx"):
        assert isinstance(stem(fold(text), language), str)
    assert isinstance(sound(fold(text)), str)
