"""What domains say of two companies: the same, the same in another country, or nothing."""

import re

from tasks.rules.matching.addresses import SHARED_HOSTS
from tasks.rules.names import label_of, registrable_domain, words

# Hosts where everybody has a page or a mailbox, beyond those that articles link to.
_OTHERS = words(
    """
    linktr.ee producthunt.com gmail.com googlemail.com outlook.com hotmail.com yahoo.com live.com
    icloud.com aol.com gmx.de gmx.net web.de mail.ru yandex.ru 163.com 126.com sina.com foxmail.com
    protonmail.com proton.me notion.site notion.so wixsite.com webflow.io carrd.co about.me
    angel.co wellfound.com ycombinator.com apps.apple.com play.google.com gitlab.com bitbucket.org
    blogspot.com weebly.com squarespace.com sites.google.com myshopify.com etsy.com discord.gg
    discord.com taplink.cc beacons.ai bio.link huggingface.co devpost.com behance.net
    """
)
SHARED = SHARED_HOSTS | _OTHERS


def site_of(text: str | None) -> str | None:
    """The registrable domain of an address, web site or e-mail address; None for what is none."""
    if not text or text.strip() in ("http://", "https://"):
        return None
    return registrable_domain(text.rpartition("@")[2] if "@" in text else text)


_PROFILE = re.compile(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?(linkedin\.com/company|crunchbase\.com/organization)/([^/?#\s]+)",
    re.IGNORECASE,
)


def profile_of(url: str) -> str | None:
    """The one form of a company's page at LinkedIn or Crunchbase; None for other addresses."""
    match = _PROFILE.match(url.strip())
    return f"{match.group(1)}/{match.group(2)}".lower() if match else None


_AFFIXES = re.compile(
    r"^(?:get|try|use|hello|hey|join|with|my|the|go|meet|we|lets|on|run)(?=.{3})"
    r"|(?:app|hq|inc|labs?|io|ai|co|corp|tech|group|team|online|software)$"
)


def bears(domain: str, letters: str) -> bool:
    """Whether a domain is a name and no more than sites add to it: getacme.com, legion.health."""
    label = label_of(domain).replace("-", "")
    spelt = {label, domain.replace(".", "").replace("-", "")}
    for _ in range(2):
        label = _AFFIXES.sub("", label, count=1)
        spelt.add(label)
    return letters in spelt


# Countries' endings that everybody takes for another meaning.
_TAKEN_BY_ALL = words(
    "ai io co me tv so sh gg to fm ly xyz cc ws vc gs is im it.com la am ac bz mn sc st nu ms cx vu"
)


def is_other_country(left: str, right: str) -> bool:
    """Whether two domains differ in nothing but a country's ending: acme.de, acme.com."""
    if left == right or label_of(left) != label_of(right):
        return False
    ends = (domain.removeprefix(label_of(domain) + ".") for domain in (left, right))
    kinds = {_kind(end) for end in ends}
    return "country" in kinds and "other" not in kinds


def _kind(ending: str) -> str:
    if ending in ("com", "net", "org"):
        return "plain"
    last = ending.rpartition(".")[2]
    return "country" if len(last) == 2 and ending not in _TAKEN_BY_ALL else "other"
