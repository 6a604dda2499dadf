"""The import rules of docs/architecture.md, checked on the graph of all imports.

Imports for the type checker and imports inside functions count like all others. A rule that names
something which is no longer there fails.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAWING = {"PySide6", "pyqtgraph", "numpy", "ui"}
COMMANDS = {"kiosk.__main__", "kiosk.cli"}
"""What may draw, inside a function: the commands."""


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("kiosk", "ui", include_external_packages=True, cache_dir=None)


def modules(top: str) -> list[str]:
    return sorted(m for m in graph().modules if m == top or m.startswith(f"{top}."))


def imported(module: str) -> set[str]:
    return graph().find_modules_directly_imported_by(module)


def room(module: str) -> str:
    """Return the feature that a module belongs to: `kiosk.faq.language.words` is of `kiosk.faq`."""
    return ".".join(module.split(".")[:2])


OURS = [m for top in ("kiosk", "ui") for m in modules(top)]


def test_kiosk_decides_without_qt() -> None:
    pure = [m for m in modules("kiosk") if room(m) not in COMMANDS]
    drawing = {m: imported(m) for m in pure}
    assert {m: i for m, i in drawing.items() if {x.split(".")[0] for x in i} & DRAWING} == {}


EVERYWHERE = {"shared"}
KNOWS: dict[str, set[str]] = {
    "shared": set(),
    "content": set(),
    "figure": set(),
    "clinic": {"content"},
    "updates": {"content"},
    "sound": set(),
    "video": {"content", "figure"},
    "system": {"updates"},
    "visit": {"clinic", "content"},
    "warning_signs": {"clinic", "content"},
    "exercise": {"content", "figure", "sound", "visit"},
    "blocks": {"content", "exercise", "figure", "video", "visit", "warning_signs"},
    "pages": {"blocks", "clinic", "content", "exercise", "figure", "visit", "warning_signs"},
    "booking": {"content", "pages", "visit"},
    "faq": {"content", "pages", "visit"},
    "plan": {"content", "exercise", "figure", "pages", "visit", "warning_signs"},
    "startup": {"blocks", "booking", "clinic", "content", "exercise", "updates"},
}
"""What each folder of `kiosk` imports, besides `shared`. Those not listed combine the others."""
BRINGING_TOGETHER = {"app", "cli", "staff", "usage"}


@pytest.mark.parametrize("name", sorted(KNOWS))
def test_a_room_knows_only_what_it_builds_on(name: str) -> None:
    """A new folder is listed in `KNOWS` with its imports; an entry that is not needed has to go."""
    found = {
        room(i) for m in modules(f"kiosk.{name}") for i in imported(m) if i.startswith("kiosk")
    }
    known = {i.split(".")[1] for i in found if "." in i} - {name} - EVERYWHERE
    assert known == KNOWS[name]


def test_every_room_is_named() -> None:
    rooms = {p.parent.name for p in (ROOT / "kiosk").glob("*/__init__.py")}
    assert rooms == KNOWS.keys() | BRINGING_TOGETHER


def test_widgets_know_qt_and_theme_only() -> None:
    figure = "ui.widgets.media.figure_view"
    assert figure in OURS
    for module in (*modules("ui.widgets"), *modules("ui.theme")):
        known = {room(name) for name in imported(module) if name in OURS}
        allowed = {"ui.widgets", "ui.theme"} | ({"kiosk.figure"} if module == figure else set())
        assert known <= allowed, module
    for module in modules("ui.theme"):
        assert {room(name) for name in imported(module) if name in OURS} <= {"ui.theme"}, module


SHARED = {"shared", "theme", "widgets", "window"}
"""What every folder of `ui` may import."""
DRAWS_WITH: dict[str, set[str]] = {
    "blocks": {"video"},
    "booking": {"blocks"},
    "exercise": set(),
    "faq": {"blocks"},
    "pages": {"blocks"},
    "plan": {"blocks"},
    "probes": set(),
    "sound": set(),
    "staff": {"blocks", "pages"},
    "updates": set(),
    "video": set(),
}


@pytest.mark.parametrize("name", sorted(DRAWS_WITH))
def test_a_room_draws_its_own_props(name: str) -> None:
    """No folder imports another's screens, a loader, or the composition root."""
    found = {i for m in modules(f"ui.{name}") for i in imported(m) if i in OURS}
    rooms = {room(i).split(".")[1] for i in found if i.startswith("ui.")} - {name} - SHARED
    assert rooms == DRAWS_WITH[name]
    assert {i for i in found if i in LOADERS} == set()


LOADERS = {"kiosk.startup.resolve", "kiosk.content.store.store", "kiosk.content.check.load"}


def test_only_the_app_sees_everything() -> None:
    assert set(OURS) >= LOADERS
    rooms = {p.parent.name for p in (ROOT / "ui").glob("*/__init__.py")}
    assert rooms == DRAWS_WITH.keys() | SHARED | {"app", "startup", "tour"}
    assert {m for m in modules("ui") if any(room(i) in COMMANDS for i in imported(m))} == set()
    above = {m: room(m) for m in OURS if any(room(i) == "ui.app" for i in imported(m))}
    assert set(above.values()) <= {"ui.app", "ui.startup", "ui.tour", *COMMANDS}


def test_a_path_can_be_guessed() -> None:
    """A feature has the same name everywhere."""
    for top in ("ui", "tests"):
        there = {p.parent.name for p in (ROOT / top).glob("*/__init__.py")}
        own = {
            "ui": {"probes", "theme", "tour", "widgets", "window"},
            "tests": {"house", "probes", "support", "theme", "widgets", "window"},
        }[top]
        features = {p.parent.name for p in (ROOT / "kiosk").glob("*/__init__.py")}
        assert own <= there
        assert there - own <= features, top


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


SOURCES = sorted([*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
CLOCK, TICKER = ROOT / "kiosk/shared/clock.py", ROOT / "ui/shared/ticker.py"


def test_time_is_read_by_the_clock_alone() -> None:
    readers = {p for p in SOURCES if {"time", "datetime.datetime"} & set(_imports(p))}
    assert readers == {CLOCK}


def test_timers_live_in_the_ticker_alone() -> None:
    owners = {p for p in SOURCES if "PySide6.QtCore.QTimer" in set(_imports(p))}
    assert owners == {TICKER}


def test_one_module_knows_pyqtgraph_and_only_the_chart_brings_it_in() -> None:
    heavy = {m for m in OURS if imported(m) & {"numpy", "pyqtgraph"}}
    # the second one runs in a process of its own, which draws pictures
    assert heavy == {"ui.widgets.media.plotting", "ui.probes.ink"}
    probes = {room(m) for m in OURS if any(i.startswith("ui.probes") for i in imported(m))}
    assert probes == {"ui.probes"}
    plotting = {m for m in OURS if "ui.widgets.media.plotting" in imported(m)}
    assert plotting == {"ui.widgets.media.chart"}


def test_no_colour_is_named_outside_of_the_theme() -> None:
    def colours(path: Path) -> list[str]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
        return [t for t in texts if isinstance(t, str) and t.startswith("#") and len(t) == 7]

    drawing = [p for p in SOURCES if ROOT / "ui" in p.parents and "theme" not in p.parts]
    assert drawing
    assert {str(p): colours(p) for p in drawing if colours(p)} == {}
    assert colours(ROOT / "ui/theme/roles.py")


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
