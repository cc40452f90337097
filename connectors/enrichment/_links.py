"""Where else a page leads: the pages of its site that tell of the company, its profiles in
networks, and the languages it is written in."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from connectors.enrichment._structured import host_of, language_code
from connectors.text import one_line

MOST_LINKS = 3000
LONGEST_URL = 1000
LONGEST_WORDS = 40
NO_PAGE = re.compile(r"\.(pdf|docx?|xlsx?|zip|jpe?g|png|svg|webp|mp4|xml|json|ics|vcf)$", re.I)
EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")

# The words of links, and the last words of their paths, by what the page behind them is.
ROLES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    role: (frozenset(words.split("|")), frozenset(paths.split()))
    for role, words, paths in (
        (
            "imprint",
            "imprint|impressum|legal notice|legal notices|legal information|site notice|company "
            "information|company details|mentions légales|mentions legales|informations légales|"
            "aviso legal|información legal|note legali|公司信息|工商信息|网站声明|法律声明",
            "imprint impressum legal-notice legal-notices legal_notice mentions-legales "
            "mentions_legales aviso-legal avisolegal legal-information site-notice",
        ),
        (
            "about",
            "about|about us|about the company|company|our company|the company|who we are|our story|"
            "über uns|unternehmen|wir über uns|das unternehmen|firma|wer wir sind|qui sommes-nous|"
            "qui sommes nous|à propos|a propos|à propos de nous|notre entreprise|l'entreprise|"
            "l’entreprise|entreprise|sobre nosotros|sobre nosotras|quiénes somos|quienes somos|"
            "nosotros|la empresa|empresa|nuestra empresa|acerca de|关于我们|关于|公司简介|公司介绍|"
            "企业简介|企业介绍|走进我们|關於我們|公司簡介|关于公司",
            "about about-us aboutus about_us company our-company who-we-are our-story ueber-uns "
            "uber-uns ueberuns unternehmen wir-ueber-uns firma a-propos apropos qui-sommes-nous "
            "notre-entreprise entreprise sobre-nosotros quienes-somos nosotros empresa la-empresa "
            "acerca-de guanyu gywm gongsijianjie jianjie",
        ),
        (
            "careers",
            "careers|career|jobs|join us|join our team|work with us|work for us|we're hiring|"
            "we’re hiring|we are hiring|open positions|open roles|vacancies|karriere|jobs & "
            "karriere|karriere & jobs|jobs und karriere|stellenangebote|offene stellen|"
            "stellenanzeigen|carrières|carrière|carrieres|recrutement|nous rejoindre|"
            "rejoignez-nous|emplois|emploi|offres d'emploi|offres d’emploi|empleo|empleos|trabaja "
            "con nosotros|únete a nosotros|加入我们|招聘|人才招聘|诚聘英才|招贤纳士|加入團隊|"
            "工作机会",
            "careers career jobs join-us joinus join work-with-us open-positions vacancies "
            "karriere stellenangebote offene-stellen carrieres carriere recrutement "
            "nous-rejoindre emploi emplois empleo empleos trabaja-con-nosotros zhaopin jiaru rczp",
        ),
        (
            "pricing",
            "pricing|plans|plans & pricing|plans and pricing|pricing & plans|prices|price list|"
            "preise|preise & pakete|tarife|preise & tarife|preisliste|tarifs|nos tarifs|prix|"
            "tarification|precios|tarifas|planes|planes y precios|价格|价格方案|产品价格|产品定价|"
            "定价|套餐|套餐价格|资费|價格|價格方案",
            "pricing prices plans plans-pricing price pricing-plans preise tarife tarifs prix "
            "precios tarifas planes jiage price-list",
        ),
        (
            "contact",
            "contact|contact us|contacts|get in touch|kontakt|contactez-nous|nous contacter|"
            "contacto|contáctanos|联系我们|联系方式|聯繫我們|聯絡我們",
            "contact contact-us contactus contacts kontakt nous-contacter contacto lianxi lxwm",
        ),
    )
}  # fmt: skip
# Where such a page usually is, if the home page leads to none; by the language of the site.
USUAL: dict[str, dict[str, str]] = {
    "imprint": {"de": "/impressum", "fr": "/mentions-legales", "es": "/aviso-legal"},
    "about": {"": "/about", "de": "/ueber-uns", "fr": "/a-propos", "es": "/sobre-nosotros"},
    "careers": {"": "/careers", "de": "/karriere", "fr": "/carrieres", "es": "/empleo"},
    "pricing": {"": "/pricing", "de": "/preise", "fr": "/tarifs", "es": "/precios"},
}
# Hosts of networks, and the paths of a company there. Paths of persons are none.
NETWORKS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (name, tuple(hosts.split()), re.compile(path, re.I))
    for name, hosts, path in (
        ("linkedin", "linkedin.com", r"/(?:company|school|showcase)/[^/]+"),
        ("x", "x.com twitter.com",
         r"/(?!(?:share|intent|home|search|hashtag|i|login|privacy|tos|explore)(?:/|$))\w{1,15}"),
        ("github", "github.com",
         r"/(?!(?:features|sponsors|about|login|orgs|topics|marketplace|pricing)(?:/|$))[\w-]{1,39}"),
        ("gitlab", "gitlab.com", r"/(?!(?:users|explore|help)(?:/|$))[\w.-]+"),
        ("xing", "xing.com", r"/(?:pages|companies|company)/[^/]+"),
        ("facebook", "facebook.com",
         r"/(?!(?:sharer|share|dialog|login|plugins|tr|people|groups|events|profile\.php)"
         r"(?:[./?]|$))(?:pg/|pages/)?[\w.-]+"),
        ("instagram", "instagram.com", r"/(?!(?:p|reel|explore|accounts|tv)(?:/|$))[\w.]+"),
        ("youtube", "youtube.com", r"/(?:@[\w.-]+|(?:channel|c|user)/[\w-]+)"),
        ("tiktok", "tiktok.com", r"/@[\w.]+"),
        ("bluesky", "bsky.app", r"/profile/[\w.:-]+"),
        ("crunchbase", "crunchbase.com", r"/organization/[\w-]+"),
        ("kununu", "kununu.com", r"/(?:[a-z]{2}/)?[\w-]+"),
        ("weibo", "weibo.com", r"/(?:u/\d+|(?!(?:login|signup|share)(?:/|$))\w+)"),
        ("wechat", "weixin.qq.com mp.weixin.qq.com", r"/(?:r|mp)/[^/]+"),
        ("zhihu", "zhihu.com", r"/org/[\w-]+"),
        ("bilibili", "space.bilibili.com", r"/\d+"),
    )
)  # fmt: skip
WECHAT = re.compile(
    r"(?:微信公众号|官方微信|公众号|WeChat(?: official account)?(?: ID)?)\s*[:：]\s*"
    r"([A-Za-z][\w-]{5,19}|[\u4e00-\u9fff][\u4e00-\u9fff\w]{1,19})"
)
# What languages call themselves in switchers.
LANGUAGES = {
    "english": "en", "deutsch": "de", "français": "fr", "español": "es", "italiano": "it",
    "português": "pt", "nederlands": "nl", "polski": "pl", "svenska": "sv", "dansk": "da",
    "norsk": "no", "suomi": "fi", "čeština": "cs", "magyar": "hu", "română": "ro", "türkçe": "tr",
    "русский": "ru", "українська": "uk", "العربية": "ar", "עברית": "he", "日本語": "ja",
    "한국어": "ko", "中文": "zh", "简体中文": "zh", "繁體中文": "zh", "繁体中文": "zh",
    "tiếng việt": "vi", "ไทย": "th", "bahasa indonesia": "id",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of the site that tells of the company; `is_guess`: where such a page usually is."""

    role: str
    url: str
    is_guess: bool = False


