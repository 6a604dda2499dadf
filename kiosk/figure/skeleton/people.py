"""The people: age, build, skin, hair and clothes of everyone who shows an exercise.

Every colour of a person stands here and nowhere else.
"""

from dataclasses import dataclass
from typing import Literal

from kiosk.figure.skeleton.bones import Build

HairShape = Literal["short", "crop", "bun", "curly", "bob", "bald", "scarf", "ponytail"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who is drawn. Colours are hex; `age` is in years and decides nothing but the face's lines."""

    name: str
    age: int
    build: Build
    skin: str
    blush: str
    lips: str
    hair: HairShape
    hair_colour: str
    shirt: str
    bottoms: str
    shoe: str = "#F6F2EA"
    sole: str = "#C8412F"
    sock: str = "#FFFFFF"
    eye: str = "#2A1B14"
    brow: str = "#2A1B14"
    beard: str = ""
    long_sleeves: bool = False
    trousers: bool = False
    glasses: str = ""


PEOPLE: dict[str, Person] = {
    p.name: p
    for p in (
        Person(
            "mateo", 41, Build(1.76, 1.0, 0.1), "#C98B62", "#D9795A", "#A9583F", "short",
            "#2B1A14", "#0B7A75", "#34516A", sole="#C8412F",
        ),
        Person(
            "amara", 34, Build(1.68, 0.96, 0.0, 0.8, 1.08, 0.93), "#84543A", "#9C553B", "#6A3328",
            "curly", "#1B1310", "#E2A32E", "#3B4060", sole="#0B7A75", eye="#1E120D",
            brow="#1B1310",
        ),
        Person(
            "ingrid", 72, Build(1.62, 1.02, 0.35, 0.7, 1.08, 0.92, 8.0), "#EDC3A3", "#E79C86",
            "#B9604F", "bob", "#C9C6C2", "#7A5CA6", "#3A4A5E", sole="#3B4060", eye="#3A4650",
            brow="#A9A39B", trousers=True, glasses="#5B4A3F",
        ),
        Person(
            "yusuf", 58, Build(1.74, 1.1, 0.8, 0.0, 1.0, 1.03, 3.0), "#A66E49", "#B9664A",
            "#8A4A38", "bald", "#D8D3CB", "#C65F43", "#39424E", sole="#20343F", beard="#D8D3CB",
            brow="#6A5C52", trousers=True,
        ),
        Person(
            "leila", 27, Build(1.65, 0.94, 0.0, 0.7, 1.05, 0.92), "#DBA57B", "#DE8568", "#B45B4C",
            "scarf", "#3E6A8A", "#D98C7A", "#35415C", sole="#D98C7A", long_sleeves=True,
            trousers=True, brow="#2B1A14",
        ),
        Person(
            "jun", 17, Build(1.72, 0.88, 0.0, 0.0, 0.94, 0.97), "#E6B58C", "#E59475", "#B86A52",
            "crop", "#191617", "#3F78B5", "#2B3440", sole="#E2A32E", brow="#191617",
        ),
        Person(
            "rosa", 63, Build(1.58, 1.16, 0.8, 0.9, 1.15, 0.95, 5.0), "#BE8259", "#CB7154",
            "#9A4F3D", "bun", "#6B6663", "#B5486A", "#2F4A4A", sole="#7A5CA6", brow="#4A4441",
            trousers=True,
        ),
        Person(
            "nora", 29, Build(1.7, 0.92, 0.0, 0.7, 1.02, 0.92), "#F0C8AA", "#EE9F8A", "#C2685C",
            "ponytail", "#A8572B", "#2F8F6B", "#2B3A52", sole="#F0532D", eye="#2F4A3C",
            brow="#8A4A28",
        ),
    )
}  # fmt: skip
