"""Pages of news, made up the same each time: every shell with every kind of body, four languages,
the usual noise around it, and what of each page is its article.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from random import Random

from benchmarks import _made_up

FIRST_DAY = datetime(2024, 1, 2, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "de", "fr", "zh")

SENTENCES = {
    "en": (
        "{a} has signed an agreement with {b} to supply {n} units by the end of the year.",
        "The company, which was founded in {y}, employs {n} people in {k} countries.",
        "“We have worked towards this for a long time,” said the head of {a}.",
        "Shares of {b} rose {k} percent after the announcement, and closed at {n} dollars.",
        "Analysts had expected the deal, but not before the results of the third quarter.",
        "A spokesperson for {b} did not want to comment on the terms.",
        "Customers will notice little, as both brands are to be kept for at least {k} years.",
        "The new plant is to open in the spring; about {n} jobs will be created there.",
        "In its last report {a} had named the market the most important outside its home.",
    ),
    "de": (
        "{a} hat mit {b} einen Vertrag über die Lieferung von {n} Anlagen geschlossen.",
        "Das {y} gegründete Unternehmen beschäftigt {n} Menschen in {k} Ländern.",
        "„Darauf haben wir lange hingearbeitet“, sagte die Leiterin von {a} am Montag.",
        "Die Aktie von {b} gewann nach der Meldung {k} Prozent und schloss bei {n} Euro.",
        "Fachleute hatten damit gerechnet, aber nicht vor den Zahlen des dritten Quartals.",
        "Ein Sprecher von {b} wollte sich zu den Bedingungen nicht äußern.",
        "Das neue Werk soll im Frühjahr öffnen; dort entstehen rund {n} Arbeitsplätze.",
    ),
    "fr": (
        "{a} a signé avec {b} un accord portant sur la livraison de {n} machines.",
        "Fondée en {y}, l’entreprise emploie {n} personnes dans {k} pays.",
        "« Nous y travaillons depuis longtemps », a déclaré la directrice de {a}.",
        "L’action de {b} a gagné {k} pour cent après l’annonce, à {n} euros.",
        "Les analystes s’y attendaient, mais pas avant les résultats du troisième trimestre.",
        "Un porte-parole de {b} n’a pas souhaité commenter les conditions.",
        "La nouvelle usine ouvrira au printemps et créera près de {n} emplois.",
    ),
    "zh": (
        "{a}与{b}签署协议，将在年底前交付{n}套设备。",
        "该公司成立于{y}年，在{k}个国家拥有{n}名员工。",
        "“我们为此努力了很久。”{a}负责人在发布会上表示。",
        "消息公布后，{b}股价上涨{k}%，收于{n}元。",
        "分析师此前已有预期，但没有想到会早于第三季度业绩公布。",
        "{b}发言人拒绝就具体条款发表评论。",
        "新工厂预计明年春季投产，将创造约{n}个就业岗位。",
    ),
}  # fmt: skip
HEADLINES = {
    "en": "{a} and {b} agree on {n} units for {k} markets",
    "de": "{a} und {b} einigen sich auf {n} Anlagen für {k} Märkte",
    "fr": "{a} et {b} s’accordent sur {n} machines pour {k} marchés",
    "zh": "{a}与{b}达成协议：{n}套设备进入{k}个市场",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
MENU = {
    "en": "Home Products Solutions Industries Investors Newsroom Careers Contact Support Partners",
    "de": "Start Produkte Lösungen Branchen Investoren Presse Karriere Kontakt Hilfe Partner",
    "fr": "Accueil Produits Solutions Secteurs Investisseurs Presse Carrières Contact Aide Agences",
    "zh": "首页 产品 方案 行业 投资者 新闻 招聘 联系 支持 伙伴",
}
# Of the banner, its button, the list of others, the letter, the foot.
WORDS = {
    "en": (
        "We use cookies to improve this site. Read our policy.", "Accept all", "Related articles",
        "Get the newsletter: the news of the week in your mailbox.", "All rights reserved",
    ),
    "de": (
        "Wir verwenden Cookies, um die Seite zu verbessern.", "Alle akzeptieren",
        "Ähnliche Artikel", "Der Newsletter: jede Woche Nachrichten.", "Alle Rechte vorbehalten",
    ),
    "fr": (
        "Nous utilisons des cookies pour améliorer le site.", "Tout accepter", "À lire aussi",
        "La lettre : chaque semaine les nouvelles.", "Tous droits réservés",
    ),
    "zh": (
        "本网站使用Cookie以改善体验。", "全部接受", "相关阅读", "订阅我们的每周新闻。", "版权所有",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its labels: the text of the article, and the day that the page shows, if any."""

    layout: str
    url: str
    body: bytes
    content_type: str
    text: str
    day: str | None


