"""A small pack without a fault, for tests to write, bend and break."""

import struct
import zlib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 23)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>\n'

PACK = """\
id = "tiny"
title = "Tiny pack"
version = "2026.11"
languages = ["en"]
topics = ["night"]

[[chapters]]
id = "understand"
tint = 1
picture = "images/tile.svg"
sections = ["what-it-is", "ask", "get-help"]
"""

TITLES = """\
title = "Tiny pack"

[chapters.understand]
kicker = "Understand"
title = "What it is"
blurb = "Types and causes"

[topics]
night = "At night"
"""

CREDITS = """\
["images/tile.svg"]
title = "A calf"
alt.en = "A calf glows red."
credit = "The project"
licence = "MIT"
source = "drawn for this pack"
"""

REFERENCES = """\
[mayo]
title = "Muscle cramp"
publisher = "Mayo Clinic"
url = "https://www.mayoclinic.org/"
"""

GLOSSARY = """\
[salt]
name = "salt"
meaning = "What sweat tastes of."
"""

FRONT = """\
+++
number = 1
title = "What it is"
nav = "What it is"
lead = "A cramp is a muscle that stays tight."
picture = "images/tile.svg"
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++
"""

SECTION = (
    FRONT
    + """\

It hurts, and it **passes**. Lost [salt](glossary:salt) can cause it.[^mayo]

::: tip
Drink water.
:::

[When to get help](section:get-help) [Magnesium?](faq:magnesium)
"""
)

HELP = (
    FRONT.replace("What it is", "When to get help")
    + """\

::: redflags
:::
"""
)

ASK = FRONT.replace("What it is", "Questions").replace(
    "reviewed_by", 'screen = "questions"\nreviewed_by'
)

SIGNS = """\
reviewed_by = ""
review_due = 2027-11-01
status = "draft"

[[groups]]
id = "chest"
ask = "Chest pain"
picture = "images/tile.svg"

[[signs]]
id = "chest"
level = "now"
sign = "chest pain"
question = "Do you have chest pain?"
here = "Tell reception now. Do not wait."
home = "Call {emergency} now."
references = ["mayo"]
picture = "images/tile.svg"
group = "chest"

[[signs]]
id = "weak"
level = "visit"
sign = "weakness"
question = "Are you weak?"
here = "Tell your physio."
home = "Call {urgent} soon."
references = []
picture = "images/tile.svg"
"""

QUESTION = """\
+++
title = "Should I take magnesium?"
topics = ["night"]
synonyms = ["tablets"]
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++
Only if you lack it.[^mayo]
"""

EXERCISE = """\
id = "calf"
person = "mateo"
muscles = ["gastrocnemius"]
box = [-0.9, -0.1, 0.9, 1.9]
dose = { sets = 3, hold = 30 }

[[keys]]
at = 0.0
near_leg = { knee = 2 }

[[keys]]
at = 1.0
near_leg = { knee = 8 }
"""

EXERCISE_WORDS = """\
+++
title = "Calf stretch"
nav = "Calf stretch"
muscle = "Calf"
lead = "It makes the calf longer."
feel = "A pull in the calf."
stop = "Stop if it hurts."
mistake = "The heel lifts."
cue = "Heel down."
references = ["mayo"]
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++

::: steps
1. **Stand.** Hold on.
2. **Step.** Put one foot back.
3. **Lean.** Keep the heel down.
:::
"""

PROGRAM = """\
id = "two-weeks"

[load]
growth = 10
jump = 50

[[stages]]
weeks = [1, 1]

[[stages.exercises]]
id = "calf"
dose = { sets = 3, hold = 30, a_day = 2 }

[[stages]]
weeks = [2, 2]

[[stages.exercises]]
id = "calf"
"""

PROGRAM_WORDS = """\
+++
title = "Two weeks"
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++

## Length

Make the calf longer.

- Calf stretch

## More length

- Calf stretch again
"""

WORDING = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Back"
msgstr "Go back"
"""

SECTION_FILE = "en/sections/what-it-is.md"
QUESTION_FILE = "en/faq/magnesium.md"
EXERCISE_FILE = "exercises/calf.toml"
EXERCISE_WORDS_FILE = "en/exercises/calf.md"
PROGRAM_FILE = "programs/two-weeks.toml"
SIGNS_FILE = "en/warning-signs.toml"
PROGRAM_WORDS_FILE = "en/programs/two-weeks.md"


@dataclass
class PackFiles:
    """The files of a pack by path; a test bends them and then writes them."""

    files: dict[str, bytes] = field(default_factory=dict)

    def put(self, path: str, content: str | bytes) -> "PackFiles":
        """Add or replace a file."""
        self.files[path] = content.encode() if isinstance(content, str) else content
        return self

    def drop(self, path: str) -> "PackFiles":
        """Remove a file that must be there."""
        del self.files[path]
        return self

    def swap(self, path: str, old: str, new: str) -> "PackFiles":
        """Replace words that must be in a file."""
        text = self.files[path].decode()
        assert old in text, f"{old!r} is not in {path}"
        return self.put(path, text.replace(old, new, 1))

    def add(self, path: str, text: str) -> "PackFiles":
        """Add words at the end of a file."""
        return self.put(path, self.files[path] + text.encode())

    def write(self, folder: Path) -> Path:
        """Write the files into `folder` and return it."""
        for path, content in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return folder


def tiny_pack() -> PackFiles:
    """Return the smallest pack that uses a bit of everything and has no problem at all."""
    pack = PackFiles()
    pack.put("pack.toml", PACK).put("references.toml", REFERENCES).put("credits.toml", CREDITS)
    pack.put("en/titles.toml", TITLES).put("en/glossary.toml", GLOSSARY)
    pack.put(SECTION_FILE, SECTION).put("en/sections/get-help.md", HELP)
    pack.put("en/sections/ask.md", ASK).put(QUESTION_FILE, QUESTION).put(SIGNS_FILE, SIGNS)
    pack.put(EXERCISE_FILE, EXERCISE).put(EXERCISE_WORDS_FILE, EXERCISE_WORDS)
    pack.put(PROGRAM_FILE, PROGRAM).put(PROGRAM_WORDS_FILE, PROGRAM_WORDS)
    pack.put("images/tile.svg", SVG).put("images/icons/drop.svg", SVG)
    return pack.put("wording/en.po", WORDING)


def two_languages() -> PackFiles:
    """Return the tiny pack with German added: its titles, one section, one alt text."""
    pack = tiny_pack().swap("pack.toml", '["en"]', '["en", "de"]')
    pack.put("de/titles.toml", TITLES.replace("What it is", "Was es ist"))
    pack.put("de/sections/what-it-is.md", SECTION.replace('"What it is"', '"Was es ist"'))
    return pack.swap("credits.toml", "credit =", 'alt.de = "Eine Wade."\ncredit =')


def png(width: int, height: int, depth: int = 8) -> bytes:
    """Return a whole PNG file of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """Return the headers of a JPEG file and its end."""
    note = b"\xff\xe0\x00\x04ab"
    frame = b"\xff\xc2\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + note + b"\xff" + frame + b"\xff\xd9"
