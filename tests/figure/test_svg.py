import re
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from kiosk.cli.figure import main
from kiosk.figure.drawing.display_list import Drawing, Shape, toned
from kiosk.figure.drawing.geometry import rounded
from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.skeleton.people import PEOPLE
from tests.figure.test_exercises import IDS, exercise

TAGS = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
    "defs", "linearGradient", "radialGradient", "stop", "clipPath",
}  # fmt: skip
FORBIDDEN = re.compile(r"style=|filter|href|<script|url\((?!#)", re.IGNORECASE)


@pytest.mark.parametrize("name", IDS)
def test_svg_keeps_to_the_allowed_tags_and_reaches_nowhere(name: str) -> None:
    text = write_svg(exercise(name).scene().draw(1.0), name, ground="#E0F0EE")
    root = fromstring(text)
    assert {element.tag.split("}")[1] for element in root.iter()} <= TAGS
    assert not FORBIDDEN.search(text)
    names = {element.get("id") for element in root.iter()} - {None}
    assert set(re.findall(r"url\(#(\w+)\)", text)) <= names


def test_a_title_is_escaped() -> None:
    text = write_svg(exercise("wall-calf").scene().draw(0.0), "<b> & so on")
    assert fromstring(text)[0].text == "<b> & so on"


@pytest.mark.parametrize("person", sorted(PEOPLE))
def test_every_colour_of_a_person_is_hex(person: str) -> None:
    who = PEOPLE[person]
    for colour in (who.skin, who.blush, who.lips, who.hair_colour, who.shirt, who.bottoms, who.shoe,
                   who.sole, who.sock, who.eye, who.brow):  # fmt: skip
        assert re.fullmatch(r"#[0-9A-F]{6}", colour)


@pytest.mark.parametrize("by", [-1.0, -0.17, 0.0, 0.1, 1.0])
def test_tones_stay_colours(by: float) -> None:
    assert re.fullmatch(r"#[0-9A-F]{6}", toned("#C98B62", by))


def test_the_command_writes_a_strip_and_a_frame(tmp_path: Path) -> None:
    png, svg = tmp_path / "strip.png", tmp_path / "frame.svg"
    given = ["wall-calf", "--out", str(png), "--svg", str(svg), "--width", "60", "--frames", "2"]
    assert main(given) == 0
    assert png.stat().st_size > 1000
    assert fromstring(svg.read_text("utf-8")).tag.endswith("svg")


def test_the_command_draws_the_poses_of_the_steps(tmp_path: Path) -> None:
    png = tmp_path / "steps.png"
    given = ["towel-calf", "--steps", "--out", str(png), "--width", "60", "--side", "left"]
    assert main(given) == 0
    wide = int.from_bytes(png.read_bytes()[16:20], "big")
    assert wide == 7 * 66 - 6, "four steps, and three ways between them"


WRONG_USE = {
    "an exercise that is not there": (["no-such-exercise", "--out", "x.png"], "wall-calf"),
    "nowhere to write": (["wall-calf"], "--out"),
}


@pytest.mark.parametrize(("words", "said"), WRONG_USE.values(), ids=WRONG_USE.keys())
def test_wrong_use_is_explained(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_no_exercise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "odd.toml"
    path.write_text("sides = 3", encoding="utf-8")
    assert main([str(path), "--out", str(tmp_path / "x.png")]) == 1
    assert capsys.readouterr().out


def test_an_edge_lies_behind_the_room_and_behind_the_person_and_around_no_detail() -> None:
    square = rounded([(0, 0), (1, 0), (1, 1), (0, 1)], 0.01)
    eye = rounded([(0.5, 0.5), (0.51, 0.5), (0.51, 0.51), (0.5, 0.51)], 0.001)
    still, moving = (Shape(square, "#111111"),), (Shape(square, "#222222"), Shape(eye, "#333333"))
    text = write_svg(Drawing(still, moving, (0, 0, 1, 1)), "t", 100, edge="#ABCDEF")
    room, person = (part.split("</g>")[0] for part in text.split('stroke="#ABCDEF"')[1:])
    assert 'stroke-width="1.4"' in room
    assert (room.count("<path"), person.count("<path")) == (1, 1)
    first, second = text.index("#ABCDEF"), text.rindex("#ABCDEF")
    places = [first, text.index("#111111"), second, text.index("#222222"), text.index("#333333")]
    assert places == sorted(places)
