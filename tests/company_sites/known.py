"""The sites that the rules of discovery were made with."""

from tests.company_sites import (
    LONG,
    NOW,
    PROSE,
    CompanySite,
    atom,
    board,
    cards,
    comments_feed,
    feed_tag,
    greenhouse,
    json_feed,
    listing,
    news_sitemap,
    page,
    posts,
    redirect,
    rows,
    rss,
    site,
    sitemap,
    sitemap_index,
)

ABOUT = [("Products", "/products"), ("About us", "/about"), ("Contact", "/contact")]


def known_sites() -> list[CompanySite]:
    """Thirty-two sites."""
    return [*_feeds(), *_pages(), *_languages(), *_maps_and_boards(), *_odd()]


def _feeds() -> list[CompanySite]:
    found = []

    base = "http://brightloom.example"
    items = posts("Brightloom", "/2026/")
    found.append(site(
        "brightloom.example", "WordPress with feed, comments feed and a category feed",
        {
            "/": page(
                "Brightloom", [*ABOUT, ("Blog", "/blog/")], PROSE,
                head='<meta name="generator" content="WordPress 6.4">'
                + feed_tag("/feed/", "Brightloom » Feed")
                + feed_tag("/comments/feed/", "Brightloom » Comments Feed"),
            ),
            "/feed/": rss(base, items, "Brightloom"),
            "/comments/feed/": comments_feed(base),
            "/blog/": page("Blog", ABOUT, listing(items), head=feed_tag("/feed/", "Feed")
                           + feed_tag("/blog/category/news/feed/", "News Category Feed")),
            "/blog/category/news/feed/": rss(base, items[::2], "News"),
        },
        ["/feed/"],
    ))  # fmt: skip

    base = "http://copperfen.example"
    items = posts("Copperfen", "/press/", 10)
    found.append(site(
        "copperfen.example", "newsroom whose feed only its own page names",
        {
            "/": page("Copperfen", [*ABOUT, ("Company", "/company")], PROSE,
                      footer=[("Newsroom", "/company/newsroom"), ("Privacy", "/privacy")]),
            "/company/newsroom": page("Newsroom", ABOUT, listing(items),
                                      head=feed_tag("/company/newsroom/rss.xml", "Newsroom")),
            "/company/newsroom/rss.xml": rss(base, items, "Copperfen Newsroom", full=True),
        },
        ["/company/newsroom/rss.xml"],
    ))  # fmt: skip

    base = "http://daleport.example"
    items = posts("Daleport", "/blog/", 6)
    found.append(site(
        "daleport.example", "Ghost blog: a feed at /blog/rss/ that nothing names",
        {
            "/": page("Daleport", [*ABOUT, ("Blog", "/blog/")], PROSE),
            "/blog/": page("Daleport Blog", ABOUT, cards(items),
                           head='<meta name="generator" content="Ghost 5.80">'),
            "/blog/rss/": rss(base, items, "Daleport Blog"),
        },
        ["/blog/rss/"],
    ))  # fmt: skip

    base = "http://elmgate.example"
    items = posts("Elmgate", "/articles/", 9)
    found.append(site(
        "elmgate.example", "RSS, Atom and JSON Feed of the same posts",
        {
            "/": page("Elmgate", [*ABOUT, ("Insights", "/articles")], PROSE,
                      head=feed_tag("/rss.xml", "RSS") + feed_tag("/atom.xml", "Atom",
                                                                "application/atom+xml")
                      + feed_tag("/feed.json", "JSON", "application/feed+json")),
            "/rss.xml": rss(base, items, "Elmgate"),
            "/atom.xml": atom(base, items, "Elmgate"),
            "/feed.json": json_feed(base, items, "Elmgate"),
            "/articles": page("Insights", ABOUT, cards(items)),
        },
        ["/rss.xml"], ["/atom.xml", "/feed.json"],
    ))  # fmt: skip

    base = "http://blog.fernhall.example"
    items = posts("Fernhall", "/p/", 7)
    found.append(site(
        "fernhall.example", "blog on a subdomain",
        {
            "/": page("Fernhall", [*ABOUT, ("Blog", f"{base}/")], PROSE),
            f"{base}/": page("Fernhall blog", [], cards(items), head=feed_tag("/feed.xml")),
            f"{base}/feed.xml": atom(base, items, "Fernhall"),
        },
        [f"{base}/feed.xml"],
    ))  # fmt: skip

    base = "http://glasswick.example"
    news, blog = posts("Glasswick", "/news/", 8), posts("Glasswick", "/blog/", 4, start=8)
    found.append(site(
        "glasswick.example", "two feeds: news and blog, and an events calendar's",
        {
            "/": page("Glasswick", [("News", "/news/"), ("Blog", "/blog/"), ("Events", "/events")],
                      PROSE),
            "/news/": page("News", ABOUT, listing(news), head=feed_tag("/news/feed/")),
            "/blog/": page("Blog", ABOUT, cards(blog), head=feed_tag("/blog/feed/")
                           + feed_tag("/events/feed/", "Events")),
            "/news/feed/": rss(base, news, "Glasswick News"),
            "/blog/feed/": rss(base, blog, "Glasswick Blog"),
            "/events/feed/": rss(base, posts("Glasswick", "/events/", 4, start=8), "Events"),
        },
        ["/news/feed/", "/blog/feed/"],
    ))  # fmt: skip

    base = "http://harrowby.example"
    items = posts("Harrowby", "/insights/", 6)
    found.append(site(
        "harrowby.example", "Squarespace: the feed is the page with ?format=rss",
        {
            "/": page("Harrowby", [*ABOUT, ("Journal", "/journal")], PROSE,
                      head='<script src="https://static1.squarespace.com/a.js"></script>'),
            "/journal": page("Journal", ABOUT, cards(items),
                             head='<script src="https://static1.squarespace.com/a.js"></script>'),
            "/journal?format=rss": rss(base, items, "Harrowby Journal"),
        },
        ["/journal?format=rss"],
    ))  # fmt: skip

    base = "http://ironmere.example"
    fresh, old = posts("Ironmere", "/news/", 9), posts("Ironmere", "/old/", 5, newest_days=800)
    found.append(site(
        "ironmere.example", "a feed that died two years ago, and a page that lives",
        {
            "/": page("Ironmere", [*ABOUT, ("News", "/news")], PROSE, head=feed_tag("/rss.php")),
            "/rss.php": rss(base, old, "Ironmere"),
            "/news": page("News", ABOUT, listing(fresh)),
        },
        ["/news"],
    ))  # fmt: skip

    base = "http://juniperson.example"
    items = posts("Juniperson", "/updates/", 8)
    found.append(site(
        "juniperson.example", "an orange sign in the footer leads to the feed",
        {
            "/": page("Juniperson", ABOUT, PROSE + "<a href='/press/releases'>Press releases</a>",
                      footer=[("<img src='/rss.png' alt='RSS'>", "/xml/latest.xml")]),
            "/xml/latest.xml": rss(base, items, "Juniperson press releases"),
            "/press/releases": page("Press releases", ABOUT, listing(items)),
        },
        ["/xml/latest.xml"],
    ))  # fmt: skip
    return found


