"""TOML from anywhere, read with limits: whatever is wrong with it is one kind of error.

The standard library's reader takes 40 GB for one name of 100,000 parts, and says of a number with
thousands of digits, or of many brackets, something else than that the text is no TOML. Everything
that reads TOML does it here.
"""

import re
import tomllib
from typing import Any

MOST_PARTS = 16
"""Parts of a name with dots between; a file of ours has three."""

_PART = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_PARTS = rf"(?:{_PART}[ \t]*\.[ \t]*){{{MOST_PARTS}}}"
LONG_NAME = re.compile(rf"(?:^|[\[{{,])[ \t]*{_PARTS}", re.MULTILINE)
"""Where a name with too many parts begins."""


class UnsizedError(tomllib.TOMLDecodeError):
    """A value is larger or deeper than can be held; nothing tells in which line."""


def loads(text: str) -> dict[str, Any]:
    """Return the values of a TOML text; `tomllib.TOMLDecodeError` whatever is wrong with it."""
    if long_name := LONG_NAME.search(text):
        line = text.count("\n", 0, long_name.end()) + 1
        raise tomllib.TOMLDecodeError(f"Name has too many parts (at line {line}, column 1)")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except (ValueError, OverflowError) as error:  # a number of thousands of digits
        raise UnsizedError("Number too large") from error
    except RecursionError as error:
        raise UnsizedError("Brackets are nested too deeply") from error
