"""Redirects, and addresses that lead inside whatever they are disguised as."""

# ruff: noqa: E501 - one case a line

from tests.hostile.acts import answer, hops, plain, raw, redirect, routes
from tests.hostile.cases import Case, Expected, feed_with, good, read, refused, survives

REFUSED = refused()
INSIDE = refused("address|host|looked up|network|not encrypted")

# What 127.0.0.1 and its like can be written as; the port is that of a server nobody may reach.
INSIDE_HOSTS = {
    "loopback": "127.0.0.1",
    "loopback-elsewhere": "127.8.8.8",
    "loopback-short": "127.1",
    "loopback-decimal": "2130706433",
    "loopback-hex": "0x7f000001",
    "loopback-hex-parts": "0x7f.0x0.0x0.0x1",
    "loopback-octal": "0177.0.0.1",
    "loopback-octal-whole": "017700000001",
    "loopback-padded": "127.000.000.001",
    "loopback-wide-digits": "１２７.０.０.１",
    "loopback-ringed-digits": "①②⑦.⓪.⓪.①",
    "loopback-wide-stops": "127。0。0。1",
    "loopback-percent": "127%2e0%2e0%2e1",
    "loopback-trailing-dot": "127.0.0.1.",
    "nowhere": "0.0.0.0",
    "nowhere-short": "0",
    "localhost": "localhost",
    "localhost-capitals": "LOCALHOST",
    "localhost-dot": "localhost.",
    "localhost-below": "a.localhost",
    "v6-loopback": "[::1]",
    "v6-nowhere": "[::]",
    "v6-long-loopback": "[0:0:0:0:0:0:0:1]",
    "v6-mapped": "[::ffff:127.0.0.1]",
    "v6-mapped-hex": "[::ffff:7f00:1]",
    "v6-compatible": "[::127.0.0.1]",
    "v6-nat64": "[64:ff9b::7f00:1]",
    "v6-nat64-local": "[64:ff9b:1::7f00:1]",
    "v6-6to4": "[2002:7f00:1::]",
    "v6-teredo": "[2001::ffff:80ff:fffe]",
    "v6-link-local": "[fe80::1]",
    "v6-zone": "[fe80::1%25lo]",
    "v6-loopback-zone": "[::1%25lo]",
    "v6-unique-local": "[fd00:ec2::254]",
    "v6-site-local": "[fec0::1]",
    "v6-multicast": "[ff02::1]",
    "private-10": "10.0.0.1",
    "private-172": "172.16.0.1",
    "private-192": "192.168.0.1",
    "carrier-grade": "100.64.0.1",
    "metadata": "169.254.169.254",
    "metadata-decimal": "2852039166",
    "metadata-alibaba": "100.100.100.200",
    "metadata-oracle": "192.0.0.192",
    "metadata-azure": "168.63.129.16",
    "documentation": "192.0.2.1",
    "benchmarking": "198.18.0.1",
    "multicast": "224.0.0.1",
    "reserved": "240.0.0.1",
    "broadcast": "255.255.255.255",
}
AS_SOURCE = (
    "loopback", "loopback-decimal", "loopback-octal", "nowhere-short", "localhost", "v6-loopback",
    "v6-mapped", "v6-6to4", "v6-zone", "carrier-grade", "metadata", "loopback-ringed-digits",
)  # fmt: skip


def to(name: str, location: str, expected: Expected = REFUSED, status: str = "302 Found") -> Case:
    """A case that redirects once."""
    return Case(name, redirect(location, status), expected)


def relative(name: str, location: str) -> Case:
    """A case whose redirect is relative, and leads to the feed."""
    return Case(name, routes(redirect(location), second=answer(good)), read(2))


