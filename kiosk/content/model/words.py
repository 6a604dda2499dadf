"""Plain words: what must not be left in them, how they are tidied, where sentences end."""

import re

from kiosk.shared.issue import Issue

_LEFTOVERS = (
    (
        re.compile(r"https?://|\bwww\.", re.IGNORECASE),
        "a web address",
        "Nobody can follow it here: name the source in references.toml and write [^its-id].",
    ),
    (
        re.compile(r"\]\s?\(|\]\["),
        "a link that is not complete",
        "Write [words](section:its-id), with no space in the part in round brackets.",
    ),
    (
        re.compile(r"\[\^"),
        "a reference that is not complete",
        "Write [^its-id], with lower-case letters, digits and hyphens only.",
    ),
    (
        re.compile(r"\*\*|__"),
        "a ** that has no partner",
        "Put ** right before and right after the words.",
    ),
    (
        re.compile(r":::"),
        "three colons",
        "Put ::: and the directive's name on a line of their own.",
    ),
    (
        re.compile(r"\{[a-z]+=", re.IGNORECASE),
        "a mark in curly brackets",
        "Such marks belong at the end of a ### heading.",
    ),
    (
        re.compile(r"\| *:?--|--:? *\|"),
        "the line of dashes of a table that did not come out",
        "Give the line of dashes as many cells as the line above, and | between all cells.",
    ),
    (
        re.compile(r"(?:^|\s)#{1,6}(?:\s|$)"),
        "a heading's #",
        "Put the heading on a line of its own, after an empty line.",
    ),
    (
        re.compile(r"<!--|</?[a-z]", re.IGNORECASE),
        "HTML",
        "Remove what stands in < > brackets.",
    ),
)

# a full stop behind these does not end a sentence
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|st|no|approx)\.$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[\"”’')\]]*(?=\s|$)")
_VISIBLE = re.compile(r"\S")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def leftover(text: str, says: str = "The text holds {}.") -> Issue | None:
    """Return the first piece of Markdown in `text` that has no effect and would show; `says` puts
    its name into a sentence."""
    for pattern, name, remedy in _LEFTOVERS:
        if pattern.search(text):
            return Issue(says.format(name), remedy)
    return None


def squeeze(text: str) -> str:
    """Turn every run of blanks and line breaks into one space; hard spaces stay."""
    return _SPACES.sub(" ", text)


def sentences(text: str) -> tuple[str, ...]:
    """Split `text` where its sentences end; words without an end mark are a sentence too."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        piece = text[start : end.end()]
        follows = _VISIBLE.search(text, end.end())
        if _ABBREVIATION.search(piece) or (follows and follows.group().islower()):
            continue
        found.append(piece.strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(piece for piece in found if word_count(piece))


def word_count(text: str) -> int:
    """Count the words of `text`: what stands between spaces and holds a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())
