"""What several boxes have in common."""

from kiosk.content.markdown.boxes import Opened, refuse_content


def program_id(opened: Opened) -> str:
    """Return the program that a box names; empty, and a problem, where it names none."""
    refuse_content(opened)
    if not opened.argument:
        opened.error(
            "This box does not say which program it shows.",
            f"Write its id behind the name, as in ::: {opened.name} calf-cramps.",
        )
        return ""
    opened.context.use("program", opened.argument, opened.line)
    return opened.argument
