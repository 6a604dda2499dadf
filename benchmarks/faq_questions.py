"""A pack's worth of questions made up from the built-in ones: the same ones in every run.

Half of the words of a made-up question come from the built-in questions, so that the common
words are as common as in a real pack; the others from a vocabulary of syllables in which a few
words are frequent and most are rare (Zipf), as in any language.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

from kiosk.faq.search.entry import FaqEntry

_SYLLABLES = "ba ker ti mon sul ra per stro ni gal fen du lo cha vis trem po lar"
_VOCABULARY = 25_000
_TITLE, _SYNONYMS, _TEXT = (5, 9), (3, 6), (35, 70)


def many(real: Sequence[FaqEntry], count: int, seed: int = 7) -> list[FaqEntry]:
    """Return `count` questions, the real ones among them."""
    chance = random.Random(seed)
    made = list(_made(real, count - len(real), chance))
    for entry in real:
        made.insert(chance.randrange(len(made) + 1), entry)
    return made


def _made(real: Sequence[FaqEntry], count: int, chance: random.Random) -> Iterator[FaqEntry]:
    invented = [
        "".join(chance.choices(_SYLLABLES.split(), k=chance.randint(2, 5)))
        for _ in range(_VOCABULARY)
    ]
    weights = list(accumulate(1 / (rank + 10) for rank in range(_VOCABULARY)))
    texts = [entry.text.split() for entry in real]
    titles = [entry.title.rstrip("?.").split() for entry in real]

    def sentence(words: Sequence[str], between: tuple[int, int]) -> str:
        length = chance.randint(*between)
        own = chance.choices(invented, cum_weights=weights, k=(length + 1) // 2)
        mixed = [*chance.choices(words, k=length // 2), *own]
        chance.shuffle(mixed)
        return " ".join(mixed)

    for number in range(count):
        likeness = chance.choice(real)
        synonyms = (sentence(chance.choice(titles), (2, 4)) for _ in range(100))
        yield FaqEntry(
            id=f"made-{number}",
            title=sentence(chance.choice(titles), _TITLE) + "?",
            topics=likeness.topics,
            synonyms=tuple(next(synonyms) for _ in range(chance.randint(*_SYNONYMS))),
            text=sentence(chance.choice(texts), _TEXT),
            about=likeness.about,
        )


def misspelt(title: str, errors: int, chance: random.Random) -> str:
    """Return a title with typing errors in its longer words, one a word at most."""
    words = title.split()
    places = [at for at, word in enumerate(words) if len(word) > 4]
    for at in chance.sample(places, min(errors, len(places))):
        words[at] = _with_error(words[at], chance)
    return " ".join(words)


def _with_error(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + letter + word[at:]
        case 2:
            return word[:at] + letter + word[at + 1 :]
        case _:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
