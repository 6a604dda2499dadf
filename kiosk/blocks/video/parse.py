"""The box `::: video`."""

from kiosk.blocks.video.block import VideoBox
from kiosk.content.markdown.boxes import Opened


def parse(opened: Opened) -> VideoBox | None:
    """Return the box of a video; its words stand in a file of its own."""
    for child in opened.children[:1]:
        opened.error(
            "This box holds nothing but the video.",
            "Write what it says in the video's own file.",
            opened.context.line(child),
        )
    if not opened.argument:
        opened.error(
            "This box does not say which video it shows.",
            "Write its id behind the name, as in ::: video cramp.",
        )
        return None
    opened.context.use("video", opened.argument, opened.line)
    return VideoBox(opened.argument)
