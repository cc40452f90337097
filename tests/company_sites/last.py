"""A fourth round, written after the third had been put right."""

import json

from tests.company_sites import (
    HTML,
    NOW,
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


def last_sites() -> list[CompanySite]:
    """Fourteen sites."""
    return [*_boards_and_filings(), *_builders(), *_abroad()]


def _ashby(count: int) -> str:
    jobs = [
        {"id": f"j{n}", "title": f"Engineer {n}", "department": "Product", "location": "Porto",
         "jobUrl": f"https://jobs.ashbyhq.com/x/j{n}", "isListed": True,
         "publishedAt": NOW.isoformat()}
        for n in range(count)
    ]  # fmt: skip
    return json.dumps({"apiVersion": "1", "jobs": jobs})


def _workable(count: int) -> str:
    jobs = [
        {"title": f"Fitter {n}", "shortcode": f"AB{n}", "department": "Plant", "city": "Porto",
         "url": f"https://apply.workable.com/j/AB{n}", "published_on": "2026-02-20"}
        for n in range(count)
    ]  # fmt: skip
    return json.dumps({"name": "Ardea", "jobs": jobs})


def _boards_and_filings() -> list[CompanySite]:
    found = []
    base = "https://anhinga.example"
    items = posts("Anhinga", "/blog/", 9)
    found.append(site(
        "anhinga.example", "HubSpot blog whose feed nothing names; Ashby in a frame on /careers",
        {
            f"{base}/": page("Anhinga", [("Platform", "/platform"), ("Resources", "/blog"),
                ("Join us", "/careers")], PROSE + "<script src='//js.hs-scripts.com/1.js'></script>"
                ),
            f"{base}/blog": page("Blog", [], cards(items) + "<img src='/hubfs/a.png'>"),
            f"{base}/blog/rss.xml": rss(base, items, "Anhinga blog"),
            f"{base}/careers": page("Careers", [],
                "<iframe src='https://jobs.ashbyhq.com/anhinga/embed?v=2'></iframe>"),
            "https://api.ashbyhq.com/posting-api/job-board/anhinga": _ashby(4),
        },
        [f"{base}/blog/rss.xml", "https://api.ashbyhq.com/posting-api/job-board/anhinga"],
    ))  # fmt: skip

    base = "https://ardea.example"
    items = posts("Ardea", "/news/", 9)
    found.append(site(
        "ardea.example", "a board at Workable, news filtered by a query",
        {
            f"{base}/": page("Ardea", [("Media", "/media?type=press-release"), ("Vacancies",
                "https://apply.workable.com/ardea/")], PROSE),
            f"{base}/media?type=press-release": page("Media", [("All", "/media"), ("Press releases",
                "/media?type=press-release")], listing(items)),
            "https://apply.workable.com/api/v1/widget/accounts/ardea": _workable(5),
        },
        [f"{base}/media?type=press-release",
         "https://apply.workable.com/api/v1/widget/accounts/ardea"],
    ))  # fmt: skip

    base = "https://www.bitternholdings.example"
    items = posts("Bittern Holdings", "/press-release/", 9)
    engineering = posts("Bittern", "/", 8, start=9)
    eng = "https://engineering.bitternholdings.example"
    found.append(site(
        "bitternholdings.example", "corporate news and an engineering blog on its own name",
        {
            "https://bitternholdings.example/": redirect(f"{base}/us/en/"),
            f"{base}/us/en/": page("Bittern", [("News & Press", "/us/en/news-press"),
                ("Engineering blog", f"{eng}/"), ("Events", "/us/en/events")], PROSE),
            f"{base}/us/en/news-press": page("News & Press", [], listing(items)),
            f"{eng}/": page("Engineering", [], cards(engineering), head=feed_tag("/atom.xml")),
            f"{eng}/atom.xml": atom(eng, engineering, "Bittern Engineering"),
        },
        [f"{base}/us/en/news-press", f"{eng}/atom.xml"],
    ))  # fmt: skip
    return found


def _builders() -> list[CompanySite]:
    found = []
    base = "https://cassowary.example"
    items = posts("Cassowary", "/", 12)
    found.append(site(
        "cassowary.example", "WordPress without feed tags; News is a category",
        {
            f"{base}/": page("Cassowary", [("Services", "/services/"), ("News", "/category/news/"),
                ("Contact", "/contact/")], PROSE + "<img src='/wp-content/themes/x/a.png'>"),
            f"{base}/category/news/": page("News", [], listing(items[:8])
                + "<img src='/wp-content/uploads/b.png'>"),
            f"{base}/category/news/feed/": rss(base, items[:8], "News – Cassowary"),
            f"{base}/feed/": rss(base, items[:8], "Cassowary"),
        },
        [f"{base}/feed/"],
    ))  # fmt: skip

    base = "https://dotterel.example"
    items = posts("Dotterel", "/blog/", 14)
    found.append(site(
        "dotterel.example", "next-sitemap: one part named sitemap-0, a static blog without a link",
        {
            f"{base}/": page("Dotterel", [("Product", "/product"), ("Docs",
                "https://docs.dotterel.example/")], PROSE),
            f"{base}/robots.txt": f"User-agent: *\nAllow: /\nHost: {base}\n"
                f"Sitemap: {base}/sitemap.xml",
            f"{base}/sitemap.xml": sitemap_index([f"{base}/sitemap-0.xml"]),
            f"{base}/sitemap-0.xml": sitemap([(f"{base}/{n}", NOW) for n in (
                "", "product", "pricing", "blog")] + [(f"{base}{p.path}", NOW) for p in items]),
            f"{base}/blog": page("Blog", [], cards(items)),
        },
        [f"{base}/blog"], [f"{base}/sitemap-0.xml"],
    ))  # fmt: skip

    base = "https://news.egretair.example"
    items = posts("Egret Air", "/releases/", 10)
    found.append(site(
        "egretair.example", "a newsroom on its own host, all scripts, with a news sitemap",
        {
            "https://www.egretair.example/": page("Egret Air", [("Book", "/book"), ("Help",
                "/help")], PROSE, footer=[("Newsroom", f"{base}/")]),
            "https://egretair.example/": redirect("https://www.egretair.example/"),
            f"{base}/": "<html><head><title>Newsroom</title><script src='/app.js'></script></head>"
                "<body><div id='app'></div></body></html>",
            f"{base}/robots.txt": f"User-agent: *\nSitemap: {base}/sitemap-news.xml\n",
            f"{base}/sitemap-news.xml": news_sitemap(base, items),
        },
        [f"{base}/sitemap-news.xml"],
    ))  # fmt: skip

    base = "https://fulmar.example"
    items = posts("Fulmar", "/articles/", 9)
    found.append(site(
        "fulmar.example", "a feed that is served as text/html, behind an icon without words",
        {
            f"{base}/": page("Fulmar", [("Articles", "/articles/")], PROSE
                + "<a class='icon-rss' href='/articles/feed'></a>"),
            f"{base}/articles/": page("Articles", [], cards(items)),
            f"{base}/articles/feed": Answer(rss(base, items, "Fulmar").encode(), HTML),
        },
        [f"{base}/articles/feed"],
    ))  # fmt: skip

    base = "https://guillemot.example"
    items = posts("Guillemot", "/newsroom/", 9)
    found.append(site(
        "guillemot.example", "only About links the newsroom; the menu is an overlay",
        {
            f"{base}/": page("Guillemot", [], "<button>Menu</button>" + PROSE
                + "<div class='overlay'><a href='/about-us/'>About</a><a href='/boats/'>Boats</a>"
                "</div>"),
            f"{base}/about-us/": page("About", [], PROSE + "<a href='/newsroom/'>Visit the newsroom"
                "</a>"),
            f"{base}/newsroom/": page("Newsroom", [], cards(items)),
            f"{base}/boats/": page("Boats", [], cards(posts("Boat", "/boats/", 6))),
        },
        [f"{base}/newsroom/"],
    ))  # fmt: skip
    return found


def _abroad() -> list[CompanySite]:
    found = []
    base = "http://www.hexiangjx.example"
    items = posts("和翔机械", "/Article/", 9, language="zh")
    text = page(
        "和翔机械",
        [("首页", "/"), ("企业动态", "/Article/List_12.html"), ("产品", "/Product.html")],
        "<p>和翔机械制造有限公司。</p>" * 30,
        language="zh-CN",
    ).replace("utf-8", "gb2312")
    listed = page("企业动态", [], rows(items, "%Y.%m.%d"), language="zh-CN")
    plain = "text/html"
    found.append(site(
        "hexiangjx.example", "Chinese in GBK: 企业动态 at a numbered address",
        {
            f"{base}/": Answer(text.encode("gbk"), plain),
            f"{base}/Article/List_12.html": Answer(
                listed.replace("utf-8", "gb2312").encode("gbk"), plain),
            "http://hexiangjx.example/": redirect(f"{base}/"),
        },
        [f"{base}/Article/List_12.html"],
    ))  # fmt: skip

    base = "https://www.ibiskogyo.example"
    items = posts("朱鷺工業", "/ja/ir/news/", 8, language="ja")
    topics = posts("朱鷺", "/ja/news/", 8, language="ja", newest_days=5)
    found.append(site(
        "ibiskogyo.example", "Japanese: ニュースリリース and IRニュース side by side",
        {
            "https://ibiskogyo.example/": redirect(f"{base}/ja/"),
            f"{base}/ja/": page("朱鷺工業", [("企業情報", "/ja/company/"), ("ニュースリリース",
                "/ja/news/"), ("株主・投資家情報", "/ja/ir/")], "<p>ものづくり。</p>" * 80,
                language="ja"),
            f"{base}/ja/news/": page("ニュースリリース", [], rows(topics, "%Y.%m.%d"),
                                     language="ja"),
            f"{base}/ja/ir/": page("IR", [("IRニュース", "/ja/ir/news/")], "<p>IR情報</p>",
                                   language="ja"),
            f"{base}/ja/ir/news/": page("IRニュース", [], rows(items, "%Y年%m月%d日"),
                                        language="ja"),
        },
        [f"{base}/ja/news/", f"{base}/ja/ir/news/"],
    ))  # fmt: skip

    base = "https://www.jaseur.example"
    items = posts("Jaseur", "/fr/groupe/actualites-et-publications/", 8, language="fr")
    found.append(site(
        "jaseur.example", "French: Actualités et publications, three levels down",
        {
            "https://jaseur.example/": redirect(f"{base}/fr"),
            f"{base}/fr": page("Jaseur", [("Le groupe", "/fr/groupe"), ("Actualités et publications"
                , "/fr/groupe/actualites-et-publications")], PROSE, language="fr"),
            f"{base}/fr/groupe/actualites-et-publications": page("Actualités", [],
                cards(items, "%d/%m/%Y"), language="fr"),
        },
        [f"{base}/fr/groupe/actualites-et-publications"],
    ))  # fmt: skip

    base = "https://kulik.example"
    items = posts("Kulik", "/pl/aktualnosci/", 8)
    found.append(site(
        "kulik.example", "Polish: Aktualności and Biuro prasowe",
        {
            f"{base}/": page("Kulik", [("O nas", "/o-nas"), ("Aktualności", "/pl/aktualnosci"),
                ("Kariera", "/kariera"), ("Biuro prasowe", "/pl/biuro-prasowe")], PROSE,
                language="pl"),
            f"{base}/pl/aktualnosci": page("Aktualności", [], listing(items, "%d.%m.%Y"),
                                           language="pl"),
            f"{base}/pl/biuro-prasowe": page("Biuro prasowe", [], "<p>Kontakt.</p>", language="pl"),
            f"{base}/kariera": page("Kariera", [], "<p>Praca.</p>", language="pl"),
        },
        [f"{base}/pl/aktualnosci"],
    ))  # fmt: skip

    base = "https://lunde.example"
    items = posts("Lunde", "/om-oss/nyhetsarkiv/", 8)
    found.append(site(
        "lunde.example", "Norwegian: Siste nytt leads to nyhetsarkiv",
        {
            f"{base}/": page("Lunde", [("Om oss", "/om-oss"), ("Siste nytt",
                "/om-oss/nyhetsarkiv")], PROSE, language="nb"),
            f"{base}/om-oss/nyhetsarkiv": page("Nyhetsarkiv", [], cards(items, "%d.%m.%Y"),
                                               language="nb"),
        },
        [f"{base}/om-oss/nyhetsarkiv"],
    ))  # fmt: skip

    base = "https://www.maskeli.example"
    items = posts("Maskeli", "/tr/basin-bultenleri/", 8)
    found.append(site(
        "maskeli.example", "Turkish: Basın Bültenleri, next to a page “Basında biz” of clippings",
        {
            "https://maskeli.example/": redirect(f"{base}/tr"),
            f"{base}/tr": page("Maskeli", [("Kurumsal", "/tr/kurumsal"), ("Basın Bültenleri",
                "/tr/basin-bultenleri"), ("Basında Biz", "/tr/basinda-biz")], PROSE, language="tr"),
            f"{base}/tr/basin-bultenleri": page("Basın", [], listing(items, "%d.%m.%Y"),
                                                language="tr"),
            f"{base}/tr/basinda-biz": page("Basında", [], listing(posts(
                "Gazete", "https://gazete.example/", 6, start=3))),
        },
        [f"{base}/tr/basin-bultenleri"],
    ))  # fmt: skip
    return found
