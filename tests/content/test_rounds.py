"""How often a first-time author runs the check for a pasted section: three times at most.

Each case is what was pasted, then what it became when every remedy of the round was followed to
the letter and nothing else was changed.
"""

from pathlib import Path

import pytest

from kiosk.shared.issue import terminal_line
from tests.content.packs import tiny_pack
from tests.support.packs import load

FRONT = """\
+++
reviewed_by = ""
review_due = 2027-11-01
status = "draft"
number = 2
title = "words"
nav = "words"
lead = "words"
+++
"""

WORD = (
    "Back pain\r\n\r\nMost back pain gets better by itself.\u00a0 It’s best to stay active.\r\n\r\n"
    "What helps\r\n==========\r\n\r\n•\tWalk every day\r\n•\tUse heat: a bottle or a bath\r\n\r\n"
    "Week\tWhat to do\tHow often\r\n1\tLeg raises\t2 x 10\r\n2\tSit to stand\t3 x 8\r\n\r\n"
    "1)\tLie on your back\r\n2)\tBend your knees\r\n3)\tLift your hips\r\n\r\n"
    "More at www.nhs.uk or from us: desk@clinic.example.\r\n"
)
WORD_MENDED = FRONT + WORD.replace("1)", "::: steps\r\n1)").replace("hips\r\n", "hips\r\n:::\r\n")
for told, mended in (
    ("Lie on", "**Lie** on"),
    ("Bend your", "**Bend** your"),
    ("Lift your", "**Lift** your"),
    ("More at www.nhs.uk or", "More"),
):
    WORD_MENDED = WORD_MENDED.replace(told, mended)

WEB = """\
---
title: Knee pain
tags: [knee]
---
# Knee pain

Knee pain is common.<br>Most of it goes away with exercise, see [NHS](https://www.nhs.uk/knee).

    Do not rest too long.

* Bend & stretch
  * twice a day
* Walk

> Ask your physio first.

::: warning
Stop if the knee swells.
:::

![A knee](knee.jpg)
"""
WEB_MENDED = (
    FRONT
    + """\
## Knee pain

Knee pain is common. Most of it goes away with exercise, see NHS.

    Do not rest too long.

* Bend & stretch
* twice a day
* Walk

::: note
Ask your physio first.
:::

::: tip
Stop if the knee swells.
:::

![](images/tile.svg)
"""
)

QUOTES = """\
+++
number = two
title = “Neck pain”
nav = "Neck pain and what you can do about it"
lead = “Your neck is strong.”
review_due = 1.11.2027
status = "final"
+++
Your neck is strong.
------

– Move it often
– Look over your shoulder

::: cards
Posture
Change it often.
:::

::: steps
1. Sit up.
2. Turn your head.
:::

See [our page](neck) and [the exercises](exercise:neck).[^who]
"""
QUOTES_SECOND = """\
+++
number = 2
title = "Neck pain"
nav = "Neck pain"
lead = "Your neck is strong."
review_due = 2027-11-01
reviewed_by = ""
status = "draft"
+++
Your neck is strong.
------

– Move it often
– Look over your shoulder

::: cards
### Posture
Change it often.
:::

::: steps
1. **Sit** up.
2. **Turn** your head.
:::

See [our page](section:what-it-is) and [the exercises](exercise:calf).[^mayo]
"""

CASES: dict[str, tuple[str | bytes, ...]] = {
    "a page of a word processor, in Windows' encoding": (WORD.encode("cp1252"), WORD_MENDED),
    "a page of the web, for another program": (WEB, WEB_MENDED),
    "curly quotation marks, boxes half right": (QUOTES, QUOTES_SECOND),
}


def _errors(text: str | bytes, folder: Path) -> list[str]:
    pack = tiny_pack().swap("pack.toml", '"get-help"]', '"get-help", "pasted"]')
    pack.put("en/sections/pasted.md", text)
    return [terminal_line(problem) for problem in load(pack.write(folder)).report.errors]


@pytest.mark.parametrize("rounds", CASES.values(), ids=CASES)
def test_three_rounds_are_enough(rounds: tuple[str | bytes, ...], tmp_path: Path) -> None:
    assert len(rounds) <= 3
    told = [_errors(text, tmp_path / str(n)) for n, text in enumerate(rounds)]
    assert all(told[:-1])
    assert told[-1] == []


PLACES = {
    "a page of a word processor, in Windows' encoding": {1, 3, 15, 19},
    "a page of the web, for another program": {1, 5, 7, 12, 15, 17, 21},
    "curly quotation marks, boxes half right": {2, 3, 4, 5, 6, 7, 16, 21, 22, 25},
}


@pytest.mark.parametrize("name", CASES)
def test_the_first_round_tells_every_line(name: str, tmp_path: Path) -> None:
    errors = _errors(CASES[name][0], tmp_path)
    lines = {int(error.split(":")[1].split(" ")[0]) for error in errors}
    assert lines >= PLACES[name], "\n".join(errors)
