"""The commands: words, exit codes, and nothing that surprises."""

from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from kiosk import __main__ as commands
from kiosk.cli import exit_codes
from kiosk.system import display

WRONG = {
    "an unknown command": ["dance"],
    "an unknown option": ["--dance"],
    "a size that is none": ["--windowed", "big"],
    "a tiny size": ["--windowed", "3x3"],
    "a diagonal that is none": ["--screen-diagonal", "wide"],
    "an unknown text size": ["--text-size", "huge"],
    "a tour to nowhere": ["tour"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG.keys())
def test_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        commands.main(words)
    assert ended.value.code == exit_codes.WRONG_USE
    assert "kiosk" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        commands.main(["--help"])
    said = capsys.readouterr().out
    assert ended.value.code == exit_codes.FINE
    for word in ("check", "tour", "clinic.toml", "exit codes"):
        assert word in said
    listed = {line.split()[0] for line in said.splitlines() if line.startswith("    ")}
    for word in ("run", "check", "tour", "figure", "plan", "video", "content", "staff", "usage"):
        assert word in listed
    assert "fleet" in listed


@pytest.mark.parametrize("word", commands.COMMANDS)
def test_every_command_is_there_and_is_called_by_its_words(word: str) -> None:
    main = import_module(commands.COMMANDS[word].module).main
    assert next(iter(signature(main).parameters)) in ("words", "arguments")


@pytest.mark.usefixtures("qapp")
def test_a_film_strip(tmp_path: Path) -> None:
    out = tmp_path / "strip.png"
    assert commands.main(["figure", "wall-calf", "--out", str(out), "--frames", "3"]) == 0
    assert out.stat().st_size > 10_000


@pytest.mark.usefixtures("qapp")
def test_a_film_strip_from_another_side_by_somebody_else(tmp_path: Path) -> None:
    out, other = tmp_path / "strip.png", tmp_path / "other.png"
    words = ["figure", "single-leg-balance", "--frames", "1", "--width", "120", "--out"]
    assert commands.main([*words, str(out)]) == 0
    assert commands.main([*words, str(other), "--view", "side", "--person", "rosa"]) == 0
    assert out.read_bytes() != other.read_bytes()


def test_a_view_that_an_exercise_lacks_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        commands.main(["figure", "wall-calf", "--view", "front", "--out", str(tmp_path / "x.png")])
    assert "from the side only" in capsys.readouterr().err


def test_no_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(display, "has_display", lambda *_words: False)
    assert commands.main([]) == exit_codes.NO_DISPLAY
    assert "no screen was found" in capsys.readouterr().err


def test_check_of_the_built_in_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check"]) == exit_codes.FINE
    last = capsys.readouterr().out.strip().splitlines()[-1]
    for word in ("sections", "blocks", "questions", "pictures", "median"):
        assert word in last


def test_check_of_a_broken_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pack.toml").write_text("id =", encoding="utf-8")
    assert commands.main(["check", str(tmp_path)]) == exit_codes.CONTENT_HAS_ERRORS
    assert "pack.toml:1" in capsys.readouterr().out


ANSWERS = frozenset({"/tmp/.X11-unix/X0", "/run/user/1/wayland-0"})
DISPLAYS: dict[str, tuple[dict[str, str], str, bool]] = {
    "an X server": ({"DISPLAY": ":0"}, "linux", True),
    "an X screen": ({"DISPLAY": ":0.1"}, "linux", True),
    "an X server that is gone": ({"DISPLAY": ":7"}, "linux", False),
    "nothing at all": ({}, "linux", False),
    "a forwarded display": ({"DISPLAY": "desk:10"}, "linux", True),
    "Wayland": (
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/1"},
        "linux",
        True,
    ),
    "Wayland that is gone, X that is not": (
        {"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":0"},
        "linux",
        True,
    ),
    "Wayland that is asked for, X alone": (
        {"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0", "XDG_RUNTIME_DIR": "/run/user/2"},
        "linux",
        False,
    ),
    "Wayland that is asked for, without a name": (
        {"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": "/run/user/1"},
        "linux",
        True,
    ),
    "Wayland on EGL that is gone": (
        {"QT_QPA_PLATFORM": "wayland-egl", "WAYLAND_DISPLAY": "wayland-0"},
        "linux",
        False,
    ),
    "a Wayland connection that is open": (
        {"QT_QPA_PLATFORM": "wayland", "WAYLAND_SOCKET": "3"},
        "linux",
        True,
    ),
    "X that is asked for, Wayland alone": (
        {
            "QT_QPA_PLATFORM": "xcb",
            "WAYLAND_DISPLAY": "wayland-0",
            "XDG_RUNTIME_DIR": "/run/user/1",
        },
        "linux",
        False,
    ),
    "one or the other": ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "linux", True),
    "neither one nor the other": ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
    "without windows on purpose": ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
    "the bare framebuffer": ({"QT_QPA_PLATFORM": "linuxfb"}, "linux", True),
    "Windows": ({}, "win32", True),
}


@pytest.mark.parametrize(("environment", "platform", "found"), DISPLAYS.values(), ids=DISPLAYS)
def test_is_there_a_screen(environment: dict[str, str], platform: str, found: bool) -> None:
    assert display.has_display(environment, platform, lambda path: path in ANSWERS) is found
