"""Divides the editor's area among the text, the problems and the preview."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from kiosk.staff.view.editor import EditorProps
from ui.theme.tokens import Tokens

_PREVIEW_SHARE = 0.42
_PROBLEMS_SHARE, _PROBLEMS_MM = 0.5, 48
_ROOMY_MM = 100
_SHORT_TEXT = 40
"""So many characters stand on one line."""


@dataclass(frozen=True)
class EditorAreas:
    """Areas in pixels; an empty one is for what does not show."""

    text: QRect
    problems: QRect = field(default_factory=QRect)
    preview: QRect = field(default_factory=QRect)


def editor_areas(tokens: Tokens, area: QRect, props: EditorProps) -> EditorAreas:
    """Divide `area`; without a preview the text has all of it.

    On a small screen the problems take the preview's place.
    """
    if _is_cramped(tokens, area, props) or not _has_preview(props):
        return _words(tokens, area, props, QRect())
    gap = tokens.space.margin
    if tokens.screen.portrait:
        high = round(area.height() * (1 - _PREVIEW_SHARE)) - gap // 2
        if not props.many_lines and not props.problems:
            high = _line_height(tokens, props)
        top = area.top() + high + gap
        first = QRect(area.left(), area.top(), area.width(), high)
        preview = QRect(area.left(), top, area.width(), area.bottom() + 1 - top)
    else:
        wide = round(area.width() * _PREVIEW_SHARE)
        first = QRect(area.left(), area.top(), area.width() - wide - gap, area.height())
        preview = QRect(area.right() - wide, area.top(), wide, area.height())
    return _words(tokens, first, props, preview)


def _is_cramped(tokens: Tokens, area: QRect, props: EditorProps) -> bool:
    return area.height() < tokens.mm(_ROOMY_MM) and bool(props.problems)


def _has_preview(props: EditorProps) -> bool:
    return bool(props.preview_title) or props.code is not None


def _words(tokens: Tokens, rect: QRect, props: EditorProps, preview: QRect) -> EditorAreas:
    """Set problems below the words; beside them where each then has the height."""
    space = tokens.space
    if _is_cramped(tokens, rect, props) and not tokens.screen.portrait:
        half = (rect.width() - space.margin) // 2
        first = QRect(rect.left(), rect.top(), half, rect.height())
        return EditorAreas(first, first.translated(rect.width() - half, 0), preview)
    below = _problems_height(tokens, rect.height()) if props.problems else 0
    high = rect.height() - below - (space.m if below else 0)
    if not props.many_lines:
        high = min(high, _line_height(tokens, props))
        below = rect.height() - high - space.m
    text = QRect(rect.left(), rect.top(), rect.width(), high)
    at = QRect(rect.left(), rect.top() + high + space.m, rect.width(), max(0, below))
    return EditorAreas(text, at, preview)


def _line_height(tokens: Tokens, props: EditorProps) -> int:
    """Return the height of a field for one line of text, which a long one wraps in."""
    return tokens.touch.main * (1 if len(props.text) < _SHORT_TEXT else 2)


def _problems_height(tokens: Tokens, room: int) -> int:
    """Return the room for problems: one of them and "Next" always, but never all of it."""
    least = min(tokens.mm(_PROBLEMS_MM), room - tokens.touch.other - tokens.space.m)
    return max(round(room * _PROBLEMS_SHARE), least)