def _pages() -> list[CompanySite]:
    found = []
    items = posts("Kestrelby", "/news/", 10)
    found.append(site(
        "kestrelby.example", "a news page without any feed",
        {
            "/": page("Kestrelby", [*ABOUT, ("News & Events", "/news")], PROSE),
            "/news": page("News", ABOUT, listing(items)),
        },
        ["/news"],
    ))  # fmt: skip

    items = posts("Larkfield", "/pr/", 9)
    found.append(site(
        "larkfield.example", "a hub of tiles, the press releases one level down",
        {
            "/": page("Larkfield", [("Media", "/media"), *ABOUT], PROSE),
            "/media": page("Media", ABOUT, "<h1>Media</h1><div class='tile'><a href='/media/"
                           "press-releases'>Press releases</a></div><div class='tile'><a href="
                           "'/media/kit'>Media kit</a></div><div class='tile'><a href='/media/"
                           "contacts'>Media contacts</a></div>"),
            "/media/press-releases": page("Press releases", ABOUT, listing(items, "%B %d, %Y")),
            "/media/kit": page("Kit", ABOUT, "<p>Logos</p>"),
            "/media/contacts": page("Contacts", ABOUT, "<p>Write to us.</p>"),
        },
        ["/media/press-releases"],
    ))  # fmt: skip

    items = posts("Millbrae", "/stories/", 8)
    extra = posts("Millbrae", "/press/", 8, start=3, newest_days=1)
    base = "http://millbrae.example"
    found.append(site(
        "millbrae.example", "a blog feed, and a press page that shows other items",
        {
            "/": page("Millbrae", [("Stories", "/stories"), ("Press", "/press")], PROSE,
                      head=feed_tag("/stories/feed")),
            "/stories": page("Stories", ABOUT, cards(items)),
            "/stories/feed": rss(base, items, "Millbrae stories"),
            "/press": page("Press", ABOUT, rows(extra)),
        },
        ["/stories/feed", "/press"],
    ))  # fmt: skip

    items = posts("Nettleton", "/company/news/", 6)
    found.append(site(
        "nettleton.example", "only single releases are linked from the home page",
        {
            "/": page("Nettleton", ABOUT, PROSE + "".join(
                f"<p><a href='{p.path}'>{p.title}</a></p>" for p in items[:3])),
            "/company/news/": page("Company news", ABOUT, listing(items, "%m/%d/%Y")),
        },
        ["/company/news/"],
    ))  # fmt: skip

    menu = [("Solutions for industry leaders", "/solutions"), ("Our people and places", "/people"),
            ("News", "/news"), ("Sustainability at a glance", "/sustainability"),
            ("Investor relations overview", "/investors")]  # fmt: skip
    items = posts("Oakhaven", "/investors/news/", 7)
    found.append(site(
        "oakhaven.example", "a news page that is empty, investors' news beneath investors",
        {
            "/": page("Oakhaven", menu, PROSE),
            "/news": page("News", menu, "<p>Nothing yet.</p>"),
            "/investors": page("Investors", menu, "<ul><li><a href='/investors/news'>Investor news"
                               "</a></li><li><a href='/investors/reports'>Reports</a></li></ul>"),
            "/investors/news": page("Investor news", menu, rows(items, "%d.%m.%Y")),
        },
        ["/investors/news"],
    ))  # fmt: skip

    items = posts("Pinecrest", "/newsroom/", 30, every_days=4)
    base = "http://pinecrest.example"
    found.append(site(
        "pinecrest.example", "a page with years of news, a feed with the last ten",
        {
            "/": page("Pinecrest", [("Newsroom", "/newsroom")], PROSE),
            "/newsroom": page("Newsroom", ABOUT, listing(items), head=feed_tag("/newsroom.rss")),
            "/newsroom.rss": rss(base, items[:10], "Pinecrest newsroom"),
        },
        ["/newsroom.rss"],
    ))  # fmt: skip

    items = posts("Quarrydale", "/news/", 6)
    found.append(site(
        "quarrydale.example", "a table of releases, linked as Announcements",
        {
            "/": page("Quarrydale", [("Announcements", "/about/announcements.html")], PROSE),
            "/about/announcements.html": page("Announcements", ABOUT, "<table>" + "".join(
                f"<tr><td>{p.at:%d/%b/%Y}</td><td><a href='{p.path}'>{p.title}</a></td></tr>"
                for p in items) + "</table>"),
        },
        ["/about/announcements.html"],
    ))  # fmt: skip
    return found


