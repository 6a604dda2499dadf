"""Which attributes of an element are kept, and where its links may lead."""

from kiosk.content.svg import names, values
from kiosk.content.svg.once_log import OnceLog
from kiosk.content.svg.spaces import Spaces
from kiosk.shared.issue import quote

_EMBED = "Put it into the file (in Inkscape: Extensions, Images, Embed Images), or save as .png."


class AttributeFilter:
    """Cleans the attributes of one element after the other.

    `named_values` are the values that styles have given a name, `--name`.
    """

    def __init__(self, spaces: Spaces, issues: OnceLog) -> None:
        self._spaces, self._issues = spaces, issues
        self.named_values: dict[str, str] = {}

    def cleaned(self, element: str, attributes: dict[str, str]) -> dict[str, str]:
        """Return what is kept, by its name without a prefix."""
        kept: dict[str, str] = {}
        for key, value in attributes.items():
            space, name = self._spaces.attribute(key)
            if name == "href" and space in ("", names.XLINK):
                href = self._href(element, value, kept)
                if href and (space == "" or "href" not in kept):
                    kept["href"] = href
            elif space == names.XML and name in ("space", "lang"):
                kept[key] = value
            elif space == "" and key != "xmlns" and self._is_harmless(element, name, value):
                kept[name] = value
        return kept

    def _href(self, element: str, value: str, kept: dict[str, str]) -> str:
        """Return where a link may lead; nothing if it is left out."""
        if element not in names.LINKED | names.INHERITING:
            return ""
        value = value.strip()
        if value.startswith("#") or not value:
            return value
        if element in ("image", "feImage"):
            return self._picture(value)
        if "href" not in kept:
            self._issues.outside(f"<{element}>", value)
        return ""

    def _picture(self, value: str) -> str:
        """Return a picture that the file holds; nothing for any other."""
        if held := values.held(value):
            return held
        if value.lower().startswith("data:"):
            self._issues.error(
                "It holds another picture that is neither PNG nor JPEG, GIF or WebP.",
                "Save the whole picture as .png.",
            )
        else:
            what = f"A picture lies outside of the file: {quote(value[:80])}."
            self._issues.error(what, _EMBED)
        return ""

    def _is_harmless(self, element: str, name: str, value: str) -> bool:
        if name.lower().startswith("on"):
            remedy = f'Open the file in a text editor and remove {name}="…".'
            self._issues.error(f"<{element}> has a script ({name}).", remedy)
            return False
        if name.startswith(("aria-", "data-")) or name == "role":
            return False
        if name == "style":
            self.named_values |= values.named_values(value)
        return not self._leads_out(element, name, value)

    def _leads_out(self, element: str, name: str, value: str) -> bool:
        if "url" not in value.lower() and "\\" not in value:
            return False
        outside = values.leads_out(value)
        if outside:
            self._issues.outside(f"{name} of <{element}>", outside)
        return bool(outside)
