"""How domains, addresses and company names are compared: one key for what means the same."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from urllib.parse import urlsplit

import idna
import tldextract

from tasks.rules.simplified import SIMPLIFIED

# The list that the library ships: never fetched, never cached on disk.
_suffixes = tldextract.TLDExtract(
    suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True
)
_BARE_HOST = re.compile(r"[a-z0-9.-]+")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?")


def words(text: str) -> frozenset[str]:
    """A set of words from a readable list of them."""
    return frozenset(text.split())


def registrable_domain(url_or_domain: str) -> str | None:
    """The registered domain, in lower-case punycode: `blog.acme.co.uk` -> `acme.co.uk`.

    A suffix that the public list does not know counts as one label (`blog.acme.example` ->
    `acme.example`). None for IP addresses, bare suffixes and what is no host name.
    """
    if "/" not in url_or_domain and plain_domains((url_or_domain,)) == [url_or_domain]:
        return url_or_domain
    return _registrable(_host_of(url_or_domain))


def plain_domains(texts: Iterable[str]) -> list[str]:
    """Those of the texts, or lines of them, that are a domain as it should be, a name below a
    suffix of one label: most are."""
    short, found = _short_suffixes(), _plain_domain().findall("\n".join(texts))
    if short.isdisjoint(found) and max(map(len, found), default=0) <= 63:
        return found
    return [text for text in found if text not in short and len(text) <= 63]


@cache
def _plain_domain() -> re.Pattern[str]:
    """A line with a name below a suffix of one label, if not every label below that is one, too."""
    split = (each.removeprefix("*.") for each in _short_suffixes() if each[0] == "*")
    not_split = rf"(?!(?:{'|'.join(map(re.escape, sorted(split)))})$)"
    return re.compile(rf"^[a-z0-9]++(?:-[a-z0-9]++)*+\.{not_split}[a-z]{{2,}}$", re.MULTILINE)


@lru_cache(maxsize=65_536)
def _registrable(host: str) -> str | None:
    host = ascii_host(host)
    if not host or len(host) > 253:
        return None
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return None
    if not all(len(label) <= 63 and _LABEL.fullmatch(label) for label in labels):
        return None
    # Nearly all are a name below a suffix of one label; the whole list is ten times slower.
    bare = host.removeprefix("www.")
    if bare.count(".") == 1 and not {bare, f"*.{labels[-1]}"} & _short_suffixes():
        return bare
    if _is_ip(host):
        return None
    found = _suffixes.extract_str(host)
    if not found.suffix:
        return ".".join(labels[-2:])
    # A host such as github.io lets customers register below it, and has a site of its own.
    if found.is_private and found.domain in ("", "www"):
        found = _suffixes.extract_str(host, include_psl_private_domains=False)
    return found.top_domain_under_public_suffix or None


@lru_cache(maxsize=8_192)
def label_of(domain: str) -> str:
    """What the owner of a domain chose: `acme` of `acme.co.uk`."""
    return _suffixes.extract_str(domain).domain or domain.partition(".")[0]


@cache
def _short_suffixes() -> frozenset[str]:
    """The suffixes of two labels, and what wildcards stand below, in punycode."""
    listed = [*_suffixes.tlds, *(suffix.lstrip("*.") for suffix in _suffixes.tlds)]
    short = (suffix for suffix in listed if suffix.count(".") == 1)
    return frozenset(ascii_host(suffix) or suffix for suffix in short)


def _host_of(url_or_domain: str) -> str:
    text = url_or_domain.strip()
    if _BARE_HOST.fullmatch(text):  # most are; the parser is slow
        return text
    if "//" not in text:
        text = f"//{text}"
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return ""


def ascii_host(host: str) -> str:
    """The host in lower-case punycode without a final dot; empty where that can not be."""
    host = unicodedata.normalize("NFKC", host).strip().rstrip(".").lower()
    if host.isascii():
        return host
    try:
        return idna.encode(host, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return ""


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def clean_text(text: str) -> str:
    """The text without NUL and lone surrogates, which databases refuse."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


class FoldTable(dict[int, str]):
    """For `str.translate`: each character in its plain form, found once and then remembered.

    Case, width and accents go (`É`, `Ｅ` -> `e`); all dashes, quotes and blanks become one kind,
    and traditional Chinese characters simplified ones (`灣` -> `湾`).
    Marks of scripts in which they make another letter (kana, Indic) stay.
    """

    def __missing__(self, code: int) -> str:
        plain = self.fold(chr(code))
        self[code] = plain
        return plain

    def fold(self, char: str) -> str:
        """A character as names are compared: without case, accents, width, in simplified form."""
        if char.isspace():
            return " "
        if unicodedata.category(char) == "Pd":
            return "-"
        wide = unicodedata.normalize("NFKC", _QUOTES.get(char, char)).casefold()
        if wide in SIMPLIFIED:
            return SIMPLIFIED[wide]
        parts = unicodedata.normalize("NFKD", wide)
        if "\u0300" <= parts[-1:] <= "\u036f":
            return "".join(c for c in parts if not unicodedata.combining(c))
        return wide


_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"'}
FOLD = FoldTable()
_INITIALS = re.compile(r"(?<![^\W_])([^\W\d_])\.\s?(?=[^\W\d_](?:\.|\b))")


def normalise_name(name: str) -> str:
    """The form in which two spellings of a company's or person's name are the same.

    Case, width, accents and punctuation go, `&` is `and`, initials stand together
    (`A. O. Smith` = `AO Smith`); a legal suffix stays (see `strip_legal_suffix`).
    """
    folded = unicodedata.normalize("NFC", name).translate(FOLD).replace("&", " and ")
    folded = _INITIALS.sub(r"\1", folded).replace("'", "")
    return " ".join(re.sub(r"[^\w]|_", " ", folded).split())


