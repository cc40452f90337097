"""What sites call their news, their blog, their jobs: the words of links and of addresses.

A name counts only if every word of it is known (`latest company news`, `/press-releases/`), so that
neither a headline about news nor a French press is taken for a section.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import unquote, urlsplit

from tasks.rules.names import registrable_domain, words

Role = Literal[
    "news", "investors", "blog", "updates", "coverage", "jobs", "feeds", "sitemap", "other"
]

# The strongest first: a page for "News & Blog" is one for news.
ROLE_WORDS: dict[Role, frozenset[str]] = {
    "coverage": words("coverage clippings clipping pressespiegel medienspiegel rassegna"),
    "news": words(
        "news newsroom newsrooms pressroom newscenter newscentre newsdesk press presscenter "
        "presscentre pressrelease pressreleases newsrelease newsreleases mediaroom mediacenter "
        "mediacentre media announcement announcements headlines newsfeed newswire newspage presse "
        "pressemitteilung pressemitteilungen pressemeldung pressemeldungen presseinfo "
        "presseinformation presseinformationen pressebereich presseportal pressezentrum "
        "pressetexte presseservice pressestelle presseabteilung aktuelles aktuell neuigkeiten "
        "neues nachrichten meldungen medienmitteilungen medienmitteilung mitteilungen medien "
        "newsbereich actualites actualite actu actus communiques communique nouvelles noticias "
        "noticia prensa novedades actualidad comunicados comunicado notizie novita stampa "
        "comunicati comunicato ufficiostampa imprensa novidades destaques nieuws pers "
        "persberichten persbericht actueel nieuwsberichten nyheter nyheder pressmeddelanden "
        "pressmeddelande pressemeddelelser pressemeldinger aktuellt aktuelt pressrum presserum "
        "uutiset uutishuone tiedotteet ajankohtaista aktualnosci wiadomosci prasa aktuality "
        "novinky zpravy haberler haber basin duyurular novosti pressa hirek sajto stiri noutati "
        "vijesti novice berita tintuc xinwen xinwenzhongxin xwzx gsxw gsdt xwdt qyxw qydt "
        "qiyexinwen gongsixinwen gongsidongtai dongtai zixun gonggao hyxw hydt newslist newsinfo "
        "nieuwsoverzicht nieuwsarchief nieuwskamer "
        "nyhetsarkiv nyhetsrom nyhetssenter nyhetsoversikt nyhedsarkiv nyhedsrum nytt bultenleri "
        "bulteni prasowe prasowy spravy sajtokozlemenyek sajtoszoba sajtohirek presa comunicate "
        "noticies premsa uudised naujienos jaunumi zinas новини νεα ανακοινωσεις اخبار الاخبار "
        "חדשות oshirase puresu новости пресса 뉴스 보도자료 소식"
    ),
    "investors": words(
        "investor investors ir investoren investorrelations investisseurs investisseur inversores "
        "inversionistas investitori investidores beleggers investerare aktionare shareholder "
        "shareholders aktionaere inwestorzy tzzgx"
    ),
    "blog": words(
        "blog blogs weblog blogue blogg insight insights journal magazine magazin stories "
        "articles article perspectives thoughts ideas posts viewpoints viewpoint ratgeber wissen "
        "articulos articoli artigos artikelen artikel artiklar einblicke historias blogi boke "
        "bowen resources"
    ),
    "updates": words("update updates changelog whatsnew releasenotes"),
    "jobs": words(
        "career careers job jobs vacancy vacancies hiring openings joinus workwithus karriere "
        "stellenangebote stellen stelle jobboerse stellenmarkt stellenausschreibungen emploi "
        "emplois carriere carrieres recrutement recruitment empleo empleos vacantes carreras "
        "carriera posizioni vagas carreiras vacatures vacature karriar karriera kariera kariyer "
        "rekry tyopaikat praca talent zhaopin rencai rczp jobopenings recruit saiyo careersite "
        "채용 вакансии"
    ),
    "feeds": words("rss feeds feed atom"),
}
# What may stand beside those words without changing what they name.
BESIDE = words(
    "a about agency all alle allen ao and announce archive archives archiv at brand business "
    "categories category center centre channel channels com company corporate current da das dans "
    "de del dem den der des di die do du e el en entreprise entrepresa our events event et "
    "explore financial find for from get global go group gruppe h hub i im in index information "
    "informationen is it its key la las latest le les letzte list listing los main meer mehr mer "
    "more most new newest note notes notas nos notre nuestro nuestras o of official open overview "
    "page pages portal product products und une unser unsere unternehmen us ver view visit voir "
    "vom von we website within y your zum zur zu release releases relations relation resource "
    "room see show read recent reports report espace salle sala toute toutes tous todas todos "
    "tutti tutte ufficio area oficina sobre nossa nosotros zona here hier position positions team "
    "teams life people culture now follow alerts community digest weekly monthly public "
    "publications publication section knowledge learning learn home landing site default topics "
    "thought leadership leitung featured top industry technology tech engineering customer "
    "customers success english deutsch corner office desk lounge box flash brief briefs bulletin "
    "bulletins ticker siste senaste seneste biuro tiskove tlacove odasi ilgili"
)
IN_THE_PRESS = re.compile(
    r"\bin the (news|press|media)\b|\b(media|press) mentions?\b|\bin der presse\b|\bindustry news\b"
    r"|\b(revue de|dans la) presse\b|\ben (la prensa|los medios)\b|\bdicono di noi\b|\bna midia\b"
    r"|\bin de (media|pers)\b|\bbranchennews\b"
)
PHRASES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("coverage", IN_THE_PRESS),
    (
        "jobs",
        re.compile(
            r"\b(join (us|our team|the team)|work (with|for|at) us|we.?re hiring|rejoignez.nous"
            r"|nous rejoindre|trabaja con|trabaje con|lavora con|trabalhe c|werken bij|arbeiten bei"
            r"|jobs? (at|bei)|open (positions|roles)|offene stellen|offres d.emploi|lediga jobb"
            r"|opportunities)\b"
        ),
    ),
    ("updates", re.compile(r"\b(what.?s (new|happening)|release notes|product (news|updates?))\b")),
    ("news", re.compile(r"\b(latest (news|updates?)|dla (mediow|prasy)|tin tuc|novo na)\b")),
)  # fmt: skip
CJK: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("coverage", ("媒体报道", "媒體報導", "メディア掲載", "行业", "行業", "业界", "業界")),
    ("investors", ("投资者", "投資者", "投資家", "株主", "投资人", "IR情報", "IR情报", "투자")),
    (
        "jobs",
        ("招聘", "招募", "加入我们", "加入我們", "诚聘", "人才", "职位", "求职", "職缺", "採用",
         "求人", "채용"),
    ),
    (
        "news",
        ("新闻", "新聞", "动态", "動態", "资讯", "資訊", "公告", "快讯", "媒体中心", "媒體中心",
         "媒体", "ニュース", "お知らせ", "プレス", "新着", "トピックス", "最新消息", "뉴스", "보도",
         "소식", "공지", "ข่าว"),
    ),
    ("blog", ("博客", "部落格", "ブログ", "专栏", "观点", "洞察", "블로그", "コラム", "文章")),
    ("updates", ("更新日志", "产品更新")),
)  # fmt: skip
LONGEST_CJK = 14
# Whose stories they are: a list of references tells nothing new.
REFERENCES = words("customer customers client clients success case")
# Feeds and lists that are no company news.
NO_NEWS = words(
    "status podcast podcasts episode episodes forum forums docs doc documentation support help "
    "event events webinar webinars calendar product products shop store collections jobs job "
    "careers career wiki api comments recipes gallery portfolio partners partner faq"
)
# Pages about the company, which may have the only link to its news.
ABOUT = frozenset(
    {
        "about us",
        "who we are",
        "the company",
        "our company",
        "uber uns",
        "das unternehmen",
        "a propos",
        "le groupe",
        "qui sommes nous",
        "sobre nosotros",
        "quienes somos",
        "la empresa",
        "chi siamo",
        "azienda",
        "sobre nos",
        "a empresa",
        "over ons",
        "om oss",
        "om os",
        "o nas",
        "o firmie",
        "kurumsal",
        "hakkimizda",
        "о компании",
        "关于我们",
        "走进我们",
        "公司简介",
        "關於我們",
        "会社概要",
        "会社情報",
        "企業情報",
        "회사소개",
    }
) | words("about company corporate unternehmen entreprise groupe empresa nosotros firma yritys")
# What hangs beneath a blog or "Resources" in a menu and is no list of news.
NO_LIST = NO_NEWS | words(
    "case cases study studies guide guides ebook ebooks whitepaper whitepapers template templates "
    "glossary video videos tool tools tutorial tutorials library training academy course courses "
    "customer customers brochures downloads newsletter contact contacts kit about team tag topic"
)
MOST_WORDS = 8
WEAK = words(
    "media medien ideas talent story stories articles article posts wissen ratgeber pers basin "
    "prasa aktuell neues thoughts topics update updates people magazine magazin resources"
)
STRENGTHENING = words("release releases center centre room hub archive")
LOCALE = re.compile(
    r"(?:[a-z]{2}|zh-?(?:hans|hant)|intl|global|int|www)(?:[-_](?:[a-z]{2,4}|\d{3}))?",
    re.IGNORECASE,
)
DEEP_LOCALE = re.compile(
    r"(?:en|de|fr|es|pt|nl|pl|ru|tr|cs|sv|da|fi|ja|ko|zh)(?:[-_][a-z]{2,4})?", re.IGNORECASE
)
NO_LOCALE = words("ir pr hr it io ai tv pb")  # two letters that name a section, or nothing
FILE = re.compile(r"\.(s?html?|php\d?|aspx?|jsp|cfm|do|action)$", re.IGNORECASE)
INDEX = words(
    "index default home main list all archive archives overview latest uebersicht ubersicht archiv "
    "overzicht archief oversikt oversigt arkiv alle tous toutes todas todos tutte tutti"
)
FEED_ADDRESS = re.compile(
    r"(?:\.(?:rss|atom|rdf)$|(?:^|/)(?:[\w-]*feed[\w-]*|rss\d*|atom)(?:\.(?:xml|json|php))?/?$"
    r"|(?:^|/)(?:[\w-]*[-_])?(?:rss|atom|feed)(?:[-_][\w-]*)?\.xml$)",
    re.IGNORECASE,
)
FEED_QUERY = re.compile(r"(?:^|&)(?:format|feed|type|output)=(?:rss2?|atom|feed|xml)\b", re.I)


_KNOWN = BESIDE.union(*ROLE_WORDS.values())
SHORTEST_COMPOUND, LONGEST_COMPOUND = 7, 30
# German puts what the news are of before the word, and Scandinavians do.
COMPOUND = re.compile(r"(?!branchen)\w{3,}?(news|blog|nachrichten|meldungen|mitteilungen|nyheter)")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a site, as an address names it; `is_exact`: the address is the section's own."""

    role: Role
    url: str
    is_exact: bool
    is_weak: bool


