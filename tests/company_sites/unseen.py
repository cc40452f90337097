"""Sites written after the rules of discovery were done, to see what they are worth elsewhere."""

import gzip

from tests.company_sites import (
    PROSE,
    Answer,
    CompanySite,
    atom,
    board,
    cards,
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


def unseen_sites() -> list[CompanySite]:
    """Eleven sites."""
    return [*_corporate(), *_young(), *_abroad()]


def _corporate() -> list[CompanySite]:
    found = []
    base = "http://hollowaytech.example"
    releases = posts("Holloway", "/en/media-centre/press-releases/", 12)
    insights = posts("Dr Lind", "/en/insights/", 6, newest_days=8)
    mega = [
        ("Products", "/en/products"), ("Valves for food", "/en/products/food"),
        ("Press fittings", "/en/products/press-fittings"), ("Insights", "/en/insights"),
        ("Media centre", "/en/media-centre"), ("Press releases", "/en/media-centre/press-releases"),
        ("Image library", "/en/media-centre/images"), ("Events", "/en/events"),
        ("Investors", "/en/investors"), ("Careers", "/en/careers"),
    ]  # fmt: skip
    found.append(site(
        "hollowaytech.example", "a mega menu, and a feed that only a line below the list names",
        {
            "/": redirect("/en", 302),
            "/en": page("Holloway", mega, PROSE, head='<meta name="Generator" content="Drupal 10">'
                        '<link rel="alternate" hreflang="de" href="/de">'),
            "/en/insights": page("Insights", mega, cards(insights)),
            "/en/media-centre": page("Media centre", mega, listing(releases[:3])),
            "/en/media-centre/press-releases": page(
                "Press releases", mega, listing(releases)
                + "<p><a href='/en/press-releases/rss.xml'>Subscribe to press releases</a></p>"),
            "/en/press-releases/rss.xml": rss(base, releases, "Press releases"),
            "/en/investors": page("Investors", mega, "<p>Figures and reports.</p>"),
            "/en/careers": page("Careers", mega, "<p>Work here.</p>"),
            "/en/media-centre/images": page("Images", mega, "<p>Images.</p>"),
        },
        ["/en/press-releases/rss.xml", "/en/insights"],
    ))  # fmt: skip

    base = "http://ir.innisfree-metals.example"
    deals = posts("Innisfree", "/news-releases/detail/", 10)
    local = posts("Innisfree Metals Foundation", "/community/", 6, newest_days=12)
    found.append(site(
        "innisfree-metals.example", "investors' site on a subdomain with a feed of its own",
        {
            "/": page("Innisfree", [("Operations", "/ops"), ("Investors", f"{base}/")], PROSE,
                      footer=[("Community news", "/community")]),
            "/community": page("Community", [], cards(local)),
            f"{base}/": page("Investors", [("News releases", "/news-releases"),
                                           ("Stock", "/stock"), ("RSS", "/feeds")], "<p>AIM</p>"),
            f"{base}/news-releases": page("News releases", [], "<table>" + "".join(
                f"<tr><td>{p.at:%m/%d/%y}</td><td><a href='{p.path}'>{p.title}</a></td></tr>"
                for p in deals) + "</table>"),
            f"{base}/feeds": page("Feeds", [], "<ul><li><a href='/rss/pressrelease.aspx'>News"
                                  "</a></li><li><a href='/rss/event.aspx'>Events</a></li></ul>"),
            f"{base}/rss/pressrelease.aspx": rss(base, deals, "Innisfree news releases"),
            f"{base}/rss/event.aspx": rss(base, posts("Meet Innisfree", "/event/", 3), "Events"),
        },
        [f"{base}/rss/pressrelease.aspx", "/community"],
    ))  # fmt: skip

    base = "http://jarrowgate.example"
    press = posts("Jarrowgate", "/pr/", 7)
    money = posts("Jarrowgate plc", "/fin/", 7, newest_days=5)
    found.append(site(
        "jarrowgate.example", "a page that lists feeds by theme",
        {
            "/": page("Jarrowgate", [("Media", "/media.html")], PROSE,
                      footer=[("RSS feeds", "/service/rss-feeds.html")]),
            "/media.html": page("Media", [], "<p><a href='/media/photos.html'>Photos</a></p>"),
            "/service/rss-feeds.html": page("RSS feeds", [], "<ul>" + "".join(
                f"<li>{name} <a href='/rss/{path}.xml'>{name}</a></li>" for name, path in (
                    ("Press releases", "press"), ("Financial news", "financial"),
                    ("Podcast", "podcast"))) + "</ul>"),
            "/rss/press.xml": rss(base, press, "Press releases"),
            "/rss/financial.xml": rss(base, money, "Financial news"),
            "/rss/podcast.xml": rss(base, posts("Talk", "/cast/", 4), "The Jarrowgate podcast"),
        },
        ["/rss/press.xml", "/rss/financial.xml"],
    ))  # fmt: skip
    return found


def _young() -> list[CompanySite]:
    found = []
    base = "http://kindleaf.example"
    essays = posts("Kindleaf", "/blog/", 6)
    changes = posts("Kindleaf app", "/changelog/", 8, every_days=5)
    menu = [("Pricing", "/pricing"), ("Customers", "/customers"), ("Changelog", "/changelog")]
    found.append(site(
        "kindleaf.example", "a young firm: undated cards, a changelog, hiring in the footer",
        {
            "/": page("Kindleaf", menu, PROSE, footer=[
                ("Our blog", "/blog"), ("We're hiring!", "https://boards.greenhouse.io/kindleaf"),
                ("Status", "http://status.kindleaf.example/")]),
            "/blog": page("Blog", menu, "".join(
                f"<a class='post' href='{p.path}'><img src='/i.png'><h4>{p.title}</h4></a>"
                for p in essays)),
            "/changelog": page("Changelog", menu, listing(changes)),
            "/customers": page("Customers", menu, cards(posts("Client", "/customers/", 5))),
            board("kindleaf"): greenhouse(4, "kindleaf"),
            "http://status.kindleaf.example/": page("Status", [], "<p>All systems work.</p>",
                                                    head=feed_tag("/history.rss")),
            "http://status.kindleaf.example/history.rss": rss(base, posts("Outage", "/o/", 3)),
        },
        ["/blog", "/changelog", board("kindleaf")],
    ))  # fmt: skip

    base = "http://lumenroot.example"
    items = posts("Lumenroot", "/", 14, every_days=6)
    packed = gzip.compress(sitemap([(f"{base}{p.path}", p.at) for p in items]).encode())
    found.append(site(
        "lumenroot.example", "articles at the root, filed under Resources; packed sitemaps",
        {
            "/": page("Lumenroot", [("Platform", "/platform"), ("Resources", "/resources/")],
                      PROSE + "<img src='/wp-content/uploads/a.png'>"),
            "/robots.txt": f"User-agent: *\nSitemap: {base}/post-sitemap.xml.gz\n",
            "/post-sitemap.xml.gz": Answer(packed, "application/gzip"),
            "/resources/": page("Resources", [], cards(items[:9])
                                + "<img src='/wp-content/uploads/b.png'>"),
            "/feed/": rss(base, items[:10], "Lumenroot", full=True),
        },
        ["/feed/"],
    ))  # fmt: skip

    base = "http://www.mossandquill.example"
    items = posts("Moss and Quill", "/journal/", 7)
    found.append(site(
        "mossandquill.example", "a shop with a journal, and a feed of its products",
        {
            "/": redirect(f"{base}/"),
            f"{base}/": page("Moss & Quill", [("Shop", "/collections/all"),
                                              ("The Journal", "/blogs/journal")],
                             PROSE + "<script src='//cdn.shopify.com/s.js'></script>"),
            f"{base}/collections/all": page("Shop", [], "<p>Pens</p>", head=feed_tag(
                "/collections/all.atom", "Feed", "application/atom+xml")),
            f"{base}/collections/all.atom": atom(base, posts("Pen", "/products/", 9), "Products"),
            f"{base}/blogs/journal": page("Journal", [], cards(items)
                                          + "<script src='//cdn.shopify.com/s.js'></script>"),
            f"{base}/blogs/journal.atom": atom(base, items, "Moss & Quill Journal"),
        },
        [f"{base}/blogs/journal.atom"],
    ))  # fmt: skip

    base = "http://newsroom.northquill.example"
    items = posts("Northquill", "/", 8)
    found.append(site(
        "northquill.example", "no link to the newsroom but in the text; it has its own name",
        {
            "/": page("Northquill", [("Home", "/"), ("Shop", "/shop")], PROSE
                      + f"<p>Journalists find what they need in our <a href='{base}/'>newsroom</a>,"
                      " everybody else in the shop.</p>"),
            f"{base}/": page("Northquill newsroom", [("Latest", "/"), ("Contacts", "/contacts")],
                             listing(items, "%d %b %Y")),
        },
        [f"{base}/"],
    ))  # fmt: skip
    return found


def _abroad() -> list[CompanySite]:
    found = []
    items = posts("Petrini", "/docs/", 8, newest_days=10)
    found.append(site(
        "petrini.example", "Italian: releases as PDF files with slashed dates",
        {
            "/": page("Petrini", [("Azienda", "/azienda"), ("Media", "/it/media")], PROSE,
                      language="it"),
            "/it/media": page("Media", [("Comunicati stampa", "/it/media/comunicati-stampa")],
                              "<p>Contatti per i giornalisti.</p>", language="it"),
            "/it/media/comunicati-stampa": page("Comunicati", [], "<ul>" + "".join(
                f"<li>{p.at:%d/%m/%Y} <a href='{p.path}.pdf'>{p.title}</a></li>" for p in items)
                + "</ul>", language="it"),
        },
        ["/it/media/comunicati-stampa"],
    ))  # fmt: skip

    items = posts("Quellhof", "/meldung/", 9, language="de")
    found.append(site(
        "quellhof.example", "German: teasers on the front, more behind “Alle Meldungen”",
        {
            "/": page("Quellhof", [("Leistungen", "/leistungen"), ("Über uns", "/ueber-uns")],
                      PROSE + listing(items[:3], "%d.%m.%Y")
                      + "<a href='/service/archiv.html'>Alle Meldungen</a>", language="de"),
            "/service/archiv.html": page("Archiv", [], listing(items, "%d.%m.%Y"), language="de"),
        },
        ["/service/archiv.html"],
    ))  # fmt: skip

    items = posts("瑞川電子", "/tw/n.php?id=", 8, language="zh")
    found.append(site(
        "ruichuan.example", "traditional Chinese: a menu of scripts, own and industry's news",
        {
            "/": page("瑞川電子", [], "<ul id='menu'><li><a href='javascript:void(0)' onclick="
                      "\"location.href='/tw/news.php'\">最新消息</a></li><li><a href="
                      "'/tw/products.php'>產品介紹</a></li></ul>" + "<p>專注電子三十年。</p>" * 40,
                      language="zh-TW"),
            "/tw/news.php": page("最新消息", [("公司新聞", "/tw/news.php"),
                                          ("行業動態", "/tw/industry.php")],
                                 rows(items, "%Y/%m/%d"), language="zh-TW"),
            "/tw/industry.php": page("行業動態", [], rows(posts(
                "某行", "/tw/i.php?id=", 6, language="zh"), "%Y/%m/%d"), language="zh-TW"),
        },
        ["/tw/news.php"],
    ))  # fmt: skip

    items = posts("Sandvika", "/index/", 7)
    base = "http://sandvika.example"
    found.append(site(
        "sandvika.example", "the front page is the blog, made with Hugo",
        {
            "/": page("Sandvika", [("About", "/about/")], listing(items),
                      head='<meta name="generator" content="Hugo 0.121.0">'),
            "/index.xml": rss(base, items, "Sandvika"),
        },
        ["/index.xml"],
    ))  # fmt: skip
    return found
