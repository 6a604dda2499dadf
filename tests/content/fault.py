"""How a fault is described: what bends the tiny pack, and where and how it is then named."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.content.packs import SECTION_FILE, PackFiles


@dataclass(frozen=True)
class Fault:
    name: str
    bend: Callable[[PackFiles], object]
    place: str  # file:line
    says: str  # part of the message
    remedy: str = ""  # part of the remedy


def swapped(path: str, old: str, new: str) -> Callable[[PackFiles], object]:
    return lambda pack: pack.swap(path, old, new)


def added(text: str, path: str = SECTION_FILE) -> Callable[[PackFiles], object]:
    return lambda pack: pack.add(path, text)


def put(path: str, content: str | bytes) -> Callable[[PackFiles], object]:
    return lambda pack: pack.put(path, content)


def dropped(path: str) -> Callable[[PackFiles], object]:
    return lambda pack: pack.drop(path)
