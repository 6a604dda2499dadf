"""Reads an SVG file element by element, keeps what a picture is made of, and names the rest."""

from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from kiosk.content.files.picture_kinds import is_icon
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.content.svg import names, values
from kiosk.content.svg.attributes import AttributeFilter
from kiosk.content.svg.colours import plain_colours, unknown_colour
from kiosk.content.svg.copies import Copies
from kiosk.content.svg.drawing import Drawing, ground_of, size_of
from kiosk.content.svg.entities import Entities
from kiosk.content.svg.once_log import PLAIN, OnceLog
from kiosk.content.svg.spaces import Spaces
from kiosk.content.svg.stylesheet import kept_css
from kiosk.content.svg.theme_colours import NAMES, PREFIX, unknown_names
from kiosk.shared.issue import quote

_WORDS = "The picture holds words."
_COLOUR = "Write it as #rrggbb, or save the picture with plain (sRGB) colours."
_MOST_CHARACTERS = 4 * limits.MAX_SVG_BYTES
"""What may become of a file once all of its short words are written out."""


class Cleaner:
    """Receives what a parser finds. `drawing` is the result once the parser is done.

    `references` is how often, at most, the file names a word that it defines itself.
    """

    def __init__(self, path: str, log: Log, references: int) -> None:
        self._path = path
        self._issues = OnceLog(path, log, lambda: self.line)
        self._spaces = Spaces()
        self._attributes = AttributeFilter(self._spaces, self._issues)
        self._copies = Copies()
        self._out: list[str] = []
        self._open: list[tuple[str, bool]] = []  # how to close it, whether it has an id
        self._skipped = 0  # how deep in something that is left out
        self._root: dict[str, str] | None = None
        self._style: list[str] | None = None
        self._chosen: set[int] = set()  # how deep the switches are that need no more
        self._hidden = 0  # how deep what does not show began
        self._words = ""  # the kind of words that are left out just now
        self.parser = self._new_parser(Entities(references, _MOST_CHARACTERS, self._issues))

    def _new_parser(self, entities: Entities) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.EntityDeclHandler = entities.define
        return parser

    @property
    def line(self) -> int:
        """The line that the parser has reached."""
        return int(self.parser.CurrentLineNumber)

    def drawing(self) -> Drawing | None:
        """Return what was kept; None if there is no drawing."""
        if self._root is None:
            return None
        if self._copies.written_out(limits.MAX_SVG_SHAPES) > limits.MAX_SVG_SHAPES:
            self._issues.error(
                "Shapes repeat each other too often.",
                "Remove some of the copies, or save the picture as .png.",
            )
        self._tell_names("".join(self._out))
        inside = self._with_values("".join(self._out))
        if inside is None:
            what = "Values that have names (--name) repeat each other too often."
            self._issues.error(what, PLAIN)
        root = {k: self._coloured(self._with_values(v) or "") for k, v in self._root.items()}
        ground = "" if is_icon(self._path) else ground_of(root)  # an icon has the words' colour
        inside = values.without_clear_ground(self._coloured(inside or ""))
        return Drawing(values.without_ground(root), ground + inside, *size_of(root))

    def _with_values(self, text: str) -> str | None:
        return values.with_values(text, self._attributes.named_values, _MOST_CHARACTERS)

    def _tell_names(self, text: str) -> None:
        """Name what the drawing asks the theme for and does not get."""
        for name in unknown_names(text):
            what = f"The theme has no colour {quote(PREFIX + name)}; it has {', '.join(NAMES)}."
            self._issues.warning(what, "Write one of them; until then its own colour is shown.")

    def _coloured(self, text: str) -> str:
        plain = plain_colours(text)
        if unknown := unknown_colour(plain):
            what = f"The colour {quote(unknown)} is of a kind that is not known."
            self._issues.error(what, _COLOUR)
        return plain

    # What the parser finds.

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
            self._skip()
            shows = space == names.SVG and not self._is_spare(bare, attributes)
            self._words = bare if shows and bare in names.TO_SHAPES else ""
        elif len(self._open) >= limits.MAX_SVG_DEPTH:
            self._attributes.cleaned(bare, attributes)
            self._issues.error(
                f"Shapes are grouped more than {limits.MAX_SVG_DEPTH} deep.",
                "Ungroup some of them (in Inkscape: mark all, then Object, Ungroup).",
            )
            self._skip()
        else:
            self._keep(bare, self._attributes.cleaned(bare, attributes))

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
            self._copies.end()

    def _data(self, text: str) -> None:
        if self._skipped and self._words and text.strip():
            self._tell_words()
        elif not self._skipped and self._style is not None:
            self._style.append(text)

    # What becomes of it.

    def _begin(self, space: str, bare: str, attributes: dict[str, str]) -> None:
        self._root = self._attributes.cleaned("svg", attributes)
        self._open.append(("", False))
        self._copies.begin("", "")
        if bare != "svg" or space != names.SVG:
            self._issues.error("The file is not an SVG picture.", "Save the picture as plain SVG.")

    def _skip(self) -> None:
        self._spaces.leave()
        self._skipped = 1

    def _keep(self, bare: str, kept: dict[str, str]) -> None:
        repeated = kept.get("href", "")[1:] if bare == "use" else ""
        self._copies.begin(kept.get("id", ""), repeated)
        if bare == "style":
            self._style = []
        written = "g" if bare == "a" else bare
        self._out.append(f"<{written}{''.join(_written(k, v) for k, v in kept.items())}>")
        if not self._hidden and values.is_hidden(kept):
            self._hidden = len(self._open)
        self._open.append((f"</{written}>", bool(kept.get("id"))))

    def _close_style(self) -> None:
        css = values.plain_css("".join(self._style or ()))
        self._style = None
        self._attributes.named_values |= values.named_values(css)
        self._out.append(escape(kept_css(css, self._issues)))

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

    def _is_kept(self, space: str, bare: str) -> bool:
        if space != names.SVG:
            return False
        if bare in names.MOVING:
            self._issues.warning(
                "The picture moves in a browser; here it stands still.",
                "Look at it here; if something is missing, save it without the movement.",
            )
        elif bare in names.REFUSED:
            self._issues.error(f"The element <{bare}> is not possible.", names.REFUSED[bare])
        return bare in names.KEPT

    def _is_spare(self, bare: str, attributes: dict[str, str]) -> bool:
        """Tell whether it is for another program, with the picture beside it, or does not show."""
        if self._hidden or values.is_hidden(attributes):
            return True
        beside = self._open[-1][0] == "</switch>"
        return bare == names.FOREIGN and (beside or "requiredExtensions" in attributes)

    def _tell_words(self) -> None:
        foreign = self._words == names.FOREIGN
        what = f"The element <{names.FOREIGN}> is not possible." if foreign else _WORDS
        self._issues.error(what, names.TO_SHAPES[self._words])


def _written(name: str, value: str) -> str:
    return f" {name}={quoteattr(value)}"
