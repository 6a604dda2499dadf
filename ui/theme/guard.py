"""No exception may leave a method that Qt calls: docs/adr/0007-guarded-overrides.md."""

import sys
from collections.abc import Callable
from functools import wraps
from traceback import clear_frames
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guarded(fallback: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator for methods that override Qt's: an exception is reported, not raised.

    The report goes to `sys.excepthook`, which logs it and brings the visitor home; Qt is given
    `fallback`.
    """

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
                # a stored traceback would keep a painter open on a widget, and Qt would crash
                clear_frames(error.__traceback__)
                return fallback

        return call

    return decorate


event = guarded(None)
"""Decorator for event handlers, which return nothing."""
