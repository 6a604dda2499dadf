"""The style sheet of a drawing: what of it may be drawn."""

from kiosk.content.svg import values
from kiosk.content.svg.once_log import OnceLog


def kept_css(css: str, issues: OnceLog) -> str:
    """Return what is kept of a sheet; nothing, with an issue, if it reaches out of the file."""
    from_web = values.imports_from_web(css)
    rest = css if from_web else values.without_imports(css)
    outside = values.leads_out(rest) if "url" in rest.lower() or "\\" in rest else ""
    if outside and not outside.startswith("data:"):
        issues.outside("The style sheet", outside)
    elif from_web:
        issues.error("The style sheet loads another (@import).", "Remove @import … from it.")
    elif "href" in css.lower():
        issues.error("The style sheet has a link (href).", "Remove it.")
    else:
        if "@import" in css.lower():
            issues.warning(
                "The style sheet loads another (@import), which is left out.",
                "Look at the picture here; if colours are missing, save it as plain SVG.",
            )
        return values.without_imports(css)
    return ""
