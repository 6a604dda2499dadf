"""Days and clocks: what expires, a clock that goes back or years ahead, failures one by one."""

import datetime as dt

import pytest

from kiosk.shared.clock import RELEASED
from kiosk.updates.model.errors import ExpiredError, UpdateError
from kiosk.updates.model.state import UpdateState, believed_day, forget_days, read_state
from tests.updates.publisher import TODAY, Kiosk, Publisher


def test_expired_metadata_mean_no_update_never_no_content(
    kiosk: Kiosk, publisher: Publisher
) -> None:
    publisher.publish(2)
    kiosk.day = TODAY + dt.timedelta(401)
    with pytest.raises(ExpiredError, match="expired"):
        kiosk.update()
    assert "Ask the publisher" in kiosk.message
    assert kiosk.visit_ends() == "1"


def test_a_stick_holds_for_400_days(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.day = TODAY + dt.timedelta(399)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_clock_that_is_turned_back_frightens_nobody_but_freshens_nothing(
    kiosk: Kiosk, publisher: Publisher
) -> None:
    kiosk.day = TODAY + dt.timedelta(401)
    with pytest.raises(ExpiredError):
        kiosk.update()
    kiosk.day = TODAY
    with pytest.raises(ExpiredError, match="--clock-is-right"):
        kiosk.update()
    assert kiosk.visit_ends() == "1"


def test_a_kiosk_that_travels_is_told_nothing(kiosk: Kiosk) -> None:
    kiosk.day = TODAY - dt.timedelta(1)
    assert "clock" not in kiosk.update().text
    kiosk.day = TODAY - dt.timedelta(2)
    assert "clock" in kiosk.update().text


def test_failures_are_counted_and_forgotten(kiosk: Kiosk) -> None:
    right, kiosk.server = kiosk.server, str(kiosk.home.folder / "nowhere")
    for _ in range(3):
        with pytest.raises(UpdateError, match="cannot be read"):
            kiosk.update()
    assert read_state(kiosk.home).failures == 3
    assert read_state(kiosk.home).last_good == TODAY
    kiosk.server = right
    kiosk.update()
    assert read_state(kiosk.home).failures == 0
    assert kiosk.message == ""


def test_one_look_in_2099_spoils_nothing(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.day = dt.date(2099, 1, 1)
    with pytest.raises(ExpiredError, match="2099-01-01, which cannot be right"):
        kiosk.update()
    kiosk.day = TODAY
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_what_a_look_years_ahead_has_spoilt_staff_mend(kiosk: Kiosk, publisher: Publisher) -> None:
    """A day that might have been right is remembered, until staff say that this one is."""
    publisher.publish(2)
    kiosk.day = dt.date(2031, 1, 1)
    with pytest.raises(ExpiredError):
        kiosk.update()
    kiosk.day = TODAY
    with pytest.raises(ExpiredError, match="say so in staff mode"):
        kiosk.update()
    forget_days(kiosk.home, kiosk.disk)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_clock_from_before_the_program_freshens_nothing() -> None:
    """With an empty battery it is 1970 at every start: an offer that has run out stays so."""
    assert believed_day(UpdateState(), dt.date(1970, 1, 1)) == RELEASED
    assert believed_day(UpdateState(TODAY), dt.date(1970, 1, 1)) == TODAY
