"""Keeps an X server from blanking the screen while nobody touches it.

A waiting-room screen is looked at far more than touched. A kiosk compositor such as cage does not
blank it; an X server does after ten minutes. While this connection is open the server's screen
saver is suspended; its timers are also switched off, for programs that read them, and restored at
the end. No failure here may keep the kiosk from starting: what the system lacks is skipped.
"""

import ctypes
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

_ON, _AS_IT_IS = 1, 2
_T = TypeVar("_T", bound=ctypes.Structure)


class _Cookie(ctypes.Structure):
    """What an xcb request returns, to ask for its answer with."""

    _fields_ = (("sequence", ctypes.c_uint),)


class _Timers(ctypes.Structure):
    """What xcb_get_screen_saver_reply returns."""

    _fields_ = (
        ("head", ctypes.c_uint8 * 8),
        ("timeout", ctypes.c_uint16),
        ("interval", ctypes.c_uint16),
        ("blanking", ctypes.c_uint8),
        ("exposures", ctypes.c_uint8),
    )


class _Extension(ctypes.Structure):
    """What xcb_get_extension_data returns."""

    _fields_ = (("head", ctypes.c_uint8 * 8), ("present", ctypes.c_uint8))


class _Power(ctypes.Structure):
    """What xcb_dpms_info_reply returns."""

    _fields_ = (
        ("head", ctypes.c_uint8 * 8),
        ("level", ctypes.c_uint16),
        ("on", ctypes.c_uint8),
    )


class ScreenSaver:
    """An X server's screen saver, suspended until `close`."""

    def __init__(self) -> None:
        """OSError if there is no X server, or no library to ask it with."""
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._xcb.xcb_connect.restype = ctypes.c_void_p
        self._server = ctypes.c_void_p(self._xcb.xcb_connect(None, None))
        if self._xcb.xcb_connection_has_error(self._server):
            self._xcb.xcb_disconnect(self._server)
            raise OSError("no X server answers")
        self._undo: list[Callable[[], object]] = []
        for hold in (self._timers, self._suspend, self._power):
            # a missing library, one without the call, a server without the extension
            with suppress(OSError, AttributeError, ValueError):
                hold()
        self._xcb.xcb_flush(self._server)

    def close(self) -> None:
        """Restore everything."""
        for undo in self._undo:
            undo()
        # wait for one more answer: closing with unread answers may drop requests
        with suppress(OSError):
            self._reply(self._xcb, "xcb_get_screen_saver", _Timers)
        self._xcb.xcb_disconnect(self._server)

    def _timers(self) -> None:
        found = self._reply(self._xcb, "xcb_get_screen_saver", _Timers)
        self._set_timers(0, 0, _AS_IT_IS, _AS_IT_IS)
        old = (found.timeout, found.interval, found.blanking, found.exposures)
        self._undo.append(lambda: self._set_timers(*old))

    def _set_timers(self, timeout: int, interval: int, blanking: int, exposures: int) -> None:
        set_saver = self._xcb.xcb_set_screen_saver
        set_saver.argtypes = [ctypes.c_void_p, *[ctypes.c_int16] * 2, *[ctypes.c_uint8] * 2]
        set_saver(self._server, timeout, interval, blanking, exposures)

    def _suspend(self) -> None:
        saver = self._extension("libxcb-screensaver.so.0", "xcb_screensaver_id")
        saver.xcb_screensaver_query_version(self._server, 1, 1)
        saver.xcb_screensaver_suspend(self._server, _ON)

    def _power(self) -> None:
        power = self._extension("libxcb-dpms.so.0", "xcb_dpms_id")
        if self._reply(power, "xcb_dpms_info", _Power).on:
            power.xcb_dpms_disable(self._server)
            self._undo.append(lambda: power.xcb_dpms_enable(self._server))

    def _extension(self, library: str, name: str) -> ctypes.CDLL:
        """Return the library of an extension; OSError if it or the extension is missing."""
        found = ctypes.CDLL(library)
        ask = self._xcb.xcb_get_extension_data
        ask.restype = ctypes.POINTER(_Extension)
        answer = ask(self._server, ctypes.byref(ctypes.c_char.in_dll(found, name)))
        if not answer or not answer.contents.present:
            raise OSError(f"the X server lacks {name}")
        return found

    def _reply(self, library: ctypes.CDLL, what: str, kind: type[_T]) -> _T:
        """Send a request and return a copy of the answer; OSError if there is none."""
        cookie = getattr(library, what)
        cookie.restype = _Cookie
        read = getattr(library, f"{what}_reply")
        read.restype = ctypes.c_void_p
        read.argtypes = [ctypes.c_void_p, _Cookie, ctypes.c_void_p]
        answer = read(self._server, cookie(self._server), None)
        if not answer:
            raise OSError(f"the X server does not answer {what}")
        copy = kind.from_buffer_copy(ctypes.string_at(answer, ctypes.sizeof(kind)))
        _free(answer)
        return copy


def _free(answer: int) -> None:
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    free(answer)
