"""Join the typeface's latin and latin-ext subsets into one file a weight.

Qt takes one file for each family and style and does not look into a second one, so that letters of
the other subset came from another typeface (docs/adr/0006-one-font-file-a-weight.md). Run once for
a new version of the typeface, with fonttools and brotli installed:
`python packaging/merge_fonts.py FOLDER_WITH_SUBSETS resources/fonts`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

NAME = "atkinson-hyperlegible-next"


def join(subsets: Path, target: Path, weight: str) -> None:
    """Write one .woff2 that holds both subsets of `weight`."""
    with TemporaryDirectory() as folder:
        parts = []
        for subset in ("latin", "latin-ext"):
            font = TTFont(subsets / f"{NAME}-{subset}-{weight}-normal.woff2")
            font.flavor = None
            parts.append(f"{folder}/{subset}.ttf")
            font.save(parts[-1])
        joined = Merger().merge(parts)
        joined.flavor = "woff2"
        joined.save(target / f"{NAME}-{weight}-normal.woff2")


if __name__ == "__main__":
    for weight in ("400", "700"):
        join(Path(sys.argv[1]), Path(sys.argv[2]), weight)
