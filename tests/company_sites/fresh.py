"""A third round: styles that nobody had tried, written before the rules were run on them."""

import json

from tests.company_sites import (
    NOW,
    PROSE,
    Answer,
    CompanySite,
    Post,
    atom,
    board,
    cards,
    comments_feed,
    feed_tag,
    greenhouse,
    listing,
    page,
    posts,
    redirect,
    rows,
    rss,
    site,
    sitemap,
)

FORBIDDEN = Answer(b"<h1>Access denied</h1>", status=403)


def fresh_sites() -> list[CompanySite]:
    """Twenty sites."""
    return [*_builders(), *_elsewhere(), *_abroad(), *_closed()]


def _builders() -> list[CompanySite]:
    found = []
    base = "https://www.arbelos.example"
    items = posts("Arbelos", "/blog/", 9)
    shell = (
        "<!DOCTYPE html><html lang='en'><head><title>Arbelos</title>"
        "<script src='/_next/static/chunks/main.js' async></script></head><body><div id='__next'>"
        '</div><script id=\'__NEXT_DATA__\' type=\'application/json\'>{"props":{},"page":"/"}'
        "</script></body></html>"
    )
    found.append(site(
        "arbelos.example", "Next.js shells everywhere; a sitemap that robots.txt does not name",
        {
            "https://arbelos.example/": redirect(f"{base}/", 308),
            f"{base}/": shell,
            f"{base}/blog": shell,
            f"{base}/sitemap.xml": sitemap(
                [(f"{base}/{each}", NOW) for each in ("", "pricing", "customers", "legal")]
                + [(f"{base}{p.path}", p.at) for p in items]),
            f"{base}/robots.txt": "User-agent: *\nDisallow: /_next/data\n",
            f"{base}/blog/rss.xml": rss(base, items, "Arbelos blog"),
        },
        [f"{base}/blog/rss.xml"], [f"{base}/sitemap.xml"],
    ))  # fmt: skip

    base = "https://blog.brackenworks.example"
    items = posts("Brackenworks", "/", 12)
    found.append(site(
        "brackenworks.example", "Ghost on a subdomain, named only by “Read our story” in the text",
        {
            "https://brackenworks.example/": page("Brackenworks", [("Pricing", "/pricing")], PROSE
                + f"<p>We build in the open. <a href='{base}/'>Read our story</a></p>"),
            f"{base}/": page("Brackenworks", [("Home", "/"), ("About", "/about/")], cards(items),
                head='<meta name="generator" content="Ghost 5.87">'
                + feed_tag("/rss/", "Brackenworks")),
            f"{base}/rss/": rss(base, items, "Brackenworks", full=True),
        },
        [f"{base}/rss/"],
    ))  # fmt: skip

    base = "https://corvidae.example"
    english = posts("Corvidae", "/site/en/", 10)
    german = posts("Corvidae", "/site/de/", 10, language="de")
    head = '<meta name="generator" content="WordPress 6.7"><link rel="alternate" hreflang="{}">'
    found.append(site(
        "corvidae.example", "WordPress in a folder, with two languages and a feed for each",
        {
            f"{base}/": redirect("/site/en/", 302),
            f"{base}/site/en/": page(
                "Corvidae", [("Company", "/site/en/company/"), ("News", "/site/en/news/"),
                             ("Deutsch", "/site/de/")], PROSE,
                head=head.format("de") + feed_tag("/site/en/feed/", "Corvidae » Feed")
                + feed_tag("/site/en/comments/feed/", "Corvidae » Comments Feed")),
            f"{base}/site/en/news/": page("News", [("Deutsch", "/site/de/neuigkeiten/")],
                                          listing(english), head=feed_tag("/site/en/feed/")),
            f"{base}/site/de/": page("Corvidae", [("Neuigkeiten", "/site/de/neuigkeiten/")], PROSE,
                                     head=feed_tag("/site/de/feed/"), language="de"),
            f"{base}/site/de/neuigkeiten/": page("Neuigkeiten", [], listing(german, "%d.%m.%Y"),
                                                 head=feed_tag("/site/de/feed/"), language="de"),
            f"{base}/site/en/feed/": rss(base, english, "Corvidae"),
            f"{base}/site/de/feed/": rss(base, german, "Corvidae"),
            f"{base}/site/en/comments/feed/": comments_feed(base),
        },
        [f"{base}/site/en/feed/"],
    ))  # fmt: skip

    base = "https://www.dunlinwear.example"
    items = posts("Dunlin", "/blogs/field-notes/", 8)
    shopify = "<script src='https://cdn.shopify.com/s/files/theme.js'></script>"
    found.append(site(
        "dunlinwear.example", "Shopify with a blog named Field notes; its feed is not linked",
        {
            "https://dunlinwear.example/": redirect(f"{base}/"),
            f"{base}/": page("Dunlin", [("Jackets", "/collections/jackets"),
                                        ("Field notes", "/blogs/field-notes")],
                             PROSE + cards(posts("Jacket", "/products/", 6)) + shopify),
            f"{base}/blogs/field-notes": page("Field notes", [], cards(items) + shopify),
            f"{base}/blogs/field-notes.atom": atom(base, items, "Dunlin - Field notes"),
            f"{base}/collections/jackets": page("Jackets", [], cards(
                posts("Jacket", "/products/", 6)) + shopify),
        },
        [f"{base}/blogs/field-notes.atom"],
    ))  # fmt: skip

    base = "https://www.eiderloop.example"
    items = posts("Eiderloop", "/post/", 9)
    webflow = " data-wf-page='64a' data-wf-site='64b'"
    found.append(site(
        "eiderloop.example", "Webflow collection: /resources/news in a drop-down, posts in /post/",
        {
            "https://eiderloop.example/": redirect(f"{base}/"),
            f"{base}/": page("Eiderloop", [("Platform", "/platform"), ("Company news",
                "/resources/news"), ("Case studies", "/resources/case-studies")],
                PROSE).replace("<html", f"<html{webflow}"),
            f"{base}/resources/news": page("News", [], "<div role='list'>" + "".join(
                f"<div role='listitem' class='w-dyn-item'><a href='{p.path}' class='w-inline-block'"
                f"><h3>{p.title}</h3><div>{p.at:%B %d, %Y}</div></a></div>" for p in items)
                + "</div>").replace("<html", f"<html{webflow}"),
            f"{base}/resources/case-studies": page("Cases", [], cards(
                posts("Customer", "/case-study/", 6))),
        },
        [f"{base}/resources/news"],
    ))  # fmt: skip

    base = "https://frigatebird.example"
    items = posts("Frigatebird", "/newsroom/", 10)
    found.append(site(
        "frigatebird.example", "Drupal: newsroom/all, a hub that shows three of ten",
        {
            f"{base}/": page("Frigatebird", [("Solutions", "/solutions"), ("Newsroom",
                "/newsroom"), ("Careers", "/careers")], PROSE,
                head='<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">'),
            f"{base}/newsroom": page("Newsroom", [], listing(items[:3])
                + "<a href='/newsroom/all'>View all news</a>"
                + "<a href='/newsroom/contacts'>Contacts</a>"),
            f"{base}/newsroom/all": page("All news", [], "".join(
                f"<div class='views-row'><div class='views-field'><time datetime='{p.at:%Y-%m-%d}'>"
                f"{p.at:%d %b %Y}</time></div><h4><a href='{p.path}'>{p.title}</a></h4></div>"
                for p in items)),
            f"{base}/careers": page("Careers", [], "<div id='grnhse_app'></div>"
                "<script src='https://boards.greenhouse.io/embed/job_board/js?for=frigatebird'>"
                "</script>"),
            board("frigatebird"): greenhouse(7, "frigatebird"),
        },
        [f"{base}/newsroom/all", board("frigatebird")],
    ))  # fmt: skip
    return found


