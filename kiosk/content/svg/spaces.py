"""Prefixes of an XML file, resolved with forgiveness: what is not declared is guessed."""

from collections.abc import Iterator

from kiosk.content.svg.names import SVG, XLINK, XML

_USUAL = {"": SVG, "svg": SVG, "xlink": XLINK, "xml": XML}


class Spaces:
    """Which namespace a prefix means, element by element."""

    def __init__(self) -> None:
        self._known: list[dict[str, str]] = [_USUAL]

    def enter(self, attributes: dict[str, str]) -> None:
        """Take what an element declares."""
        new = dict(_declared(attributes))
        self._known.append({**self._known[-1], **new} if new else self._known[-1])

    def leave(self) -> None:
        """Forget what the last element declared."""
        self._known.pop()

    def element(self, name: str) -> tuple[str, str]:
        """Return the namespace of an element (nothing if it is not known), and its bare name."""
        prefix, _, bare = name.rpartition(":")
        # inside of HTML nobody declares it, and an empty one is meant so
        return self._known[-1].get(prefix, "") or ("" if prefix else SVG), bare

    def attribute(self, name: str) -> tuple[str, str]:
        """Return the namespace of an attribute (nothing without a prefix), and its bare name."""
        prefix, colon, bare = name.rpartition(":")
        return (self._known[-1].get(prefix, "unknown"), bare) if colon else ("", name)


def _declared(attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        if name == "xmlns" or name.startswith("xmlns:"):
            yield name.partition(":")[2], value
