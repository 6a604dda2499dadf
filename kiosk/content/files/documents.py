"""Recognises files of word processors and browsers by their first bytes, whatever their name."""

REMEDY = (
    "Save it as plain text in UTF-8: in Word with Save as, Plain text; in TextEdit with Format,"
    " Make Plain Text; in Notepad as it is."
)
_KINDS = (
    (b"{\\rtf", "a document with styles (RTF)"),
    (b"PK\x03\x04", "a document of a word processor, or a zip file"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Word"),
    (b"%PDF", "a PDF"),
    (b"bplist", "a settings file of macOS"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
)


def kind_of(data: bytes) -> str:
    """Return what a file is that should be plain text; nothing if it may be."""
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((name for start, name in _KINDS if head.startswith(start.lower())), "")
