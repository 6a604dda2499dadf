"""Signs for tests: seven of them, at three levels."""

from kiosk.content.model.pack import SignGroup, SignLevel, WarningSign, WarningSigns


def sign(
    name: str,
    level: SignLevel,
    here: str = "Tell us.",
    home: str = "Call {urgent}.",
    group: str = "",
) -> WarningSign:
    return WarningSign(name, level, f"a {name}", f"{name}?", here, home, (name,), "", group)


SOME = WarningSigns(
    (
        sign("chest", "now", "Tell us now. Do not wait.", "Call {emergency} now. Go.", "heart"),
        sign("stroke", "now", "Tell us now. Do not wait.", "Call {emergency} now. Go."),
        sign("clot", "today", "Tell us today. Rest.", "Call {urgent} today.", "heart"),
        sign("tear", "today", "Tell us today.", "Call {urgent} today."),
        sign("worry", "visit", "Tell us at your visit.", "Come soon."),
    ),
    (SignGroup("heart", "Chest, or leg", ""),),
)
