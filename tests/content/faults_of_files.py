"""Faults in the lists, the pictures and the folder of a pack."""

from tests.content.fault import Fault, added, dropped, put, swapped
from tests.content.packs import QUESTION_FILE, SECTION, SECTION_FILE, SVG, png

S = SECTION_FILE

_NOW = '\n[[now]]\nexercise = "{}"\npicture = "images/tile.svg"\n'
_MORE = '[chapters.more]\nkicker = "K"\ntitle = "T"\nblurb = "B"\n\n'


def _credit(name: str) -> str:
    return (
        f'["images/{name}"]\ntitle = "T"\nalt.en = "A"\ncredit = "C"\nlicence = "L"\nsource = "S"\n'
    )


FILE_FAULTS = (
    # pack.toml
    Fault("no pack.toml", dropped("pack.toml"), "pack.toml:1", "missing"),
    Fault(
        "unknown key",
        swapped("pack.toml", "version", "verison"),
        "pack.toml:3",
        "no “verison”",
        "Did you mean “version”?",
    ),
    Fault(
        "unknown key in a chapter",
        swapped("pack.toml", "tint = 1", "tint = 1\ncolour = 2"),
        "pack.toml:10",
        "no “colour”",
        "id, tint, picture and sections",
    ),
    Fault("missing key", swapped("pack.toml", 'id = "tiny"\n', ""), "pack.toml:1", "“id” is miss"),
    Fault("tint 7", swapped("pack.toml", "tint = 1", "tint = 7"), "pack.toml:9", "large", "6 or"),
    Fault("tint 0", swapped("pack.toml", "tint = 1", "tint = 0"), "pack.toml:9", "small", "1 or"),
    Fault(
        "words for a number",
        swapped("pack.toml", "tint = 1", 'tint = "1"'),
        "pack.toml:9",
        "whole number",
        "without quotation marks",
    ),
    Fault(
        "true for a number",
        swapped("pack.toml", "tint = 1", "tint = true"),
        "pack.toml:9",
        "whole number",
    ),
    Fault(
        "an id with capitals",
        swapped("pack.toml", '"tiny"', '"Tiny Pack"'),
        "pack.toml:1",
        "cannot be an id",
        "lower-case",
    ),
    Fault(
        "a language that is none",
        swapped("pack.toml", '["en"]', '["en", "English"]'),
        "pack.toml:4",
        "not a language code",
    ),
    Fault(
        "a section that has no file",
        swapped("pack.toml", '"get-help"]', '"get-help", "wat-it-is"]'),
        "pack.toml:11",
        "no section “wat-it-is”",
        "Did you mean what-it-is?",
    ),
    Fault(
        "a section listed twice in a chapter",
        swapped("pack.toml", '"get-help"]', '"get-help", "get-help"]'),
        "pack.toml:11",
        "listed twice",
    ),
    Fault(
        "a section in two chapters",
        lambda pack: pack.add(
            "pack.toml",
            '[[chapters]]\nid = "more"\ntint = 2\npicture = "images/tile.svg"\n'
            'sections = ["what-it-is"]\n',
        ).swap("en/titles.toml", "[topics]", _MORE + "[topics]"),
        "pack.toml:16",
        "two chapters, understand and more",
    ),
    Fault(
        "a section in no chapter",
        put("en/sections/extra.md", SECTION),
        "en/sections/extra.md:1",
        "No chapter lists",
        'Add "extra"',
    ),
    Fault(
        "no page of warning signs",
        lambda pack: (
            pack.drop("en/sections/get-help.md")
            .swap("pack.toml", ', "get-help"', "")
            .swap(S, "[When to get help](section:get-help) ", "")
        ),
        "pack.toml:1",
        "no section “get-help”",
    ),
    Fault(
        "two chapters of one id",
        lambda pack: pack.add(
            "pack.toml",
            '[[chapters]]\nid = "understand"\ntint = 2\npicture = "images/tile.svg"\n'
            'sections = ["what-it-is"]\n',
        ),
        "pack.toml:1",
        "“understand” is listed twice",
    ),
    Fault(
        "a tile's picture that is not there",
        swapped("pack.toml", "images/tile.svg", "images/tiles.svg"),
        "pack.toml:10",
        "no picture “images/tiles.svg”",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "a picture outside of the pack",
        swapped(S, "images/tile.svg", "../tile.svg"),
        f"{S}:6",
        "leads out of the pack",
    ),
    # TOML
    Fault(
        "no quotation marks",
        swapped("pack.toml", '"Tiny pack"', "Tiny pack"),
        "pack.toml:2",
        "cannot be read",
        "straight quotation marks",
    ),
    Fault(
        "a broken heading of a table",
        swapped("en/titles.toml", "[topics]", "[topics"),
        "en/titles.toml:8",
        "not closed",
    ),
    Fault(
        "a name twice",
        swapped("references.toml", "publisher", 'title = "T"\npublisher'),
        "references.toml:3",
        "given twice",
    ),
    Fault(
        "not UTF-8",
        put("en/glossary.toml", b'[salt]\nname = "\xff"\n'),
        "en/glossary.toml:2",
        "not UTF-8",
        "Save the file as UTF-8",
    ),
    Fault(
        "brackets without end",
        put("en/glossary.toml", "a = " + "[" * 20000),
        "en/glossary.toml:1",
        "nested too deeply",
    ),
    Fault(
        "a web address that is none",
        swapped("references.toml", "https://www.mayoclinic.org/", "mayoclinic"),
        "references.toml:4",
        "web address",
    ),
    Fault(
        "an address that anybody on the way can change",
        swapped("references.toml", "https://www.mayo", "http://www.mayo"),
        "references.toml:4",
        "web address",
        "from https:// on",
    ),
    Fault(
        "an address of no host",
        swapped("references.toml", "https://www.mayoclinic.org/", "https://mayoclinic/"),
        "references.toml:4",
        "not a whole web address",
        "https://",
    ),
    Fault(
        "a title without words",
        swapped("references.toml", "Muscle cramp", "  "),
        "references.toml:2",
        "empty",
    ),
    Fault(
        "a chapter without a name",
        swapped("en/titles.toml", "chapters.understand", "chapters.understnd"),
        "en/titles.toml:3",
        "no chapter “understnd”",
        "Did you mean understand?",
    ),
    Fault(
        "a topic without a name",
        swapped("en/titles.toml", 'night = "At night"\n', ""),
        "en/titles.toml:8",
        "topic “night” of pack.toml has no name",
    ),
    Fault(
        "an exercise for now that is not there",
        added('\n[[now]]\nexercise = "calfs"\npicture = "images/tile.svg"\n', "pack.toml"),
        "pack.toml:14",
        "There is no exercise “calfs”",
        "Did you mean calf?",
    ),
    Fault(
        "a picture for now that is not there",
        added('\n[[now]]\nexercise = "calf"\npicture = "images/tiel.svg"\n', "pack.toml"),
        "pack.toml:15",
        "no picture “images/tiel.svg”",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "a picture of a topic that is not there",
        added('\n[topic_pictures]\nnihgt = "images/tile.svg"\n', "pack.toml"),
        "pack.toml:14",
        "There is no topic “nihgt”",
        "Did you mean night?",
    ),
    Fault(
        "exercises suggested to readers of a section that is not there",
        added('\n[suggested_for]\nstorke = ["calf"]\n', "pack.toml"),
        "pack.toml:14",
        "There is no section “storke”",
        "en/sections/storke.md",
    ),
    Fault(
        "an exercise suggested to readers of a section that is not there",
        added('\n[suggested_for]\nget-help = ["claf"]\n', "pack.toml"),
        "pack.toml:14",
        "There is no exercise “claf”",
        "Did you mean calf?",
    ),
    Fault(
        "a question asked most that is not there",
        swapped("pack.toml", "topics =", 'asked_most = ["chest"]\ntopics ='),
        "pack.toml:5",
        "There is no question “chest”",
        "en/faq/chest.md",
    ),
    Fault(
        "a question with a picture that is not there",
        swapped(QUESTION_FILE, 'reviewed_by = ""', 'picture = "images/tiel.svg"\nreviewed_by = ""'),
        f"{QUESTION_FILE}:5",
        "no picture “images/tiel.svg”",
        "Did you mean images/tile.svg?",
    ),
    Fault(
        "more exercises for now than one look takes in",
        added("".join(map(_NOW.format, "abcdefg")), "pack.toml"),
        "pack.toml:1",
        "more than 6",
    ),
    Fault(
        "a link on home to a question that is not there",
        added('\n[[often]]\ntext = "Salt"\nlink = "faq:slat"\n', "en/titles.toml"),
        "en/titles.toml:13",
        "There is no question “slat”",
        "en/faq/slat.md",
    ),
    Fault(
        "a link on home that leads to no page",
        added('\n[[often]]\ntext = "Salt"\nlink = "https://salt.example"\n', "en/titles.toml"),
        "en/titles.toml:13",
        "leads to no page",
        "section:its-id",
    ),
    Fault("no titles", dropped("en/titles.toml"), "en/titles.toml:1", "missing"),
    # pictures
    Fault(
        "no alt text",
        swapped("credits.toml", "alt.en", "alt.fr"),
        "credits.toml:3",
        "no alt text in “en”",
        "alt.en =",
    ),
    Fault(
        "no maker",
        swapped("credits.toml", 'credit = "The project"\n', ""),
        "credits.toml:1",
        "“credit” is missing",
    ),
    Fault(
        "a scene that leaves its picture",
        swapped(
            "credits.toml",
            'credit = "The project"\n',
            'credit = "The project"\nlabels = [{ at = [0.7, 0.4], '
            'scene = [0.6, 0, 0.5, 1], word.en = "A" }]\n',
        ),
        "credits.toml:5",
        "inside its picture",
        "shares from 0 to 1",
    ),
    Fault(
        "a picture nobody is credited for",
        put("images/new.svg", SVG),
        "images/new.svg:1",
        "Nobody is named",
        '["images/new.svg"]',
    ),
    Fault(
        "a credit for nothing",
        added(
            '["images/gone.svg"]\ntitle = "T"\nalt.en = "A"\n' + "credit = 'C'\n"
            "licence = 'L'\nsource = 'S'\n",
            "credits.toml",
        ),
        "credits.toml:7",
        "no picture “images/gone.svg”",
    ),
    Fault("no credits at all", dropped("credits.toml"), "credits.toml:1", "missing"),
    Fault(
        "a huge picture", put("images/tile.svg", b" " * 2_200_000), "images/tile.svg:1", "2149 kB"
    ),
    Fault(
        "a PNG that is a JPEG",
        lambda pack: pack.put("images/a.png", b"\xff\xd8\xff").add(
            "credits.toml", _credit("a.png")
        ),
        "images/a.png:1",
        "says PNG",
    ),
    Fault(
        "a PNG too wide",
        lambda pack: pack.put("images/a.png", png(5000, 10)).add("credits.toml", _credit("a.png")),
        "images/a.png:1",
        "5000 × 10",
        "4096",
    ),
    Fault(
        "an SVG that reaches outside",
        put("images/icons/drop.svg", SVG.replace("<path", '<image href="/etc/passwd"/><path')),
        "images/icons/drop.svg:1",
        "lies outside of the file",
    ),
    # files
    Fault("a stray file", put("start.py", "x"), "start.py:1", "no place for this file"),
    Fault(
        "a misspelt file",
        put("refrences.toml", "x"),
        "refrences.toml:1",
        "no place",
        "Did you mean references.toml?",
    ),
    Fault("a stray folder", put("old/a.md", "x"), "old/:1", "no place for this folder"),
    Fault("a name Windows cannot store", put("en/faq/con.md", "x"), "en/faq/con.md:1", "Windows"),
    Fault("a page too long", added("word " * 14000), f"{S}:1", "at most 64 kB"),
)
