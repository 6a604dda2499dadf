"""One issue, worded for a terminal, for staff and for the log."""

import pytest

from kiosk.shared.issue import (
    Issue,
    IssueError,
    log_line,
    staff_sentence,
    terminal_line,
    what_in_line,
)

WHOLE = Issue("It is\nwrong.", "Mend it.", "en/a.md", 12, "lead")
LATER = Issue("It is long.", "Shorten it.", "en/a.md", 1, severity="warning")
BARE = Issue("The disk is full.")
TELLS_LINE = Issue("Line 3 cannot be read: x", "Write: x = 1", "clinic.toml", 3, "hours")
KEYED = Issue("“fone” is not a setting.", "Did you mean “phone”?", "clinic.toml", 3, "fone")


@pytest.mark.parametrize(
    ("issue", "line"),
    [
        (WHOLE, "en/a.md:12 lead: It is wrong. Mend it."),
        (LATER, "en/a.md:1: Warning: It is long. Shorten it."),
    ],
)
def test_a_terminal_shows_place_severity_and_remedy_on_one_line(issue: Issue, line: str) -> None:
    assert terminal_line(issue) == line


@pytest.mark.parametrize(
    ("issue", "sentence"),
    [
        (BARE, "The disk is full."),
        (TELLS_LINE, "Line 3 cannot be read: x Write: x = 1"),
        (KEYED, "Line 3: “fone” is not a setting. Did you mean “phone”?"),
        (KEYED.at(line=31), "Line 31: “fone” is not a setting. Did you mean “phone”?"),
    ],
)
def test_staff_read_the_line_once(issue: Issue, sentence: str) -> None:
    assert staff_sentence(issue) == sentence
    assert sentence.startswith(what_in_line(issue))


def test_another_line_at_the_beginning_is_not_the_issues_own() -> None:
    assert what_in_line(TELLS_LINE.at(line=31)) == "Line 31: Line 3 cannot be read: x"


def test_the_log_names_the_file_if_there_is_one() -> None:
    assert log_line(BARE) == "The disk is full."
    assert log_line(TELLS_LINE) == "Line 3 cannot be read: x Write: x = 1 (clinic.toml)"


def test_a_place_keeps_what_it_does_not_replace() -> None:
    assert KEYED.at("notices.toml") == Issue(
        KEYED.what, KEYED.remedy, "notices.toml", KEYED.line, KEYED.key
    )


def test_an_error_reads_as_its_issue() -> None:
    error = IssueError("It failed.", "Try again.")
    assert str(error) == "It failed. Try again."
    assert str(IssueError("It failed.")) == "It failed."
    assert error.issue == Issue("It failed.", "Try again.")
