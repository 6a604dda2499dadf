"""The colours of each theme by role. Widgets name roles; only this file names colours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """Colours as `#RRGGBB`. `tints` and `grounds` have one entry for each chapter, in order.

    `now` is the card of those who need help at once: filled, except where a bright one would glare.
    `alarm` is what warns on a usual ground, and the edge of `alarm_ground`, which has `on_alarm` on
    it: where no colour warns, that ground is the other way round.
    `tints` lie behind text, `grounds` behind pictures; pictures bring a ground shape of their own.
    """

    paper: str
    card: str
    ink: str
    ink_soft: str
    action: str
    on_action: str
    chosen: str
    on_chosen: str
    link: str
    teal: str
    line: str
    hair: str
    sun: str
    on_sun: str
    alarm: str
    alarm_ground: str
    on_alarm: str
    heat: str
    floor: str
    now: str
    on_now: str
    now_edge: str
    night: str
    night_raised: str
    on_night: str
    on_night_soft: str
    scrim: str
    qr_dark: str
    qr_light: str
    tints: tuple[str, str, str, str, str, str]
    grounds: tuple[str, str, str, str, str, str]

    @property
    def today(self) -> str:
        """The ground of what has to be told today; what cannot wait has `alarm_ground`."""
        return self.tints[1]

    def calm(self, tint: str) -> str:
        """Return a chapter's tint for a card that is no alarm; no card looks like one that is."""
        return self.card if tint in self.tints[1:3] else tint


_DARK_TINTS = ("#123534", "#362A0E", "#3E1C16", "#1B2742", "#2B213F", "#202E15")
_LIGHT_TINTS = ("#E0F0EE", "#FDF1D8", "#FBE6E1", "#E7ECF7", "#EFE8F6", "#E9F2E1")

LIGHT = Roles(
    paper="#FBF8F3",
    card="#FFFFFF",
    ink="#0F2A33",
    ink_soft="#203A43",
    action="#044743",
    on_action="#FFFFFF",
    chosen="#D3E9E6",
    on_chosen="#02302C",
    link="#02332F",
    teal="#0B7A75",
    line="#8A8172",
    hair="#E4DDD1",
    sun="#FAD27E",
    on_sun="#0F2A33",
    alarm="#64160D",
    alarm_ground="#FBE6E1",
    on_alarm="#64160D",
    heat="#F0532D",
    floor="#C9DFDB",
    now="#044743",
    on_now="#FFFFFF",
    now_edge="#044743",
    night="#102D36",
    night_raised="#18424C",
    on_night="#FFFFFF",
    on_night_soft="#CFE3E3",
    scrim="#0F2A33",
    qr_dark="#0F2A33",
    qr_light="#FFFFFF",
    tints=_LIGHT_TINTS,
    grounds=_LIGHT_TINTS,
)

DARK = Roles(
    paper="#0E1B21",
    card="#16282F",
    ink="#F7F4EE",
    ink_soft="#DDE5E5",
    action="#A5E8DF",
    on_action="#06201E",
    chosen="#173F3E",
    on_chosen="#FFFFFF",
    link="#B4F0E7",
    teal="#59C2B9",
    line="#8FA3A8",
    hair="#2C434C",
    sun="#FAD27E",
    on_sun="#0F2A33",
    alarm="#FFDCD4",
    alarm_ground="#45110A",
    on_alarm="#FFDCD4",
    heat="#FF6A45",
    floor="#1C4744",
    now="#044743",
    on_now="#FFFFFF",
    now_edge="#59C2B9",
    night="#102D36",
    night_raised="#18424C",
    on_night="#FFFFFF",
    on_night_soft="#CFE3E3",
    scrim="#000000",
    qr_dark="#0F2A33",
    qr_light="#FFFFFF",
    tints=_DARK_TINTS,
    grounds=_DARK_TINTS,
)


CONTRAST_LIGHT = Roles(
    paper="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    ink_soft="#000000",
    action="#000000",
    on_action="#FFFFFF",
    chosen="#000000",
    on_chosen="#FFFFFF",
    link="#000000",
    teal="#005652",
    line="#000000",
    hair="#000000",
    sun="#000000",
    on_sun="#FFFFFF",
    alarm="#000000",
    alarm_ground="#000000",
    on_alarm="#FFFFFF",
    heat="#B02A08",
    floor="#D9D9D9",
    now="#000000",
    on_now="#FFFFFF",
    now_edge="#000000",
    night="#FFFFFF",
    night_raised="#FFFFFF",
    on_night="#000000",
    on_night_soft="#000000",
    scrim="#000000",
    qr_dark="#000000",
    qr_light="#FFFFFF",
    tints=("#FFFFFF",) * 6,
    grounds=("#FFFFFF",) * 6,
)

CONTRAST_DARK = Roles(
    paper="#000000",
    card="#000000",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    action="#FFFFFF",
    on_action="#000000",
    chosen="#FFFFFF",
    on_chosen="#000000",
    link="#FFFFFF",
    teal="#7FE9E0",
    line="#FFFFFF",
    hair="#FFFFFF",
    sun="#FFFFFF",
    on_sun="#000000",
    alarm="#FFFFFF",
    alarm_ground="#FFFFFF",
    on_alarm="#000000",
    heat="#FF8A6B",
    floor="#333333",
    now="#000000",
    on_now="#FFFFFF",
    now_edge="#FFFFFF",
    night="#000000",
    night_raised="#FFFFFF",
    on_night="#FFFFFF",
    on_night_soft="#FFFFFF",
    scrim="#000000",
    qr_dark="#000000",
    qr_light="#FFFFFF",
    tints=("#000000",) * 6,
    grounds=("#000000",) * 6,
)

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
HIGH_CONTRAST = frozenset({"contrast-light", "contrast-dark"})
