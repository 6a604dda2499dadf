"""Settings of the C library's allocator, so that memory of films and pages returns to the system.

Once large blocks have been freed, glibc serves blocks of that size (up to 32 MB) from its heaps,
and gives every decoding thread a heap of its own. The holes that a film leaves there are never
returned, and a kiosk that runs for weeks keeps growing. So from the start each block of 256 kB or
more is mapped by itself, all threads share two heaps, and free memory is handed back between visits
(docs/adr/0038-memory.md).

Other C libraries lack these calls and are left alone.
"""

import ctypes
import sys
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""What `mallopt` calls them in malloc.h."""
_LARGE = 256 * 1024
_HEAPS = 2


def settle() -> None:
    """Configure the allocator; call this before there is a second thread."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # not glibc
            library = ctypes.CDLL(None)
            library.mallopt(_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_TRIM_THRESHOLD, _LARGE)
            library.mallopt(_ARENA_MAX, _HEAPS)


def give_back() -> None:
    """Hand free memory back to the system. Takes some milliseconds: do not call while pages
    move."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
