"""Bytes of a text file as text: in UTF-8, or told what they are and read all the same.

A file in another encoding stays a problem, for everything else that reads it expects UTF-8; but
its words can be guessed, so that one run names what else is wrong with them.
"""

import unicodedata

from kiosk.content.files import documents
from kiosk.shared.issue import Issue

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_REMEDY = (
    "Save the file as UTF-8: in Notepad with Save as, Encoding; in Word as plain text, Unicode"
    " (UTF-8)."
)
_NO_TEXT = (
    "The file is no text, so it is not UTF-8: a document of a word processor, or in UTF-16 without"
    " saying so."
)
_MOST_SHOWN = 40


def decoded(data: bytes) -> tuple[str | None, Issue | None]:
    """Return the text, or the best guess at it with what is wrong; None if it is no text."""
    if what := documents.kind_of(data):
        says = f"The file is no text, so it is not UTF-8: it is {what}."
        return None, Issue(says, documents.REMEDY, line=1)
    name = _UTF_16.get(data[:2])
    if name is None and b"\0" in data:
        return None, Issue(_NO_TEXT, _REMEDY, line=1)
    if name:
        says = "The file is saved as UTF-16, which Windows calls Unicode."
        return data[2:].decode(name, "replace"), Issue(says, _REMEDY, line=1)
    try:
        text = data.decode("utf-8-sig")
        # one way of writing a letter: names are compared, words searched, and fonts know this one
        return text if text.isascii() else unicodedata.normalize("NFC", text), None
    except UnicodeDecodeError as error:
        start, line = error.start, data[: error.start].count(b"\n") + 1
    guess = data.decode("cp1252", "replace")
    begin = data.rfind(b"\n", 0, start) + 1
    shown = data[begin:start].decode("utf-8", "replace")[-_MOST_SHOWN:] + guess[start : start + 8]
    says = f"This line holds characters that are not UTF-8: “{' '.join(shown.split())}”."
    return guess, Issue(f"{says} The file may be in Windows-1252.", _REMEDY, line=line)
