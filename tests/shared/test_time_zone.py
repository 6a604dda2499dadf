"""A computer whose time zone is damaged: everything works, at UTC."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import logging; logging.basicConfig(format="%(message)s")
from kiosk.shared.clock import SystemClock
from kiosk.content.parse.catalogue import compile_wording
from kiosk.content.model.report import Log
text = 'msgid ""\\nmsgstr "Language: nl"\\n\\nmsgid "Back"\\nmsgstr "Terug"\\n'
assert compile_wording("nl.po", "nl", text, Log())
print(SystemClock().wall().ahead)
"""


@pytest.mark.parametrize("zone", ["damaged", "folder", "empty", "Nowhere/At-All", ":", "x" * 5000])
def test_a_zone_that_is_none(zone: str, tmp_path: Path) -> None:
    (tmp_path / "damaged").write_text("[Paths]\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").touch()
    named = tmp_path / zone if zone in ("damaged", "folder", "empty") else zone
    run = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**os.environ, "TZ": str(named)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == "0\n"
    if zone in ("damaged", "folder", "empty"):
        assert "time zone of this computer cannot be read" in run.stderr


def test_a_zone_that_is_one_stays() -> None:
    run = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**os.environ, "TZ": "Asia/Kolkata"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (run.stdout, run.stderr) == ("330\n", "")
