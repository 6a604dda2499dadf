"""Nothing runs from the folder somebody stands in: every command and every child, tried."""

import ast
import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.shared import child_process
from kiosk.shared.clock import SystemClock
from kiosk.updates.model.settings import read_settings
from kiosk.updates.probe.pack_check import problems_of
from kiosk.updates.probe.validator import judge_in_child
from tests.content.packs import tiny_pack
from ui.plan.print import process as paper
from ui.sound import process as sound

ROOT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).with_name("kiosk")
TODAY = dt.date(2026, 11, 24)

MODULES = [
    "kiosk",
    "ui",
    "tomllib",
    "json",
    "argparse",
    "runpy",
    "sitecustomize",
    "usercustomize",
    "site",
    "encodings",
    "abc",
    "io",
    "os",
    "pathlib",
    "msgspec",
    "tuf",
    "numpy",
    "PySide6",
    "shiboken6",
    "platformdirs",
    "readline",
]
PROGRAMS = [
    "openssl",
    "readlink",
    "sh",
    "env",
    "python",
    "python3",
    "lp",
    "lpstat",
    "ldconfig",
    "uname",
]


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A folder that is a pack, and holds every way of running code that was thought of."""
    folder = tmp_path / "stick"
    tiny_pack().write(folder)
    tiny_pack().write(folder / "pack")
    mark = tmp_path / "ran"
    for name in MODULES:
        code = f"open({str(mark)!r}, 'a').write({name!r} + chr(10))\n"
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "__init__.py").write_text(code, encoding="utf-8")
        (folder / name / "__main__.py").write_text(code, encoding="utf-8")
    for name in PROGRAMS:
        script = folder / name
        script.write_text(f"#!/bin/sh\necho {name} >> {mark}\n", encoding="utf-8")
        script.chmod(0o755)
    (folder / "evil.pth").write_text(f"import os; open({str(mark)!r}, 'a').write('pth')\n")
    (folder / "qt.conf").write_text("[Paths]\nPrefix = .\nPlugins = .\n", encoding="utf-8")
    (folder / "platforms").mkdir()
    shutil.copy(folder / "pack.toml", folder / "platforms/libqoffscreen.so")
    return folder


def _environment(folder: Path, home: Path) -> dict[str, str]:
    """Everything in the environment that could lead into the folder."""
    here = str(folder)
    return {
        "HOME": str(home),
        "PATH": ":.:/usr/bin:/bin",
        "PYTHONPATH": here,
        "PYTHONSTARTUP": f"{here}/sitecustomize.py",
        "PYTHONUSERBASE": here,
        "PYTHONINSPECT": "",
        "QT_PLUGIN_PATH": here,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QPA_PLATFORM_PLUGIN_PATH": here,
        "OPENSSL_CONF": f"{here}/qt.conf",
    }


COMMANDS: dict[str, list[str]] = {
    "help": ["--help"],
    "check here": ["check", "."],
    "check": ["content", "check", "."],
    "build": ["content", "build", "pack", "--out", "../built.zip"],
    "new": ["content", "new", "../fresh"],
    "install here": ["content", "install", ".", "--unsigned"],
    "install": ["content", "install", "pack", "--unsigned"],
    "update": ["content", "update", "--from", "."],
    "list": ["content", "list"],
    "keys": ["content", "keys", "new", "../keys", "online", "--no-passphrase"],
    "usage": ["usage", "show"],
    "fleet": ["fleet", "report", "pack.toml"],
    "figure": ["figure", "wall-calf", "--out", "../strip.png"],
    "plan": ["plan", "--exercises", "wall-calf", "--out", "../plan.pdf"],
    "judge": ["content", "judge", ".", "2026-11-24"],
    "pictures": ["draw-pictures", ".", "../prints"],
    "print": ["print", "look"],
    "follow": ["content", "follow"],
}


_NOT_FINE = ("check here", "check", "update", "judge", "follow")
REFUSED = [COMMANDS[name] for name in _NOT_FINE]
"""A pack with programs in it is none, and nobody is trusted yet."""


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_no_command_runs_what_lies_in_the_folder(
    words: list[str], planted: Path, tmp_path: Path
) -> None:
    told = subprocess.run(
        [str(COMMAND), *words],
        cwd=planted,
        env=_environment(planted, tmp_path / "home"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert _ran(tmp_path) == [], "what pip wrote as bin/kiosk is older than ours: make setup"
    assert "Traceback" not in told.stderr
    assert told.returncode == (1 if words in REFUSED else 0), told.stdout + told.stderr


def _ran(tmp_path: Path) -> list[str]:
    mark = tmp_path / "ran"
    return mark.read_text().split() if mark.exists() else []


def test_the_plants_do_run_where_nothing_stops_them(planted: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "kiosk"], cwd=planted, check=False, timeout=60)
    assert _ran(tmp_path)


Child = Callable[[], object]


def _judged() -> object:
    return judge_in_child(Path("pack"), TODAY)


def _reported() -> object:
    return problems_of(Path("pack"), TODAY)


@pytest.mark.parametrize("child", [_judged, _reported], ids=["judge", "report"])
def test_no_child_runs_what_lies_in_the_folder(
    child: Child, planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stand_in(planted, tmp_path, monkeypatch)
    assert child() == () or not _errors(child())
    assert _ran(tmp_path) == []


def _errors(found: object) -> list[object]:
    assert isinstance(found, tuple)
    return [p for p in found if getattr(p, "level", "") == "error"]


def _stand_in(planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in _environment(planted, tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(planted)


def test_print_and_sound_start_elsewhere(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    _stand_in(planted, tmp_path, monkeypatch)
    printers = paper.ProcessPrinters(paper.own_command())
    found: list[object] = []
    printers.look(found.append)
    speaker = sound.ProcessSpeaker(SystemClock(), sound.own_command())
    speaker.prepare()
    for _ in range(1000):
        if found and speaker._able is not None:
            break
        QTest.qWait(20)
    assert found
    assert speaker._able is not None
    speaker.close()
    printers.close()
    assert _ran(tmp_path) == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"PYTHONPATH": "/a", "PYTHONHOME": "/b", "LANG": "C"}, {"LANG": "C"}),
        ({"QT_PLUGIN_PATH": "/a", "LD_PRELOAD": "/x.so", "OPENSSL_CONF": "/c"}, {}),
        ({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}, None),
        (
            {
                "QT_SCALE_FACTOR": "3",
                "QT_SCREEN_SCALE_FACTORS": "2",
                "QT_FONT_DPI": "400",
                "QT_STYLE_OVERRIDE": "windows",
                "QT_QPA_PLATFORMTHEME": "gtk3",
                "QT_IM_MODULE": "qtvirtualkeyboard",
                "QT_IM_MODULES": "qtvirtualkeyboard",
                "QT_FATAL_WARNINGS": "1",
                "QT_QPA_GENERIC_PLUGINS": "evil",
                "GCONV_PATH": "/a",
            },
            {},
        ),
        ({"QT_QPA_EVDEV_TOUCHSCREEN_PARAMETERS": "/dev/x", "QT_XCB_GL_INTEGRATION": "none"}, None),
        ({"PATH": ":/usr/bin:.:bin:/bin:"}, {"PATH": "/usr/bin:/bin"}),
        ({"LD_LIBRARY_PATH": ":."}, {}),
        ({"LD_LIBRARY_PATH": "/opt/kiosk:"}, {"LD_LIBRARY_PATH": "/opt/kiosk"}),
    ],
)
def test_an_environment(given: dict[str, str], kept: dict[str, str] | None) -> None:
    assert child_process.environment(given) == (given if kept is None else kept)


def test_a_child_is_isolated_wherever_it_is_started(tmp_path: Path) -> None:
    """The folder and the environment are clean besides; whoever starts it may forget either."""
    for name in ("kiosk", "tomllib"):
        (tmp_path / f"{name}.py").write_text("print('planted')\n", encoding="utf-8")
    done = subprocess.run(
        child_process.itself("--help"),
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "planted" not in done.stdout
    assert "exit codes" in done.stdout


def test_a_bundle_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_process.itself("sound") == [sys.executable, "sound"]


@pytest.mark.parametrize("name", ["openssl", "sh"])
def test_a_program_is_none_of_the_folder(
    name: str, planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stand_in(planted, tmp_path, monkeypatch)
    assert Path(child_process.program(name) or "").parent in (Path("/usr/bin"), Path("/bin"))


def test_a_server_is_no_relative_path(tmp_path: Path) -> None:
    file = tmp_path / "updates.toml"
    file.write_text('server = "stick"\n', encoding="utf-8")
    settings, fault = read_settings(file)
    assert settings.server == ""
    assert "whole path" in fault


STARTERS = {"kiosk/shared/child_process.py", "ui/shared/child_process.py"}
"""The modules that may start a process: one without Qt, one beside Qt's event loop."""


def test_processes_are_started_in_few_places() -> None:
    started = {
        path.relative_to(ROOT).as_posix()
        for folder in ("kiosk", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if set(_calls(path)) & {"subprocess.Popen", "subprocess.run", "QProcess", "os.execv"}
        or "sys.executable, " in path.read_text(encoding="utf-8")
    }
    assert started == STARTERS


def _calls(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]


def test_whoever_starts_a_process_says_where() -> None:
    tree = ast.parse((ROOT / "kiosk/shared/child_process.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    (popen,) = (call for call in calls if ast.unparse(call.func) == "subprocess.Popen")
    given = {word.arg: ast.unparse(word.value) for word in popen.keywords if word.arg}
    assert given["cwd"] == "neutral_folder()"
    assert given["env"] == "environment(surroundings)"
