"""One rule for every address that a reader may follow."""

import pytest

from kiosk.booking import addresses
from kiosk.content.model.schema import CreditEntry
from kiosk.shared.issue import Issue
from kiosk.shared.web_address import issue_of

GOOD = [
    "https://clinic.example/book",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234/?report=classic#s2",
    "https://clinic.example:443/a@b/~c%20d",
    "https://en.wikipedia.org/wiki/Cramp_(muscle)",
    "https://xn--praxis-mller-llb.de/",  # praxis-müller.de
    "https://xn--frderschule-rfb.example/",
    "https://xn--80akhbyknj4f.xn--p1ai/",  # испытание.рф, Cyrillic to the end
    "https://xn--eckwd4c7c.xn--zckzah/",  # ドメイン.テスト
]
BAD = {
    "a script": ("javascript:alert(1)", "not a web address"),
    "data": ("data:text/html,<b>", "not a web address"),
    "a file": ("file:///etc/passwd", "not a web address"),
    "mail": ("mailto:a@b.example", "not a web address"),
    "no scheme": ("clinic.example", "not a web address"),
    "half a scheme": ("//clinic.example/", "does not begin"),
    "http": ("http://clinic.example/", "does not begin"),
    "ftp": ("ftp://clinic.example/", "does not begin"),
    "a user name": ("https://www.nhs.uk@evil.example/", "user name"),
    "a user and a password": ("https://a:b@evil.example/", "user name"),
    "an empty user name": ("https://@evil.example/", "user name"),
    "a port": ("https://clinic.example:8443/", "port"),
    "a port that is none": ("https://clinic.example:x/", "not a web address"),
    "an IPv4 address": ("https://192.168.0.1/", "not a web address"),
    "an address as one number": ("https://3232235521/", "not a web address"),
    "an address in hexadecimal": ("https://0xc0a80001/", "not a web address"),
    "an IPv6 address": ("https://[::1]/", "not a web address"),
    "this computer": ("https://localhost/", "not a web address"),
    "a space": ("https://clinic.example/a b", "not a web address"),
    "a line break": ("https://clinic.example/\nx", "not a web address"),
    "a tab in the host": ("https://cli\tnic.example/", "not a web address"),
    "a backslash": ("https://evil.example\\@nhs.uk/", "not a web address"),
    "bidi": ("https://clinic.example/\u202egpj.exe", "not a web address"),
    "an isolate": ("https://clinic.example/\u2066x", "not a web address"),
    "nothing seen": ("https://cli\u200bnic.example/", "not a web address"),
    "a Cyrillic letter": ("https://сlinic.example/", "not a web address"),
    "fullwidth": ("https://ｎｈｓ.uk/", "not a web address"),
    "another full stop": ("https://nhs。uk/", "not a web address"),
    "another slash": ("https://nhs.uk⁄evil.example/", "not a web address"),
    "an escaped host": ("https://nhs%2euk/", "not a web address"),
    "a mix of scripts": ("https://xn--pple-43d.com/", "look like others"),  # аpple
    "all Cyrillic, as apple": ("https://xn--80ak6aa92e.com/", "look like others"),
    "all Greek": ("https://xn--mxafd0b1b3a.com/", "look like others"),
    "a strange Latin letter": ("https://xn--oogle-qmc.com/", "look like others"),
    "no punycode": ("https://xn--999999999.com/", "look like others"),
    "punycode of plain letters": ("https://xn--nhs-.uk/", "not a web address"),
    "too long": ("https://clinic.example/" + "a" * 300, "characters"),
    "nothing": ("", "not a web address"),
}


@pytest.mark.parametrize("link", GOOD)
def test_what_may_be_shown(link: str) -> None:
    assert issue_of(link) is None


@pytest.mark.parametrize(("link", "says"), BAD.values(), ids=BAD)
def test_what_may_not(link: str, says: str) -> None:
    fault = issue_of(link)
    assert fault is not None
    assert says in fault.what
    assert not any(c in fault.what for c in "\u202e\u2066\n")


@pytest.mark.parametrize(("link", "says"), BAD.values(), ids=BAD)
def test_booking_and_references_say_the_same(link: str, says: str) -> None:
    booked = addresses.web(link, ["example", "com", "uk"])
    assert isinstance(booked, Issue)
    assert says in booked.what
    if "://" in link and not set(link) & set(" \n\t"):
        values = {"title": "A", "alt": {}, "credit": "B", "licence": "C", "source": f"At {link}"}
        with pytest.raises(ValueError, match=r"."):
            CreditEntry.model_validate(values)


def test_a_source_in_words_stays_words() -> None:
    values = {"title": "A", "alt": {}, "credit": "B", "licence": "C", "source": "Drawn here."}
    assert CreditEntry.model_validate(values).source == "Drawn here."