@dataclass(frozen=True, slots=True)
class _Story:
    """What a page is made of; a block is a tag and its words."""

    language: str
    title: str
    blocks: list[tuple[str, str]]
    at: datetime


def pages(count: int) -> Iterator[Page]:
    """So many pages; layouts, languages and ways to give the date take turns."""
    random = Random(23)
    names = _made_up.names(2000)
    for number in range(count):
        language = LANGUAGES[number % 16 % 7 % 4]
        shell = list(SHELLS)[number % len(SHELLS)]
        story = _story(random, names, language, number)
        dated = list(DATES)[number // 3 % len(DATES)]
        yield _page(random, names, number, shell, dated, story)


def _fill(random: Random, names: list[str], pattern: str) -> str:
    a, b = random.sample(names, 2)
    return pattern.format(
        a=a, b=b, n=random.randint(20, 9000), k=random.randint(2, 40), y=random.randint(1900, 2015)
    )


def _paragraph(random: Random, names: list[str], language: str) -> str:
    patterns = random.sample(SENTENCES[language], random.randint(2, 5))
    glue = "" if language == "zh" else " "
    return glue.join(_fill(random, names, pattern) for pattern in patterns)


def _story(random: Random, names: list[str], language: str, number: int) -> _Story:
    blocks = [
        ("p", _paragraph(random, names, language)) for _ in range(random.choice((2, 3, 5, 8, 14)))
    ]
    if number % 3 == 0 and len(blocks) > 3:
        blocks.insert(2, ("h2", _fill(random, names, HEADLINES[language])))
    if number % 5 == 0:
        items = [("li", _fill(random, names, SENTENCES[language][1])) for _ in range(4)]
        blocks[1:1] = items
    if number % 7 == 0:
        blocks.append(("blockquote", _fill(random, names, SENTENCES[language][2])))
    at = FIRST_DAY + timedelta(days=random.randint(0, 780), minutes=random.randint(0, 600))
    return _Story(language, _fill(random, names, HEADLINES[language]), blocks, at)


def _html(blocks: list[tuple[str, str]]) -> str:
    parts: list[str] = []
    last = ""
    for tag, words in blocks:
        if (tag == "li") != (last == "li"):
            parts.append("<ul>" if tag == "li" else "</ul>" if last == "li" else "")
        parts.append(f"<{tag}>{escape(words)}</{tag}>")
        last = tag
    return "\n".join(parts) + ("</ul>" if last == "li" else "")


def _in_divs(blocks: list[tuple[str, str]]) -> str:
    return "".join(f'<div class="x{len(w) % 7}"><div>{escape(w)}</div></div>' for _, w in blocks)


def _with_breaks(blocks: list[tuple[str, str]]) -> str:
    return "<br><br>\n".join(escape(words) for _, words in blocks)


def _with_adverts(blocks: list[tuple[str, str]]) -> str:
    advert = '<div class="advertisement"><a href="/ad">Advertisement</a></div>'
    return advert.join(_html([block]) for block in blocks)


def _live(blocks: list[tuple[str, str]]) -> str:
    return "".join(
        f'<div class="live-post" id="p{n}"><time>{9 + n % 12}:15</time>{_html([block])}</div>'
        for n, block in enumerate(blocks)
    )


# Around `{body}`: `{title}`, `{date}`, and the noise by its name.
SHELLS = {
    "cms": """{cookies}<div id="header">{menu}</div>
        <div id="content"><div class="post"><h1>{title}</h1><div class="meta">{date}</div>
        <div class="entry-content">{body}</div></div>{comments}</div>
        <div id="sidebar">{related}{newsletter}</div><div id="footer">{footer}</div>""",
    "semantic": """<header>{menu}</header><main><article><h1>{title}</h1>{date}{body}</article>
        </main><aside>{related}</aside>{newsletter}<footer>{footer}</footer>{cookies}""",
    "divs": """<div class="a1"><div class="b7">{menu}</div><div class="c3">
        <div class="d4"><h1>{title}</h1><span>{date}</span></div>
        <div class="e9 article-body">{body}</div></div>
        <div class="f2 related">{related}</div></div><div class="footer">{footer}</div>""",
    "table": """<table><tr><td colspan="3">{menu}</td></tr><tr><td width="200">{related}</td>
        <td><h1>{title}</h1><small>{date}</small>{body}</td><td>{newsletter}</td></tr>
        <tr><td colspan="3">{footer}</td></tr></table>""",
    "portal": """<div class="wrap"><div class="crumb"><a href="/">A</a> &gt; <a href="/b">B</a>
        </div><h1 class="main-title">{title}</h1><div class="date-source">{date}</div>
        <div class="article" id="artibody">{body}</div><div class="hot">{related}</div></div>{menu}
        <div class="foot">{footer}</div>""",
    "amp": """<header>{menu}</header><article class="amp-wp-article"><h1>{title}</h1>{date}
        <amp-img src="/a.jpg" width="9" height="9"></amp-img>
        <div class="amp-wp-article-content">{body}</div></article><footer>{footer}</footer>""",
    "wire": """<div class="nav">{menu}</div><section class="release-body"><h1>{title}</h1>
        <p class="date">{date}</p>{body}</section>
        <div class="share"><a href="/s">Share</a></div>{related}{footer}""",
    "static site": """<nav>{menu}</nav><main><article><header><h1>{title}</h1>{date}</header>
        <div class="prose">{body}</div></article></main><footer>{footer}</footer>""",
    "fields": """<div class="region">{menu}</div><div class="node node-article"><h1>{title}</h1>
        <div class="submitted">{date}</div><div class="field field-name-body">
        <div class="field-item">{body}</div></div></div>
        <section id="comments">{comments}</section>{footer}""",
    "grid": """<div class="navbar">{menu}</div><div class="container"><div class="row">
        <div class="col-md-8"><h1>{title}</h1><p class="text-muted">{date}</p>{body}</div>
        <div class="col-md-4 sidebar">{related}{newsletter}</div></div></div>{footer}{cookies}""",
    "application": '<div id="root"></div><script>window.state = {{"a": 1}}</script>',
}
BODIES = {
    "paragraphs": _html,
    "divs": _in_divs,
    "breaks": _with_breaks,
    "adverts": _with_adverts,
    "live": _live,
}
DATES = {
    "meta": '<meta property="article:published_time" content="{iso}">',
    "json-ld": "",
    "time": '<time datetime="{iso}">{words}</time>',
    "words": '<span class="date">{words}</span>',
    "figures": '<span class="published">{short}</span>',
    "address": "",
    "none": "",
}


def _page(
    random: Random, names: list[str], number: int, shell: str, dated: str, story: _Story
) -> Page:
    # Bare lines stand between breaks in old pages only, and never in those of an application.
    kinds = list(BODIES)[: len(BODIES) if shell in ("cms", "portal", "divs", "grid") else 2]
    kind = kinds[number // len(SHELLS) % len(kinds)]
    is_told = shell == "application" or dated == "json-ld"
    date = DATES[dated].format(iso=story.at.isoformat(), words=_words(story), short=_short(story))
    noise = _noise(random, names, story)
    markup = SHELLS[shell].format(
        title=escape(story.title),
        date="" if dated == "meta" else date,
        body=BODIES[kind](story.blocks),
        **noise,
    )
    text = "\n".join(words for _, words in story.blocks)
    told = _json_ld(story, text, shell == "application", dated) if is_told else ""
    head = (
        f"<title>{escape(story.title)} | {escape(names[number])}</title>{told}"
        f'<meta charset="{_charset(story, number)}">{date if dated == "meta" else ""}'
        "<script>var a = '<p>no words</p>';</script><style>p {color: red}</style>"
    )
    page = (
        f'<!doctype html><html lang="{story.language}"><head>{head}</head>'
        f"<body>{markup}</body></html>"
    )
    folder = f"{story.at:%Y/%m/%d}" if dated == "address" else "news"
    return Page(
        layout=f"{shell}, {kind}, {dated}, {story.language}",
        url=f"http://site-{number}.example/{folder}/story-{number}x",
        body=page.encode(_charset(story, number), "xmlcharrefreplace"),
        content_type="text/html",
        text=text,
        day=None if dated == "none" else f"{story.at:%Y-%m-%d}",
    )


def _charset(story: _Story, number: int) -> str:
    return "gbk" if story.language == "zh" and number % 2 else "utf-8"


def _words(story: _Story) -> str:
    hour = f" {story.at:%H:%M}" if story.language == "zh" else ""
    return _day(story.language, story.at) + hour


def _day(language: str, at: datetime) -> str:
    if language == "zh":
        return f"{at.year}年{at.month}月{at.day}日"
    month = MONTHS[language].split()[at.month - 1]
    days = {"en": f"{month} {at.day},", "de": f"{at.day}. {month}", "fr": f"{at.day} {month}"}
    return f"{days[language]} {at.year}"


def _short(story: _Story) -> str:
    return f"{story.at:%d.%m.%Y}" if story.language == "de" else f"{story.at:%Y-%m-%d %H:%M}"


def _json_ld(story: _Story, text: str, is_whole: bool, dated: str) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title}
    node |= {"articleBody": text} if is_whole else {}
    node |= {} if dated == "none" else {"datePublished": story.at.isoformat()}
    told = json.dumps(node, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{told}</script>'


def _noise(random: Random, names: list[str], story: _Story) -> dict[str, str]:
    language = story.language
    cookies, accept, more, letter, rights = WORDS[language]
    menu = [*MENU[language].split(), *random.sample(names, random.choice((5, 30, 90)))]
    others = [_fill(random, names, HEADLINES[language]) for _ in range(6)]
    if random.random() < 0.5:  # the days of the others mislead
        others = [
            f"{each} {_day(language, story.at - timedelta(days=9 + n))}"
            for n, each in enumerate(others)
        ]
    said = [_paragraph(random, names, language) for _ in range(random.choice((0, 2, 9)))]
    return {
        "menu": _links(menu),
        "related": f"<h3>{more}</h3>{_links(others)}",
        "comments": '<div id="comments"><ol class="commentlist">'
        + "".join(f'<li class="comment"><p>{each}</p></li>' for each in said)
        + "</ol></div>",
        "cookies": f'<div id="cookie-banner" class="cookie-consent"><p>{cookies}</p>'
        f"<button>{accept}</button></div>",
        "newsletter": f'<div class="newsletter"><p>{letter}</p><form><input name="mail"></form>'
        "</div>",
        "footer": f"<p>© {story.at.year - 5} - {story.at.year} {rights}</p>{_links([rights])}",
    }


def _links(words: list[str]) -> str:
    items = (f'<li><a href="/{n}">{escape(each)}</a></li>' for n, each in enumerate(words))
    return f"<ul>{''.join(items)}</ul>"
