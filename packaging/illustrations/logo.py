"""The mark: a p for Pure Physio, a ring at rest with a warm centre."""

import svg

EDGE = "#CDE6E1"
"""A rim that shows the disc on the dark attract screen, and is hardly there on light paper."""


def logo() -> str:
    """The file of the mark."""
    ring = svg.tag("circle", cx=250, cy=215, r=85, fill="none", stroke="#FFFFFF", stroke_width=50)
    return svg.document(
        48,
        48,
        [
            svg.group(
                svg.circle(240, 240, 236, EDGE),
                svg.circle(240, 240, 223, "#044743"),
                svg.line("M165 220V375", "#FFFFFF", 50),
                ring,
                svg.circle(250, 215, 27, "#FAD27E"),
                transform="scale(0.1)",
            )
        ],
    )
