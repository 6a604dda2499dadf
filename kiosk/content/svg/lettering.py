"""Which letters the typeface has that pictures' words are drawn in."""

_RANGES = ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0xB4), (0xB6, 0xFF), (0x139, 0x148))
_MORE = frozenset(
    "ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĲĳĶķŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ"
    "–—‘’‚“”„†‡•…‹›⁄€₹™−"
)
_BLANKS = frozenset("\n\r\t\u200b\u200c\u200d\ufeff\u2028\u2029")


def strange_letters(text: str) -> list[str]:
    """Return the letters of `text` that would stay empty, sorted."""
    return sorted(letter for letter in set(text) if not _is_known(letter))


def _is_known(letter: str) -> bool:
    code = ord(letter)
    return letter in _BLANKS or letter in _MORE or any(a <= code <= b for a, b in _RANGES)
