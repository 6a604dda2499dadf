"""Print the figures of the house: sizes, cycles, and how much of it is tests.

    python packaging/figures.py

A function's length is the lines of its body, without its docstring, its signature and decorators;
"whole" counts signature and docstring in. A function inside another one counts as a function of its
own and as lines of the outer one. A class's length is all of its lines, from `class` to the last.
Parameters are counted without `self` and `cls`. Source is every line of `kiosk` and `ui`, tests
every line of `tests`: blank lines, comments and docstrings included. Imports for the type checker
and inside functions count as imports.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("kiosk", "ui")
AT_THE_ROOT = {"__init__", "__main__"}
MOST_MODULES, MOST_LINES, MOST_CLASS_LINES, MOST_PARAMETERS = 15, 400, 200, 8
Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Sized:
    """Something that has a size: a folder, a file, a class, a function."""

    name: str
    size: int

    def __str__(self) -> str:
        return f"{self.size:6}  {self.name}"


@dataclass(frozen=True)
class House:
    """The files of a checkout, and what is counted in them."""

    root: Path = ROOT

    @cached_property
    def sources(self) -> list[Path]:
        """The program's files."""
        return sorted(p for top in PACKAGES for p in (self.root / top).rglob("*.py"))

    @cached_property
    def tests(self) -> list[Path]:
        """The files of its tests."""
        return sorted((self.root / "tests").rglob("*.py"))

    @cached_property
    def trees(self) -> dict[Path, ast.Module]:
        """The program's files, parsed."""
        return {p: ast.parse(p.read_text(encoding="utf-8")) for p in self.sources}

    def name(self, path: Path) -> str:
        """Return a file's path from the root on."""
        return path.relative_to(self.root).as_posix()

    def loose(self) -> list[str]:
        """Return the modules that lie at a root, in no feature."""
        found = (p for p in self.sources if p.parent.parent == self.root)
        return [self.name(p) for p in found if p.stem not in AT_THE_ROOT]

    def folders(self) -> list[Sized]:
        """Return each folder with the number of its modules."""
        modules = [p for p in self.sources if p.stem != "__init__"]
        folders = sorted({p.parent for p in modules})
        return [Sized(self.name(f), sum(p.parent == f for p in modules)) for f in folders]

    def files(self) -> list[Sized]:
        """Return each file of source and tests with the number of its lines."""
        return [Sized(self.name(p), _lines(p)) for p in (*self.sources, *self.tests)]

    def functions(self) -> list[Sized]:
        """Return each function with the lines of its body."""
        return [Sized(name, _body_lines(node)) for name, node in self._definitions()]

    def whole_functions(self) -> list[Sized]:
        """Return each function with all of its lines, from `def` to the last."""
        return [Sized(name, _span(node, node)) for name, node in self._definitions()]

    def parameters(self) -> list[Sized]:
        """Return each function with the number of its parameters."""
        return [Sized(name, _parameters(node)) for name, node in self._definitions()]

    def classes(self) -> list[Sized]:
        """Return each class with the number of its lines."""
        nodes = ((p, n) for p, t in self.trees.items() for n in ast.walk(t))
        return [
            Sized(f"{self.name(p)}: {n.name}", _span(n, n))
            for p, n in nodes
            if isinstance(n, ast.ClassDef)
        ]

    def _definitions(self) -> Iterator[tuple[str, Definition]]:
        for path, tree in self.trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{self.name(path)}:{node.lineno} {node.name}", node


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _span(first: ast.stmt, last: ast.stmt) -> int:
    return (last.end_lineno or last.lineno) - first.lineno + 1


def _body_lines(node: Definition) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return _span(body[0], body[-1]) if body else 0


def _parameters(node: Definition) -> int:
    given = node.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    return sum(a is not None and a.arg not in {"self", "cls"} for a in every)


def over(limit: int, found: list[Sized]) -> list[Sized]:
    """Return what is larger than a limit, the largest first."""
    return sorted((f for f in found if f.size > limit), key=lambda f: -f.size)


def share(found: list[Sized], percent: int) -> int:
    """Return the size that a share of all does not exceed."""
    sizes = sorted(f.size for f in found)
    return sizes[-(-len(sizes) * percent // 100) - 1]


def imports() -> dict[str, set[str]]:
    """Return what each module of the source imports of it."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    return {m: graph.find_modules_directly_imported_by(m) for m in graph.modules}


def cycles(imported: dict[str, set[str]], part: Callable[[str], str]) -> list[list[str]]:
    """Return the parts (folders, features) that import each other in a circle.

    A circle is all parts that reach each other, over however many others.
    """
    reached: dict[str, set[str]] = {part(m): set() for m in imported}
    for module, below in imported.items():
        reached[part(module)] |= {part(m) for m in below} - {part(module)}
    for middle in reached:
        for found in reached.values():
            found |= reached[middle] if middle in found else set()
    circles = {frozenset(o for o in reached[p] if p in reached[o]) for p in reached}
    return sorted(sorted(c) for c in circles if c)


def folder(module: str) -> str:
    """Return the folder of a module; a package is its own."""
    is_package = (ROOT / module.replace(".", "/")).is_dir()
    return module if is_package else module.rpartition(".")[0]


def room(module: str) -> str:
    """Return the feature that a module belongs to: `kiosk.faq.language.words` is of `kiosk.faq`."""
    return ".".join(module.split(".")[:2])


def report(house: House) -> Iterator[str]:
    """Yield the figures, a line each, and by name what is over its limit."""
    yield from _named("modules loose at the roots", house.loose())
    yield from _named(f"folders over {MOST_MODULES} modules", over(MOST_MODULES, house.folders()))
    imported = imports()
    for part in (folder, room):
        yield from _named(f"cycles between {part.__name__}s", cycles(imported, part))
    source, tests = (sum(_lines(p) for p in files) for files in (house.sources, house.tests))
    yield f"source lines: {source}"
    yield f"test lines: {tests}, {tests / source:.3f} of the source"
    for what, found in (("body", house.functions()), ("whole", house.whole_functions())):
        median, most = share(found, 50), max(f.size for f in found)
        yield f"lines of a function, {what}: median {median}, p90 {share(found, 90)}, most {most}"
    yield from _named(
        f"classes over {MOST_CLASS_LINES} lines", over(MOST_CLASS_LINES, house.classes())
    )
    yield from _named(
        f"functions over {MOST_PARAMETERS} parameters", over(MOST_PARAMETERS, house.parameters())
    )
    yield from _named(f"files over {MOST_LINES} lines", over(MOST_LINES, house.files()))


def _named(what: str, found: list[str] | list[Sized] | list[list[str]]) -> Iterator[str]:
    yield f"{what}: {len(found)}"
    yield from (f"    {' '.join(f) if isinstance(f, list) else f}" for f in found)


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report(House()))
