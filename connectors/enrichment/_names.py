"""Whose a site is, and where that company sits: registered names and address blocks of imprints.

Managers and owners stand in imprints too: names of persons are never read.
"""

import re
from collections.abc import Iterable, Iterator

from connectors.enrichment._structured import country_code

Said = Iterator[tuple[str, str]]

# Forms that bear the name of a person (e.K., sole traders) are left out on purpose.
_FORM = (
    r"GmbH(?: & Co\.? ?KG(?:aA)?)?|gGmbH|AG(?: & Co\.? ?KG(?:aA)?)?|SE(?: & Co\.? ?KG(?:aA)?)?|"
    r"UG \(haftungsbeschränkt\)|KGaA|eG|S\.?A\.?S\.?U?|S\.?A\.?R\.?L\.?|S\.à r\.l\.|Sàrl|S\.A\.|SA|"
    r"S\.L\.U?\.?|S\.?L\.?U|SL|S\.p\.A\.?|S\.r\.l\.?|B\.?V\.?|N\.V\.|Ltd\.?|Limited|PLC|plc|LLP|"
    r"LLC|L\.L\.C\.|Inc\.?|Incorporated|Corp\.?|Corporation|Pty\.? Ltd\.?|Pte\.? Ltd\.?|AB|A/S|"
    r"ApS|ASA?|Oyj?|Sp\. z o\.o\.|Kft\.?|s\.r\.o\.|a\.s\."
)
LEGAL_NAME = re.compile(
    r"(?<!\w)(?P<name>(?:[^\W\d_a-z]|\d)[\w.&’'+-]*(?:,? (?:&|\+|and|und|et|y|de|of|the|der|für|"
    rf"(?:[^\W\d_a-z]|\d)[\w.&’'+-]*)){{0,6}},? (?:{_FORM}))(?![\w-])"
)
HAN_NAME = re.compile(
    r"(?P<name>[\u4e00-\u9fff（）()A-Za-z0-9]{2,30}?(?:股份有限公司|有限责任公司|有限公司))"
)
HAN_LEAD = re.compile(r"^.*(?:所有|公司名称|主办单位|由|是|[:：©])\s*")
# From here on an imprint speaks of others: who hosts, built and photographed the site.
OF_OTHERS = re.compile(
    r"\b(?:host(?:ing|er|ed by)?|hébergeur|hébergement|hébergé|alojamiento|"
    r"design(?:ed)? (?:by|and)|webdesign|umsetzung|realisierung|realisation|réalisation|"
    r"agentur|agence|konzeption|programmierung|bildnachweise?|bildrechte|fotos?|photos?|crédits|credits|streitschlichtung|"
    r"aufsichtsbehörde|berufshaftpflicht\w*|versicherung)\b",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|版权所有)\s*(?:©|\(c\))?\s*(?:[\d–\- ,]{4,12})?", re.IGNORECASE
)
# Countries whose pages write a post code of digits before the city, by top-level domain.
CODE_FIRST = {"de": "DE", "at": "AT", "ch": "CH", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL"}
_CITY = r"[^\W\d_][^\W\d_]*(?:[ /.-]{1,2}[^\W\d_]+){0,3}"
CITY_AFTER = re.compile(
    rf"(?:(?P<country>[A-Z]{{1,2}})[- ])?(?P<code>\d{{4,5}})(?: ?[A-Z]{{2}})? (?P<city>{_CITY})"
    r"(?: cedex(?: \d+)?)?(?:, (?P<named>[^\W\d_][^\W\d_ ]{2,30}))?",
    re.IGNORECASE,
)
CITY_US = re.compile(rf"(?:.*, )?(?P<city>{_CITY}),? (?P<state>[A-Z]{{2}}),? \d{{5}}(?:-\d{{4}})?")
CITY_GB = re.compile(rf"(?:.*, )?(?P<city>{_CITY}),? [A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}")
CITY_HAN = re.compile(
    r"(?:地址|总部地址|公司地址|注册地址|总部)\s?[:：]\s?(?:中国)?(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?"
    r"(?P<city>[\u4e00-\u9fff]{2,5}?)市"
)
COUNTRY_PREFIX = {"D": "DE", "A": "AT", "CH": "CH", "F": "FR", "E": "ES", "I": "IT", "NL": "NL"}
STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
)
STREETS = re.compile(r"(?i)p\.? ?o\.? box|suite|floor|etage|étage|postfach")


def legal_name(lines: Iterable[str]) -> str:
    """The company's registered name in an imprint: the first that is not about others."""
    for line in lines:
        if OF_OTHERS.search(line):
            return ""
        if name := _legal_name(line):
            return name
    return ""


def owner_name(lines: list[str]) -> str:
    """The registered name in a copyright line."""
    for line in reversed(lines):
        if found := COPYRIGHT.search(line):
            return _legal_name(line[found.end() :])
    return ""


def _legal_name(line: str) -> str:
    if found := LEGAL_NAME.search(line):
        return found["name"].strip()
    found = HAN_NAME.search(HAN_LEAD.sub("", line))
    return found["name"] if found else ""


def place(lines: list[str], tld: str) -> Said:
    """City and country of an address block; what stands behind the hosting part is another's."""
    for number, line in enumerate(lines):
        if OF_OTHERS.search(line):
            return
        if not (found := _place(line, tld)):
            continue
        city, country = found
        nearby = (country_code(each.strip(" .,")) for each in lines[number + 1 : number + 3])
        yield "city", city
        yield "country", country or next(filter(None, nearby), "")
        return


def _place(line: str, tld: str) -> tuple[str, str] | None:
    line = line.strip(" .,|")
    if len(line) > 120 or STREETS.match(line):
        return None
    if found := CITY_HAN.search(line):
        return found["city"], "CN"
    if (found := CITY_US.fullmatch(line)) and found["state"] in STATES.split():
        return found["city"], "US"
    if found := CITY_GB.fullmatch(line):
        return found["city"], "GB"
    parts = line.split(", ")
    ends = (", ".join(parts[start:]) for start in range(len(parts)))
    found = next((match for end in ends if (match := CITY_AFTER.fullmatch(end))), None)
    if found is None:
        return None
    named = country_code(found["named"] or "")
    known = COUNTRY_PREFIX.get((found["country"] or "").upper()) or named or CODE_FIRST.get(tld)
    # Digits and a word may be anything, unless something says that it is a place.
    return (_capital(found["city"]), known) if known else None


def _capital(city: str) -> str:
    return city.title() if city.isupper() else city
