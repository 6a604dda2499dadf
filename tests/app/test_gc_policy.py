"""Garbage goes in the thread that draws: a picture freed in another one is a warning of Qt's."""

import gc
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest

from ui.shared import gc_policy


class _Circle:
    """Something that only a collection can free; it tells in which thread it went."""

    gone: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def swept() -> Iterator[list[str]]:
    _Circle.gone = []
    gc.collect()
    gc_policy.begin()
    yield _Circle.gone
    gc_policy.end()


def _allocate() -> None:
    kept = [[number] for number in range(20_000)]
    assert kept


def test_slow_work_collects_nothing_and_the_screen_does(swept: list[str]) -> None:
    _Circle()
    other = threading.Thread(target=_allocate, name="slow work")
    other.start()
    other.join()
    assert swept == []
    _allocate()
    kept = [[number] for number in range(2_000)]
    gc_policy.sweep()
    assert swept == ["MainThread"]
    assert kept


def test_without_it_the_other_thread_collects(swept: list[str]) -> None:
    gc_policy.end()
    _Circle()
    other = threading.Thread(target=_allocate, name="slow work")
    other.start()
    other.join()
    assert swept == ["slow work"]
