"""Every limit of the pack format, in one place (docs/content-format.md, "Limits")."""

KIB = 1024
MIB = 1024 * KIB

MAX_TEXT_BYTES = 64 * KIB  # a Markdown or TOML file
MAX_ASKED_BYTES = 512 * KIB  # how people ask: one file of many short lines
MAX_WORDING_BYTES = 1 * MIB  # a .po file
MAX_FONT_BYTES = 16 * MIB
MAX_SVG_BYTES = 2 * MIB
MAX_RASTER_BYTES = 8 * MIB
MAX_FILM_BYTES = 200 * MIB
MAX_RASTER_SIDE = 4096  # pixels
MIN_RASTER_WIDTH = 800  # pixels; below it a picture looks blurred on the screen (a warning)
TINTS = 6  # colours that a chapter may have, `tint-1` and so on
MAX_FILES_A_FOLDER = 2000  # of one top-level folder, so of one language
MAX_ENTRIES = 20_000  # names in all folders of a pack together, leftovers among them
MAX_FOLDER_DEPTH = 4
MAX_PACK_BYTES = 500 * MIB

MAX_TABLE_ROWS = 200
MAX_TABLE_COLUMNS = 8
MAX_NAV_CHARACTERS = 22
MAX_TITLE_CHARACTERS = 30  # an exercise's name and its muscle: large, beside the figure
MAX_KEY_COLUMNS = 12  # 15 mm keys and 3 mm gaps are 213 mm; 21.5 inches upright are 268 mm wide
MAX_KEY_ROWS = 5
MAX_KEY_LABEL_CHARACTERS = 6  # of the key that changes the layer
MAX_CUE_CHARACTERS = 60  # one line below the digits while a stretch is held
MAX_LABEL_CHARACTERS = 28  # a word in a picture
MAX_LABELS = 8  # of a picture
MAX_SIGN_CHARACTERS = 68  # a warning sign in a list, on the plan and in its code
MAX_ASK_CHARACTERS = 46  # what is asked before an exercise: read in one look
MIN_STEPS, MAX_STEPS = 3, 5  # of an exercise; more are not remembered (a warning)
MAX_STEP_CHARACTERS = 150  # of an exercise: whole beside the figure, in the largest letters
MAX_WORDS_CHARACTERS = 400  # a title, a lead, a meaning: one line of TOML
MAX_HEADING_CHARACTERS = 120
MAX_BUTTON_CHARACTERS = 60
MAX_PIECE_CHARACTERS = 2000  # a paragraph, an item of a list: it must fit onto one screen
MAX_WORD_CHARACTERS = 100  # without a place to break the line
MAX_CALLOUT_PARAGRAPHS = 3
MAX_QUESTIONS = 6  # that the attract screen asks in turn
MAX_ATTRACT = 6  # exercises that move there
MAX_SUGGESTED = 2  # on a plan while nothing was done: a start, not a program
MAX_ASKED_MOST = 8  # questions to choose from at once
MAX_NOW = 6  # exercises to choose from in a hurry: seen in one look
MAX_OFTEN = 4  # links on home beside the chapters
MAX_BAR_PARTS = 12  # more cannot be counted at a glance

MAX_SVG_DEPTH = 100  # nested elements are drawn recursively
MAX_SVG_SHAPES = 50_000  # once everything that repeats is written out

MIN_GRADE, MAX_GRADE = 3.5, 8.0  # Flesch-Kincaid; below, strings of short sentences (a warning)
MIN_GRADED_WORDS = 30  # fewer say nothing of how a page reads
MAX_SENTENCE_WORDS = 20
MAX_PARAGRAPH_SENTENCES = 3