def _languages() -> list[CompanySite]:
    found = []
    items = posts("Rosenau", "/aktuelles/", 8, language="de")
    found.append(site(
        "rosenau.example", "German: Aktuelles in the menu",
        {
            "/": page("Rosenau", [("Produkte", "/produkte"), ("Aktuelles", "/aktuelles/"),
                                  ("Karriere", "/karriere")], PROSE, language="de"),
            "/aktuelles/": page("Aktuelles", [], listing(items, "%d.%m.%Y"), language="de"),
            "/karriere": page("Karriere", [], "<p>Wir suchen Menschen.</p>", language="de"),
        },
        ["/aktuelles/"],
    ))  # fmt: skip

    items = posts("Sainval", "/fr/actualites/", 7, language="fr")
    base = "http://sainval.example"
    found.append(site(
        "sainval.example", "French: redirect to /fr/, salle de presse with a feed",
        {
            "/": redirect("/fr/", 302),
            "/fr/": page("Sainval", [("Espace presse", "/fr/espace-presse"),
                                     ("Nous rejoindre", "/fr/carrieres")], PROSE, language="fr"),
            "/fr/espace-presse": page("Presse", [], listing(items, "%d/%m/%Y"), language="fr",
                                      head=feed_tag("/fr/espace-presse.xml")),
            "/fr/espace-presse.xml": rss(base, items, "Espace presse"),
            "/fr/carrieres": page("Carrières", [], "<p>Rejoignez-nous.</p>", language="fr"),
        },
        ["/fr/espace-presse.xml"],
    ))  # fmt: skip

    items = posts("Torrevia", "/noticias/", 7, language="es")
    found.append(site(
        "torrevia.example", "Spanish: Sala de prensa",
        {
            "/": page("Torrevia", [("Empresa", "/empresa"), ("Sala de prensa", "/sala-de-prensa")],
                      PROSE, language="es"),
            "/sala-de-prensa": page("Sala de prensa", [], rows(items, "%d/%m/%Y"), language="es"),
        },
        ["/sala-de-prensa"],
    ))  # fmt: skip

    items = posts("润川", "/news/", 8, language="zh")
    found.append(site(
        "runchuan.example", "Chinese: an old page with 新闻中心 and numbers in its query",
        {
            "/": page("润川科技", [("首页", "/"), ("产品中心", "/cp.aspx"),
                                ("新闻中心", "/list.aspx?cid=5"), ("联系我们", "/lx.aspx")],
                      "<p>专注精密制造二十年。</p>" * 20, language="zh-CN"),
            "/list.aspx?cid=5": page("新闻中心", [], rows(items), language="zh-CN"),
            "/cp.aspx": page("产品中心", [], "<p>产品</p>"),
        },
        ["/list.aspx?cid=5"],
    ))  # fmt: skip

    items = posts("銀峰工業", "/ja/news/", 8, language="ja")
    found.append(site(
        "ginmine.example", "Japanese: お知らせ in the body, dates in kanji",
        {
            "/": page("銀峰工業", [("製品情報", "/products/"), ("会社概要", "/company/")],
                      "<h2>ようこそ</h2><p><a href='/topics/'>お知らせ一覧</a></p>", language="ja"),
            "/topics/": page("お知らせ", [], "<dl>" + "".join(
                f"<dt>{p.at.year}年{p.at.month}月{p.at.day}日</dt><dd><a href='{p.path}'>{p.title}"
                "</a></dd>" for p in items) + "</dl>", language="ja"),
        },
        ["/topics/"],
    ))  # fmt: skip

    english, german = (
        posts("Urbach", "/en/news/", 7),
        posts("Urbach", "/de/news/", 7, language="de"),
    )
    found.append(site(
        "urbach.example", "two languages of one newsroom, and a splash page to choose",
        {
            "/": page("Urbach", [], "<p><a href='/de/'>Deutsch</a> <a href='/en/'>English</a></p>"),
            "/en/": page("Urbach", [("News", "/en/news"), ("Deutsch", "/de/news")], PROSE),
            "/de/": page("Urbach", [("Neuigkeiten", "/de/news")], PROSE, language="de"),
            "/en/news": page("News", [("Deutsch", "/de/news")], listing(english)),
            "/de/news": page("Neuigkeiten", [], listing(german, "%d.%m.%Y"), language="de"),
        },
        ["/en/news"],
    ))  # fmt: skip
    return found


