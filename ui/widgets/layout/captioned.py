"""A heading with its choices: beside it where there is room, else below it."""

from ui.widgets.layout.pair import Columns, Pair

_HEADING_EM = 6.6
"""Room for a heading that stands beside its choices, in its own letters' height."""
_BESIDE = 4.2
"""From this many headings' width on, the choices stand beside their heading."""


class Captioned(Pair):
    """A heading and a row."""

    def _columns(self, width: int) -> Columns | None:
        heading = round(_HEADING_EM * self._theme.tokens.type.chrome)
        return Columns(heading, heading, width) if width >= heading * _BESIDE else None
