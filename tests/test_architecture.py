"""The house rules of docs/architecture.md, run.

pytest-archon fails a rule whose pattern matches no module. The forbidden side is checked here:
`test_the_forbidden_things_exist` fails when a name in a rule no longer names anything.
"""

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ("PySide6*", "pyqtgraph*", "numpy*", "ui", "ui.*")


def test_kiosk_decides_without_qt() -> None:
    (
        archrule("kiosk is pure")
        .match("kiosk", "kiosk.*")
        .exclude("kiosk.__main__", "kiosk.commands.film_strip")
        .should_not_import(*DRAWING)
        .check("kiosk")
    )


KNOWS: dict[str, set[str]] = {
    "content": set(),
    "settings": {"content", "wording", "booking"},
    "signs": {"content", "settings", "wording"},
    "wording": {"content"},
    "figure": set(),
    "exercise": {"figure"},
    "muscle": {"figure"},
    "bodymap": {"figure", "muscle"},
    "stretch": {"figure"},
    "demonstration": {"figure", "stretch"},
    "program": {"content", "stretch", "wording"},
    "video": {"content", "figure", "muscle"},
    "faq": {"content"},
    "keyboard": {"content"},
    "booking": {"content", "wording"},
    "sound": {"stretch", "wording"},
    "take_home": {"content", "figure", "screens", "signs", "stretch", "wording", "booking"},
    "updates": {"content"},
    "usage": {"content", "faq", "stretch", "take_home"},
    "touch": set(),
    "staff": {"content", "keyboard", "settings", "updates", "usage"},
}
"""Which features a feature may know. `screens`, `parts` and `commands` bring them together."""
BRINGING_TOGETHER = {"screens", "parts", "commands"}


def _features() -> list[str]:
    return sorted(p.parent.name for p in (ROOT / "kiosk").glob("*/__init__.py"))


@pytest.mark.parametrize("feature", sorted(set(_features()) - BRINGING_TOGETHER))
def test_features_know_only_what_they_build_on(feature: str) -> None:
    """A new feature is named in `KNOWS` with what it builds on."""
    others = set(_features()) - KNOWS[feature] - {feature}
    known = {
        name.split(".")[1]
        for path in (ROOT / "kiosk" / feature).rglob("*.py")
        for name in _imports(path)
        if name.startswith("kiosk.")
    }
    assert known & others == set()


def test_the_state_knows_no_content() -> None:
    (
        archrule("the state is a value")
        .match(
            "kiosk.app_state",
            "kiosk.navigation",
            "kiosk.questioning",
            "kiosk.idle",
            "kiosk.comfort",
        )
        .should_not_import("kiosk.content*", "kiosk.screens*", "kiosk.settings*")
        .check("kiosk")
    )


def test_widgets_know_qt_and_theme_only() -> None:
    (
        archrule("widgets take plain values")
        .match("ui.widgets.*", "ui.theme.*")
        .exclude("ui.widgets.figure_view")
        .should_not_import("kiosk*", "ui.screens*", "ui.blocks", "ui.frame", "ui.controller")
        .check("ui", only_direct_imports=True)
    )


def test_the_theme_knows_no_widgets() -> None:
    (
        archrule("theme is below widgets")
        .match("ui.theme.*")
        .should_not_import("ui.widgets*", "ui.screens*")
        .check("ui")
    )


def _screens() -> list[str]:
    return sorted(p.stem for p in (ROOT / "ui/screens").glob("*.py") if p.stem != "__init__")


@pytest.mark.parametrize("screen", _screens())
def test_a_screen_knows_no_other_screen_and_no_loader(screen: str) -> None:
    others = [f"ui.screens.{name}" for name in _screens() if name != screen]
    forbidden = (*others, "kiosk.content.store", "kiosk.content.pack", "kiosk.startup")
    (
        archrule(f"{screen} is humble")
        .match(f"ui.screens.{screen}")
        .should_not_import(*forbidden, "ui.app", "ui.controller", "ui.frame", "kiosk.app_state")
        .check("ui", only_direct_imports=True)
    )


@pytest.mark.parametrize("screen", _screens())
def test_names_mirror_each_other(screen: str) -> None:
    assert (ROOT / f"kiosk/screens/{screen}.py").is_file()


