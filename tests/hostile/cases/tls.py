"""Certificates that prove nothing, and handshakes that lead nowhere."""

# ruff: noqa: E501 - one case a line

from tests.hostile.acts import answer, head, raw, redirect, reset
from tests.hostile.cases import Case, Expected, good, read, refused

HTTPS = "https://{name}.lab.example/feed"
CERTIFICATE = refused("certificate")
SECURE = refused("secure|TLS|certificate|broke|HTTP")


def shows(certificate: str, expected: Expected = CERTIFICATE, url: str = HTTPS) -> Case:
    """A case whose server shows a certificate."""
    name = f"tls-{certificate}"
    return Case(name, answer(good), expected, url=url, door="tls", certificate=certificate)


def at(door: str, expected: Expected = SECURE) -> Case:
    """A case whose server does something else than TLS."""
    return Case(f"at-{door}", answer(good), expected, url=HTTPS, door=door)


CASES = [
    shows("good", read(2)),
    shows("expired"),
    shows("early"),
    shows("other-name"),
    shows("nameless"),
    shows("too-wide"),
    shows("self-signed"),
    shows("stranger"),
    shows("sha1", SECURE),
    Case("tls-of-old", answer(good), SECURE, url=HTTPS, door="old-tls"),
    Case("tls-asks-for-one", answer(good), SECURE, url=HTTPS, door="asks-for-one"),
    Case("tls-to-http", redirect("http://good.lab.example/feed"), refused("not encrypted|https to"), url=HTTPS, door="tls"),
    Case("tls-to-expired", redirect("https://tls-expired.lab.example/feed"), CERTIFICATE, url=HTTPS, door="tls"),
    Case("http-to-tls", redirect("https://tls-good.lab.example/feed"), read(0, 2), lacks=("canary",)),
    Case("http-to-self-signed", redirect("https://tls-self-signed.lab.example/feed"), CERTIFICATE),
    Case("tls-reset-in-body", reset(lambda name: head("Content-Length: 5000") + good(name)[:300]), SECURE, url=HTTPS, door="tls"),
    Case("tls-cut-in-body", raw(head("Content-Length: 5000"), good), SECURE, url=HTTPS, door="tls"),
    Case("http-on-a-tls-port", answer(good), refused("HTTP|broke|answer|400"), door="tls"),
    Case("tls-on-an-http-port", answer(good), refused("within|no answer|secure"), url=HTTPS),
    at("drop"),
    at("closed", refused("refuses")),
    at("tls-alert"),
    at("tls-rubbish"),
    at("tls-endless", refused("secure|TLS|within|broke|HTTP")),
]  # fmt: skip
