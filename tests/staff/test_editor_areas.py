"""How the editor's room is divided, on every screen."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from kiosk.staff.view.editor import CodePreview, EditorProps
from ui.staff.editor_areas import EditorAreas, editor_areas
from ui.theme.tokens import Screen, Tokens, make_tokens

WIDE = make_tokens(Screen(1920, 1080, 21.5), "m", "light")
TALL = make_tokens(Screen(1080, 1920, 21.5), "m", "light")
SMALL = make_tokens(Screen(800, 480, 7.0), "m", "light")
NOTHING = EditorProps(
    title="The page",
    hint="",
    text="A line",
    many_lines=True,
    problems=(),
    save="Save",
    cancel="Cancel",
    open=True,
    keyboard=None,
    code=None,
    preview_title="",
    blocks=None,
    blocks_text=None,
    parts={},
)


def _props(**changed: object) -> EditorProps:
    named = {name: getattr(NOTHING, name) for name in NOTHING.__dataclass_fields__}
    return EditorProps(**{**named, **changed})


PROBLEMS = _props(problems=("A link leads nowhere.",), preview_title="As visitors see it")
PREVIEW = _props(preview_title="As visitors see it")
CASES = {
    "across": (WIDE, QRect(40, 100, 1840, 800)),
    "upright": (TALL, QRect(40, 100, 1000, 1600)),
    "small": (SMALL, QRect(10, 60, 780, 200)),
}


def _places(areas: EditorAreas) -> list[QRect]:
    return [r for r in (areas.text, areas.problems, areas.preview) if r.height() > 0]


@pytest.mark.parametrize("props", [NOTHING, PREVIEW, PROBLEMS])
@pytest.mark.parametrize(("tokens", "area"), CASES.values(), ids=CASES)
def test_nothing_lies_over_anything_or_outside(
    tokens: Tokens, area: QRect, props: EditorProps
) -> None:
    areas = editor_areas(tokens, area, props)
    problems = areas.problems if props.problems else QRect()
    places = _places(EditorAreas(areas.text, problems, areas.preview))
    assert all(area.contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


def test_without_a_preview_the_words_have_all_of_it() -> None:
    area = QRect(40, 100, 1840, 800)
    assert editor_areas(WIDE, area, NOTHING).text == area
    assert editor_areas(WIDE, area, NOTHING).preview.isEmpty()


def test_upright_a_code_stands_right_below_its_field() -> None:
    area = QRect(40, 100, 1000, 1600)
    code = CodePreview("https://riverside.example/book", "https://riverside.example/book")
    areas = editor_areas(TALL, area, _props(code=code, many_lines=False, text="https://r.example"))
    assert areas.text.height() == TALL.touch.main
    assert areas.preview.top() - areas.text.bottom() - 1 == TALL.space.margin
    assert areas.preview.bottom() == area.bottom()


def test_a_preview_stands_beside_the_words_or_below_them_upright() -> None:
    across = editor_areas(*CASES["across"], PREVIEW)
    upright = editor_areas(*CASES["upright"], PREVIEW)
    assert across.preview.left() > across.text.right()
    assert upright.preview.top() > upright.text.bottom()


def test_a_code_is_a_preview_too() -> None:
    code = _props(code=CodePreview("https://example.org", "example.org"))
    assert not editor_areas(*CASES["across"], code).preview.isEmpty()


def test_on_a_small_screen_what_must_be_mended_takes_the_previews_room() -> None:
    tokens, area = CASES["small"]
    areas = editor_areas(tokens, area, PROBLEMS)
    assert areas.preview.isEmpty()
    assert areas.problems.left() > areas.text.right()
    assert areas.problems.height() == areas.text.height() == area.height()


@pytest.mark.parametrize(("text", "lines"), [("Short", 1), ("x" * 60, 2)])
def test_what_has_one_line_takes_no_more(text: str, lines: int) -> None:
    tokens, area = CASES["across"]
    areas = editor_areas(tokens, area, _props(text=text, many_lines=False))
    assert areas.text.height() == lines * tokens.touch.main
