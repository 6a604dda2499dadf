"""A hand that does anything at all on a real X server: touches, holds, swipes, keys, the wheel."""

from random import Random

from benchmarks.xserver import XServer

_AT_ONCE = 40
"""Actions that one xdotool does; so many take a second or two."""
_KEYS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "Prior", "Next", "Escape", "BackSpace"),
    *("Return", "space", "Tab", "shift+Tab", "F1", "F11", "alt+F4", "ctrl+q", "ctrl+c", "super"),
    *("a", "m", "7", "adiaeresis", "Menu", "Print", "ctrl+alt+t", "XF86AudioMute"),
)
_PAUSES = (0.0, 0.01, 0.03, 0.1, 0.4)
_MOST_STEPS = 12


class Monkey:
    """Acts at random, the same way for the same `rnd`. `events` counts what the server was sent."""

    def __init__(self, server: XServer, rnd: Random) -> None:
        self._server = server
        self._rnd = rnd
        self.events = 0

    def act(self, actions: int) -> None:
        """Do so many things."""
        while actions > 0:
            words = [word for _ in range(min(actions, _AT_ONCE)) for word in self._action()]
            self._server.xdotool(*words)
            actions -= _AT_ONCE

    def _action(self) -> list[object]:
        what = self._rnd.random()
        if what < 0.6:
            done = [*self._move(), *self._send("click", 1)]
        elif what < 0.7:
            done = [*self._move(), *self._send("click", "--repeat", 2, "--delay", 80, 1)]
        elif what < 0.82:
            done = self._swipe()
        elif what < 0.95:
            done = self._send("key", self._rnd.choice(_KEYS))
        else:
            done = [*self._move(), *self._send("click", self._rnd.choice((2, 3, 4, 5)))]
        return [*done, "sleep", self._rnd.choice(_PAUSES)]

    def _swipe(self) -> list[object]:
        """Press, move in steps, perhaps rest, lift: a swipe, a hold, a finger that slips."""
        done = [*self._move(), *self._send("mousedown", 1)]
        for _ in range(self._rnd.randrange(_MOST_STEPS)):
            way = self._rnd.randrange(-150, 151), self._rnd.randrange(-60, 61)
            done += [*self._send("mousemove_relative", "--", *way), "sleep", 0.01]
        return [*done, "sleep", self._rnd.choice(_PAUSES), *self._send("mouseup", 1)]

    def _move(self) -> list[object]:
        across, down = self._rnd.randrange(self._server.width), self._server.height
        return self._send("mousemove", across, self._rnd.randrange(down))

    def _send(self, *words: object) -> list[object]:
        self.events += 1
        return list(words)
