"""Everything that a kiosk writes, in one folder that can be searched."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.system import log


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that everything is written to: config, data, cache, log, temporary files."""
    root = tmp_path / "machine"
    for name, variable in (
        ("home", "HOME"),
        ("tmp", "TMPDIR"),
        ("cache", "XDG_CACHE_HOME"),
        ("state", "XDG_STATE_HOME"),
        ("config", "XDG_CONFIG_HOME"),
        ("data", "XDG_DATA_HOME"),
    ):
        (root / name).mkdir(parents=True)
        monkeypatch.setenv(variable, str(root / name))
    handlers, level = list(logging.root.handlers), logging.root.level
    log.set_up(root / "state" / "kiosk.log")
    yield root
    for handler in logging.root.handlers:
        handler.close()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


def files_with(root: Path, *telltales: bytes) -> list[str]:
    """Return every file below `root` that holds one of the words, with the word."""
    files = [path for path in root.rglob("*") if path.is_file()]
    assert files, "the log at least was written"
    return [
        f"{path}: {word!r}" for path in files for word in telltales if word in path.read_bytes()
    ]
