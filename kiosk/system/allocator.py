"""How the C library keeps memory: what a film or a page took goes back to the system afterwards.

glibc learns from large blocks that come and go: it serves them from its heaps from then on, up to
32 MB a block, and gives every decoding thread a heap of its own. The holes that a film leaves there
are never given back, and a kiosk that runs for weeks grows with what its visitors did. So from the
start on each block of a quarter of a megabyte and more is mapped by itself, two heaps serve all
threads, and between visits what is free is handed back: docs/adr/0038-memory.md.

Other C libraries have no such calls, and are left as they are.
"""

import ctypes
import sys
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""What `mallopt` calls them in malloc.h."""
_LARGE = 256 * 1024
_HEAPS = 2


def settle() -> None:
    """Tell the C library how to keep memory; call it before there is a second thread."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library has no such call
            library = ctypes.CDLL(None)
            library.mallopt(_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_TRIM_THRESHOLD, _LARGE)
            library.mallopt(_ARENA_MAX, _HEAPS)


def give_back() -> None:
    """Hand what is free back to the system. It takes some milliseconds: not while pages move."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
