"""Ways to book: what a clinic wrote becomes what a code holds, or a fault in plain words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.booking.targets import KINDS, Target, targets
from kiosk.clinic.settings import Booking

HOME = "https://clinic.example/book"
GOOD = {
    "a link": (Booking(web=HOME), HOME, "clinic.example/book"),
    "a link with www and parameters": (
        Booking(web="https://www.clinic.example/book/?a=1#top"),
        "https://www.clinic.example/book/?a=1#top",
        "clinic.example/book",
    ),
    "a phone": (Booking(phone="+44 (20) 7946-0000"), "tel:+442079460000", "+44 (20) 7946-0000"),
    "WhatsApp": (
        Booking(whatsapp="+44 7700 900123", message="Book & go?"),
        "https://wa.me/447700900123?text=Book%20%26%20go%3F",
        "+44 7700 900123",
    ),
    "an SMS": (
        Booking(sms="07700 900123", message="Grüße"),
        "sms:07700900123?body=Gr%C3%BC%C3%9Fe",
        "07700 900123",
    ),
    "an SMS without a text": (Booking(sms="07700", message=""), "sms:07700", "07700"),
    "an e-mail": (
        Booking(email="desk@clinic.example", message="Hi"),
        "mailto:desk@clinic.example?body=Hi",
        "desk@clinic.example",
    ),
    "a place": (
        Booking(map="51.5007, -0.1246", address="1 River Street"),
        "geo:51.5007,-0.1246",
        "1 River Street",
    ),
    "a place in commas": (
        Booking(map="52,5200; 13,4050", address="1 River Street"),
        "geo:52.5200,13.4050",
        "1 River Street",
    ),
    "a link to a map": (
        Booking(map="https://maps.example/x", domains=("maps.example",)),
        "https://maps.example/x",
        "maps.example/x",
    ),
    "a domain below an allowed one": (
        Booking(web="https://book.clinic.example/x", domains=("clinic.example",)),
        "https://book.clinic.example/x",
        "book.clinic.example/x",
    ),
}


@pytest.mark.parametrize(("wishes", "content", "words"), GOOD.values(), ids=GOOD.keys())
def test_a_way_to_book(wishes: Booking, content: str, words: str) -> None:
    (target,), faults = targets(wishes, "desk")
    assert faults == ()
    assert (target.content, target.words) == (content, words)


MAP = Booking(web=HOME, map="https://maps.example/x")
REMEDIES = {
    "a map elsewhere": (MAP, "domains", ("clinic.example", "maps.example")),
    "letters with dots": (
        Booking(web="https://müller.example/termin"),
        "web",
        "https://xn--mller-kva.example/termin",
    ),
    "a name in the path": (
        Booking(web="https://clinic.example/Zoë K"),
        "web",
        "https://clinic.example/Zo%C3%AB%20K",
    ),
}


@pytest.mark.parametrize(("wishes", "key", "value"), REMEDIES.values(), ids=REMEDIES.keys())
def test_who_does_what_the_remedy_says_has_every_way(
    wishes: Booking, key: str, value: str | tuple[str, ...]
) -> None:
    from msgspec.structs import replace

    (fault,) = targets(wishes, "desk")[1]
    said = f"“{value}”" if isinstance(value, str) else str(list(value)).replace("'", '"')
    assert said in fault.remedy
    found, faults = targets(replace(wishes, **{key: value}), "desk")
    assert faults == ()
    assert [t.kind for t in found] == [k for k in KINDS if getattr(wishes, k)]


BAD = {
    "http": (Booking(web="http://clinic.example"), "https://"),
    "a script": (Booking(web="javascript:alert(1)"), "not a web address"),
    "a file": (Booking(web="file:///etc/passwd"), "not a web address"),
    "a word": (Booking(web="clinic"), "not a web address"),
    "a space": (Booking(web="https://clinic.example/a b"), "not a web address"),
    "a broken host": (Booking(web="https://[clinic"), "not a web address"),
    "a number for a host": (Booking(web="https://192.168.1.1/book"), "not a web address"),
    "a user name": (Booking(web="https://clinic.example@evil.example/"), "user name"),
    "a port": (Booking(web="https://clinic.example:8443/"), "port"),
    "letters that look alike": (Booking(web="https://сlinic.example/"), "not a web address"),
    "another domain": (Booking(web=HOME, domains=("river.example",)), "not one of the domains"),
    "a domain that only ends alike": (
        Booking(web="https://evilclinic.example/", domains=("clinic.example",)),
        "not one of the domains",
    ),
    "a map elsewhere": (Booking(map="https://maps.example/x"), "not one of the domains"),
    "a link without end": (Booking(web=HOME + "/" + "x" * 400), "characters"),
    "a text without end": (Booking(sms="07700", message="x" * 400), "characters"),
    "letters in the phone": (Booking(phone="call us"), "not a phone number"),
    "two digits": (Booking(phone="12"), "not a phone number"),
    "WhatsApp without a country": (Booking(whatsapp="07700 900123"), "country's code"),
    "no mailbox": (Booking(email="desk"), "not an e-mail address"),
    "a header in the mailbox": (Booking(email="a@b.example?cc=x@y.example"), "not an e-mail"),
    "a place in words": (Booking(map="round the corner"), "not a place"),
    "a place on no planet": (Booking(map="151.5, 0.1"), "not on Earth"),
    "a domain with a path": (Booking(domains=("clinic.example/x",)), "not a domain"),
    "a parameter with a space": (Booking(source="utm source"), "not a parameter's name"),
}


@pytest.mark.parametrize(("wishes", "says"), BAD.values(), ids=BAD.keys())
def test_a_bad_target_is_named_and_not_shown(wishes: Booking, says: str) -> None:
    found, faults = targets(wishes, "desk")
    assert found == ()
    assert len(faults) == 1
    assert says in faults[0].what
    assert faults[0].remedy


def test_ways_come_in_their_order_and_one_fault_hides_one_way() -> None:
    wishes = Booking(
        web=HOME, phone="x", email="a@clinic.example", whatsapp="+4477009001", map="1, 2"
    )
    found, faults = targets(wishes, "desk")
    assert [target.kind for target in found] == ["web", "whatsapp", "email", "map"]
    assert [fault.key for fault in faults] == ["booking.phone"]


SOURCES = {
    "off by default": ("", HOME, HOME),
    "added": ("utm_source", HOME, f"{HOME}?utm_source=front%20desk"),
    "beside others": ("utm_source", f"{HOME}?a=1#x", f"{HOME}?a=1&utm_source=front%20desk#x"),
    "not twice": ("a", f"{HOME}?a=1", f"{HOME}?a=1"),
}


@pytest.mark.parametrize(("source", "link", "content"), SOURCES.values(), ids=SOURCES.keys())
def test_where_visitors_came_from(source: str, link: str, content: str) -> None:
    (target,), _ = targets(Booking(web=link, source=source), "front desk")
    assert target.content == content
    assert target.words == "clinic.example/book"


def test_only_the_booking_page_is_told_where_visitors_came_from() -> None:
    clinic = Booking(phone="020 7946 0000", sms="020 7946 0000", source="utm_source")
    found, _ = targets(clinic, "front desk")
    assert len(found) == 2
    assert not [target for target in found if "utm_source" in target.content]


@given(st.sampled_from(KINDS), st.text(max_size=60), st.text(max_size=40))
@example("web", "https://clinic.example/\n", "")
@example("phone", "+٤٤ 20 7946", "")
@example("whatsapp", "+44²77009", "")
def test_whatever_is_written_only_safe_schemes_come_out(kind: str, wish: str, text: str) -> None:
    from msgspec.structs import replace

    found, faults = targets(replace(Booking(message=text), **{kind: wish}), "desk")
    assert len(found) + len(faults) == bool(wish.strip())
    for target in found:
        _only_safe(target)


def _only_safe(target: Target) -> None:
    assert target.content.partition(":")[0] in {"https", "tel", "sms", "mailto", "geo"}
    assert target.content.isascii()
    assert target.content.isprintable()
    assert " " not in target.content


def test_what_is_added_to_a_link_counts_for_its_length() -> None:
    link = HOME + "x" * (300 - len(HOME) - 5)
    assert targets(Booking(web=link), "kiosk-1")[1] == ()
    (found, faults) = targets(Booking(web=link, source="utm_source"), "kiosk-1")
    assert found == ()
    assert "characters" in faults[0].what
