"""The picture follows from the moment: lengths, places, and what says "cramp" without a colour."""

from itertools import pairwise
from math import hypot, isfinite

import pytest

from kiosk.figure.drawing.display_list import Drawing, Glow, Shape, bounds
from kiosk.figure.drawing.geometry import Contour
from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.muscle import leg, lens, scene
from kiosk.figure.muscle.belly import Belly, toes_down
from kiosk.figure.muscle.state import STATES, State, at, still
from kiosk.figure.muscle.strokes import bar, joined, line

ORDER: tuple[State, ...] = ("stretched", "relaxed", "contracting", "cramped")


def _length(belly: Belly) -> float:
    points = [belly.axis(i / 20) for i in range(21)]
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def _fills(drawing: Drawing) -> list[str]:
    return [item.fill for item in drawing.moving if isinstance(item, Shape)]


def test_from_stretch_to_cramp_the_muscle_gets_shorter_and_thicker() -> None:
    bellies = [Belly(still(state)) for state in ORDER]
    lengths, widths = [_length(b) for b in bellies], [b.half(0.4) for b in bellies]
    assert lengths == sorted(lengths, reverse=True)
    assert widths == sorted(widths)
    assert lengths[1] - lengths[3] > 0.12 * lengths[1]


def test_the_tendon_keeps_its_length_and_the_heel_rises() -> None:
    bellies = [Belly(still(state)) for state in ORDER]
    tendons = [hypot(b.end[0] - b.heel[0], b.end[1] - b.heel[1]) for b in bellies]
    assert tendons == pytest.approx([tendons[0]] * 4)
    heels = [b.heel[1] for b in bellies]
    assert heels == sorted(heels)
    assert toes_down(still("stretched")) < 0 < toes_down(still("relaxed"))


@pytest.mark.parametrize("state", STATES)
def test_what_matters_lies_in_the_box(state: State) -> None:
    left, bottom, right, top = scene.BOX
    for i in range(40):
        for item in scene.draw(state, i * 0.11).moving:
            if isinstance(item, Glow) or item.fill == scene._SIGNAL:
                continue
            box = item.path.bounds()
            assert box[0] >= left, item.fill
            assert box[1] >= bottom, item.fill
            assert box[2] <= right, item.fill
            # bones, nerve and signals come from above the picture
            assert box[3] <= top or box[3] >= 1.2


@pytest.mark.parametrize("state", STATES)
def test_words_stand_where_nothing_is_drawn(state: State) -> None:
    left, bottom, right, top = scene.BOX
    legs = bounds([i for i in scene.still(state).moving if isinstance(i, Shape)][:1])
    assert legs is not None
    for part, spot in scene.spots(still(state)).items():
        x, y = spot.beside
        assert left < x < right
        assert bottom < y < top
        if spot.side == "left":
            assert x < legs[0] - 0.01, part
        else:
            assert y < lens.CENTRE[1] - lens.RADIUS, part


def _wide(path: Contour, height: float) -> float:
    """Return how far apart an outline's edges are at a height, metres."""
    crossed: list[float] = []
    x0, y0 = path.start
    for ax, ay, bx, by, x1, y1 in path.curves:
        points = [(x0, y0)]
        for i in range(1, 65):
            u = i / 64
            k = ((1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3)
            points.append((
                k[0] * x0 + k[1] * ax + k[2] * bx + k[3] * x1,
                k[0] * y0 + k[1] * ay + k[2] * by + k[3] * y1,
            ))  # fmt: skip
        crossed += [
            a[0] for a, b in pairwise(points) if min(a[1], b[1]) <= height < max(a[1], b[1])
        ]
        x0, y0 = x1, y1
    return max(crossed) - min(crossed)


def test_the_thigh_bone_is_an_even_shaft_that_widens_at_the_knee() -> None:
    bone = leg.bones(Belly(still("relaxed")))[0]
    assert isinstance(bone, Shape)
    shaft = [_wide(bone.path, height) for height in (0.68, 0.8, 0.95, 1.1)]
    assert max(shaft) < 1.1 * min(shaft)
    assert _wide(bone.path, 0.535) > 1.8 * shaft[0]
    thigh = leg.thigh()[0]
    assert isinstance(thigh, Shape)
    assert 0.17 < shaft[0] / _wide(thigh.path, 0.7) < 0.3


def test_only_a_cramp_has_marks_beside_it() -> None:
    marked = [state for state in STATES if scene.MARKS in _fills(scene.still(state))]
    assert marked == ["cramped"]


def test_the_heat_is_the_colour_that_was_asked_for() -> None:
    assert "#445566" in _fills(scene.still("cramped", marks="#445566"))
    glows = [i for i in scene.still("cramped", "#112233").moving if isinstance(i, Glow)]
    assert "#112233" in {glow.fill for glow in glows}
    assert not [i for i in scene.still("relaxed").moving if isinstance(i, Glow)]


def test_only_what_moves_is_in_the_moving_layer() -> None:
    assert scene.draw("relaxed", 0.4).still == scene.draw("cramped", 2.0).still
    assert scene.draw("relaxed", 0.4).moving != scene.draw("relaxed", 0.5).moving


def test_every_number_is_a_number() -> None:
    for state in STATES:
        drawing = scene.draw(state, 3600.0, "cramped")
        assert all(isfinite(n) for n in bounds(drawing.moving) or ())
        assert "nan" not in write_svg(drawing, state)


def test_threads_stay_inside_the_lens() -> None:
    for shortening in ORDER:
        view = lens._View(still(shortening))
        for path in (view.thin(), view.thick(), view.plates(), view.strands()):
            for x, y in _corners(path):
                far = hypot(x - lens.CENTRE[0], y - lens.CENTRE[1])
                assert far <= lens.RADIUS + 0.003


def test_threads_keep_their_length_while_plates_come_closer() -> None:
    def tallest(path: Contour) -> float:
        return max(abs(b[1] - a[1]) for a, b in pairwise(_corners(path)) if _is_upright(a, b))

    tall = [tallest(lens._View(still(state)).thick()) for state in ("relaxed", "contracting")]
    assert tall[0] == pytest.approx(tall[1], abs=1e-3)
    units = [lens._View(at("cramped", t))._unit for t in (0.0, 3.0)]
    assert units[1] < 0.8 * units[0]


def _is_upright(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return 1e-9 < hypot(b[0] - a[0], b[1] - a[1]) < 0.09 and abs(b[0] - a[0]) < 0.004


def _corners(path: Contour) -> list[tuple[float, float]]:
    return [path.start, *((c[4], c[5]) for c in path.curves)]


def _area(path: Contour) -> float:
    points = _corners(path)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(points)) / 2


def test_joining_adds_no_area() -> None:
    bars = [bar((0.1 * i, 0.0), (0.1 * i + 0.02, 1.0), 0.03) for i in range(5)]
    whole = joined(bars)
    assert _corners(whole)[-1] == whole.start
    assert _area(whole) == pytest.approx(sum(_area(b) for b in bars))
    assert abs(_area(bars[0])) == pytest.approx(0.03 * hypot(0.02, 1.0))


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="nothing"):
        joined([])


def test_a_line_narrows_to_its_end() -> None:
    left, bottom, right, top = line([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], 0.2, 0.1).bounds()
    assert (bottom, top) == pytest.approx((-0.1, 0.1), abs=0.01)
    assert (left, right) == pytest.approx((0.0, 2.0), abs=0.05)
