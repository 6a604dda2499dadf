"""Nobody's private attributes but our own: those of a library change with its next version.

`pathlib` lost some with Python 3.13, which broke what had read them. A name that begins with one
underscore has to be the project's, wherever it is read: `x._name`, `from m import _name`,
`monkeypatch.setattr(x, "_name", …)`, `getattr(x, "_name")`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    p for d in ("kiosk", "ui", "tests", "benchmarks", "packaging") for p in (ROOT / d).rglob("*.py")
)
DOCUMENTED = {"_exit", "_replace", "_asdict", "_fields", "_make", "_MEIPASS"}
"""Names that the standard library and PyInstaller document, underscore and all."""
NO_OTHER_WAY = {"_proxy_env", "_trusted_set"}
"""Of python-tuf, whose version the lock names: its client has no other way to either."""
BY_NAME = {"getattr", "setattr", "hasattr", "delattr"}


def _private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


def _defined(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case ast.Attribute(ctx=ast.Store(), value=ast.Name(id="self" | "cls")):
                yield node.attr


def _read(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute():
                yield node.lineno, node.attr
            case ast.ImportFrom():
                yield from ((node.lineno, name.name) for name in node.names)
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
                if called in BY_NAME:
                    texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
                    yield from (
                        (node.lineno, t.rpartition(".")[2]) for t in texts if isinstance(t, str)
                    )


def foreign(sources: dict[str, str]) -> list[str]:
    """Return where the sources read a private name that none of them defines."""
    trees = {name: ast.parse(source) for name, source in sources.items()}
    ours = {name for tree in trees.values() for name in _defined(tree)}
    return [
        f"{file}:{line}: {name}"
        for file, tree in trees.items()
        for line, name in _read(tree)
        if _private(name) and name not in ours | DOCUMENTED | NO_OTHER_WAY
    ]


def test_private_names_are_our_own() -> None:
    assert len(FILES) > 500
    assert foreign({str(p.relative_to(ROOT)): p.read_text(encoding="utf-8") for p in FILES}) == []


@pytest.mark.parametrize(
    "line",
    [
        "Path('x')._str",
        "path._drv = ''",
        "from threading import _shutdown",
        "getattr(path, '_parts')",
        "monkeypatch.setattr('pathlib.Path._str', '')",
        "monkeypatch.setattr(logging, '_handlers', {})",
    ],
)
def test_a_foreign_one_is_found(line: str) -> None:
    assert foreign({"a.py": line}) != []


@pytest.mark.parametrize(
    "line",
    ["self._x = 1\nother._x", "def _f(): ...\nm._f", "os._exit(1)", "for _ in x: ...", "a.__b"],
)
def test_our_own_are_not(line: str) -> None:
    assert foreign({"a.py": line}) == []
