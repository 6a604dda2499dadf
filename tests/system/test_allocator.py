"""What is freed goes back to the system, though something small still lies above it."""

import ctypes
import subprocess
import sys

import pytest

_glibc = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "gnu_get_libc_version")
_LEFT = """
import ctypes, resource, sys
from pathlib import Path
from kiosk.system import allocator
if "settled" in sys.argv:
    allocator.settle()
c = ctypes.CDLL(None)
c.malloc.restype, c.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
c.free.argtypes = [ctypes.c_void_p]
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
def frames(number):
    made = [c.malloc(1 << 20) for _ in range(number)]
    for block in made:
        ctypes.memset(block, 1, 1 << 20)
    return made
c.free(frames(1)[0])  # from here on the library takes such blocks from its heap
before = resident()
film = frames(64)
kept = c.malloc(200_000)
for block in film:
    c.free(block)
print((resident() - before) >> 20)
"""
"""Sixty-four pictures of a film come and go; how many megabytes stay?"""


@pytest.mark.skipif(not _glibc, reason="the calls are glibc's")
@pytest.mark.parametrize(("words", "stays"), [(("settled",), False), ((), True)])
def test_what_a_film_took_goes_back(words: tuple[str, ...], stays: bool) -> None:
    command = [sys.executable, "-c", _LEFT, *words]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert (int(told.stdout) > 32) is stays
    assert stays or int(told.stdout) <= 4
