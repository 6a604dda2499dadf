"""The screen, in words for staff: how large it counts, why, and which of several it is."""

from kiosk.clinic.file_names import CLINIC
from kiosk.shared.wording import Words
from kiosk.staff.model import events as e
from kiosk.staff.model.fields import Field
from kiosk.staff.pages.pieces import Line, Piece, Press, Presses
from kiosk.staff.snapshot import Device, Snapshot
from kiosk.system.monitor import Monitor, SizeDoubt, SizeSource, ppi


def size_words(device: Device, words: Words) -> tuple[str, ...]:
    """Return how large the screen counts and who says so; where nobody believes it, why not."""
    _ = words.gettext
    size = device.size
    measured = _("The kiosk takes this screen to be {wide} × {high} mm, {inches} inches.").format(
        wide=round(device.width_mm), high=round(device.height_mm), inches=f"{size.inches:g}"
    )
    who = {
        SizeSource.ORDER: _("Set by the command that starts the kiosk."),
        SizeSource.STAFF: _("You set this."),
        SizeSource.SCREEN: _("The screen says so itself."),
        SizeSource.GUESS: _("This is a guess."),
    }[size.source]
    why = _why_not(device, words) if size.source is SizeSource.GUESS else ""
    return tuple(text for text in (f"{measured} {who}", why, _refused(device, words)) if text)


def screen_troubles(device: Device, words: Words) -> tuple[Line, ...]:
    """Return what is to be mended about the screen, each with the way to the page for it."""
    _ = words.gettext
    size = device.size
    measure = _("Measure it with the ruler there, and write its diagonal.")
    found: list[tuple[str, str]] = []
    if not device.wish_met:
        missing = _("The screen “{wish}” is not there. The kiosk shows on “{name}”.")
        remedy = _("Plug it in and switch it on, or choose another screen there.")
        found.append((missing.format(wish=device.wish, name=device.shown.name), remedy))
    if size.refused is not None:
        found.append((_refused(device, words), measure))
    elif size.source is SizeSource.GUESS:
        unknown = _("How large this screen is, is a guess.")
        found.append((f"{unknown} {_why_not(device, words)}", measure))
    if device.small:
        small = _("This screen is small for a kiosk. Everything works, in small letters.")
        found.append((small, _("Use one of 10 inches or more, or correct its diagonal there.")))
    press = Press(_("Go there"), e.OpenPage(e.PageName.DEVICE), icon="next")
    return tuple(Line(what, remedy, press, alarm=True) for what, remedy in found)


def which_screen(facts: Snapshot, words: Words) -> tuple[Piece, ...]:
    """Return the choice of a screen, where there are several or one is missing."""
    _ = words.gettext
    device = facts.device
    if len(device.monitors) < 2 and device.wish_met:
        return ()
    wish = str(facts.clinic.screen)
    presses = [_press(_("The main one"), "", chosen=not wish)]
    presses += [
        _press(_named(monitor), monitor.name, chosen=bool(wish) and monitor == device.shown)
        for monitor in device.monitors
    ]
    return (Presses(tuple(presses), _("Show on")),)


def _press(text: str, value: str, *, chosen: bool) -> Press:
    event = e.Choose(Field(CLINIC, "screen"), value)
    return Press(text, event, "primary" if chosen else "plain", "check" if chosen else "")


def _named(monitor: Monitor) -> str:
    wide, high = monitor.pixels
    return f"{monitor.name} ({wide} × {high})"


def _why_not(device: Device, words: Words) -> str:
    """Return why the screen's own word is not believed; empty if it is."""
    _ = words.gettext
    wide, high = (round(side) for side in device.shown.millimetres)
    said = {"wide": wide, "high": high}
    match device.size.doubt:
        case SizeDoubt.SILENT:
            return _("The screen does not say how large it is.")
        case SizeDoubt.CODE:
            return _("It says {wide} × {high} mm: that is its shape, not its size.").format(**said)
        case SizeDoubt.SHAPE:
            return _("It reports {wide} × {high} mm, but its picture has another shape.").format(
                **said
            )
        case SizeDoubt.DENSITY:
            text = _("It says {wide} × {high} mm, {n} pixels an inch: no screen has that.")
            inches = max(0.1, (wide**2 + high**2) ** 0.5 / 25.4)
            return text.format(**said, n=round(ppi(device.shown.pixels, inches)))
    return ""


def _refused(device: Device, words: Words) -> str:
    refused = device.size.refused
    if refused is None:
        return ""
    text = words.gettext(
        "The diagonal that is set, {inches} inches, cannot be: {n} pixels an inch."
    )
    return text.format(inches=f"{refused:g}", n=round(ppi(device.shown.pixels, refused)))
