"""Web addresses: one key for all spellings of one, whichever way a reader came to it."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlsplit

from tasks.rules.names import ascii_host, clean_text, words

# Query parameters that say how a reader came, not what is read.
_TRACKING = words(
    """
    fbclid gclid gclsrc gad_source gad_campaignid dclid gbraid wbraid srsltid msclkid yclid ymclid
    twclid ttclid li_fat_id rdt_cid epik igshid igsh mibextid s_kwcid ef_id dicbo tblci
    mc_cid mc_eid mkt_tok hsctatracking hss_channel __hssc __hstc __hsfp vero_id vero_conv
    oly_anon_id oly_enc_id ck_subscriber_id dm_i et_rid spmailingid spreportid spjobid spuserid
    sb_referer_host nr_email_referer wickedid emci emdi ceid elq bsftid __s _ke _kx _ga _gl _hsenc
    _hsmi _openstat _branch_match_id ncid cmpid icid intcid int_cid s_cid xtor taid ftag smid smtyp
    ftcamp feedref fvtc spm share_token ss_source ss_campaign_id ss_email_id trk trkcampaign
    trkemail trackingid ref_src ref_url referrer guccounter guce_referrer guce_referrer_sig soc_src
    soc_trk tsrc .tsrc __twitter_impression wprov sr_share fb_ref fb_source fb_action_ids
    fb_action_types phpsessid jsessionid cfid cftoken amp_js_v amp_gsa amphtml usqp
    """
)
_TRACKING_FAMILIES = re.compile(
    r"(utm|pk|piwik|matomo|mtm|hsa|itm|bsft|sfmc|otm)_.*|(elqtrack|aspsessionid|ml_subscriber).*"
    r"|wt\.?z?mc.*|ns_(mchannel|source|campaign|linkname|fee)"
    r"|at_(medium|campaign|format|ptr_name|link_.*|bbc_.*|custom\d)"
)
# What such a parameter says decides: `?from=rss`, but `?ref=1234` may be a release's number.
_ORIGINS = words("ref src source from via partner emc mod cmp rss feed medium campaign share")
_ORIGIN = re.compile(
    r"|(\w*_)?(rss2?|feedburner)(_\w*)?|atom|feed|home|homepage|e-?mail|newsletter|social"
    r"|twitter|facebook|linkedin|share|share_\w+"
)
# Blogs add their own name to the links that leave them.
_SITE = re.compile(r"(?!.*\.(?:pdf|s?html?|php|xml|txt|docx?)$)([a-z0-9-]+\.)+[a-z]{2,}")
# Variants of a page for other readers: the same article.
_VARIANTS = {
    "amp": words("1 true yes amp"), "outputtype": {"amp"}, "output": {"amp"}, "view": {"amp"},
    "rss": words("1 true yes"), "feed": {"1"},
}  # fmt: skip
_AMP_CACHE = re.compile(
    r"https://(?:(?:google|bing)\.[a-z]{2,3}(?:\.[a-z]{2})?/amp/"
    r"|(?:[a-z0-9-]+\.)?cdn\.ampproject\.org/(?:c|v|wp)/)(?:s/)?([a-z0-9-]+\.[^/]*/.+)"
)
_REDIRECTED = re.compile(r"https://google\.[a-z]{2,3}(?:\.[a-z]{2})?/url\?")
_MOST_WRAPPINGS = 3
# `/a/launch-of-x/amp` is a variant of `/a/launch-of-x`; `/products/amp` may be about amplifiers.
_SLUG = r"(?=[^/]*[^\W\d_])(?=[^/]*[\d_.%-])[^/]+|\d{5,}"
_AMP_LAST = re.compile(rf"((?:^|.*/)(?:{_SLUG}))(?:/amp)+", re.IGNORECASE)
# (Before another host it is no variant but a cache of Google's.)
_AMP_FIRST = re.compile(
    rf"(?:/amp)+(?!/(?:s/)?[a-z0-9-]+\.[^/]*/)((?:/[^/]+)*?/(?:{_SLUG}))", re.IGNORECASE
)
_AMP_FILE = re.compile(r"(.*[^/])\.amp(\.html?)?", re.IGNORECASE)
_INDEX = re.compile(r"(.*)/(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp|cfm)", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/;]*|/\(S\([a-z0-9]+\)\)(?=/|$)", re.IGNORECASE)
_HAS_VARIANT = re.compile(r"[/.]amp(?![a-z0-9])|/index\.|/default\.|;jsess|/\(s\(", re.IGNORECASE)
_USUAL_PORTS = (None, 80, 443)
# Places on a page that are not what an item is about.
_PAGE_PART = re.compile(
    r"|top|content|main|comments?|comment-\d+|respond|disqus_thread|more|more-\d+|rss|feed|atom"
    r"|tk\.\w+|:~:.*",
    re.IGNORECASE,
)
# Written as they are in each part of an address; everything else is percent-encoded.
_SAFE_IN_PATH = "/:@!$&'()*+,;=~"
_SAFE_IN_QUERY = "/:@!$'()*,;~?"
_SAFE_IN_FRAGMENT = "/:@!$&'()*+,;=~?"
# Nearly all addresses: nothing in them has a second spelling but scheme, www and last slash.
_PLAIN = re.compile(
    r"https?://(?:www\.)?((?!www\.|amp\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)((?:/[\w.~-]+)*)/*",
    re.ASCII,
)


def canonical_url(url: str) -> str:
    """One key for all spellings of an address; never raises, and is its own canonical form.

    Host in lower-case punycode without `www.` or `amp.`, https for http, no usual port, user,
    tracking or session parameter, index file or trailing slash, parameters sorted,
    percent-encoding normalised; the AMP variant is its article, and what Google's redirects and
    AMP caches wrap is unwrapped. A fragment stays where it may name one of several items of a page
    (`/changelog#2026-03`), and so does a mobile host: its paths are often others. What is no web
    address is kept as it is, without the characters that databases refuse.
    """
    form = wrapped = _canonical(clean_text("".join(url.split())))
    for _ in range(_MOST_WRAPPINGS):
        inner = _unwrapped(form)
        if inner is None:
            return form
        form = _canonical(inner)
    # Nobody's: wrapped without end, so it is left as it came.
    return wrapped if _unwrapped(form) else form


def is_site_root(canonical: str) -> bool:
    """Whether a canonical address leads to the front page of a site, and so names no item."""
    return canonical.startswith("https://") and not re.search(r"[/?#]", canonical[8:])


def _canonical(text: str) -> str:
    plain = _PLAIN.fullmatch(text)
    if plain and not _HAS_VARIANT.search(text):
        return f"https://{plain[1]}{plain[2]}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return text
    if parts.scheme.lower() not in ("http", "https", "") or not parts.hostname:
        return text
    host = ascii_host(parts.hostname)
    if not host or re.search(r"[\s/?#@\\]", host):
        return text
    host = f"[{host}]" if ":" in host else _bare_host(host)
    if port not in _USUAL_PORTS:
        host = f"{host}:{port}"
    query = _query_key(parts.query)
    anchor = _anchor(parts.fragment)
    return (
        f"https://{host}{_path_key(parts.path)}"
        + (f"?{query}" if query else "")
        + (f"#{anchor}" if anchor else "")
    )


def _unwrapped(canonical: str) -> str | None:
    """The address inside a canonical address of a redirect or an AMP cache."""
    if cached := _AMP_CACHE.fullmatch(canonical):
        return f"https://{cached[1]}"
    if _REDIRECTED.match(canonical):
        given = dict(parse_qsl(canonical.partition("?")[2]))
        inner = clean_text("".join((given.get("url") or given.get("q") or "").split()))
        if re.match(r"https?://", inner, re.IGNORECASE):
            return inner
    return None


def _bare_host(host: str) -> str:
    while host.startswith(("www.", "amp.")) and "." in host[4:]:
        host = host[4:]
    return host


def _path_key(path: str) -> str:
    path = _requote(path, _SAFE_IN_PATH).rstrip("/")
    if not _HAS_VARIANT.search(path):
        return path
    before = None
    while path != before:
        before = path
        path = _SESSION.sub("", path).rstrip("/")
        for variant in (_INDEX, _AMP_LAST, _AMP_FIRST):
            if found := variant.fullmatch(path):
                path = found[1]
        if found := _AMP_FILE.fullmatch(path):
            path = found[1] + (found[2] or "")
        path = path.rstrip("/")
    return path


@lru_cache(maxsize=4_096)
def _query_key(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True, errors="surrogateescape")
    return "&".join(
        "=".join(
            quote(part.encode("utf-8", "surrogateescape"), safe=_SAFE_IN_QUERY) for part in pair
        )
        for pair in sorted(pair for pair in pairs if not _is_tracking(*pair))
    )


def _is_tracking(name: str, value: str) -> bool:
    name, value = name.lower(), value.lower()
    if name in _TRACKING or _TRACKING_FAMILIES.fullmatch(name):
        return True
    if name in _ORIGINS and _ORIGIN.fullmatch(value):
        return True
    if name == "ref" and _SITE.fullmatch(value):
        return True
    return (name == "amp" and not value) or value in _VARIANTS.get(name, ())


def _anchor(fragment: str) -> str:
    """The fragment where it may name an item: `#!/news/1`, `#2026-03`; not `#comments`."""
    if not fragment or _PAGE_PART.fullmatch(fragment):
        return ""
    if "=" in fragment and not _query_key(fragment):
        return ""
    return _requote(fragment, _SAFE_IN_FRAGMENT)


def _requote(text: str, safe: str) -> str:
    # An encoded slash is part of a name and not a separator.
    pieces = re.split(r"%2f", text, flags=re.IGNORECASE)
    return "%2F".join(quote(unquote_to_bytes(piece), safe=safe) for piece in pieces)
