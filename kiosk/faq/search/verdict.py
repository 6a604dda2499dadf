"""What a query is shown, of the questions that hold its words and those asked for in its way.

How near a question's examples are decides; the words that it holds decide between two that are
as near. A warning of just what was typed leads in any case. Fitted on lists of labelled queries
(docs/adr/0040-example-queries.md).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kiosk.faq.search.examples import Near, Nearest
from kiosk.faq.search.ranking import ALARM

_WORDS = 0.12  # what the words that a question holds count at most, beside its examples
_POOLED = 1.2  # what all examples of an answer together count beside the nearest
_GROWING = 0.5  # and while the last word is only begun
_FULL = 1.6  # a score of words that counts whole
_KEPT = 0.4  # of the best question: what is as near as that is shown
_SUBJECT = 0.4  # a subject without an answer: how near it is at least
_PHRASE, _WORD, _PARTLY = 0.6, 0.75, 0.85  # and of the nearest answer: by what was typed of it
_BESIDE_SUBJECT = 0.8  # of how near such a subject is: what an answer must be to show beside it
_SURELY = 0.6  # or it says nearly what was typed: then it takes away what is less near
_HARDLY = 0.7  # of a subject: an answer that is less near was not asked for beside it
_SURE = 0.7  # an answer as near as that is what was asked, whatever words are not known
_FAR = 0.3  # nothing is near


class Verdict(NamedTuple):
    """Questions by number, best first, and what has no answer.

    `subject` is a subject that the pack does not answer, `nearest` an answer; `sure`: an answer was
    asked for so nearly that no word of the query is missing; `far`: nothing is near what was asked.
    """

    best: list[tuple[int, float]]
    subject: Near | None
    nearest: Near | None
    sure: bool
    far: bool

    @property
    def asked(self) -> str:
        """The answer that was asked for, and not much less nearly than a subject without one."""
        if self.nearest is None:
            return ""
        least = _HARDLY * self.subject.score if self.subject else 0.0
        nearer = self.nearest.score >= least if self.subject else self.sure
        return self.nearest.name if nearer else ""


def judged(
    best: Sequence[tuple[int, float]],
    near: Nearest,
    numbers: dict[str, int],
    growing: bool,
    harmless: Callable[[int], bool],
) -> Verdict:
    """Return the verdict on questions that hold the words, and on what is asked for in such a way.

    `numbers`: questions by id; `growing`: the last word may become another; `harmless` tells of a
    warning that was raised by words of another answer, behind which it stands.
    """
    count = _GROWING if growing else _WORDS
    scores = {numbers[one.name]: one.score for one in near.answers}
    together = _together(near)
    pooled = {numbers[one.name]: together * one.pooled for one in near.answers}
    alarms = [hit for hit in best if hit[1] >= ALARM]
    for question, score in best:
        scores[question] = scores.get(question, 0.0) + count * min(1.0, score / _FULL)
    for question, _ in alarms:
        scores.pop(question)
    nearest = near.answers[0].score if near.answers else 0.0
    subject = near.subjects[0] if near.subjects else None
    least_near = _beside(subject, near.answers[0]) * nearest if subject and near.answers else 0.0
    named = subject is not None and subject.score >= max(_SUBJECT, least_near)
    far = not alarms and max(nearest, subject.score if subject else 0.0) < _FAR
    if far:
        return Verdict(list(best), None, None, sure=False, far=True)
    least = _KEPT * max(scores.values(), default=0.0)
    if subject and named and subject.score >= _SURELY:
        least = max(least, _BESIDE_SUBJECT * subject.score)
    kept = [(q, score + pooled.get(q, 0.0)) for q, score in scores.items() if score >= least]
    kept.sort(key=lambda hit: -hit[1])
    beside = [hit for hit in alarms if harmless(hit[0])]
    leading = [hit for hit in alarms if hit not in beside]
    return Verdict(
        [*leading, *kept[:1], *beside, *kept[1:]],
        subject if named else None,
        near.answers[0] if near.answers else None,
        sure=nearest >= _SURE,
        far=False,
    )


def _together(near: Nearest) -> float:
    """Return what all examples of an answer count: the less, the nearer one example is."""
    nearest = max((one.score for one in near.answers), default=0.0)
    return _POOLED * (1.0 - min(1.0, nearest) ** 2)


def _beside(subject: Near, answer: Near) -> float:
    """Return how near a subject must be, of how near the nearest answer is."""
    covers = not subject.whole or subject.tells <= answer.tells
    if answer.whole and " " in answer.example and covers:
        return 1.0
    if not subject.whole:
        return _PARTLY
    return _PHRASE if " " in subject.example else _WORD