# Legal forms at the end of a name, without dots and blanks: `S.p.A.` is `spa`.
_LEGAL_FORMS = words(
    """
    inc incorporated corp corporation co cos company companies ltd limited llc llp lp lllp plc pllc
    pbc holding holdings unlimited dac clg privatelimited gmbh ggmbh mbh ag kg kgaa ohg se ug
    aktiengesellschaft sa sas sasu sarl sprl srl spa scs sca scop snc nv bv cv bvba vof sl slu sau
    sab sadecv sabdecv sapidecv srldecv ltda eireli sgps cia ab asa as aps oy oyj hf ehf publ sro
    zrt kft nyrt doo spzoo spolsro sia uab oao ooo pao zao ojsc pjsc jsc pty pte pvt pvtltd bhd
    berhad sdn tbk pt kk gk kabushikikaisha the
    """
)
# Other short forms count only where they are not written as words are ("SpA", but not "Spa").
_SPELLED_AS_WORD = words("inc co cos ltd llc llp plc corp pty pte pvt oy oyj kft zrt bhd sdn tbk")
_MAX_FORM_WORDS = 5
# Last words of forms that are written as several words: "S. A. de C. V.", "Private Limited".
_TAILS = words("a l v p s c r g h k cv c.v r.l r.l. o.o r.o limited ltd")
_JOINING = frozenset({"&", "and", "und", "et", "+", ","})
_CJK_COMPANY = (
    r"(?:股份|集团|集團|控股|[(（](?:集团|集團)[)）])*(?:有限责任|有限責任|有限|股份)?公司"
    r"|[(（]?(?:集团|集團)[)）]?|(?:株式|有限|合同)会社|(?:주식|유한)회사|[(（](?:주|株)[)）]|㈜|㈱"
)
_CJK_SUFFIX = re.compile(rf"\s*(?:{_CJK_COMPANY})$")
_CJK_PREFIX = re.compile(
    r"^(?:(?:株式|有限|合同)会社|(?:주식|유한)회사|[(（](?:주|株)[)）]|㈜|㈱)\s*"
)
# The legal form right behind a name in running text, where "as", "co" and "limited" are words too.
LEGAL_FORM_BEHIND = re.compile(
    r"(?:(?:,\s?|\s)(?:&\s)?(?:Inc(?:orporated)?|INC|Corp(?:oration)?|CORP(?:ORATION)?|Company|COMPANY|Co|CO|Ltd|LTD|Limited"
    r"|LIMITED|LLC|LLP|LP|PLC|Plc|plc|Holdings?|HOLDINGS?|GmbH|GMBH|gGmbH|AG|SE|KG|KGaA|OHG|UG|S\.?A\.?S\.?|S\.\s?A\.|SA|SARL"
    r"|S\.?[àa]\.?\s?r\.?l\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|B\.?V\.?|N\.?V\.?|S\.L\.|Ltda|AB|ASA|A/S|AS|ApS|Oyj?|SRO"
    r"|s\.r\.o\.|[Ss]p\.\s?z\s?o\.\s?o\.|d\.o\.o\.|A\.\s?[SŞ]\.|A[SŞ]|a\.s\.|de\sC\.\s?V\.|Kft|Zrt|(?:Private|PRIVATE)(?=\sL)"
    r"|Pty|PTY|\(Pty\)|Pte|PTE|Pvt|PVT|Bhd|BHD|Sdn|SDN|Tbk|TBK|PJSC|JSC|K\.?K\.?)(?![^\W_])\.?"
    rf"|\s?(?:{_CJK_COMPANY}))+"
)
_NOT_A_NAME = frozenset({"", "the", "a", "an", "and", "der", "die", "das", "le", "la", "el", "los"})


class _LettersOnly(FoldTable):
    def fold(self, char: str) -> str:
        return "".join(c for c in super().fold(char) if c.isalnum())


_LETTERS = _LettersOnly()


def strip_legal_suffix(name: str) -> str:
    """The name without its legal form: `Acme Holdings Co., Ltd.` -> `Acme`.

    Spelling is kept. Never strips down to nothing or to an article (`The Limited Inc` ->
    `The Limited`, where a careless stripper leaves `The`).
    """
    kept = name.strip(" ,，")
    while kept.strip():
        shorter = _without_form(kept)
        if shorter == kept or shorter.translate(_LETTERS) in _NOT_A_NAME:
            break
        kept = shorter
    return kept or name


def _without_form(name: str) -> str:
    if name[-1] > "\u1100" or name[0] > "\u1100" or name[-1] == ")":
        shorter = _CJK_PREFIX.sub("", _CJK_SUFFIX.sub("", name)).strip(" ,，")
        if shorter != name:
            return shorter
    parts = name.split()
    last = parts[-1].strip(".,()").lower()
    if last.isalpha() and len(last) > 1 and last not in _LEGAL_FORMS:
        return name
    for count in range(min(_MAX_FORM_WORDS, len(parts) - 1) if last in _TAILS else 1, 0, -1):
        form = "".join(parts[-count:]).translate(_LETTERS)
        if (
            form in _LEGAL_FORMS
            and len(parts) > count
            and _is_spelled_as_form(parts[-count:], form)
        ):
            rest = parts[:-count]
            while len(rest) > 1 and rest[-1].lower() in _JOINING:
                rest.pop()
            return " ".join(rest).rstrip(" ,，(")
    return name


def _is_spelled_as_form(parts: list[str], form: str) -> bool:
    if form == "the":
        return parts[-1].startswith("(")
    if len(form) > 3 or form in _SPELLED_AS_WORD or len(parts) > 1:
        return True
    return not parts[0].isalpha() or not (parts[0].islower() or parts[0].istitle())