def _lever(count: int) -> str:
    return json.dumps([
        {"id": f"a{n}", "text": f"Engineer {n}", "hostedUrl": f"https://jobs.lever.co/x/a{n}",
         "createdAt": int(NOW.timestamp() - n * 86400) * 1000,
         "categories": {"team": "Product", "location": "Porto"}}
        for n in range(count)
    ])  # fmt: skip


def _elsewhere() -> list[CompanySite]:
    found = []
    items = posts("Gadwall", "/gadwall-eng/", 8)
    found.append(site(
        "gadwall.example", "a Medium publication in the footer, a board at Lever",
        {
            "https://gadwall.example/": page("Gadwall", [("Product", "/product")], PROSE, footer=[
                ("Medium", "https://medium.com/gadwall-eng"),
                ("X", "https://x.com/gadwall"), ("Jobs", "https://jobs.lever.co/gadwall")]),
            "https://medium.com/feed/gadwall-eng": rss(
                "https://medium.com", items, "Gadwall - Medium", full=True),
            "https://api.lever.co/v0/postings/gadwall?mode=json": _lever(6),
        },
        ["https://medium.com/feed/gadwall-eng",
         "https://api.lever.co/v0/postings/gadwall?mode=json"],
    ))  # fmt: skip

    base = "https://hobbyfalcon.substack.com"
    items = posts("Hobby Falcon", "/p/", 7)
    found.append(site(
        "hobbyfalcon.example", "a newsletter at Substack, called “Newsletter”",
        {
            "https://hobbyfalcon.example/": page("Hobby Falcon", [("Newsletter", base)], PROSE),
            f"{base}/feed": rss(base, items, "The Hobby Falcon letter", full=True),
        },
        [f"{base}/feed"],
    ))  # fmt: skip

    base = "https://investors.ibisgroup.example"
    items = posts("Ibis Group", "/news/news-details/2026/", 10)
    found.append(site(
        "ibisgroup.example", "investors' site of widgets, with a list in plain HTML and a feed",
        {
            "https://www.ibisgroup.example/": page("Ibis Group", [("Businesses", "/businesses"),
                ("Investors", f"{base}/")], PROSE),
            "https://ibisgroup.example/": redirect("https://www.ibisgroup.example/"),
            f"{base}/": redirect("/overview/default.aspx", 302),
            f"{base}/overview/default.aspx": page("Overview", [
                ("News", "/news/default.aspx"), ("Events", "/events/default.aspx"),
                ("SEC filings", "/financials/sec-filings/default.aspx"),
                ("RSS", "/contact/rss/default.aspx")], "<p>NYSE: IBG</p>"),
            f"{base}/news/default.aspx": page("News", [], "".join(
                f"<div class='module_item'><span class='module_date-text'>{p.at:%m/%d/%Y}</span>"
                f"<span class='module_headline'><a class='module_headline-link' "
                f"href='{p.path}/default.aspx'>{p.title}</a></span></div>" for p in items)),
            f"{base}/contact/rss/default.aspx": page("RSS", [], "<a href='/rss/PressRelease.aspx?"
                "LanguageId=1'>Press releases</a><a href='/rss/Event.aspx?LanguageId=1'>Events</a>"
                "<a href='/rss/SECFiling.aspx?Exchange=CIK'>Filings</a>"),
            f"{base}/rss/PressRelease.aspx?LanguageId=1": rss(base, [
                Post(f"{p.path}/default.aspx", p.title, p.at, p.text) for p in items],
                "Ibis Group press releases"),
            f"{base}/rss/Event.aspx?LanguageId=1": rss(base, posts("Meet Ibis", "/e/", 3),
                                                       "Ibis Group events"),
            f"{base}/events/default.aspx": page("Events", [], "<p>None.</p>"),
        },
        [f"{base}/rss/PressRelease.aspx?LanguageId=1"],
    ))  # fmt: skip

    base = "https://www.jabiru-systems.example"
    items = posts("Jabiru Systems", "/company/announcements/", 8)
    found.append(site(
        "jabiru.example", "leads to another domain, whose announcements hang below Company",
        {
            "https://jabiru.example/": redirect(f"{base}/?utm_source=jabiru.example", 302),
            f"{base}/?utm_source=jabiru.example": page("Jabiru Systems", [
                ("Company", "/company"), ("Announcements", "/company/announcements")], PROSE),
            f"{base}/company/announcements": page("Announcements", [], cards(items, "%d/%m/%Y")),
        },
        [f"{base}/company/announcements"],
    ))  # fmt: skip

    base = "http://www.kittiwake.example"
    items = posts("Kittiwake", "/2026/", 9)
    found.append(site(
        "kittiwake.example", "only http and only www; news are a page of headings with days",
        {
            f"{base}/": page("Kittiwake", [("What’s new", "/whatsnew.htm"), ("Boats", "/boats.htm"),
                                           ("Contact", "/contact.htm")], PROSE),
            f"{base}/whatsnew.htm": page("What's new", [], "<table>" + "".join(
                f"<tr><td><b>{p.at:%d %b %y}</b></td><td><a href='{p.path}.htm'>{p.title}</a></td>"
                "</tr>" for p in items) + "</table>"),
        },
        [f"{base}/whatsnew.htm"],
    ))  # fmt: skip
    return found


