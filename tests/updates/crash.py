"""What may be on a disk after the power was cut: everything that was not synced, lost or reordered.

A `Recorder` does what an update asks of the disk and writes it down. `Power` follows the list and
says which trees could be found afterwards: a file's bytes are safe once the file was synced, a
name once its folder was. What is not safe may have been written in any order, or not at all. A
folder that is removed goes in one step here: nothing names it any more when that is done.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from kiosk.shared.disk import RealDisk

Tree: TypeAlias = dict[str, bytes | None]
"""Path → bytes of a file, or None for a folder."""


@dataclass(frozen=True)
class Op:
    """One change: `kind` is folder, write, sync, sync folder, rename or remove."""

    kind: str
    path: str
    data: bytes = b""
    to: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.path}" + (f" → {self.to}" if self.to else "")


class Recorder(RealDisk):
    """The real disk, with a list of what was done below `root`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.done: list[Op] = []

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self._note("folder", path)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        super().write(path, chunks)
        self._note("write", path, path.read_bytes())

    def sync_file(self, path: Path) -> None:
        super().sync_file(path)
        self._note("sync", path)

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        self._note("sync folder", path)

    def rename(self, old: Path, new: Path) -> None:
        super().rename(old, new)
        self.done.append(Op("rename", self._name(old), to=self._name(new)))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self._note("remove", path)

    def _note(self, kind: str, path: Path, data: bytes = b"") -> None:
        self.done.append(Op(kind, self._name(path), data))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()


@dataclass
class Node:
    """A file or a folder on the platter. Of a file, `safe` bytes are synced, `data` are not yet."""

    folder: bool
    data: bytes = b""
    safe: bytes = b""
    names: dict[str, "Node"] = field(default_factory=dict)
    later: list["Change"] = field(default_factory=list)

    def now(self, lost: frozenset[int] = frozenset()) -> "dict[str, Node]":
        """The names as the running system sees them, or as they are without the `lost` changes."""
        seen = dict(self.names)
        for change in self.later:
            if id(change) not in lost:
                for name, node in change.names:
                    if node is None:
                        seen.pop(name, None)
                    else:
                        seen[name] = node
        return seen


@dataclass(frozen=True, eq=False)
class Change:
    """Names of one folder that change in one step; None takes a name away."""

    names: tuple[tuple[str, Node | None], ...]


class Power:
    """A disk that follows operations and can lose its power at any time."""

    def __init__(self, tree: Tree) -> None:
        """Begin with a tree that is safe as a whole."""
        self._root = Node(folder=True)
        for path, data in sorted(tree.items()):
            *above, name = PurePosixPath(path).parts
            node = self._root
            for part in above:
                node = node.names[part]
            made = Node(data is None, data or b"", data or b"")
            node.names[name] = made

    def follow(self, op: Op) -> None:
        """Do one operation, unsynced as it is."""
        match op.kind:
            case "folder":
                self._put(op.path, Node(folder=True))
            case "write":
                self._put(op.path, Node(folder=False, data=op.data))
            case "sync":
                node = self._at(op.path)
                node.safe = node.data
            case "sync folder":
                node = self._at(op.path)
                node.names, node.later = node.now(), []
            case "rename":
                node = self._at(op.path)
                parent, name = self._parent(op.path)
                new = PurePosixPath(op.to).name
                parent.later.append(Change(((name, None), (new, node))))
            case "remove":
                parent, name = self._parent(op.path)
                parent.later.append(Change(((name, None),)))
            case _:
                raise ValueError(op.kind)

    def found_after_a_cut(self) -> Iterator[Tree]:
        """Yield trees that could be on the disk if the power went now, each once."""
        seen: set[frozenset[tuple[str, bytes | None]]] = set()
        for lost in self._losses():
            for bytes_kept in ("none", "half", "all"):
                tree = dict(_walk(self._root, "", lost, bytes_kept))
                key = frozenset(tree.items())
                if key not in seen:
                    seen.add(key)
                    yield tree

    def _losses(self) -> Iterator[frozenset[int]]:
        """Yield which unsafe changes of names are lost: all, none, each alone, all but each."""
        every = frozenset(
            id(change) for folder in self._unsafe_folders() for change in folder.later
        )
        yield every
        yield frozenset()
        for change in every:
            yield frozenset({change})
            yield every - {change}

    def _unsafe_folders(self) -> list[Node]:
        def under(node: Node) -> Iterator[Node]:
            if node.later:
                yield node
            for child in {**node.names, **node.now()}.values():
                if child.folder:
                    yield from under(child)

        return list(under(self._root))

    def _put(self, path: str, node: Node) -> None:
        parent, name = self._parent(path)
        parent.later.append(Change(((name, node),)))

    def _parent(self, path: str) -> tuple[Node, str]:
        *above, name = PurePosixPath(path).parts
        return self._at("/".join(above)), name

    def _at(self, path: str) -> Node:
        node = self._root
        for part in PurePosixPath(path).parts:
            node = node.now()[part]
        return node


def _walk(
    node: Node, path: str, lost: frozenset[int], bytes_kept: str
) -> Iterator[tuple[str, bytes | None]]:
    for name, child in node.now(lost).items():
        below = f"{path}/{name}" if path else name
        if child.folder:
            yield below, None
            yield from _walk(child, below, lost, bytes_kept)
        else:
            yield below, _left(child, bytes_kept)


def _left(file: Node, bytes_kept: str) -> bytes:
    if file.data == file.safe or bytes_kept == "all":
        return file.data
    return file.data[: len(file.data) // 2] if bytes_kept == "half" else file.safe


def tree_of(folder: Path) -> Tree:
    """Return what is in a folder."""
    found = sorted(folder.rglob("*"))
    return {p.relative_to(folder).as_posix(): None if p.is_dir() else p.read_bytes() for p in found}


def lay_out(tree: Tree, folder: Path) -> None:
    """Write a tree into a folder that is not there yet."""
    folder.mkdir(parents=True)
    for path, data in sorted(tree.items()):
        target = folder / path
        if data is None:
            target.mkdir(exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