# Letters that are no others with an accent.
LETTERS = str.maketrans({"ß": "ss", "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})


def plain(text: str) -> str:
    """Lower-case words without accents and signs; camel case stays one word."""
    unaccented = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    kept = (c for c in unaccented if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", "".join(kept))).strip()


def role_of(text: str, name: str = "") -> tuple[Role, bool] | None:
    """What a short text names, and whether its words are weak ones; None for anything else.

    `name` is the company's, in one word: parts of it may stand anywhere (`Acme Newsroom`).
    """
    if cjk := _cjk_role("".join(text.split())):
        return cjk, False
    said = plain(text)
    parts = [part for each in said.split() for part in _parts(each)]
    if not 0 < len(parts) <= MOST_WORDS:
        return None
    for role, phrase in PHRASES:
        if phrase.search(said):
            return role, False
    known = [role for role, names in ROLE_WORDS.items() if names & set(parts)]
    rest = [each for each in parts if not any(each in names for names in ROLE_WORDS.values())]
    if not known or not all(_is_beside(each, name) for each in rest):
        return None
    named = {each for each in parts if each not in rest}
    if known[0] == "blog" and REFERENCES & set(rest):
        return "other", True
    return known[0], named <= WEAK and not STRENGTHENING & set(rest)


def _cjk_role(squeezed: str) -> Role | None:
    """What a text without blanks names; of an industry or of media only where it names news."""
    if len(squeezed) > LONGEST_CJK:
        return None
    found = [role for role, names in CJK if any(name in squeezed for name in names)]
    is_news = "news" in found
    return next((role for role in found if role != "coverage" or is_news), None)


@cache
def _parts(word: str) -> tuple[str, ...]:
    """What a word is made of, where it is nothing but known words: newsandevents, companynews,
    Unternehmensnews; else the word itself."""
    if word in _KNOWN or not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND:
        return (word,)
    compound = COMPOUND.fullmatch(word)
    return (compound[1],) if compound else _pieces(word) or (word,)


def _pieces(word: str) -> tuple[str, ...]:
    for end in range(len(word), 2, -1):
        head, rest = word[:end], word[end:]
        if head in _KNOWN and (not rest or _pieces(rest)):
            return (head, *_pieces(rest))
    return ()


def _is_beside(word: str, name: str) -> bool:
    is_name = len(word) > 2 and word in name
    return word in BESIDE or is_name or re.fullmatch(r"\d{1,4}", word) is not None


def section_of(url: str) -> Section | None:
    """The part of a site that an address lies in, by its path, else by its subdomain."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    segments = [each for each in parts.path.split("/") if each]
    found: Section | None = None
    for place, segment in enumerate(segments):
        name = FILE.sub("", unquote(segment))
        if is_locale(name) or name.isdigit():
            continue
        role = role_of(name)
        if role is None:
            continue
        rest = [FILE.sub("", each).lower() for each in segments[place + 1 :]]
        is_exact = all(each in INDEX or is_locale(each) for each in rest)
        last = place + 1 + (len(rest) if is_exact else 0)
        path = "/" + "/".join(segments[:last])
        has_slash = (parts.path.endswith("/") if is_exact else True) and not FILE.search(path)
        query = f"?{parts.query}" if is_exact and parts.query else ""
        address = f"{parts.scheme}://{parts.netloc}{path}{'/' if has_slash else ''}{query}"
        found = Section(role[0], address, is_exact, role[1])
    return found or _subdomain(url)


def _subdomain(url: str) -> Section | None:
    parts = urlsplit(url)
    host = parts.hostname or ""
    domain = registrable_domain(host) or host
    labels = host.removesuffix(domain).removeprefix("www.").strip(".").split(".")
    for label in labels:
        role = role_of(label) if label else None
        if role:
            path = [each for each in parts.path.split("/") if each and not is_locale(each)]
            is_exact = not path or path[-1].lower() in INDEX
            address = url if is_exact else f"{parts.scheme}://{parts.netloc}/"
            return Section(role[0], address, is_exact, role[1])
    return None


def is_locale(segment: str) -> bool:
    """Whether a part of a path names a language or country: en, de-DE, zh_cn, intl."""
    return segment.lower() not in NO_LOCALE and LOCALE.fullmatch(segment) is not None


def locale_of(url: str) -> str:
    """The language that a path or subdomain names; empty where it names none."""
    parts = urlsplit(url)
    path = [each for each in parts.path.split("/") if each][:3]
    label = (parts.hostname or "").partition(".")[0]
    for each in (*path[:1], label):
        if is_locale(each) and each.lower() not in ("www", "intl", "int", "global"):
            return each.lower()[:2]
    # Further down, as in /site/de/news, two letters may be anything but these.
    return next((e.lower()[:2] for e in path if DEEP_LOCALE.fullmatch(e)), "")


def without_locale(url: str) -> str:
    """The address as it would be in every language."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    label, _, rest = host.partition(".")
    if is_locale(label) and rest.count("."):
        host = rest
    kept = [each for each in parts.path.split("/") if each and not is_locale(each)]
    return f"{host.removeprefix('www.')}/{'/'.join(kept)}?{parts.query}".lower()


def is_feed_address(url: str) -> bool:
    """Whether an address is written like one of a feed."""
    parts = urlsplit(url)
    return bool(FEED_ADDRESS.search(parts.path) or FEED_QUERY.search(parts.query))