CASES = [
    *(to(f"to-{name}", f"http://{host}:{{canary}}/feed", INSIDE) for name, host in INSIDE_HOSTS.items()),
    *(
        Case(f"at-{name}", answer(good), INSIDE, url=f"http://{INSIDE_HOSTS[name]}:{{canary}}/feed")
        for name in AS_SOURCE
    ),
    to("to-this-server-by-name", "http://good.lab.example@127.0.0.1:{canary}/"),
    to("to-this-server-by-password", "http://good.lab.example:80@127.0.0.1:{canary}/"),
    to("to-this-server-by-backslash", "http://127.0.0.1:{canary}\\@hop.{name}.lab.example/item/1", survives(0)),
    to("to-this-server-by-hash", "http://127.0.0.1:{canary}#@good.lab.example/", INSIDE),
    to("to-this-server-by-question", "http://127.0.0.1:{canary}?@good.lab.example/", INSIDE),
    to("to-this-server-by-slashes", "///127.0.0.1:{canary}/feed", survives(0)),
    to("to-this-server-by-backslashes", "\\\\127.0.0.1:{canary}\\feed", survives(0)),
    to("to-this-server-without-scheme", "//127.0.0.1:{canary}/feed", INSIDE),
    to("to-this-server-by-tab", "ht\ttp://127.0.0.1:{canary}/feed", survives(0)),
    to("to-this-server-in-capitals", "HTTP://127.0.0.1:{canary}/feed", INSIDE),
    to("to-this-server-by-white-space", "  http://127.0.0.1:{canary}/feed  ", INSIDE),
    to("to-file", "file:///etc/passwd"),
    to("to-file-on-host", "file://localhost/etc/passwd"),
    to("to-ftp", "ftp://good.lab.example/feed"),
    to("to-data", "data:application/rss+xml,<rss/>"),
    to("to-javascript", "javascript:alert(1)"),
    to("to-gopher", "gopher://127.0.0.1:{canary}/_GET"),
    to("to-dict", "dict://127.0.0.1:{canary}/"),
    to("to-mail", "mailto:ops@lab.example"),
    to("to-about", "about:blank"),
    to("to-jar", "jar:http://good.lab.example/x!/"),
    to("to-unknown-scheme", "nonsense://good.lab.example/"),
    to("to-websocket", "ws://good.lab.example/feed"),
    to("to-unix-socket", "http+unix://%2Fvar%2Frun%2Fdocker.sock/info"),
    to("to-nothing", ""),
    to("to-white-space", "   "),
    to("to-host-of-nothing", "http://"),
    to("to-empty-host", "http:///feed", survives(0)),
    to("to-port-zero", "http://127.0.0.1:0/"),
    to("to-port-too-high", "http://good.lab.example:99999/"),
    to("to-port-in-words", "http://good.lab.example:eighty/"),
    to("to-port-below-zero", "http://good.lab.example:-80/"),
    to("to-open-bracket", "http://[::1"),
    to("to-wrong-bracket", "http://[good.lab.example]/"),
    to("to-space-in-host", "http://good lab.example/"),
    to("to-long-host", "http://" + "a" * 300 + ".test/"),
    to("to-long-label", "http://" + "a" * 64 + ".lab.example/"),
    to("to-empty-label", "http://a..lab.example/"),
    to("to-punycode-nonsense", "http://xn--999999999999.test/"),
    to("to-long-address", "http://good.lab.example/" + "a" * 10_000),
    to("to-very-long-address", "http://good.lab.example/" + "a" * 60_000, refused("redirect|address|HTTP|header|broke")),
    to("to-other-letters", "http://hop.{name}.lab.example/item/\xff\xfe", survives(0)),
    to("to-itself", "http://{name}.lab.example/feed", refused("redirects")),
    to("to-itself-by-hash", "#top", refused("redirects")),
    Case("to-and-fro", routes(redirect("back"), back=redirect("feed")), refused("redirects")),
    Case("six-redirects", hops(6, answer(good)), refused("more than 5 redirects")),
    Case("a-hundred-redirects", hops(100, answer(good)), refused("more than 5 redirects")),
    Case("five-redirects", hops(5, answer(good)), read(2)),
    Case("no-location", answer(b"moved", status="302 Found"), refused("nowhere|redirect")),
    Case("two-locations", answer(b"", "Location: /second", "Location: http://127.0.0.1:{canary}/", status="302 Found"), survives(0)),
    Case("location-with-line-break", raw(b"HTTP/1.1 302 Found\r\nLocation: /a\r\n b: c\r\nContent-Length: 0\r\n\r\n"), survives(0)),
    Case("location-with-nul", raw(b"HTTP/1.1 302 Found\r\nLocation: /a\0b\r\nContent-Length: 0\r\n\r\n"), survives(0)),
    Case("location-of-a-good-answer", answer(good, "Location: http://127.0.0.1:{canary}/", "Content-Location: http://127.0.0.1:{canary}/"), read(2)),
    Case("refresh-header", answer(good, "Refresh: 0; url=http://127.0.0.1:{canary}/"), read(2)),
    Case("link-header", answer(good, 'Link: <http://127.0.0.1:{canary}/>; rel="self"', "Alt-Svc: h2=\"127.0.0.1:{canary}\""), read(2)),
    Case("meta-refresh", answer(b"<!doctype html><html><head><meta http-equiv='refresh' content='0;url=http://127.0.0.1/'></head></html>"), refused("HTML")),
    Case("multiple-choices", answer(good, status="300 Multiple Choices"), refused("300")),
    Case("use-proxy", answer(b"", "Location: http://127.0.0.1:{canary}/", status="305 Use Proxy"), refused("305|redirect|address")),
    Case("redirect-without-reason", raw(b"HTTP/1.1 302\r\nLocation: second\r\nContent-Length: 0\r\n\r\n"), refused("HTTP|redirects|broke|not found"), ),
    relative("relative-name", "second"),
    relative("relative-path", "/a/../b/./second"),
    relative("relative-above-the-top", "../../../../second"),
    relative("relative-to-host", "//other.{name}.lab.example/second"),
    Case("see-other", routes(redirect("second", "303 See Other"), second=answer(good)), read(2)),
    Case("temporary", routes(redirect("second", "307 Temporary Redirect"), second=answer(good)), read(2)),
    Case("permanent", routes(redirect("second", "308 Permanent Redirect"), second=answer(good)), read(2)),
    Case("moved-with-a-feed-in-it", plain(good, "Location: second", status="301 Moved"), refused("redirects")),
    Case("links-that-lead-inside", answer(feed_with(
        "<enclosure url='http://127.0.0.1:1/a.mp3' length='1' type='audio/mpeg'/>"
        "<source url='http://127.0.0.1:1/'>s</source><comments>http://169.254.169.254/</comments>",
        inside="<image><url>http://127.0.0.1:1/i.png</url></image><cloud domain='127.0.0.1' port='1'"
        " path='/RPC2' registerProcedure='a' protocol='soap'/><docs>http://127.0.0.1:1/</docs>",
    )), read(2)),
    Case("hub-that-is-inside", answer(feed_with(
        inside="<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='http://127.0.0.1:1/'/>"
    ), "Link: <http://127.0.0.1:{canary}/>; rel=hub"), read(2)),
]  # fmt: skip