def _parts() -> list[str]:
    shared = {"__init__", "part", "tiles"}
    return sorted(p.stem for p in (ROOT / "ui/parts").glob("*.py") if p.stem not in shared)


@pytest.mark.parametrize("part", _parts())
def test_a_part_has_its_props_and_its_test(part: str) -> None:
    assert (ROOT / f"kiosk/parts/{part}.py").is_file()
    assert (ROOT / f"tests/parts/test_{part}.py").is_file()


@pytest.mark.parametrize("part", _parts())
def test_a_part_knows_no_screen(part: str) -> None:
    others = [f"ui.parts.{name}" for name in _parts() if name != part]
    (
        archrule(f"{part} draws its props")
        .match(f"ui.parts.{part}")
        .should_not_import(*others, "ui.screens*", "ui.app", "ui.controller", "ui.frame")
        .check("ui", only_direct_imports=True)
    )


def test_only_the_root_sees_everything() -> None:
    (
        archrule("nobody imports the root")
        .match("ui.*")
        .exclude("ui.app", "ui.tour", "ui.tour_staff")
        .should_not_import("ui.app", "ui.tour", "kiosk.startup", "kiosk.content.store")
        .check("ui", only_direct_imports=True)
    )


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


SOURCES = sorted([*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
CLOCK, TICKER = ROOT / "kiosk/clock.py", ROOT / "ui/ticker.py"


def test_time_is_read_by_the_clock_alone() -> None:
    readers = {p for p in SOURCES if {"time", "datetime.datetime"} & set(_imports(p))}
    assert readers == {CLOCK}


def test_timers_live_in_the_ticker_alone() -> None:
    owners = {p for p in SOURCES if "PySide6.QtCore.QTimer" in set(_imports(p))}
    assert owners == {TICKER}


def test_one_module_knows_pyqtgraph_and_only_the_chart_brings_it_in() -> None:
    plotting = ROOT / "ui/widgets/plotting.py"
    heavy = {p for p in SOURCES if {"numpy", "pyqtgraph"} & {n.split(".")[0] for n in _imports(p)}}
    # the second one runs in a process of its own, which draws pictures
    assert heavy == {plotting, ROOT / "ui/drawing/ink.py"}
    drawing = {p for p in SOURCES if any(n.startswith("ui.drawing") for n in _imports(p))}
    assert {p.relative_to(ROOT).parts[:2] for p in drawing} == {
        ("ui", "drawing"),
        ("kiosk", "__main__.py"),
    }
    importers = {
        p for p in SOURCES if any(n.startswith("ui.widgets.plotting") for n in _imports(p))
    }
    assert importers == {ROOT / "ui/widgets/chart.py"}


def test_no_colour_is_named_outside_of_the_theme() -> None:
    def colours(path: Path) -> list[str]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
        return [t for t in texts if isinstance(t, str) and t.startswith("#") and len(t) == 7]

    drawing = [p for p in SOURCES if ROOT / "ui" in p.parents and "theme" not in p.parts]
    assert drawing
    assert {str(p): colours(p) for p in drawing if colours(p)} == {}
    assert colours(ROOT / "ui/theme/roles.py")


def test_files_stay_small() -> None:
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in SOURCES}
    assert {str(p): n for p, n in lengths.items() if n > 400} == {}
    assert sorted(lengths.values())[len(lengths) // 2] < 150


def test_the_forbidden_things_exist() -> None:
    for module in ("kiosk.startup", "kiosk.content.store", "kiosk.content.pack", "ui.app"):
        assert find_spec(module), module


def _overrides(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each method that Qt calls by itself, and whether it is guarded."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.endswith(("Event", "eventFilter")):
            names = [ast.unparse(decorator) for decorator in node.decorator_list]
            yield f"{path.stem}.{node.name}", any(n.startswith("guard.") for n in names)


def test_no_exception_leaves_a_method_that_qt_calls() -> None:
    found = [o for p in SOURCES if ROOT / "ui" in p.parents for o in _overrides(p)]
    assert len(found) > 20
    assert [name for name, guarded in found if not guarded] == []