def _abroad() -> list[CompanySite]:
    found = []
    base = "https://www.linghai.example"
    items = posts("凌海电机", "/newsinfo/", 10, language="zh")
    found.append(site(
        "linghai.example", "Chinese builder: 新闻中心, dates apart as day and month, no feed",
        {
            "https://linghai.example/": redirect(f"{base}/"),
            f"{base}/": page("凌海电机", [("网站首页", "/"), ("关于我们", "/about.html"),
                ("产品展示", "/product.html"), ("新闻中心", "/news.html"),
                ("人才招聘", "/job.html"), ("联系我们", "/contact.html")],
                "<p>凌海电机成立于二零零三年。</p>" * 30, language="zh-CN"),
            f"{base}/news.html": page("新闻中心", [("公司新闻", "/news/1.html"),
                ("行业新闻", "/news/2.html")], "<ul class='list'>" + "".join(
                f"<li><a href='{p.path}.html'><div class='date'><p>{p.at:%d}</p><span>"
                f"{p.at:%Y-%m}</span></div><h3>{p.title}</h3><p>{p.text}</p></a></li>"
                for p in items) + "</ul>", language="zh-CN"),
            f"{base}/news/1.html": page("公司新闻", [], rows(items[:7]), language="zh-CN"),
            f"{base}/news/2.html": page("行业新闻", [], rows(posts(
                "业界", "/newsinfo/9", 6, language="zh", start=3)), language="zh-CN"),
            f"{base}/job.html": page("人才招聘", [], "<p>暂无。</p>", language="zh-CN"),
            f"{base}/product.html": page("产品展示", [], cards(posts("电机", "/p/", 6))),
        },
        [f"{base}/news.html"], [f"{base}/news/1.html"],
    ))  # fmt: skip

    base = "https://www.moorhuhn-werke.example"
    items = posts("Moorhuhn", "/unternehmen/presse/detail/", 9, language="de")
    found.append(site(
        "moorhuhn-werke.example", "German TYPO3: “Presse” in a meta menu, dates in words",
        {
            f"{base}/": page("Moorhuhn-Werke", [("Produkte", "/produkte/"), ("Unternehmen",
                "/unternehmen/"), ("Presse", "/unternehmen/presse/"), ("Karriere", "/karriere/"),
                ("English", "/en/")], PROSE, language="de",
                head='<meta name="generator" content="TYPO3 CMS">'),
            "https://moorhuhn-werke.example/": redirect(f"{base}/"),
            f"{base}/unternehmen/presse/": page("Presse", [("Pressekontakt",
                "/unternehmen/presse/kontakt/")], "<div class='news-list-view'>" + "".join(
                f"<div class='article'><span class='news-list-date'>{p.at.day}. "
                f"{('Januar', 'Februar', 'März')[p.at.month % 12 - 1] if p.at.month < 4 else 'Dezember'}"  # noqa: E501
                f" {p.at.year}</span><h3><a href='{p.path}'>{p.title}</a></h3><p>{p.text}"
                f"<a href='{p.path}'>Mehr lesen</a></p></div>" for p in items) + "</div>",
                language="de"),
            f"{base}/karriere/": page("Karriere", [], "<p>Stellen</p>", language="de"),
            f"{base}/en/": page("Moorhuhn Works", [("Products", "/en/products/")], PROSE),
        },
        [f"{base}/unternehmen/presse/"],
    ))  # fmt: skip

    base = "https://numenius.example"
    items = posts("Numenius", "/updates-", 9)
    found.append(site(
        "numenius.example", "made with Notion: cards at the root, page called News & updates",
        {
            f"{base}/": page("Numenius", [("News & updates", "/news-and-updates"),
                                          ("Handbook", "/handbook")], PROSE,
                             head='<meta name="generator" content="Super">'),
            f"{base}/news-and-updates": page("News & updates", [], "<div class='notion-collection'>"
                + "".join(f"<div class='notion-collection-card'><a href='{p.path}' class="
                f"'notion-link'></a><div class='notion-property title'>{p.title}</div><div "
                f"class='notion-property date'>{p.at:%b %d, %Y}</div></div>" for p in items)
                + "</div>"),
            f"{base}/handbook": page("Handbook", [], PROSE),
        },
        [f"{base}/news-and-updates"],
    ))  # fmt: skip
    return found