def _maps_and_boards() -> list[CompanySite]:
    found = []
    base = "http://vexholm.example"
    items = posts("Vexholm", "/2026/", 9)
    found.append(site(
        "vexholm.example", "scripts make the site; robots.txt names a news sitemap",
        {
            "/": "<!DOCTYPE html><html><head><title>Vexholm</title><script src='/app.js'></script>"
                 "</head><body><div id='root'></div></body></html>",
            "/robots.txt": f"User-agent: *\nAllow: /\nSitemap: {base}/maps/news.xml\n",
            "/maps/news.xml": news_sitemap(base, items),
        },
        ["/maps/news.xml"],
    ))  # fmt: skip

    base = "http://wrenford.example"
    items = posts("Wrenford", "/newsroom/", 9)
    found.append(site(
        "wrenford.example", "nothing is linked; the sitemap shows a section /newsroom/",
        {
            "/": page("Wrenford", ABOUT, PROSE),
            "/sitemap.xml": sitemap_index([f"{base}/sitemap-pages.xml", f"{base}/sitemap-a.xml"]),
            "/sitemap-a.xml": sitemap([(f"{base}{p.path}", p.at) for p in items]
                                      + [(f"{base}/products/{n}", None) for n in range(30)]),
            "/newsroom/": page("Newsroom", ABOUT, listing(items)),
        },
        ["/newsroom/"], ["/sitemap-a.xml"],
    ))  # fmt: skip

    base = "http://yarrowby.example"
    items = posts("Yarrowby", "/blog/", 6)
    found.append(site(
        "yarrowby.example", "a job board embedded in the careers page, a blog with a feed",
        {
            "/": page("Yarrowby", [("Blog", "/blog"), ("Careers", "/careers")], PROSE,
                      head=feed_tag("/blog/index.xml")),
            "/blog": page("Blog", ABOUT, cards(items)),
            "/blog/index.xml": rss(base, items, "Yarrowby blog"),
            "/careers": page("Careers", ABOUT, "<div id='grnhse_app'></div><script src="
                             "'https://boards.greenhouse.io/embed/job_board/js?for=yarrowby'>"
                             "</script>"),
            board("yarrowby"): greenhouse(12, "yarrowby"),
        },
        ["/blog/index.xml", board("yarrowby")],
    ))  # fmt: skip

    found.append(site(
        "zellmark.example", "nothing but a job board, linked job by job",
        {
            "/": page("Zellmark", [("Careers", "/company/careers")], PROSE),
            "/company/careers": page("Careers", [], "".join(
                f"<p><a href='https://boards.greenhouse.io/zellmark/jobs/{n}'>Fitter for the night"
                f" shift, group {n}</a></p>" for n in range(5))),
            board("zellmark"): greenhouse(5, "zellmark"),
        },
        [board("zellmark")],
    ))  # fmt: skip
    return found


