"""The text of a settings file in whatever encoding an editor saved it.

UTF-8 is what it should be. A byte order mark is believed; a single line that is no UTF-8 is left
empty and told, so that the rest holds.
"""

from kiosk.content.files import documents
from kiosk.shared.issue import Issue

LARGEST = 256 * 1024
"""Bytes of a settings file."""

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAVE = "Save the file as plain text in UTF-8."


def decoded(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Return the text, and what of it cannot be read; an issue's key is the table it stands in."""
    if len(data) > LARGEST:
        says = f"The file is larger than {LARGEST // 1024} kB."
        return "", (Issue(says, "Look whether it is the right file, or write it anew."),)
    if data and not data.strip(b"\x00"):
        says = "The file holds nothing but zeros; a power cut may have damaged it."
        return "", (Issue(says, "Write it anew, or copy it back from elsewhere."),)
    if what := documents.kind_of(data):
        return "", (Issue(f"The file is {what}, no plain text.", documents.REMEDY),)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                says = f"The file begins like {encoding.upper()} and is damaged further down."
                return "", (Issue(says, _SAVE),)
    if b"\x00" in data:
        says = "The file is no plain text; it may be saved as UTF-16."
        return "", (Issue(says, _SAVE),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _decoded_by_line(data)


def as_edited(data: bytes) -> str:
    """Return the text for somebody who mends it: no line is missing.

    A line that is no UTF-8 is taken for Windows-1252, which such files nearly always are.
    """
    text, issues = decoded(data)
    numbers = [issue.line for issue in issues if issue.line]
    if issues and not numbers:
        return _guessed(data[:LARGEST].replace(b"\x00", b""))
    lines, raw = text.split("\n"), data.split(b"\n")
    for number in numbers:
        lines[number - 1] = _guessed(raw[number - 1])
    return "\n".join(lines)


def _decoded_by_line(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    lines: list[str] = []
    issues: list[Issue] = []
    table = ""
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(line.decode("utf-8"))
            if line.lstrip().startswith(b"["):
                table = lines[-1].strip().strip("[] ")
        except UnicodeDecodeError:
            lines.append("")
            says = f"Line {number} cannot be read: {_guessed(line).strip()[:60]} – "
            says += "it has letters that are not saved as UTF-8."
            issues.append(Issue(says, _SAVE, line=number, key=table))
    return "\n".join(lines), tuple(issues)


def _guessed(line: bytes) -> str:
    return line.decode("cp1252", errors="replace")
