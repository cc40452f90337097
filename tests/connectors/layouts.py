"""Layouts of news pages as sites build them, each with the items it shows."""

# ruff: noqa: E501
# A layout is what stands in the body; expected: (path, title, day) in order.
A, B, C, D = (
    "Acme opens an office in Lyon",
    "Acme names Jo Park as chief executive",
    "Acme buys Betaworks for $40 million",
    "Acme reports results for the second quarter",
)
DAYS = ("2026-03-04", "2026-03-02", "2026-02-20", "2025-12-11")
FOUR = [
    ("/news/a", A, DAYS[0]),
    ("/news/b", B, DAYS[1]),
    ("/news/c", C, DAYS[2]),
    ("/news/d", D, DAYS[3]),
]
WORDED = ("March 4, 2026", "March 2, 2026", "February 20, 2026", "December 11, 2025")
GERMAN = ("04.03.2026", "02.03.2026", "20.02.2026", "11.12.2025")
FRENCH = ("4 mars 2026", "2 mars 2026", "20 février 2026", "11 décembre 2025")
CHINESE = [
    ("/xw/a.html", "蓝杉新能源收购德国企业一号工厂", DAYS[0]),
    ("/xw/b.html", "蓝杉新能源任命新任首席执行官", DAYS[1]),
    ("/xw/c.html", "蓝杉新能源完成两亿元融资", DAYS[2]),
    ("/xw/d.html", "蓝杉新能源与某大学签署合作协议", DAYS[3]),
]
STAMPED = [(f"/xw/{d[:4]}{d[5:7]}/t{d.replace('-', '')}_{u[-6:]}", t, d) for u, t, d in CHINESE]
LOREM = "The company said so on Tuesday, and gave a date for the end of the work in the south."


def rows(form: str, items: list[tuple[str, str, str]] = FOUR, **more: tuple[str, ...]) -> str:
    """A row for each item; {u} its address, {t} its title, {d} its day."""
    return "".join(
        form.format(u=u, t=t, d=d, n=n, **{name: values[n] for name, values in more.items()})
        for n, (u, t, d) in enumerate(items)
    )


SHARE = (
    '<div class="share"><a href="https://www.linkedin.com/sharing/share?u=1">Share this on LinkedIn'
    '</a><a href="https://twitter.com/intent/tweet?u=1">Share this story on Twitter</a></div>'
)
NO_DAYS = [(u, t, "") for u, t, _ in FOUR]