def _odd() -> list[CompanySite]:
    found = []
    base = "http://www.ashcombe.example"
    items = posts("Ashcombe", "/news/", 8)
    found.append(site(
        "ashcombe.example", "only the www name answers",
        {
            f"{base}/": page("Ashcombe", [("News", "/news/index.html")], PROSE),
            f"{base}/news/index.html": page("News", ABOUT, listing(items)),
            "http://ashcombe.example/": redirect(f"{base}/"),
        },
        [f"{base}/news/index.html"],
    ))  # fmt: skip

    base = "http://birchlane-group.example"
    items = posts("Birchlane", "/media/", 8)
    found.append(site(
        "birchlane.example", "the company has moved to another domain of its own",
        {
            "/": redirect(f"{base}/"),
            f"{base}/": page("Birchlane Group", [("Media releases", "/media-releases")], PROSE),
            f"{base}/media-releases": page("Media releases", ABOUT, listing(items)),
        },
        [f"{base}/media-releases"],
    ))  # fmt: skip

    base = "http://bigfish.example"
    items = posts("Bigfish", "/news/", 8)
    found.append(site(
        "cloverset.example", "bought: leads to a page of who bought it",
        {
            "/": redirect(f"{base}/brands/welcome"),
            f"{base}/brands/welcome": page("Bigfish", [("News", "/news")], PROSE),
            f"{base}/news": page("News", ABOUT, listing(items), head=feed_tag("/news/rss")),
            f"{base}/news/rss": rss(base, items, "Bigfish"),
        },
        [],
    ))  # fmt: skip

    found.append(site(
        "dunmoor.example", "every unknown address shows the home page; no news at all",
        {
            "/": page("Dunmoor", ABOUT, PROSE),
            "/*": page("Dunmoor", ABOUT, PROSE),
        },
        [],
    ))  # fmt: skip

    own = posts("Eastmarch", "/newsroom/", 6)
    others = posts("Eastmarch", "http://tradepaper.example/a/", 8, start=4)
    found.append(site(
        "eastmarch.example", "own news, what papers write, a partner's blog, a podcast",
        {
            "/": page("Eastmarch", [("Newsroom", "/newsroom"), ("In the news", "/in-the-news"),
                                    ("Partner blog", "http://partner.example/blog")], PROSE,
                      head=feed_tag("/podcast/feed.xml", "Podcast")),
            "/newsroom": page("Newsroom", ABOUT, listing(own)),
            "/in-the-news": page("In the news", ABOUT, listing(others)),
            "/podcast/feed.xml": rss("http://eastmarch.example",
                                     posts("Eastmarch", "/podcast/", 5, start=7), "Podcast"),
            "http://partner.example/blog": page("Blog", [], listing(posts("Partner", "/b/"))),
        },
        ["/newsroom"],
    ))  # fmt: skip

    base = "http://foxlea.example"
    items = posts("Foxlea", "/blog/", 8)
    found.append(site(
        "foxlea.example", "links only in the data of a page that scripts make",
        {
            "/": "<!DOCTYPE html><html lang='en'><head><title>Foxlea</title></head><body>"
                 "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>"
                 '{"props":{"menu":[{"href":"/pricing"},{"href":"/blog"},{"href":"/legal"}]}}'
                 "</script></body></html>",
            "/blog": page("Blog", [], cards(items)),
            "/blog/feed.xml": rss(base, items, "Foxlea blog"),
        },
        ["/blog/feed.xml"], ["/blog"],
    ))  # fmt: skip

    found.append(site(
        "gorseholt.example", "a frameset from another age",
        {
            "/": "<html><head><title>Gorseholt</title></head><frameset rows='80,*'>"
                 "<frame src='/top.htm'><frame src='/main.htm'></frameset></html>",
            "/top.htm": "<html><body><a href='/aktuell.htm' target='m'>News</a></body></html>",
            "/main.htm": f"<html><body>{PROSE}</body></html>",
            "/aktuell.htm": "<html><body>" + rows(posts("Gorseholt", "/n/", 6), "%d.%m.%Y")
                            + "</body></html>",
        },
        ["/aktuell.htm"],
    ))  # fmt: skip
    assert len(LONG) > 800 and NOW
    return found
