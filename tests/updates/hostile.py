"""Files that pretend to be a pack: what somebody could put on a stick to break a waiting room."""

import io
import random
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.content.packs import SECTION_FILE, PackFiles, png, tiny_pack

MIB = 1024 * 1024
Make = Callable[[], bytes]


@dataclass(frozen=True)
class Hostile:
    """A file's bytes, and a word of what staff read about it."""

    make: Make
    says: str


def zipped(pack: PackFiles, *more: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    """Return a pack as a zip file, with further items behind its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for path, data in pack.files.items():
            target.writestr(path, data)
        for item, data in more:
            target.writestr(item, data)
    return out.getvalue()


def _with(name: str, data: bytes = b"x") -> Make:
    return lambda: zipped(tiny_pack(), (zipfile.ZipInfo(name), data))


def _special(name: str, mode: int, data: bytes = b"/etc/passwd") -> Make:
    def make() -> bytes:
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = (mode | 0o777) << 16
        return zipped(tiny_pack(), (info, data))

    return make


def _patched(change: Callable[[bytearray], None]) -> Make:
    def make() -> bytes:
        data = bytearray(zipped(tiny_pack()))
        change(data)
        return bytes(data)

    return make


def _end(data: bytearray) -> int:
    return data.rindex(b"PK\5\6")


def _first_entry(data: bytearray) -> int:
    return data.index(b"PK\1\2")


def _encrypted(data: bytearray) -> None:
    at = _first_entry(data)
    data[at + 8] |= 1


def _odd_method(data: bytearray) -> None:
    struct.pack_into("<H", data, _first_entry(data) + 10, 14)


def _many(data: bytearray) -> None:
    struct.pack_into("<H", data, _end(data) + 10, 60_000)


def _long_directory(data: bytearray) -> None:
    struct.pack_into("<I", data, _end(data) + 12, 0x7FFFFFFF)


def _wrong_sum(data: bytearray) -> None:
    data[_first_entry(data) + 16] ^= 0xFF


def _says_small(data: bytearray) -> None:
    struct.pack_into("<I", data, _first_entry(data) + 24, 3)


def _says_large(data: bytearray) -> None:
    struct.pack_into("<I", data, _first_entry(data) + 24, 600 * MIB)


def _nul_in_name(data: bytearray) -> None:
    at = data.index(b"pack.toml")
    while at >= 0:
        data[at + 4] = 0
        at = data.find(b"pack.toml", at + 1)


def _same_name(data: bytearray) -> None:
    """Call the picture what another file is called."""
    old, new = b"images/tile.svg", b"references.toml"
    assert len(old) == len(new)
    data[:] = data.replace(old, new)


def _cut(share: float) -> Make:
    def make() -> bytes:
        whole = zipped(tiny_pack())
        return whole[: int(len(whole) * share)]

    return make


def _bomb() -> bytes:
    return zipped(tiny_pack(), ("images/zeros.png", bytes(40 * MIB)))


def _nested_bomb() -> bytes:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("zeros", bytes(20 * MIB))
    return zipped(tiny_pack(), ("images/inner.zip", inner.getvalue()))


def _thousands() -> bytes:
    return zipped(tiny_pack(), *((f"images/{i}.svg", b"<svg/>") for i in range(2100)))


def _deep() -> bytes:
    return zipped(tiny_pack(), ("/".join(["a"] * 60) + "/b.svg", b"<svg/>"))


def _twice() -> bytes:
    out = io.BytesIO(zipped(tiny_pack()))
    with zipfile.ZipFile(out, "a") as target:
        info = zipfile.ZipInfo("Pack.toml")
        target.writestr(info, tiny_pack().files["pack.toml"])
    return out.getvalue()


def _pack(change: Callable[[PackFiles], object]) -> Make:
    def make() -> bytes:
        pack = tiny_pack()
        change(pack)
        return zipped(pack)

    return make


def _picture(svg: str) -> Make:
    return _pack(lambda pack: pack.put("images/tile.svg", svg))


_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"{more}>{inside}</svg>'


def _svg(inside: str, more: str = "") -> Make:
    return _picture(_SVG.format(inside=inside, more=more))


def _uses() -> str:
    levels = "".join(
        f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, 25)
    )
    return f'<defs><g id="g0"><path d="M0 0h1"/></g>{levels}</defs><use href="#g24"/>'


def _scribble() -> str:
    chance = random.Random(1)
    points = " ".join(f"{chance.random() * 4:.4f},{chance.random() * 3:.4f}" for _ in range(30_000))
    return f'<polyline fill="none" stroke="#000" stroke-linejoin="round" points="{points}"/>'


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)).replace("&a0;", "&a;")
    + ']><svg xmlns="http://www.w3.org/2000/svg">&a8;</svg>'
)

ARCHIVES: dict[str, Hostile] = {
    "an empty file": Hostile(lambda: b"", "damaged"),
    "no zip file": Hostile(lambda: b"%PDF-1.7 nothing of a pack", "a PDF file"),
    "a gigabyte's promise": Hostile(lambda: b"PK\3\4" + bytes(4096), "damaged"),
    "the first half": Hostile(_cut(0.5), "damaged"),
    "all but the end": Hostile(_cut(0.97), "damaged"),
    "a way out": Hostile(_with("../outside.toml"), "possible name"),
    "a way out in the middle": Hostile(_with("images/../../outside.toml"), "possible name"),
    "an absolute path": Hostile(_with("/etc/cron.d/kiosk"), "possible name"),
    "a drive": Hostile(_with("C:/Windows/win.ini"), "possible name"),
    "a backslash": Hostile(_with("images\\tile2.svg"), "possible name"),
    "a device of Windows": Hostile(_with("images/CON.svg"), "possible name"),
    "a device with an ending": Hostile(_with("images/lpt1.tar.svg"), "possible name"),
    "a dot at the end": Hostile(_with("images/tile.svg."), "possible name"),
    "a blank at the end": Hostile(_with("images/tile2.svg "), "possible name"),
    "a blank before": Hostile(_with("images/ tile2.svg"), "possible name"),
    "a stream": Hostile(_with("images/tile.svg:hidden"), "possible name"),
    "a line break in a name": Hostile(_with("images/a\nb.svg"), "possible name"),
    "text that runs backwards": Hostile(_with("images/gvs.\u202eexe.svg"), "possible name"),
    "a name of a mile": Hostile(_with("images/" + "a" * 300 + ".svg"), "possible name"),
    "a NUL in a name": Hostile(_patched(_nul_in_name), "possible name"),
    "sixty folders deep": Hostile(_deep, "possible name"),
    "capitals apart": Hostile(_twice, "twice"),
    "twice the same": Hostile(_patched(_same_name), "twice"),
    "one letter written in two ways": Hostile(
        lambda: zipped(tiny_pack(), ("images/é.svg", b"x"), ("images/e\u0301.svg", b"y")), "twice"
    ),
    "a file and a folder": Hostile(_with("pack.toml/inside.toml"), "a file and a folder"),
    "a folder with bytes": Hostile(_with("images/more/", b"bytes"), "folder with bytes"),
    "a link": Hostile(_special("images/link.svg", stat.S_IFLNK), "link or a device"),
    "a pipe": Hostile(_special("images/pipe.svg", stat.S_IFIFO), "link or a device"),
    "a device": Hostile(_special("images/null.svg", stat.S_IFCHR), "link or a device"),
    "a socket": Hostile(_special("images/sock.svg", stat.S_IFSOCK), "link or a device"),
    "encrypted": Hostile(_patched(_encrypted), "encrypted"),
    "an unknown compression": Hostile(_patched(_odd_method), "unusual way"),
    "sixty thousand files": Hostile(_patched(_many), "more than"),
    "two thousand pictures": Hostile(_thousands, "more than"),
    "a table of contents of 2 GB": Hostile(_patched(_long_directory), "more than"),
    "a wrong sum": Hostile(_patched(_wrong_sum), "damaged"),
    "larger than it says": Hostile(_patched(_says_small), ""),
    "600 MB, it says": Hostile(_patched(_says_large), ""),
    "a bomb": Hostile(_bomb, "swells"),
    "a zip file in a zip file": Hostile(_nested_bomb, ""),
}

CONTENTS: dict[str, Hostile] = {
    "nothing of a pack": Hostile(lambda: zipped(PackFiles({"readme.txt": b"hello"})), "errors"),
    "a program": Hostile(_pack(lambda p: p.put("images/run.exe", b"MZ")), "run.exe"),
    "a script": Hostile(_pack(lambda p: p.put("start.py", "import os")), "start.py"),
    "a page of another program": Hostile(_pack(lambda p: p.put("en/index.html", "<p>")), "index"),
    "TOML a thousand deep": Hostile(
        _pack(lambda p: p.put("pack.toml", "a = " + "[" * 5000 + "]" * 5000)), "pack.toml"
    ),
    "TOML with a thousand keys": Hostile(
        _pack(lambda p: p.add("pack.toml", "\n".join(f"k{i} = 1" for i in range(3000)))), "more"
    ),
    "no text": Hostile(_pack(lambda p: p.put("pack.toml", b"\xff\xfe\x00\x00")), "pack.toml"),
    "a page of a megabyte": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "word " * 250_000)), "swells"
    ),
    "a page of 70 kB": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "".join(f"word{i} " for i in range(8_000)))), "kB"
    ),
    "a table of 50,000 rows": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "\n| a | b |\n| - | - |\n" + "| 1 | 2 |\n" * 5_000)),
        "rows",
    ),
    "quotes in quotes": Hostile(_pack(lambda p: p.add(SECTION_FILE, "\n" + ">" * 3000)), "en/"),
    "HTML in a page": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "\n<script>alert(1)</script>\n")), "HTML"
    ),
    "a link to a file": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "\n[a](file:///etc/passwd)\n")), "file"
    ),
    "a link to the web": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "\n[a](https://example.com)\n")), "https"
    ),
    "a picture from outside": Hostile(
        _pack(lambda p: p.add(SECTION_FILE, "\n![](../../secret.png)\n")), "secret"
    ),
    "SVG that uses itself": Hostile(_svg(_uses()), "repeat"),
    "SVG with a script": Hostile(_svg("<script>1</script>"), "script"),
    "SVG with an event": Hostile(_svg("", ' onload="x()"'), "onload"),
    "SVG with a local picture": Hostile(_svg('<image href="/etc/passwd"/>'), "image"),
    "SVG with a page": Hostile(_svg("<foreignObject><p>x</p></foreignObject>"), "foreignObject"),
    "SVG that imports a style": Hostile(_svg("<style>@import url(http://a.b)</style>"), "style"),
    "SVG with a web font": Hostile(_svg('<path d="M0 0" fill="url(http://a.b/c)"/>'), "outside"),
    "SVG of a billion laughs": Hostile(_picture(LAUGHS), "tile.svg"),
    "SVG with an outside entity": Hostile(
        _picture('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'), "tile"
    ),
    "SVG ten thousand deep": Hostile(_svg("<g>" * 10_000 + "</g>" * 10_000), "tile.svg"),
    "SVG packed": Hostile(_pack(lambda p: p.put("images/tile.svgz", b"\x1f\x8b\x08")), "svgz"),
    "PNG of 60,000 pixels a side": Hostile(
        _pack(lambda p: p.put("images/big.png", png(60_000, 1))), "big.png"
    ),
    "PNG that is a JPEG": Hostile(
        _pack(lambda p: p.put("images/fake.png", b"\xff\xd8\xff\xe0" + bytes(64))), "fake.png"
    ),
    "PNG that is cut": Hostile(_pack(lambda p: p.put("images/cut.png", png(8, 8)[:40])), "cut.png"),
    "an exercise that no body can do": Hostile(
        _pack(lambda p: p.swap("exercises/calf.toml", "knee = 8", "knee = 800")), "calf.toml"
    ),
    "an exercise of two million sets": Hostile(
        _pack(lambda p: p.swap("exercises/calf.toml", "sets = 3", "sets = 2000000")), "calf.toml"
    ),
    "numbers that are none": Hostile(
        _pack(lambda p: p.swap("exercises/calf.toml", "at = 1.0", "at = nan")), "calf.toml"
    ),
}


HEAVY_SVG = _SVG.format(inside=_scribble(), more="")
HEAVY: dict[str, Hostile] = {
    "a filter that never ends": Hostile(
        _svg(
            '<filter id="f"><feTurbulence baseFrequency="5" numOctaves="1000000"/></filter>'
            '<rect width="4" height="3" filter="url(#f)"/>'
        ),
        "too long to draw",
    ),
}
"""What nothing is wrong with but the time and memory that it takes to draw."""


def named() -> Iterator[tuple[str, Hostile]]:
    """Yield every hostile file."""
    yield from ARCHIVES.items()
    yield from CONTENTS.items()
