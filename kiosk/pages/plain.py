"""The plain page, when no content can show."""

from dataclasses import dataclass

from kiosk.clinic.settings import Clinic
from kiosk.shared.wording import Words


@dataclass(frozen=True, slots=True)
class SafeProps:
    """Two paragraphs."""

    title: str
    body: str


def build_safe_view(clinic: Clinic, words: Words) -> SafeProps:
    """Return the page; it names the clinic's number where there is one."""
    _ = words.gettext
    if clinic.phone:
        body = _(
            "This screen is out of order for the moment. Please ask at the desk, or call {phone}."
        )
        return SafeProps(clinic.name, body.format(phone=words.apart(clinic.phone)))
    return SafeProps(
        clinic.name, _("This screen is out of order for the moment. Please ask at the desk.")
    )
