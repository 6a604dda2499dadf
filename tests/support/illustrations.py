"""The scripts that draw the pack's pictures, which are no package: a test asks for one by name."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "illustrations"


def script(name: str) -> ModuleType:
    """Return one of the scripts, as the others see it."""
    if str(FOLDER) not in sys.path:
        sys.path.insert(0, str(FOLDER))
    return importlib.import_module(name)


def forget() -> None:
    """Let every script be read anew: they take functions from each other when they are read."""
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(str(FOLDER)):
            del sys.modules[name]