LAYOUTS: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "card grid, image and heading linked, read more": (
        '<div class="grid">'
        + rows(
            '<div class="card"><a class="img" href="{u}"><img src="x.jpg" alt="A picture of it"></a>'
            '<div class="body"><span class="label">Press release</span><h3><a href="{u}">{t}</a></h3>'
            '<p class="date">{w}</p><p>' + LOREM + '</p><a class="more" href="{u}">Read more</a>'
            "</div></div>",
            w=WORDED,
        )
        + "</div>",
        FOUR,
    ),
    "cards that are one link": (
        '<div class="grid">'
        + rows(
            '<a class="card card-{n}" href="{u}"><div class="tag">Corporate</div>'
            '<div class="card__date">{w}</div><div class="card__title">{t}</div><p>'
            + LOREM
            + "</p></a>",
            w=WORDED,
        )
        + "</div>",
        FOUR,
    ),
    "cards that are one link, with spans only": (
        rows('<a href="{u}"><span>{w}</span><span>News</span><span>{t}</span></a>', w=WORDED),
        FOUR,
    ),
    "heading not linked, button below": (
        rows(
            '<article><time datetime="{d}">{d}</time><h2>{t}</h2><p>' + LOREM + "</p>"
            '<a class="button" href="{u}">Read the full story</a></article>'
        ),
        FOUR,
    ),
    "no heading, title in a classed div, button": (
        rows(
            '<div class="item"><div class="meta">{w}</div><div class="item-title">{t}</div>'
            '<a href="{u}">Learn more</a></div>',
            w=WORDED,
        ),
        FOUR,
    ),
    "table": (
        "<table><tr><th>Date</th><th>Title</th></tr>"
        + rows(
            '<tr><td>{g}</td><td><a href="{u}">{t}</a></td><td><a href="{u}.pdf">PDF</a></td></tr>',
            g=GERMAN,
        )
        + "</table>",
        FOUR,
    ),
    "definition list, date as term": (
        "<dl>" + rows('<dt>{w}</dt><dd><a href="{u}">{t}</a></dd>', w=WORDED) + "</dl>",
        FOUR,
    ),
    "definition list, title as term": (
        "<dl>"
        + rows('<dt><a href="{u}">{t}</a></dt><dd>{w} - ' + LOREM + "</dd>", w=WORDED)
        + "</dl>",
        FOUR,
    ),
    "dates as headings over lists": (
        "<h2>Newsroom</h2><h3>March 4, 2026</h3><ul>"
        + rows('<li><a href="{u}">{t}</a></li>', FOUR[:2])
        + "</ul><h3>February 20, 2026</h3><ul>"
        + rows('<li><a href="{u}">{t}</a></li>', FOUR[2:])
        + "</ul>",
        [
            (*FOUR[0][:2], DAYS[0]),
            (*FOUR[1][:2], DAYS[0]),
            (*FOUR[2][:2], DAYS[2]),
            (*FOUR[3][:2], DAYS[2]),
        ],
    ),
    "years as headings, months and days in the rows": (
        "<h2>2026</h2><ul>"
        + rows(
            '<li><span class="d">{m}</span> <a href="{u}">{t}</a></li>',
            FOUR[:3],
            m=("Mar 04", "Mar 02", "Feb 20"),
        )
        + "</ul><h2>2025</h2><ul>"
        + rows('<li><span class="d">{m}</span> <a href="{u}">{t}</a></li>', FOUR[3:], m=("Dec 11",))
        + "</ul>",
        FOUR,
    ),
    "years in sections, full dates": (
        '<section><h2>2026</h2><div class="y">'
        + rows('<p><em>{w}</em> <a href="{u}">{t}</a></p>', FOUR[:3], w=WORDED[:3])
        + '</div></section><section><h2>2025</h2><div class="y">'
        + rows('<p><em>{w}</em> <a href="{u}">{t}</a></p>', FOUR[3:], w=WORDED[3:])
        + "</div></section>",
        FOUR,
    ),
    "time elements without datetime": (
        "<ul>" + rows('<li><time>{w}</time><a href="{u}">{t}</a></li>', w=WORDED) + "</ul>",
        FOUR,
    ),
    "date boxes of day, month and year": (
        rows(
            '<div class="row"><div class="box"><span class="day">{x}</span><span class="month">{m}'
            '</span><span class="year">{y}</span></div><div class="txt"><h4><a href="{u}">{t}</a></h4>'
            "</div></div>",
            x=("4", "2", "20", "11"),
            m=("Mar", "Mar", "Feb", "Dec"),
            y=("2026", "2026", "2026", "2025"),
        ),
        FOUR,
    ),
    "flat: date before the title": (
        rows('<p class="date">{w}</p><h3><a href="{u}">{t}</a></h3>', w=WORDED),
        FOUR,
    ),
    "flat: date after the title": (
        rows('<h3><a href="{u}">{t}</a></h3><p class="date">{w}</p><p>' + LOREM + "</p>", w=WORDED),
        FOUR,
    ),
    "lines with breaks, date before": (
        "<div>" + rows('{d} <a href="{u}">{t}</a><br>') + "</div>",
        FOUR,
    ),
    "lines with breaks, date behind": (
        "<div>" + rows('<a href="{u}">{t}</a> ({g})<br>', g=GERMAN) + "</div>",
        FOUR,
    ),
    "featured article and a list": (
        '<div class="featured"><img src="x.jpg"><h2><a href="/news/a">'
        + A
        + "</a></h2><p>March 4, 2026"
        "</p><p>"
        + LOREM
        + "</p></div><ul>"
        + rows('<li><a href="{u}">{t}</a><span>{w}</span></li>', FOUR[1:], w=WORDED[1:])
        + "</ul>",
        FOUR,
    ),
    "two large articles and rows below": (
        '<div class="top">'
        + rows(
            '<div class="large"><h2><a href="{u}">{t}</a></h2><span>{w}</span></div>',
            FOUR[:2],
            w=WORDED[:2],
        )
        + '</div><div class="rest">'
        + rows(
            '<div class="row"><span>{w}</span><a href="{u}">{t}</a></div>',
            [*FOUR[2:], ("/news/e", "Acme signs a lease in the harbour of Hamburg", "2025-11-03")],
            w=(*WORDED[2:], "November 3, 2025"),
        )
        + "</div>",
        [*FOUR, ("/news/e", "Acme signs a lease in the harbour of Hamburg", "2025-11-03")],
    ),
    "with tags, authors and shares in each row": (
        rows(
            '<div class="post"><div class="tags"><a href="/tag/funding-and-growth">Funding and growth of'
            ' companies</a><a href="/category/company-news">Company news and views</a></div>'
            '<h3><a href="{u}">{t}</a></h3><div>by <a rel="author" href="/people/jo">Jo Park, press office'
            "</a> on {w}</div>" + SHARE + "</div>",
            w=WORDED,
        ),
        FOUR,
    ),
    "with a longer side bar of tags and popular posts": (
        "<ul>"
        + rows('<li><a href="{u}">{t}</a> {w}</li>', w=WORDED)
        + '</ul><aside class="sidebar"><ul>'
        + "".join(
            f'<li><a href="/old/{n}">A popular and rather old story number {n}</a> 2019-01-0{n}</li>'
            for n in range(1, 8)
        )
        + "</ul></aside>",
        FOUR,
    ),
    "with pagination and filters": (
        '<div class="filters">'
        + "".join(
            f'<a href="/news?year={y}">All press releases of the year {y}</a>'
            for y in range(2010, 2026)
        )
        + "</div><ul>"
        + rows('<li><a href="{u}">{t}</a> {w}</li>', w=WORDED)
        + '</ul><ul class="pagination">'
        + "".join(f'<li><a href="/news?page={n}">{n}</a></li>' for n in range(1, 20))
        + "</ul>",
        FOUR,
    ),
    "French": (
        rows(
            '<div class="actu"><div><a href="{u}">{t}</a></div><div>Publié le {w}</div></div>',
            w=FRENCH,
        ),
        FOUR,
    ),
    "German, linked headings behind dates": (
        rows(
            '<div><small>{g} | Pressemitteilung</small><h2><a href="{u}">{t}</a></h2></div>',
            g=GERMAN,
        ),
        FOUR,
    ),
    "dates only in addresses": (
        "<ul>"
        + rows(
            '<li><a href="{u}">{t}</a></li>',
            [("/2026/03/04/a", A, ""), ("/2026/03/02/b", B, ""), ("/2026/02/20/c", C, "")],
        )
        + "</ul>",
        [
            ("/2026/03/04/a", A, DAYS[0]),
            ("/2026/03/02/b", B, DAYS[1]),
            ("/2026/02/20/c", C, DAYS[2]),
        ],
    ),
    "undated list in a section of its own": (
        "<ul>" + rows('<li><a href="{u}">{t}</a></li>') + "</ul>",
        NO_DAYS,
    ),
    "titles cut short, whole in an attribute": (
        "<ul>" + rows('<li><a href="{u}" title="{t}">Acme …</a><i>{d}</i></li>') + "</ul>",
        FOUR,
    ),
    "button with a label": (
        rows(
            '<div class="c"><img src="i.png"><span>{w}</span><a href="{u}" aria-label="Read more about {t}">'
            "Read more</a></div>",
            w=WORDED,
        ),
        FOUR,
    ),
    "linked picture beside, link wraps heading": (
        rows(
            '<li><a href="{u}"><figure><img alt="x"></figure></a><div><a href="{u}"><h3>{t}</h3></a>'
            "<span>{w} &middot; 3 min read</span></div></li>",
            w=WORDED,
        ),
        FOUR,
    ),
    "Chinese: bracketed dates behind a bullet": (
        "<ul>" + rows('<li>·<a href="{u}">{t}</a><span>[{d}]</span></li>', CHINESE) + "</ul>",
        CHINESE,
    ),
    "Chinese: date inside the link": (
        "<ul>" + rows('<li><a href="{u}"><span>{d}</span>· {t}</a></li>', CHINESE) + "</ul>",
        CHINESE,
    ),
    "Chinese: date in the words of the link": (
        "<ul>" + rows('<li><a href="{u}">[{d}] {t}</a></li>', CHINESE) + "</ul>",
        CHINESE,
    ),
    "Chinese: day over year and month": (
        rows(
            '<div class="xw"><div class="rq"><b>{x}</b><i>{y}</i></div><a href="{u}" title="{t}">{t}</a>'
            "</div>",
            CHINESE,
            x=("04", "02", "20", "11"),
            y=("2026-03", "2026-03", "2026-02", "2025-12"),
        ),
        CHINESE,
    ),
    "Chinese: table with dates of year, month, day": (
        "<table>"
        + rows(
            '<tr><td>◆</td><td><a href="{u}">{t}</a></td><td>{w}</td></tr>',
            CHINESE,
            w=("2026年3月4日", "2026年3月2日", "2026年2月20日", "2025年12月11日"),
        )
        + "</table>",
        CHINESE,
    ),
    "sent in pieces: hidden until a script unfolds it": (
        '<div id="B:0"></div><div hidden id="S:0"><ul>'
        + rows('<li><a href="{u}">{t}</a> <time>{w}</time></li>', w=WORDED)
        + "</ul></div>",
        FOUR,
    ),
    "short titles at addresses that differ by a number": (
        rows(
            '<li class="article__list"><a class="article__list--link" href="{u}"><time>{d}</time>'
            '<p class="article__list--title">{t}</p></a></li>',
            [("/news/?p=12", "决定上市！", DAYS[0]), ("/news/?p=11", "Acme IPO", DAYS[1])],
        ),
        [("/news/?p=12", "决定上市！", DAYS[0]), ("/news/?p=11", "Acme IPO", DAYS[1])],
    ),
    "labels and subtitles around the title": (
        rows(
            '<a href="{u}"><div class="meta"><time>{w}</time><span class="subject">Announcements</span>'
            '</div><span class="list__title">{t}</span><span class="subtitle">'
            + LOREM
            + "</span></a>",
            w=WORDED,
        ),
        FOUR,
    ),
    "rows of views, as Drupal writes them": (
        '<div class="view-content">'
        + rows(
            '<div class="views-row"><div class="views-field views-field-field-release-date"><span class="field-content">{w}</span></div><div class="views-field views-field-title"><span class="field-content"><a href="{u}" hreflang="en">{t}</a></span></div></div>',
            w=WORDED,
        )
        + '</div><nav class="pager"><a href="?page=1">Next page</a></nav>',
        FOUR,
    ),
    "posts with excerpts and labelled buttons": (
        rows(
            '<article class="elementor-post post-{n}"><a class="elementor-post__thumbnail__link" href="{u}"><div><img></div></a><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="{u}">\n\t{t}\t</a></h3><div class="elementor-post__meta-data"><span class="elementor-post-date">\n{w}\t</span><span>No Comments</span></div><div class="elementor-post__excerpt"><p>'
            + LOREM
            + '</p></div><a class="elementor-post__read-more" href="{u}" aria-label="Read more about {t}">Read More »</a></div></article>',
            w=WORDED,
        ),
        FOUR,
    ),
    "dates with slashes, settled by one of them": (
        rows(
            '<div class="evergreen-news-item"><div class="date">{m}</div><a class="evergreen-item-title" href="{u}">{t}</a><div class="links"><a href="{u}/default.aspx">View HTML</a><a href="{u}.pdf">Download PDF</a></div></div>',
            m=("03/04/2026", "03/02/2026", "02/20/2026", "12/11/2025"),
        ),
        FOUR,
    ),
    "table with times and zones": (
        '<table class="nirtable"><tbody>'
        + rows(
            '<tr><td class="views-field"><time datetime="{d}T09:00:00-05:00">{w}</time></td><td><div class="nir-widget--headline"><a href="{u}">{t}</a></div></td></tr>',
            w=("Mar 4, 2026", "Mar 2, 2026", "Feb 20, 2026", "Dec 11, 2025"),
        )
        + "</tbody></table>",
        FOUR,
    ),
    "list items that are one link, with small pieces": (
        '<div role="list" class="w-dyn-items">'
        + rows(
            '<div role="listitem" class="w-dyn-item"><a href="{u}" class="w-inline-block"><div class="flex"><div class="text-size-small">{w}</div><div class="text-size-small">•</div><div class="text-size-small">Company</div></div><div class="heading-style-h5">{t}</div><div class="text-link">Read post</div></a></div>',
            w=WORDED,
        )
        + "</div>",
        FOUR,
    ),
    "authors and tags below the heading": (
        rows(
            '<div class="blog-index__post"><div class="blog-index__post-content"><h2><a href="{u}">{t}</a></h2><div class="meta"><a href="/news/author/jo">Jo Park</a> on {w}</div><p>'
            + LOREM
            + '</p><div class="tags"><a href="/news/tag/x">Growth stories</a></div></div></div>',
            w=WORDED,
        ),
        FOUR,
    ),
    "date inside the heading, link of its own": (
        rows(
            '<div class="row newsCards"><div class="col-sm-12 card"><h3><small>{x}</small> {t}</h3><a class="newsreleaseconsolidatelink" href="{u}">&nbsp;</a></div></div>',
            x=(
                "Mar 04, 2026, 09:00 ET",
                "Mar 02, 2026, 09:00 ET",
                "Feb 20, 2026, 09:00 ET",
                "Dec 11, 2025, 09:00 ET",
            ),
        ),
        FOUR,
    ),
    "list with metadata lists inside": (
        '<ul class="gem-c-document-list">'
        + rows(
            '<li class="gem-c-document-list__item"><div><a href="{u}">{t}</a></div><p>'
            + LOREM
            + '</p><ul class="metadata"><li>Document type: News story</li><li>Updated: <time datetime="{d}">{w}</time></li></ul></li>',
            w=WORDED,
        )
        + "</ul>",
        FOUR,
    ),
    "paragraphs with a bold date and a break": (
        '<p><strong>March 4, 2026</strong><br><a href="/news/a">'
        + A
        + '</a></p><p><strong>March 2, 2026</strong><br><a href="/news/b">'
        + B
        + '</a></p><p><strong>February 20, 2026</strong><br><a href="/news/c">'
        + C
        + '</a></p><p><strong>December 11, 2025</strong><br><a href="/news/d">'
        + D
        + "</a></p>",
        FOUR,
    ),
    "Chinese: dotted dates behind the link": (
        '<ul class="list">'
        + rows(
            '<li><i></i><a href="{u}" target="_blank">{t}</a><b>{x}</b></li>',
            CHINESE,
            x=("2026.03.04", "2026.03.02", "2026.02.20", "2025.12.11"),
        )
        + '</ul><div class="page"><a href="index_1.html">下一页</a></div>',
        CHINESE,
    ),
    "Chinese: cards with teasers": (
        rows(
            '<div class="item"><a href="{u}"><div class="pic"><img src="1"></div><div class="txt"><h4>{t}</h4><p>本报讯 今日公司宣布该项目的进展，预计明年完成。</p><span class="time">{d}</span><em>查看详情+</em></div></a></div>',
            CHINESE,
        ),
        CHINESE,
    ),
    "Chinese: month and day, the year in the address": (
        "<ul>"
        + rows(
            '<li><a href="{u}">{t}</a><span>[{x}]</span></li>',
            STAMPED,
            x=("03-04", "03-02", "02-20", "12-11"),
        )
        + "</ul>",
        STAMPED,
    ),
    "paragraphs only": (
        rows(
            '<div class="sc-a"><a href="{u}" class="sc-b"><div class="sc-c"><p class="sc-d">Press</p><p class="sc-e">{t}</p><p class="sc-f">{w}</p></div></a></div>',
            w=WORDED,
        ),
        FOUR,
    ),
    "bold date before a dash in the link": (
        "<ul>" + rows('<li><a href="{u}"><strong>{w}</strong> – {t}</a></li>', w=WORDED) + "</ul>",
        FOUR,
    ),
    "months as headings, days in the rows": (
        "<h3>March 2026</h3>"
        + rows(
            '<div class="r"><span>{x}</span><a href="{u}">{t}</a></div>',
            FOUR[:2],
            x=("04.03.", "02.03."),
        )
        + "<h3>February 2026</h3>"
        + rows('<div class="r"><span>20.02.</span><a href="{u}">{t}</a></div>', FOUR[2:3]),
        FOUR[:3],
    ),
}