def company_pages(page: Any, url: str) -> list[PageLink]:
    """One page of each role: what the page leads to, else the usual address; home not among them.

    Only pages of the same host or of names below it.
    """
    found: dict[str, tuple[int, str]] = {}
    for element, address in _links(page, url):
        if not _is_own(address, url) or NO_PAGE.search(urlsplit(address).path):
            continue
        for role, rank in _roles(one_line(element.text_content()), address):
            if rank < found.get(role, (9, ""))[0]:
                found[role] = rank, address
    language = language_code(page.get("lang") or "")
    pages = {role: PageLink(role, address) for role, (_, address) in found.items()}
    for role, usual in USUAL.items():
        path = usual.get(language, usual.get("", ""))
        if role not in pages and path:
            pages[role] = PageLink(role, urljoin(url, path), is_guess=True)
    by_role = (pages[role] for role in ROLES if role in pages)
    # What may not be there comes last: two pages that can not be read end a visit.
    listed = sorted(by_role, key=lambda page: page.is_guess)
    # One page may be two things ("About and imprint"): it is read once.
    return list({each.url: each for each in reversed(listed)}.values())[::-1]


def _links(page: Any, url: str) -> Iterator[tuple[Any, str]]:
    """The links of a page with whole addresses, without fragments."""
    for _, element in zip(range(MOST_LINKS), page.iterfind(".//a[@href]"), strict=False):
        if address := _whole(url, element.get("href").strip()):
            yield element, address


