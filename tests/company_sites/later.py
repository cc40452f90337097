"""A second round of sites that no rule was made for."""

from tests.company_sites import (
    PROSE,
    Answer,
    CompanySite,
    atom,
    cards,
    feed_tag,
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


def later_sites() -> list[CompanySite]:
    """Twelve sites."""
    return [*_feeds(), *_pages(), *_hard()]


def _feeds() -> list[CompanySite]:
    found = []
    base = "http://ostrava-optics.example"
    items = posts("Ostrava Optics", "/company/latest/", 9)
    found.append(site(
        "ostrava-optics.example", "the feed is named in the Link header only",
        {
            "/": Answer(page("Ostrava", [("Latest news", "/company/latest")], PROSE).encode(),
                        link='</syndicate>; rel="alternate"; type="application/rss+xml"'),
            "/company/latest": page("Latest news", [], listing(items)),
            "/syndicate": rss(base, items, "Ostrava Optics"),
        },
        ["/syndicate"],
    ))  # fmt: skip

    base = "http://pellworm.example"
    items = posts("Pellworm", "/magazin/", 8, language="de")
    press = posts("Pellworm AG", "/presse/", 8, language="de", start=4, newest_days=6)
    found.append(site(
        "pellworm.example", "German: magazine with a feed, press without, both in drop-downs",
        {
            "/": page("Pellworm", [("Unternehmen", "/unternehmen"), ("Presse", "/presse/"),
                                   ("Pressemitteilungen", "/presse/mitteilungen/"),
                                   ("Pressekontakt", "/presse/kontakt/"),
                                   ("Magazin", "/magazin/")], PROSE, language="de"),
            "/presse/": page("Presse", [], "<p>Willkommen im Pressebereich.</p>", language="de"),
            "/presse/mitteilungen/": page("Pressemitteilungen", [], rows(press, "%d.%m.%Y"),
                                          language="de"),
            "/presse/kontakt/": page("Kontakt", [], "<p>Frau Lind</p>", language="de"),
            "/magazin/": page("Magazin", [], cards(items, "%d.%m.%Y"), language="de",
                              head=feed_tag("/magazin/?feed=rss2")),
            "/magazin/?feed=rss2": rss(base, items, "Pellworm Magazin"),
        },
        ["/magazin/?feed=rss2", "/presse/mitteilungen/"],
    ))  # fmt: skip

    base = "http://quietharbor.example"
    items = posts("Quiet Harbor", "/post/", 12)
    found.append(site(
        "quietharbor.example", "Wix: nothing but a menu entry Blog; every address has a page",
        {
            "/": page("Quiet Harbor", [("Home", "/"), ("Blog", "/blog")], PROSE,
                      head='<meta name="generator" content="Wix.com Website Builder">'),
            "/blog": page("Blog", [("Home", "/")], cards(items),
                          head='<meta name="generator" content="Wix.com Website Builder">'),
            "/blog-feed.xml": rss(base, items, "Quiet Harbor"),
            "/*": page("Page not found", [("Home", "/")], "<h1>Lost?</h1>" + cards(items[:4])),
        },
        ["/blog-feed.xml"],
    ))  # fmt: skip

    base = "http://ravenscar.example"
    items = posts("Ravenscar", "/news/", 10)
    found.append(site(
        "ravenscar.example", "a main feed and five category feeds, all in link tags",
        {
            "/": page("Ravenscar", [("News", "/news/")], PROSE, head="".join(
                feed_tag(f"/news/{name}.rss", f"Ravenscar {name}")
                for name in ("orders", "people", "all", "plants", "awards"))),
            "/news/": page("News", [], listing(items)),
            "/news/all.rss": rss(base, items, "Ravenscar: all news"),
            "/news/orders.rss": rss(base, items[0::4], "Ravenscar: orders"),
            "/news/people.rss": rss(base, items[1::4], "Ravenscar: people"),
            "/news/plants.rss": rss(base, items[2::4], "Ravenscar: plants"),
            "/news/awards.rss": rss(base, items[3::4], "Ravenscar: awards"),
        },
        ["/news/all.rss"],
    ))  # fmt: skip
    return found


def _pages() -> list[CompanySite]:
    found = []
    items = posts("Silverbeck", "/about-us/news-and-media/2026/", 9)
    found.append(site(
        "silverbeck.example", "a deep page behind “See what we are up to”, dates with ordinals",
        {
            "/": page("Silverbeck", [("About us", "/about-us")], PROSE
                      + "<a href='/about-us/news-and-media'>See what we are up to</a>"),
            "/about-us": page("About us", [("News and media", "/about-us/news-and-media")], PROSE),
            "/about-us/news-and-media": page("News", [], "<ol>" + "".join(
                f"<li><time datetime='{p.at:%Y-%m-%d}'>{p.at.day}th {p.at:%B}</time> "
                f"<a href='{p.path}'>{p.title}</a></li>" for p in items) + "</ol>"),
        },
        ["/about-us/news-and-media"],
    ))  # fmt: skip

    items = posts("Tamarack", "/press/", 6)
    found.append(site(
        "tamarack.example", "undated press list, product grid and team page beside it",
        {
            "/": page("Tamarack", [("Products", "/products"), ("Team", "/team"),
                                   ("Press", "/press")], PROSE),
            "/press": page("Press", [], listing(items, dated=False)),
            "/products": page("Products", [], cards(posts("Winch", "/products/", 8))),
            "/team": page("Team", [], listing(posts("Person", "/team/", 8), dated=False)),
        },
        ["/press"],
    ))  # fmt: skip

    items = posts("华庭精工", "/xinwen/", 10, language="zh")
    trade = posts("业内", "/hangye/", 10, language="zh", start=3)
    found.append(site(
        "huating.example", "Chinese: company news and trade news beneath one hub",
        {
            "/": page("华庭精工", [("首页", "/"), ("走进华庭", "/about/"), ("新闻资讯", "/news/")],
                      "<p>我们为全球客户提供精密部件。</p>" * 30, language="zh-CN"),
            "/news/": page("新闻资讯", [("公司新闻", "/news/gongsi/"),
                                        ("行业资讯", "/news/hangye/")],
                           "<p>请选择栏目。</p>", language="zh-CN"),
            "/news/gongsi/": page("公司新闻", [], "<div>" + "".join(
                f"<div class='n'><a href='{p.path}.html'><h4>{p.title}</h4></a><em>{p.at.year}年"
                f"{p.at.month}月{p.at.day}日</em></div>" for p in items) + "</div>",
                language="zh-CN"),
            "/news/hangye/": page("行业资讯", [], rows(trade), language="zh-CN"),
        },
        ["/news/gongsi/"],
    ))  # fmt: skip

    items = posts("Uvdal", "/nyheter/", 8)
    found.append(site(
        "uvdal.example", "Norwegian words, relative links under a base",
        {
            "/": page("Uvdal", [("Produkter", "produkter"), ("Nyheter", "no/nyheter")], PROSE,
                      head="<base href='http://uvdal.example/x/'>", language="no"),
            "/x/no/nyheter": page("Nyheter", [], listing(items, "%d.%m.%Y"), language="no"),
        },
        ["/x/no/nyheter"],
    ))  # fmt: skip
    return found


def _hard() -> list[CompanySite]:
    found = []
    base = "http://verdantia.example"
    items = posts("Verdantia", "/en/newsroom/", 9)
    blog = posts("Verdantia people", "/en/blog/", 9, start=3, newest_days=1)
    pages = [(f"{base}/en/newsroom/{p.path.rpartition('/')[2]}", p.at) for p in items]
    found.append(site(
        "verdantia.example", "pages by scripts; an index of sitemaps with news in one of six",
        {
            "/": "<html><head><title>Verdantia</title></head><body><script src='/b.js'></script>"
                 "<noscript>Please switch scripts on.</noscript></body></html>",
            "/robots.txt": f"User-agent: *\nDisallow: /api\n\nSitemap: {base}/sitemap.xml",
            "/sitemap.xml": sitemap_index([f"{base}/s/{name}.xml" for name in (
                "products", "images", "locations", "news", "blog", "misc")]),
            "/s/news.xml": news_sitemap(base, items),
            "/s/blog.xml": sitemap([(f"{base}{p.path}", p.at) for p in blog] + pages),
            "/s/misc.xml": sitemap([(f"{base}/{n}", None) for n in range(9)]),
        },
        ["/s/news.xml", "/s/blog.xml"],
    ))  # fmt: skip

    base = "https://www.linkpage.example"
    found.append(site(
        "wanderfalk.example", "a dead firm: its name shows a page of adverts for sale",
        {
            "/": "<html><head><title>wanderfalk.example is for sale</title></head><body><p>Related "
                 "searches</p><a href='/search?q=news'>News</a><a href='/search?q=jobs'>Jobs</a>"
                 "<a href='/search?q=blog'>Blog</a></body></html>",
            "/search?q=news": page("Results", [], "<a href='http://a.example/'>Buy cheap news now"
                                   "</a><a href='http://b.example/'>More news at a discount</a>"),
        },
        [],
    ))  # fmt: skip

    base = "http://xanthe-foods.example"
    items = posts("Xanthe", "/newsroom/", 8)
    found.append(site(
        "xanthe.example", "renamed: a redirect with a path, the old name in the text",
        {
            "/": redirect("http://xanthe-foods.example/en/index.html"),
            f"{base}/en/index.html": page("Xanthe", [("Newsroom", "/en/newsroom.html")], PROSE),
            f"{base}/en/newsroom.html": page("Newsroom", [], listing(items),
                                             head=feed_tag("newsroom.feed.xml")),
            f"{base}/en/newsroom.feed.xml": atom(base, items, "Xanthe"),
        },
        [f"{base}/en/newsroom.feed.xml"],
    ))  # fmt: skip

    base = "http://yellowhammer.example"
    items = posts("Yellowhammer", "/archive/", 25, every_days=3)
    found.append(site(
        "yellowhammer.example", "robots.txt forbids the blog, not the press releases",
        {
            "/": page("Yellowhammer", [("Blog", "/blog"), ("Press releases", "/pr")], PROSE),
            "/robots.txt": "User-agent: *\nDisallow: /blog\n",
            "/blog": page("Blog", [], cards(items[:9])),
            "/pr": page("Press releases", [], rows(items[9:], "%d %b %Y")),
        },
        ["/pr"],
    ))  # fmt: skip
    return found
