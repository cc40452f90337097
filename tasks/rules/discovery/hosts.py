"""Sites of many companies: blogs and newsrooms that a company keeps elsewhere."""

from urllib.parse import urlsplit

from tasks.rules.discovery.words import is_feed_address
from tasks.rules.names import registrable_domain, words

# Where one path or subdomain is a company's own, with the address of its feed.
BLOG_HOSTS = {
    "medium.com": "/feed", "substack.com": "/feed", "wordpress.com": "/feed/",
    "ghost.io": "/rss/", "blogspot.com": "/feeds/posts/default", "tumblr.com": "/rss",
    "hashnode.dev": "/rss.xml", "note.com": "/rss", "dev.to": "/feed", "typepad.com": "/atom.xml",
    "hatenablog.com": "/feed", "beehiiv.com": "/feed", "feedburner.com": "", "feedblitz.com": "",
}  # fmt: skip
PATH_HOSTS = words("medium.com dev.to note.com feedburner.com feedblitz.com")
NEWSROOM_HOSTS = words(
    "mynewsdesk.com presspage.com prowly.com pr.co prezly.com cision.com globenewswire.com "
    "prnewswire.com businesswire.com presseportal.de presseportal.ch prtimes.jp q4web.com "
    "gcs-web.com q4ir.com equitystory.com eqs.com investorroom.com newswire.ca prgloo.com "
    "prleap.com accesswire.com irwebpage.com"
)


def is_hosted(url: str) -> bool:
    """Whether an address lies on a site where many companies publish, on a page of one."""
    host, path = host_and_path(url)
    domain = registrable_domain(host) or host
    if domain not in BLOG_HOSTS and domain not in NEWSROOM_HOSTS:
        return False
    return bool(path) or host.removeprefix("www.") != domain


def feed_of_host(url: str) -> str:
    """The feed of a company's page on a site of many."""
    host, path = host_and_path(url)
    domain = registrable_domain(host) or host
    ending = BLOG_HOSTS.get(domain, "")
    if not ending or is_feed_address(url):
        return url
    if domain in PATH_HOSTS and host.removeprefix("www.") == domain and path:
        # medium.com/feed/acme, dev.to/feed/acme; note.com/acme/rss
        tail = f"/{path[0]}{ending}" if domain == "note.com" else f"{ending}/{path[0]}"
        return f"https://{domain}{tail}"
    return f"https://{host}{ending}"


def host_and_path(url: str) -> tuple[str, list[str]]:
    """The host of an address and the parts of its path; empty for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", []
    return parts.hostname or "", [each for each in parts.path.split("/") if each]
