"""Files in the home of whoever starts the kiosk: no letter looks or is typed otherwise."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.shared import child_process

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="pattern"><edit name="family" mode="assign" binding="same">
<string>DejaVu Sans Mono</string></edit></match>
<match target="font"><edit name="antialias" mode="assign"><bool>false</bool></edit></match>
</fontconfig>"""
PROBE = """
import ctypes, hashlib, json, os, sys
from kiosk.shared import child_process
child_process.settle()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from kiosk.startup.typefaces import own
from ui.theme import fonts
application = QGuiApplication([])
fonts.load(own())
image = QImage(400, 80, QImage.Format.Format_Grayscale8)
image.fill(255)
painter = QPainter(image)
painter.setFont(fonts.font(48))
painter.drawText(10, 60, "Cramp 123")
painter.end()
data = bytes(image.constBits())
xkb = ctypes.CDLL("libxkbcommon.so.0")
for name in ("context_new", "compose_table_new_from_locale", "compose_state_new"):
    getattr(xkb, f"xkb_{name}").restype = ctypes.c_void_p
context = ctypes.c_void_p(xkb.xkb_context_new(0))
table = ctypes.c_void_p(xkb.xkb_compose_table_new_from_locale(context, b"en_US.UTF-8", 0))
made = 0
if table:
    state = ctypes.c_void_p(xkb.xkb_compose_state_new(table, 0))
    xkb.xkb_compose_state_feed(state, 0x61)
    made = xkb.xkb_compose_state_get_status(state)
print(json.dumps([hashlib.sha256(data).hexdigest(), len(set(data)), made]))
"""


def _seen(home: Path, **more: str) -> tuple[str, int, int]:
    """Return the sum of a drawn line, how many greys it has, and whether a key made a word."""
    environment = {"HOME": str(home), "PATH": os.defpath, "LANG": "en_US.UTF-8", **more}
    command = [sys.executable, "-I", "-c", PROBE]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    total, greys, made = json.loads(done.stdout.splitlines()[-1])
    return total, greys, made


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig and Compose are there")
def test_no_file_in_a_home_changes_a_letter(tmp_path: Path) -> None:
    clean, planted = tmp_path / "clean", tmp_path / "planted"
    for home in (clean, planted):
        home.mkdir()
    places = [planted / ".config/fontconfig/fonts.conf", planted / ".fonts.conf"]
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(FONTS, encoding="utf-8")
    compose = planted / ".XCompose"
    compose.write_text('<a> : "planted"\n', encoding="utf-8")
    wanted = _seen(clean)
    assert wanted[1] > 20  # smooth letters
    assert wanted[2] == 0  # a letter is a letter
    assert _seen(planted) == wanted
    named = {"FONTCONFIG_FILE": str(places[0]), "XCOMPOSEFILE": str(compose)}
    assert _seen(clean, **named) == wanted


LOG = """
import os
from kiosk.shared import child_process
child_process.settle()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QLoggingCategory
from ui.shared.qt_log import keep_to_warnings
keep_to_warnings("qt.of.ours.warning=false")
for name in ("qt.widgets.painting", "qt.of.ours"):
    category = QLoggingCategory(name)
    print(category.isDebugEnabled(), category.isInfoEnabled(), category.isWarningEnabled())
"""


@pytest.mark.parametrize(("rules", "debug"), [("", "False"), ("*.debug=true", "True")])
def test_no_file_in_a_home_fills_the_log(rules: str, debug: str, tmp_path: Path) -> None:
    file = tmp_path / ".config/QtProject/qtlogging.ini"
    file.parent.mkdir(parents=True)
    file.write_text("[Rules]\n*=true\n", encoding="utf-8")
    asked = {"QT_LOGGING_RULES": rules} if rules else {}
    environment = {"HOME": str(tmp_path), "PATH": os.defpath, **asked}
    command = [sys.executable, "-I", "-c", LOG]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    some, ours = done.stdout.splitlines()[-2:]
    assert some.split() == [debug, "False", "True"]
    assert ours.split()[2] == "False"


FOREIGN = [
    "FONTCONFIG_FILE",
    "FONTCONFIG_PATH",
    "FONTCONFIG_SYSROOT",
    "XCOMPOSEFILE",
    "XLOCALEDIR",
    "LIBGL_DRIVERS_PATH",
    "LIBVA_DRIVERS_PATH",
    "GBM_BACKENDS_PATH",
    "VK_DRIVER_FILES",
    "VK_ICD_FILENAMES",
    "VK_LAYER_PATH",
    "VK_ADD_LAYER_PATH",
    "__EGL_VENDOR_LIBRARY_FILENAMES",
    "ALSA_CONFIG_PATH",
    "ALSA_PLUGIN_DIR",
    "PIPEWIRE_MODULE_DIR",
    "SPA_PLUGIN_DIR",
    "LADSPA_PATH",
    "GST_PLUGIN_PATH",
    "GDK_PIXBUF_MODULE_FILE",
    "KRB5_CONFIG",
]


@pytest.mark.parametrize("name", FOREIGN)
def test_what_names_files_to_load_is_taken_out(name: str) -> None:
    assert child_process.environment({name: "/tmp/planted", "LANG": "C"}) == {"LANG": "C"}


def test_a_child_of_a_child_keeps_the_programs_own_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in child_process.OWN_FILES:
        monkeypatch.setenv(name, "/tmp/planted")
    child_process.settle()
    kept = child_process.environment(os.environ)
    for name, file in child_process.OWN_FILES.items():
        assert kept[name] == file
        assert Path(file).is_file()
