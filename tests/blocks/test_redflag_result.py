"""What the check of warning signs comes to: the sign, the order and the ways on, seen together."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.warning_signs.cards import opened
from kiosk.warning_signs.choice import CHECK
from tests.blocks.test_redflag_check import BY_ID, STEPS, WITH_CARDS, begun, result
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.media.picture import Picture


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (1920, 1080)])
def test_an_order_stands_with_its_reason(make_kiosk: MakeKiosk, size: tuple[int, int]) -> None:
    kiosk = make_kiosk(windowed=size, text_size=TextSize.XL)
    begun(kiosk).touch(BY_ID["chest"].question)
    assert "Tell reception now" in kiosk.words()
    assert "Chest pain or discomfort" in kiosk.words()


@pytest.mark.parametrize(
    ("size", "diagonal", "text_size"), [*WITH_CARDS, ((1366, 768), 15.6, TextSize.XL)]
)
@pytest.mark.parametrize(
    ("word", "order"),
    [
        ("0.chest", "Tell reception now"),
        (f"{STEPS}.clot", "Tell reception today"),
        (f"{STEPS}.keeps-coming", "Tell your physio at your visit"),
    ],
)
def test_the_first_screenful_of_a_result_names_the_sign_and_what_to_do(
    make_kiosk: MakeKiosk,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
    word: str,
    order: str,
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, word), e.ShowView(0))
    sign = BY_ID[word.partition(".")[2]]
    words = kiosk.words()
    assert order in words
    assert opened(sign.sign) in words
    assert sign.here.partition(". ")[2] in words


def test_one_way_on_from_a_result_is_filled(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, f"{STEPS}.keeps-coming"))
    kiosk.show("Start again")
    assert kiosk.main_buttons == ["Ease a cramp"]


def test_next_is_quiet_beside_a_question_and_filled_where_a_result_goes_on(
    make_kiosk: MakeKiosk,
) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=TextSize.XL)
    begun(kiosk)
    kiosk.show("None of these")
    assert kiosk.main_buttons == ["None of these"]
    kiosk.go(e.Choose(CHECK, f"{STEPS}.clot"))
    kiosk.show("Tell reception today")
    assert "Start again" not in kiosk.names()
    assert kiosk.main_buttons == [kiosk.next_name]
    kiosk.show("Start again")
    assert kiosk.main_buttons == []


def test_what_is_for_today_is_shown_to_reception(make_kiosk: MakeKiosk) -> None:
    assert "Show this screen to reception" in result(begun(make_kiosk()), "clot")


@pytest.mark.parametrize("sign", ["clot", "keeps-coming"])
def test_a_result_has_its_picture_and_the_pages_name_beside_it(
    make_kiosk: MakeKiosk, sign: str
) -> None:
    """However little room the questions left: they are over."""
    kiosk = make_kiosk(windowed=(1920, 1080))
    result(begun(kiosk), sign)
    kiosk.go(e.ShowView(0))
    assert kiosk.pieces(Picture)
    assert "\nWhen to get help\nTell" in kiosk.words()


def test_a_question_after_a_result_stands_as_it_stood_before(make_kiosk: MakeKiosk) -> None:
    kiosk = begun(make_kiosk(windowed=(1920, 1080)))
    last = str(STEPS - 1)
    kiosk.go(*(e.Choose(CHECK, str(step)) for step in range(STEPS)))
    before = [(target.name, target.rect) for target in kiosk.targets()]
    kiosk.go(e.Choose(CHECK, f"{STEPS}.clot"), e.Choose(CHECK, last))
    assert [(target.name, target.rect) for target in kiosk.targets()] == before