def _closed() -> list[CompanySite]:
    found = []
    base = "https://oriolebank.example"
    items = posts("Oriole", "/news/", 9)
    found.append(site(
        "oriolebank.example", "robots.txt forbids /news and allows its feed elsewhere",
        {
            f"{base}/": page("Oriole", [("News", "/news")], PROSE, head=feed_tag("/rss/news.xml")),
            f"{base}/robots.txt": "User-agent: *\nDisallow: /news\n",
            f"{base}/news": page("News", [], listing(items)),
            f"{base}/rss/news.xml": rss(base, items, "Oriole news"),
        },
        [f"{base}/rss/news.xml"],
    ))  # fmt: skip

    base = "https://pratincole.example"
    items = posts("Pratincole", "/blog/", 9)
    found.append(site(
        "pratincole.example", "the front page says 403 to programs, the feed does not",
        {
            f"{base}/": FORBIDDEN, "https://www.pratincole.example/": FORBIDDEN,
            f"{base}/robots.txt": "User-agent: *\nAllow: /\n",
            f"{base}/blog": FORBIDDEN,
            f"{base}/feed": redirect("/feed/"),
            f"{base}/feed/": rss(base, items, "Pratincole"),
        },
        [f"{base}/feed/"],
    ))  # fmt: skip

    base = "https://www.quailbrook.example"
    items = posts("Quailbrook", "/news/", 9)
    found.append(site(
        "quailbrook.example", "only the www name has a certificate; the bare name has no page",
        {
            f"{base}/": page("Quailbrook", [("News", "/news")], PROSE),
            f"{base}/news": page("News", [], cards(items)),
        },
        [f"{base}/news"],
    ))  # fmt: skip

    base = "https://rallidae.example"
    found.append(site(
        "rallidae.example", "the only feed is one of comments; the blog died three years ago",
        {
            f"{base}/": page("Rallidae", [("Services", "/services"), ("Blog", "/blog/")], PROSE,
                             head='<meta name="generator" content="WordPress 4.9">'
                             + feed_tag("/comments/feed/", "Rallidae » Comments Feed")),
            f"{base}/comments/feed/": comments_feed(base),
            f"{base}/blog/": page("Blog", [], listing(
                posts("Rallidae", "/blog/", 5, newest_days=1100))),
        },
        [],
    ))  # fmt: skip

    base = "https://skuadron.example"
    items = posts("Skuadron", "/news/", 8)
    found.append(site(
        "skuadron.example", "a consent page for readers without a cookie, links all the same",
        {
            f"{base}/": page("Skuadron", [("Teams", "/teams"), ("News", "/news"), ("Shop",
                "https://shop.skuadron.example/")], "<div class='consent'><h1>We value your "
                "privacy</h1><p>Accept all cookies to go on.</p><a href='/privacy'>Privacy policy"
                "</a><a href='/cookies'>Cookie settings</a></div>" + listing(items[:4])),
            f"{base}/news": page("News", [], listing(items), head=feed_tag(
                "https://feeds.feedburner.com/skuadron", "Skuadron")),
            "https://feeds.feedburner.com/skuadron": rss(base, items, "Skuadron"),
        },
        ["https://feeds.feedburner.com/skuadron"],
    ))  # fmt: skip

    base = "https://tattlerpress.example"
    items = posts("Tattler", "/en/press-corner/", 9)
    found.append(site(
        "tattlerpress.example", "a maker of presses: product pages full of the word press",
        {
            f"{base}/": page("Tattler", [("Presses", "/presses"), ("Press brakes",
                "/presses/brakes"), ("Punch press service", "/service/press"),
                ("Press corner", "/en/press-corner")], PROSE + cards(
                posts("Press line", "/presses/line/", 5))),
            f"{base}/presses": page("Presses", [], cards(posts("Press", "/presses/", 9))),
            f"{base}/presses/brakes": page("Brakes", [], cards(posts("Brake", "/presses/b/", 5))),
            f"{base}/service/press": page("Service", [], "<p>We mend presses.</p>"),
            f"{base}/en/press-corner": page("Press corner", [], listing(items, "%d.%m.%Y")),
        },
        [f"{base}/en/press-corner"],
    ))  # fmt: skip
    return found
