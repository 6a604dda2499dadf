"""Which elements and attributes of an SVG file are kept, left out or refused, and what to do."""

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_FILTERS = (
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting "
    "feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
    "feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight "
    "feSpecularLighting feSpotLight feTile feTurbulence"
)
KEPT = frozenset(
    "svg g defs symbol use switch style a path rect circle ellipse line polyline polygon image "
    "linearGradient radialGradient stop clipPath mask pattern marker filter "
    f"{_FILTERS}".split()
)
MOVING = frozenset(
    ("animate", "animateColor", "animateMotion", "animateTransform", "set", "discard")
)
"""Left out with a warning. What is neither kept, moving nor refused is left out silently."""

TO_SHAPES = {  # refused if they hold a letter: no two computers draw it alike
    "text": "Put them into the page, or turn them into shapes (in Inkscape: mark them, then Path, "
    "Object to Path).",
    "flowRoot": "Put them into the page, or turn them into shapes (in Inkscape: mark them, then "
    "Text, Unflow, then Path, Object to Path).",
}
FOREIGN = "foreignObject"
TO_SHAPES[FOREIGN] = "Open the file in a browser, take a picture of the screen, save it as .png."
EMPTY = frozenset(("div", "span", "p", "br", "body", "html"))
"""What shows nothing in a foreign object as long as there are no words in it (Figma's blur)."""
REFUSED = {
    "script": "Open the file in a text editor and remove everything from <script to </script>.",
    "iframe": "Remove it.",
    "audio": "Remove it.",
    "video": "Remove it.",
    "canvas": "Save the picture as .png.",
}
"""What would be missing from the picture without a word, or must not run."""

LINKED = frozenset(("use", "image", "feImage", "linearGradient", "radialGradient"))
"""What an `href` may stand on, with `pattern` and `filter`; it is left out everywhere else."""
INHERITING = frozenset(("pattern", "filter", "clipPath", "mask"))
