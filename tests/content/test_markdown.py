"""Markdown into blocks; what the format does not list is a problem, never lost words."""

from dataclasses import dataclass

import pytest

from kiosk.blocks.choose.block import Choose, Option
from kiosk.blocks.compare.block import Bar, Case, Compare
from kiosk.blocks.evidence.block import Evidence, Finding
from kiosk.blocks.redflag_check.block import RedFlagCheck
from kiosk.blocks.risks.block import Risk, Risks
from kiosk.blocks.timeline.block import Phase, Timeline
from kiosk.content.markdown import document
from kiosk.content.model import blocks as b
from kiosk.content.model.blocks import Run
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from tests.support.packs import parse


def read(text: str) -> tuple[b.Blocks, list[str]]:
    log = Log()
    body = parse("x.md", text, 1, log)
    assert len(body.lines) == len(body.blocks)
    return body.blocks, [terminal_line(problem) for problem in log.issues]


def plain(text: str) -> b.Runs:
    return (Run(text),)


GOOD: dict[str, tuple[str, b.AnyBlock]] = {
    "heading": ("## A heading", b.Heading(2, "A heading")),
    "heading below": ("### Below", b.Heading(3, "Below")),
    "paragraph over two lines": ("One\ntwo  three", b.Paragraph(plain("One two three"))),
    "stress": (
        "A **strong** *soft* ***both***",
        b.Paragraph(
            (
                Run("A "),
                Run("strong", strong=True),
                Run(" "),
                Run("soft", em=True),
                Run(" "),
                Run("both", strong=True, em=True),
            )
        ),
    ),
    "entity and escape": (r"Salt &amp; water \*", b.Paragraph(plain("Salt & water *"))),
    "hard space stays": ("30\u00a0seconds", b.Paragraph(plain("30\u00a0seconds"))),
    "link in words": (
        "Lost [salt](glossary:salt).",
        b.Paragraph((Run("Lost "), Run("salt", target="glossary:salt"), Run("."))),
    ),
    "link with stress": (
        "See [**this**](faq:a) now",
        b.Paragraph((Run("See "), Run("this", strong=True, target="faq:a"), Run(" now"))),
    ),
    "reference": (
        "So. [^mayo] And",
        b.Paragraph((Run("So."), Run("", target="ref:mayo"), Run(" And"))),
    ),
    "two references": (
        "So.[^a][^b]",
        b.Paragraph((Run("So."), Run("", target="ref:a"), Run("", target="ref:b"))),
    ),
    "list": ("- One\n- Two", b.BulletList((plain("One"), plain("Two")))),
    "loose list": ("- One\n\n- Two", b.BulletList((plain("One"), plain("Two")))),
    "buttons": (
        "[One](section:a)\n[Two](faq:b) [Three](exercise:c)",
        b.Actions(
            (
                b.Action("One", "section:a"),
                b.Action("Two", "faq:b"),
                b.Action("Three", "exercise:c"),
            )
        ),
    ),
    "two buttons to one page": (
        "[One](section:a)[Two](section:a)",
        b.Actions((b.Action("One", "section:a"), b.Action("Two", "section:a"))),
    ),
    "picture": ('![](images/a.svg "How")', b.Figure("images/a.svg", "How")),
    "picture without caption": ("![](images/a.svg)", b.Figure("images/a.svg")),
    "table": (
        "| A | B |\n| --- | --- |\n| 1–2 | **x** |\n| a \\| b | |",
        b.Table(
            (plain("A"), plain("B")),
            ((plain("1–2"), (Run("x", strong=True),)), (plain("a | b"), ())),
        ),
    ),
    "cards": (
        "::: cards\n### Lost *salts* no {icon=drop}\nSweat.\n### Two\nMore.\n:::".replace("*", ""),
        b.Cards((b.Card("Lost salts no", plain("Sweat."), "drop"), b.Card("Two", plain("More.")))),
    ),
    "steps": (
        "::: steps\n1. **Stop.** Hold still.\n2. **Rest**\n:::",
        b.Steps((b.Step("Stop.", plain("Hold still.")), b.Step("Rest", ()))),
    ),
    "redflags": ("::: redflags\n:::", b.RedFlags()),
    "some redflags": (
        "::: redflags chest dark-urine\n:::",
        b.RedFlags(("chest", "dark-urine")),
    ),
    "story": (
        "::: story images/r.svg\n### A runner\n- **What:** She ran.\n- **So**: Rest.\n:::",
        b.Story(
            "A runner",
            (b.StoryPart("What", plain("She ran.")), b.StoryPart("So", plain("Rest."))),
            "images/r.svg",
        ),
    ),
    "evidence": (
        "::: evidence\n### Quinine {verdict=not-routine}\nRisky.[^a]\n:::",
        Evidence((Finding("Quinine", "not-routine", (Run("Risky."), Run("", target="ref:a"))),)),
    ),
    "timeline": (
        "::: timeline\n### Now {icon=heat}\nIt hurts.\n#### Rest\nLie.\n### Later\nGo.\n:::",
        Timeline(
            (
                Phase("Now", plain("It hurts."), "heat", (b.Card("Rest", plain("Lie.")),)),
                Phase("Later", plain("Go.")),
            )
        ),
    ),
    "timeline with pictures": (
        "::: timeline\n### Now {icon=heat} {picture=images/a.svg} {caption=A calf}\nIt hurts.\n:::",
        Timeline(
            (Phase("Now", plain("It hurts."), "heat", picture="images/a.svg", caption="A calf"),)
        ),
    ),
    "choose": (
        "::: choose\n### A {picture=images/a.svg}\nOne.\n\n[Go](section:a)\n"
        "### B\n#### C {icon=bolt}\nTwo.\n:::",
        Choose(
            (
                Option("A", plain("One."), "images/a.svg", actions=(b.Action("Go", "section:a"),)),
                Option("B", (), cards=(b.Card("C", plain("Two."), "bolt"),)),
            )
        ),
    ),
    "choice with two pictures": (
        "::: choose\n### A {picture=images/a.svg} {beside=images/b.svg} {caption=C}\nOne.\n"
        "### B\nTwo.\n:::",
        Choose(
            (
                Option("A", plain("One."), "images/a.svg", beside="images/b.svg", caption="C"),
                Option("B", plain("Two.")),
            )
        ),
    ),
    "risks": (
        "::: risks\n### Thirst {icon=water}\nToo dry.\n\nDrink.\n:::",
        Risks((Risk("Thirst", plain("Too dry."), plain("Drink."), "water"),)),
    ),
    "risks with pictures": (
        "::: risks\n### Thirst {picture=images/a.svg} {caption=C} {icon=water}\n"
        "Too dry.\n\nDrink.\n:::",
        Risks((Risk("Thirst", plain("Too dry."), plain("Drink."), "water", "images/a.svg", "C"),)),
    ),
    "redflag-check": ("::: redflag-check\n:::", RedFlagCheck()),
    "check with ways on": (
        "::: redflag-check\n[Ease it](section:ease)\n:::",
        RedFlagCheck((b.Action("Ease it", "section:ease"),)),
    ),
    "compare": (
        "::: compare\n### A runner {picture=images/r.svg}\n- **What:** She ran.\n"
        "- **Before:** All sore {bar=4/4}\n- **After:** Less {bar=1/4}\n:::",
        Compare(
            (
                Case(
                    "A runner",
                    (b.StoryPart("What", plain("She ran.")),),
                    (
                        Bar("Before", plain("All sore"), 4, 4),
                        Bar("After", plain("Less"), 1, 4),
                    ),
                    "images/r.svg",
                ),
            )
        ),
    ),
    "summary": ("::: summary\n- One\n:::", b.Summary((plain("One"),))),
    "tip": ("::: tip\nOne.\n\nTwo.\n:::", b.Callout("tip", (plain("One."), plain("Two.")))),
    "now": ("::: now\nOne.\n:::", b.Callout("now", (plain("One."),))),
    "care": ("::: care\nOne.\n:::", b.Callout("care", (plain("One."),))),
    "note with more colons": ("::::: note\nOne.\n:::::", b.Callout("note", (plain("One."),))),
    "link in a box": (
        "::: now\n[Go](section:a)\n:::",
        b.Callout("now", ((Run("Go", target="section:a"),),)),
    ),
    "a button to several exercises": (
        "[All](routine:calf,foot)",
        b.Actions((b.Action("All", "routine:calf,foot"),)),
    ),
    "references": ("::: references\n:::", b.References()),
    "credits": ("::: credits\n:::", b.Credits()),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_block(name: str) -> None:
    text, expected = GOOD[name]
    assert read(text) == ((expected,), [])
    assert read(text.replace("\n", "\r\n")) == ((expected,), [])


@dataclass(frozen=True)
class Bad:
    name: str
    text: str
    line: int
    says: str


BAD = (
    Bad("top heading", "# A", 1, "1 # marks"),
    Bad("deep heading", "a\n\n#### A", 3, "4 # marks"),
    Bad("underlined heading of two lines", "A\nb\n---", 1, "A line of = or -"),
    Bad("empty heading", "##", 1, "no words"),
    Bad("stress in a heading", "## A **b**", 1, "A heading holds stress"),
    Bad("reference in a heading", "## A[^b]", 1, "A heading holds stress"),
    Bad("numbered list", "a\n\n1. b", 3, "outside of ::: steps"),
    Bad("quotation", "> a", 1, "quotation"),
    Bad("fence", "```\na\n```", 1, "between ```"),
    Bad("rule", "a\n\n***", 3, "line across"),
    Bad("html block", "<div>\na\n</div>", 1, "HTML is not possible"),
    Bad("html comment", "a\n\n<!-- a -->", 3, "HTML is not possible"),
    Bad("html in words", "a\nb\nc <b>d</b>", 3, "HTML is not possible"),
    Bad("escaped html", "a &lt;b> c", 1, "HTML"),
    Bad("code", "a `b`", 1, "between ` marks"),
    Bad("backslash break", "a\\\nb", 1, "line break is forced"),
    Bad("nested list", "- a\n  - b", 2, "stands inside a list"),
    Bad("two paragraphs in an item", "- a\n\n  b", 3, "two paragraphs"),
    Bad("quotation in an item", "- a\n  > b", 2, "other than words"),
    Bad("empty item", "- a\n-", 2, "empty item"),
    Bad("heading in an item", "- # a", 1, "other than words"),
    Bad("web link", "a [b](https://b.org)", 1, "leads out of the kiosk"),
    Bad("mail link", "a <a@b.org>", 1, "writes or calls"),
    Bad("autolink", "a <https://b.org>", 1, "leads out of the kiosk"),
    Bad("bare address", "a www.b.org", 1, "web address"),
    Bad("bare address after a break", "a\nsee http://b", 2, "web address"),
    Bad("script link", "a [b](javascript:alert)", 1, "is no page"),
    Bad("file link", "a [b](file:///etc/passwd)", 1, "is no page"),
    Bad("link without kind", "a [b](c)", 1, "is no page"),
    Bad("link without id", "a [b](section:)", 1, "does not name an id"),
    Bad("link with a title", 'a [b](section:c "d")', 1, "has a title"),
    Bad("link without words", "a [](section:c)", 1, "no words"),
    Bad("link with a space", "a [b](section: c)", 1, "not complete"),
    Bad("link by name", "a [b][c]", 1, "not complete"),
    Bad("link definition", "a\n\n[b]: section:c", 3, "nobody would see it"),
    Bad("link defined twice", "[b]: section:c\n[b]: section:d", 2, "nobody would see it"),
    Bad("footnote definition", "a\n\n[^b]: c", 3, "defined here"),
    Bad("inline footnote", "a ^[b]", 1, "written into the text"),
    Bad("footnote with a space", "a [^b c]", 1, "reference that is not complete"),
    Bad("footnote in a link", "a [b[^c]](section:d)", 1, "link that is not complete"),
    Bad("open stress", "a **b", 1, "no partner"),
    Bad("glossary button", "[a](glossary:b)", 1, "term of the glossary"),
    Bad("stressed button", "[**a**](section:b)", 1, "words are stressed"),
    Bad("picture among words", "a\nb ![](images/a.svg)", 2, "among words"),
    Bad("picture in a link", "a [![](images/a.svg)](section:b)", 1, "among words"),
    Bad("alt in the page", "![alt](images/a.svg)", 1, "description stands in the page"),
    Bad("two pictures", "![](images/a.svg)\n![](images/b.svg)", 1, "Two pictures"),
    Bad("broken table", "| a | b |\n| --- |\n", 2, "line of dashes"),
    Bad("cell too many", "|a|b|\n|-|-|\n|1|2|\n|1|2|3|", 4, "3 cells; the table's head has 2"),
    Bad("cell too few", "|a|b|\n|-|-|\n|1|", 3, "1 cells"),
    Bad("words under a table", "|a|b|\n|-|-|\n|1|2|\nmore", 4, "1 cells"),
    Bad("no rows", "|a|b|\n|-|-|", 1, "no rows"),
    Bad("nine columns", "|a" * 9 + "|\n" + "|-" * 9 + "|\n" + "|1" * 9 + "|", 1, "9 columns"),
    Bad("201 rows", "|a|\n|-|\n" + "|1|\n" * 201, 1, "201 rows"),
    Bad("unknown box", "::: cardz\na\n:::", 1, "Did you mean cards?"),
    Bad("box without a name", ":::\na\n:::", 1, "no name"),
    Bad("stray closing", "a\n\n:::", 3, "no name"),
    Bad("open box", "::: tip\na\n", 1, "not closed"),
    Bad("box in a box", "::: tip\na\n\n::: note\nb\n:::\n", 4, "starts inside this box"),
    Bad("nested properly", ":::: tip\n::: note\nb\n:::\n::::", 2, "starts inside this box"),
    Bad("box in a list", "- a\n\n  ::: tip\n  b\n  :::", 3, "other than words"),
    Bad("argument", "::: tip images/a.svg\na\n:::", 1, "behind its name"),
    Bad("empty tip", "::: tip\n:::", 1, "empty"),
    Bad("list in a tip", "::: tip\n- a\n:::", 2, "holds paragraphs"),
    Bad("four paragraphs", "::: tip\na\n\nb\n\nc\n\nd\n:::", 1, "4 paragraphs"),
    Bad("empty cards", "::: cards\n:::", 1, "empty"),
    Bad("cards without heading", "::: cards\na\n:::", 2, "### headings"),
    Bad("cards with ##", "::: cards\n## A\nb\n:::", 2, "### headings"),
    Bad("card without words", "::: cards\n### A\n### B\nb\n:::", 2, "No paragraph follows"),
    Bad("card with two paragraphs", "::: cards\n### A\nb\n\nc\n:::", 5, "### headings"),
    Bad("card with a verdict", "::: cards\n### A {verdict=helps}\nb\n:::", 2, "not possible here"),
    Bad("card of an icon only", "::: cards\n### {icon=bolt}\nb\n:::", 2, "no words"),
    Bad("mark in a paragraph", "a {icon=bolt}", 1, "curly brackets"),
    Bad("evidence without verdict", "::: evidence\n### A\nb\n:::", 2, "has no {verdict=…}"),
    Bad("unknown verdict", "::: evidence\n### A {verdict=good}\nb\n:::", 2, "“good” is not"),
    Bad("steps with dashes", "::: steps\n- **a** b\n:::", 2, "numbered list"),
    Bad("step without bold", "::: steps\n1. **a**\n2. b\n:::", 3, "bold words"),
    Bad("steps from 3", "::: steps\n3. **a** b\n:::", 1, "start with 1"),
    Bad("two lists", "::: summary\n- a\n* b\n:::", 3, "two lists"),
    Bad("words beside a list", "::: summary\n- a\n\nb\n:::", 4, "nothing else"),
    Bad("empty summary", "::: summary\n:::", 1, "empty"),
    Bad("signs in a box", "::: redflags\n- (!) Chest pain\n:::", 2, "fills itself"),
    Bad("a sign's id in capitals", "::: redflags Chest\n:::", 1, "not the id"),
    Bad("story without heading", "::: story\n- **a:** b\n:::", 1, "### heading"),
    Bad("empty story", "::: story\n:::", 1, "### heading"),
    Bad("story part without label", "::: story\n### A\n- b\n:::", 3, "no label"),
    Bad("story part without words", "::: story\n### A\n- **b:**\n:::", 3, "no label"),
    Bad("empty timeline", "::: timeline\n:::", 1, "empty"),
    Bad("phase without anything", "::: timeline\n### A\n:::", 2, "Nothing stands under"),
    Bad("phase with two paragraphs", "::: timeline\n### A\nb\n\nc\n:::", 2, "2 paragraphs"),
    Bad("phase with a list", "::: timeline\n### A\nb\n\n- c\n:::", 5, "#### cards and links"),
    Bad("phase with a verdict", "::: timeline\n### A {verdict=x}\nb\n:::", 2, "not possible here"),
    Bad("words before a phase", "::: timeline\nb\n### A\nb\n:::", 2, "before the first ###"),
    Bad("phase's card without words", "::: timeline\n### A\nb\n#### C\n:::", 4, "No paragraph"),
    Bad("one thing to choose", "::: choose\n### A\nb\n:::", 1, "only one thing"),
    Bad("empty choose", "::: choose\n:::", 1, "empty"),
    Bad("card of one side", "::: risks\n### A\nb\n:::", 2, "stand 1 paragraphs"),
    Bad("card of three sides", "::: risks\n### A\nb\n\nc\n\nd\n:::", 2, "two sides"),
    Bad("turning card with a card", "::: risks\n### A\nb\n\nc\n\n#### D\ne\n:::", 7, "paragraphs"),
    Bad("a check that names a page", "::: redflag-check a\n:::", 1, "behind its name"),
    Bad("signs in the check", "::: redflag-check\n### (!) A\nb\n:::", 2, "signs of the pack"),
    Bad("words in the check", "::: redflag-check\nb [a](faq:a)\n:::", 2, "signs of the pack"),
    Bad(
        "two lines of links in the check",
        "::: redflag-check\n[a](faq:a)\n\n[b](faq:b)\n:::",
        4,
        "one line of links",
    ),
    Bad("share of nothing", "::: compare\n### A\n- **B:** c {bar=1/0}\n:::", 3, "is not a share"),
    Bad("more than all", "::: compare\n### A\n- **B:** c {bar=5/4}\n:::", 3, "is not a share"),
    Bad("thirteen parts", "::: compare\n### A\n- **B:** c {bar=1/13}\n:::", 3, "at most 12"),
    Bad("another mark", "::: compare\n### A\n- **B:** c {icon=x}\n:::", 3, "{icon=x}” is not"),
    Bad("one bar", "::: compare\n### A\n- **B:** c {bar=1/4}\n:::", 2, "compares nothing"),
    Bad("case without a list", "::: compare\n### A\nb\n:::", 3, "nothing else"),
    Bad("words in references", "::: references\na\n:::", 2, "holds nothing"),
    Bad("control character", "a\nb\x07", 2, "cannot be seen"),
    Bad("null", "a\x00", 1, "cannot be seen"),
    Bad("heading without a space before", "a\nb # c", 2, "a heading's #"),
)


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_what_is_not_listed_is_named(bad: Bad) -> None:
    _, problems = read(bad.text)
    assert any(p.startswith(f"x.md:{bad.line}") and bad.says in p for p in problems), problems


def test_the_lines_of_blocks_count_from_the_first_line_of_the_text() -> None:
    body = parse("x.md", "\na\n\n## b\n\n- c\n", 12, Log())
    assert body.lines == (13, 15, 17)


def test_what_a_page_names_is_kept_with_its_line() -> None:
    text = "a\n[b](faq:c) and[^d]\n\n::: cards\n### A {icon=bolt}\nb\n:::\n\n![](images/a.svg)"
    uses = parse("x.md", text, 1, Log()).uses
    assert [(use.kind, use.target, use.line) for use in uses] == [
        ("faq", "c", 2),
        ("ref", "d", 2),
        ("icon", "bolt", 5),
        ("picture", "images/a.svg", 9),
    ]


def test_every_problem_of_a_page_is_found_in_one_run() -> None:
    _, problems = read("# a\n\n> b\n\nc `d`\n\n::: tipp\n:::\n\n1. e\n")
    assert [problem.split(" ")[0].rstrip(":") for problem in problems] == [
        "x.md:1",
        "x.md:3",
        "x.md:5",
        "x.md:7",
        "x.md:10",
    ]


@pytest.mark.parametrize("error", [RecursionError, IndexError])
def test_a_parser_that_gives_up_is_a_problem(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up() -> None:
        raise error

    monkeypatch.setattr(document, "_parser", give_up)
    blocks, problems = read("a")
    assert blocks == ()
    assert len(problems) == 1


def test_a_box_in_a_quotation_at_the_very_end() -> None:
    assert read("> ::: cards\n> ")[1]
