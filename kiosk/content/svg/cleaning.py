"""Reads an SVG file element by element, keeps what a picture is made of, and names the rest."""

from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from kiosk.content.files.picture_kinds import is_icon
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.content.svg import names, values
from kiosk.content.svg.colours import plain_colours, unknown_colour
from kiosk.content.svg.copies import CopiedElement, written_out
from kiosk.content.svg.drawing import Drawing, ground_of, size_of
from kiosk.content.svg.spaces import Spaces
from kiosk.shared.issue import quote

_WORDS = "The picture holds words."
_EMBED = "Put it into the file (in Inkscape: Extensions, Images, Embed Images), or save as .png."
_COLOUR = "Write it as #rrggbb, or save the picture with plain (sRGB) colours."
_PLAIN = "Open it in Inkscape or another drawing program and save it as plain SVG."
_MOST_CHARACTERS = 4 * limits.MAX_SVG_BYTES
"""What may become of a file once all of its short words are written out."""


class Cleaner:
    """Receives what a parser finds. `drawing` is the result once the parser is done.

    `references` is how often, at most, the file names a word that it defines itself.
    """

    def __init__(self, path: str, log: Log, references: int) -> None:
        self._path, self._log = path, log
        self._references = references
        self._told: set[str] = set()
        self._spaces = Spaces()
        self._out: list[str] = []
        self._open: list[tuple[str, bool]] = []  # how to close it, whether it has an id
        self._skipped = 0  # how deep in something that is left out
        self._root: dict[str, str] | None = None
        self._style: list[str] | None = None
        self._css: dict[str, str] = {}
        self._chosen: set[int] = set()  # how deep the switches are that need no more
        self._hidden = 0  # how deep what does not show began
        self._words = ""  # the kind of words that are left out just now
        self._entities = 0
        self._whole = CopiedElement()
        self._pieces = [self._whole]
        self._named: dict[str, CopiedElement] = {}
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.EntityDeclHandler = self._entity

    @property
    def line(self) -> int:
        """The line that the parser has reached."""
        return int(self.parser.CurrentLineNumber)

    def drawing(self) -> Drawing | None:
        """Return what was kept; None if there is no drawing."""
        if self._root is None:
            return None
        if written_out(self._whole, self._named, limits.MAX_SVG_SHAPES) > limits.MAX_SVG_SHAPES:
            self._tell(
                "Shapes repeat each other too often.",
                "Remove some of the copies, or save the picture as .png.",
            )
        inside = values.with_values("".join(self._out), self._css, _MOST_CHARACTERS)
        if inside is None:
            self._tell("Values that have names (--name) repeat each other too often.", _PLAIN)
        root = {k: self._coloured(self._named_values(v)) for k, v in self._root.items()}
        ground = "" if is_icon(self._path) else ground_of(root)  # an icon has the words' colour
        inside = values.without_clear_ground(self._coloured(inside or ""))
        return Drawing(values.without_ground(root), ground + inside, *size_of(root))

    def _named_values(self, value: str) -> str:
        return values.with_values(value, self._css, _MOST_CHARACTERS) or ""

    def _coloured(self, text: str) -> str:
        plain = plain_colours(text)
        if unknown := unknown_colour(plain):
            self._tell(f"The colour {quote(unknown)} is of a kind that is not known.", _COLOUR)
        return plain

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped:
            self._skipped += 1
            if self._words == names.FOREIGN and name.rpartition(":")[2] not in names.EMPTY:
                self._tell_words()
            return
        self._spaces.enter(attributes)
        space, bare = self._spaces.element(name)
        if self._root is None:
            self._begin(space, bare, attributes)
        elif self._is_passed_over(attributes, bare) or not self._is_kept(space, bare):
            self._spaces.leave()
            self._skipped = 1
            shows = space == names.SVG and not self._is_spare(bare, attributes)
            self._words = bare if shows and bare in names.TO_SHAPES else ""
        else:
            self._keep(bare, self._cleaned(bare, attributes))

    def _is_passed_over(self, attributes: dict[str, str], bare: str) -> bool:
        """Tell whether a switch has made its choice already; this may be it."""
        depth = len(self._open)
        if self._open[-1][0] != "</switch>":
            return False
        if depth in self._chosen:
            return True
        if bare in names.KEPT and not {"systemLanguage", "requiredExtensions"} & set(attributes):
            self._chosen.add(depth)
        return False

    def _begin(self, space: str, bare: str, attributes: dict[str, str]) -> None:
        self._root = self._cleaned("svg", attributes)
        self._open.append(("", False))
        self._whole.elements += 1
        if bare != "svg" or space != names.SVG:
            self._tell("The file is not an SVG picture.", "Save the picture as plain SVG.")

    def _is_kept(self, space: str, bare: str) -> bool:
        if space != names.SVG:
            return False
        if bare in names.MOVING:
            self._warn(
                "The picture moves in a browser; here it stands still.",
                "Look at it here; if something is missing, save it without the movement.",
            )
        elif bare in names.REFUSED:
            self._tell(f"The element <{bare}> is not possible.", names.REFUSED[bare])
        return bare in names.KEPT

    def _is_spare(self, bare: str, attributes: dict[str, str]) -> bool:
        """Tell whether it is for another program, with the picture beside it, or does not show."""
        if self._hidden or values.is_hidden(attributes):
            return True
        beside = self._open[-1][0] == "</switch>"
        return bare == names.FOREIGN and (beside or "requiredExtensions" in attributes)

    def _keep(self, bare: str, kept: dict[str, str]) -> None:
        if len(self._open) >= limits.MAX_SVG_DEPTH:
            self._tell(
                f"Shapes are grouped more than {limits.MAX_SVG_DEPTH} deep.",
                "Ungroup some of them (in Inkscape: mark all, then Object, Ungroup).",
            )
            self._skipped = 1
            self._spaces.leave()
            return
        piece = self._pieces[-1]
        named = bool(kept.get("id"))
        if named:
            piece = CopiedElement()
            self._pieces[-1].inside.append(piece)
            self._pieces.append(piece)
            self._named.setdefault(kept["id"], piece)
        piece.elements += 1
        if bare == "use" and kept.get("href"):
            piece.repeats.append(kept["href"][1:])
        if bare == "style":
            self._style = []
        written = "g" if bare == "a" else bare
        self._out.append(f"<{written}{''.join(_written(k, v) for k, v in kept.items())}>")
        if not self._hidden and values.is_hidden(kept):
            self._hidden = len(self._open)
        self._open.append((f"</{written}>", named))

    def _end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        self._spaces.leave()
        self._chosen.discard(len(self._open))
        close, named = self._open.pop()
        if self._hidden == len(self._open):
            self._hidden = 0
        if close == "</style>":
            self._close_style()
        self._out.append(close)
        if named:
            self._pieces.pop()

    def _data(self, text: str) -> None:
        if self._skipped and self._words and text.strip():
            self._tell_words()
        elif not self._skipped and self._style is not None:
            self._style.append(text)

    def _tell_words(self) -> None:
        foreign = self._words == names.FOREIGN
        what = f"The element <{names.FOREIGN}> is not possible." if foreign else _WORDS
        self._tell(what, names.TO_SHAPES[self._words])

    def _close_style(self) -> None:
        css = values.plain_css("".join(self._style or ()))
        self._style = None
        self._css |= values.named_values(css)
        rest = css if values.imports_from_web(css) else values.without_imports(css)
        outside = values.leads_out(rest) if "url" in rest.lower() or "\\" in rest else ""
        if outside and not outside.startswith("data:"):
            self._tell_outside("The style sheet", outside)
        elif values.imports_from_web(css):
            self._tell("The style sheet loads another (@import).", "Remove @import … from it.")
        elif "href" in css.lower():
            self._tell("The style sheet has a link (href).", "Remove it.")
        else:
            if "@import" in css.lower():
                self._warn(
                    "The style sheet loads another (@import), which is left out.",
                    "Look at the picture here; if colours are missing, save it as plain SVG.",
                )
            self._out.append(escape(values.without_imports(css)))

    def _cleaned(self, element: str, attributes: dict[str, str]) -> dict[str, str]:
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
            if held := values.held(value):
                return held
            if value.lower().startswith("data:"):
                what = "It holds another picture that is neither PNG nor JPEG, GIF or WebP."
                self._tell(what, "Save the whole picture as .png.")
                return ""
            self._tell(f"A picture lies outside of the file: {quote(value[:80])}.", _EMBED)
        elif "href" not in kept:
            self._tell_outside(f"<{element}>", value)
        return ""

    def _is_harmless(self, element: str, name: str, value: str) -> bool:
        if name.lower().startswith("on"):
            remedy = f'Open the file in a text editor and remove {name}="…".'
            self._tell(f"<{element}> has a script ({name}).", remedy)
            return False
        if name.startswith(("aria-", "data-")) or name == "role":
            return False
        if name == "style":
            self._css |= values.named_values(value)
        if "url" in value.lower() or "\\" in value:
            outside = values.leads_out(value)
            if outside:
                self._tell_outside(f"{name} of <{element}>", outside)
                return False
        return True

    def _entity(self, name: str, parameter: bool, value: str | None, *_rest: object) -> None:
        """Allow short words (Illustrator shortens addresses so), refuse what swells or reads."""
        self._entities += 1
        plain = value is not None and not any(sign in value for sign in "&%<")
        swells = len(value or "") * self._references > _MOST_CHARACTERS
        if parameter or not plain or swells or len(value or "") > 200 or self._entities > 50:
            self._tell(
                f"The file defines its own words (<!ENTITY {name[:40]} …>).",
                f"{_PLAIN} Or remove everything between <!DOCTYPE svg and its last ]>.",
            )
            raise RefusedError

    def _tell_outside(self, what: str, outside: str) -> None:
        self._tell(
            f"{what} points outside of the file: {quote(outside[:80])}.",
            f"{_PLAIN} What it points at has to be in the file.",
        )

    def _tell(self, message: str, remedy: str) -> None:
        """Note an error once, where it first shows: drawings repeat faults by the hundred."""
        if message not in self._told:
            self._told.add(message)
            self._log.error(self._path, max(1, self.line), message, remedy)

    def _warn(self, message: str, remedy: str) -> None:
        if message not in self._told:
            self._told.add(message)
            self._log.warning(self._path, max(1, self.line), message, remedy)


class RefusedError(Exception):
    """The file is not read on."""


def _written(name: str, value: str) -> str:
    return f" {name}={quoteattr(value)}"