@lru_cache(MOST_LINKS)
def _whole(url: str, link: str) -> str:
    """A whole address without its fragment; empty for what is none of the web."""
    try:
        parts = urlsplit(urljoin(url, link))
    except ValueError:
        return ""
    address = urlunsplit(parts._replace(fragment=""))
    is_web = parts.scheme in ("http", "https") and parts.hostname and len(address) <= LONGEST_URL
    return address if is_web else ""


def _is_own(address: str, url: str) -> bool:
    host, own = host_of(address), host_of(url)
    is_home = host == own and urlsplit(address).path in ("", "/")
    return (host == own or host.endswith(f".{own}")) and not is_home


def _roles(words: str, address: str) -> Iterator[tuple[str, int]]:
    """What the page behind a link is, and how sure that is: 0 by its words, 1 by its path."""
    said = EDGES.sub("", words.casefold())
    steps = [step for step in urlsplit(address).path.casefold().split("/") if step]
    last = unquote(steps[-1]).rpartition(".")[0] or unquote(steps[-1]) if steps else ""
    for role, (names, paths) in ROLES.items():
        if len(said) <= LONGEST_WORDS and said in names:
            yield role, 0
        elif last in paths and len(steps) <= 3:
            yield role, 1


def says_role(page: Any, role: str) -> bool:
    """Whether the title or a heading of a page bears one of the words of its role."""
    names = ROLES[role][0] if role in ROLES else ()
    said = " ".join(
        one_line(each.text_content()) for each in page.iter("title", "h1", "h2")
    ).casefold()
    return any(re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", said) for name in names)


# ---- languages -----------------------------------------------------------------------------------


def languages(page: Any) -> list[str]:
    """ISO 639-1 codes of the languages that a site offers, its own first; empty if it is one."""
    found = [language_code(page.get("lang") or "")]
    found += [language_code(e.get("hreflang")) for e in page.iterfind(".//link[@hreflang]")]
    for _, link in zip(range(MOST_LINKS), page.iterfind(".//a[@href]"), strict=False):
        if link.get("hreflang"):
            found.append(language_code(link.get("hreflang")))
        elif name := one_line(link.text_content()).casefold():
            found.append(LANGUAGES.get(name, ""))
    known = [code for code in dict.fromkeys(found) if code]
    return known if len(known) > 1 else []


# ---- profiles ------------------------------------------------------------------------------------


def network_of(address: str) -> tuple[str, str] | None:
    """The network of a company's profile, and the profile's address in one spelling.

    None for other addresses, and for those of persons.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    for name, hosts, path in NETWORKS:
        if not any(host == each or host.endswith(f".{each}") for each in hosts):
            continue
        found = path.match(parts.path)
        rest = parts.path[found.end() :] if found else ""
        # A page deeper down (a post, a repository) is none of a profile, save what many link to.
        is_deep = rest.strip("/") and name not in ("linkedin", "facebook", "youtube", "kununu")
        if found is None or is_deep:
            return None
        return name, f"https://{_one_spelling(name, host)}{found[0]}"
    return None


def is_in_network(address: str) -> bool:
    """Whether an address lies in a network at all: a company's, a person's or a post's."""
    host = host_of(address)
    return any(
        host == each or host.endswith(f".{each}") for _, hosts, _ in NETWORKS for each in hosts
    )


def _one_spelling(name: str, host: str) -> str:
    if name == "x":
        return "x.com"
    return "www.linkedin.com" if name == "linkedin" else host


def profiles(page: Any, url: str) -> Iterator[tuple[str, str]]:
    """`profile_NETWORK` and its address, for each network that the page leads to one profile of.

    Of several, the one that bears the site's name, else the one in the footer or header.
    """
    found: dict[str, Counter[str]] = {}
    at_edge: set[str] = set()
    for element, address in _links(page, url):
        if known := network_of(address):
            found.setdefault(known[0], Counter())[known[1]] += 1
            if any(each.tag in ("footer", "header", "nav") for each in element.iterancestors()):
                at_edge.add(known[1])
    own = re.sub(r"[\W_]", "", host_of(url).partition(".")[0])
    for name, counts in found.items():
        named = [each for each in counts if own in re.sub(r"[\W_]", "", each.lower())]
        edge = [each for each in counts if each in at_edge]
        some = next((group for group in (named, edge, list(counts)) if len(group) == 1), None)
        if some:
            yield f"profile_{name}", some[0]
    yield from wechat(page)


def wechat(page: Any) -> Iterator[tuple[str, str]]:
    """The name of an official account in WeChat, which has no address that could be linked."""
    if account := WECHAT.search(page.text_content()):
        yield "profile_wechat", account[1]
