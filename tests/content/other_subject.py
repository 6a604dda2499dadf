"""A pack on another subject: a clinic's own, on back pain, without exercises or warning signs."""

from tests.content.packs import SVG, PackFiles

PACK = """\
id = "back"
title = "Back pain"
version = "1"
languages = ["en"]
topics = ["work"]

[[chapters]]
id = "know"
tint = 1
picture = "images/back.svg"
sections = ["what-it-is", "get-help"]

[[chapters]]
id = "more"
tint = 2
picture = "images/back.svg"
sections = ["ask", "book", "plan"]
"""

TITLES = """\
title = "Back pain"

[chapters.know]
kicker = "Know"
title = "What it is"
blurb = "Why backs hurt"

[chapters.more]
kicker = "More"
title = "Ask and book"
blurb = "Questions and visits"

[topics]
work = "At work"
"""

CREDITS = """\
["images/back.svg"]
title = "A back"
alt.en = "A back from behind."
credit = "The clinic"
licence = "CC0"
source = "drawn by us"
"""

_FRONT = """\
+++
number = {number}
title = "{title}"
nav = "{title}"
lead = "Most backs get better by themselves."
screen = "{screen}"
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++

"""

QUESTION = """\
+++
title = "May I lift things?"
topics = ["work"]
synonyms = ["carry"]
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
+++
Yes. Keep the box close to you, and turn with your feet.
"""


def section(number: int, title: str, body: str, screen: str = "page") -> str:
    """Return a section's file."""
    return _FRONT.format(number=number, title=title, screen=screen) + body


def other_subject() -> PackFiles:
    """Return a pack of four pages and a question that says nothing about muscles."""
    pack = PackFiles()
    pack.put("pack.toml", PACK).put("credits.toml", CREDITS).put("en/titles.toml", TITLES)
    pack.put("images/back.svg", SVG)
    pack.put("en/faq/lifting.md", QUESTION)
    pages = {
        "what-it-is": section(1, "What it is", "Keep moving. [May I lift?](faq:lifting)\n"),
        "get-help": section(2, "When to get help", "Call us when you are worried.\n"),
        "ask": section(3, "Ask", "", "questions"),
        "book": section(4, "Book", "", "booking"),
        "plan": section(5, "Your plan", "", "take-home"),
    }
    for name, text in pages.items():
        pack.put(f"en/sections/{name}.md", text)
    return pack
