"""Which addresses are tried, and what is recommended of what they give."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.rules.discovery import (
    Candidate,
    Finding,
    Link,
    Page,
    Shown,
    Site,
    Trial,
    candidates,
    feed_guesses,
    is_own,
    is_same_company,
    key_of,
    next_home,
    rank,
    refusal,
)
from tasks.rules.discovery.words import Role, role_of, section_of

AS_OF = datetime(2026, 3, 2, 9, tzinfo=UTC)
SITE = Site("https://acme.com/", frozenset({"acme.com"}), "en")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Newsroom", "news"), ("View all press releases", "news"), ("Acme News", "news"),
        ("News & Events", "news"), ("公司动态", "news"), ("新闻中心", "news"), ("お知らせ", "news"),
        ("Aktuelles", "news"), ("Actualités", "news"), ("Sala de prensa", "news"),
        ("Comunicati stampa", "news"), ("Imprensa", "news"), ("Nieuws", "news"),
        ("Basın Bültenleri", "news"), ("Siste nytt", "news"), ("Press corner", "news"),
        ("newsandevents", "news"), ("Unternehmensnews", "news"), ("News (12)", "news"),
        ("Blog", "blog"), ("Our blog", "blog"), ("博客", "blog"), ("Insights", "blog"),
        ("Investor relations", "investors"), ("投资者关系", "investors"),
        ("Careers", "jobs"), ("Join our team", "jobs"), ("加入我们", "jobs"), ("招聘", "jobs"),
        ("In the news", "coverage"), ("行业资讯", "coverage"), ("What's new", "updates"),
        ("French press", None), ("About us", None), ("Press contacts", None), ("Newsletter", None),
        ("Why we love the news from our partners in trade", None), ("行业解决方案", None),
        ("", None),
    ],
)  # fmt: skip
def test_sections_are_known_by_their_words(text: str, role: Role | None) -> None:
    named = role_of(text, "acme")
    assert (named[0] if named else None) == role


@pytest.mark.parametrize(
    ("url", "section", "is_exact"),
    [
        ("https://acme.com/company/newsroom/", "https://acme.com/company/newsroom/", True),
        ("https://acme.com/news/2026/02/acme-buys", "https://acme.com/news/", False),
        ("https://blog.acme.com/", "https://blog.acme.com/", True),
        ("https://blog.acme.com/a-post", "https://blog.acme.com/", False),
        ("https://acme.com/en/news/index.html", "https://acme.com/en/news/index.html", True),
        ("https://acme.com/xwzx/list.aspx?id=3", "https://acme.com/xwzx/list.aspx?id=3", True),
    ],
)
def test_an_address_tells_its_section(url: str, section: str, is_exact: bool) -> None:
    found = section_of(url)
    assert found and (found.url, found.is_exact) == (section, is_exact)
    assert section_of("https://acme.com/products/press-brakes") is None


def page(*links: tuple[str, str, str], url: str = "https://acme.com/", form: str = "html") -> Page:
    made = tuple(Link(place, to, words) for place, to, words in links)
    return Page(url, form, language="en", characters=5000, links=made)


def urls(found: list[Candidate]) -> list[str]:
    return [each.url for each in found]


def test_feeds_come_first_and_comments_never() -> None:
    found = candidates(
        page(
            ("nav", "https://acme.com/blog", "Blog"),
            ("nav", "https://acme.com/pricing", "Pricing"),
            ("feed", "https://acme.com/feed/", "Acme » Feed"),
            ("feed", "https://acme.com/comments/feed/", "Acme » Comments Feed"),
            ("footer", "https://acme.com/press", "Press"),
        ),
        SITE,
    )
    assert urls(found) == [
        "https://acme.com/feed/", "https://acme.com/press", "https://acme.com/blog",
    ]  # fmt: skip


def test_nothing_off_the_site_is_followed_but_a_companys_page_on_a_site_of_many() -> None:
    found = candidates(
        page(
            ("nav", "https://partner.com/news", "News"),
            ("footer", "https://medium.com/acme", ""),
            ("footer", "https://medium.com/other-firm/an-article-of-theirs", "They said"),
            ("body", "https://evil-acme.com/news", "News"),
            ("footer", "https://acme.substack.com/", "Our letter"),
            ("nav", "https://acme.blog/", "Blog"),
        ),
        SITE,
    )
    assert set(urls(found)) == {
        "https://medium.com/feed/acme", "https://acme.substack.com/feed", "https://acme.blog/",
    }  # fmt: skip
    assert not is_own("https://evil-acme.com/", SITE)


def test_releases_on_the_home_page_and_in_a_sitemap_lead_to_their_section() -> None:
    home = page(("body", "https://acme.com/company/news/we-opened-a-plant", "We opened a plant"))
    assert urls(candidates(home, SITE)) == ["https://acme.com/company/news/"]
    listed = [("listed", f"https://acme.com/newsroom/{n}-a-story", "") for n in range(4)]
    assert urls(candidates(page(*listed, form="sitemap"), SITE)) == ["https://acme.com/newsroom/"]


def test_a_part_of_the_blog_that_the_menu_names_is_tried_itself() -> None:
    found = candidates(
        page(
            ("nav", "https://acme.com/blogs/field-notes", "Field notes"),
            ("nav", "https://acme.com/blogs/case-studies", "Case studies"),
            ("body", "https://acme.com/blogs/a-note-from-us", "A note"),
        ),
        SITE,
    )
    assert {each.url: (each.is_cut, each.is_vague) for each in found} == {
        "https://acme.com/blogs/": (True, False),
        "https://acme.com/blogs/field-notes": (False, True),
    }


def test_a_page_about_the_company_may_lead_to_its_news() -> None:
    [found] = candidates(page(("body", "https://acme.com/who", "Über uns")), SITE)
    assert found.is_hub and found.url == "https://acme.com/who"


def test_an_address_that_only_asks_for_a_feed_is_not_its_page() -> None:
    assert key_of("https://acme.com/blog/?feed=rss2") != key_of("https://acme.com/blog/")
    assert key_of("http://www.acme.com/blog/index.html?utm_source=x#top") == "acme.com/blog"


def test_a_domain_leads_to_the_same_company_or_to_who_bought_it() -> None:
    assert is_same_company("acme.com", Page("https://acme-group.io/", "html"))
    assert is_same_company("acme.com", Page("https://zenith.io/en/", "html", is_about=True))
    assert not is_same_company(
        "acme.com", Page("https://zenith.io/brands/acme", "html", is_about=True)
    )
    assert not is_same_company("acme.com", Page("https://zenith.io/", "html"))


def test_a_page_of_doors_leads_to_english_first() -> None:
    doors = page(
        ("body", "https://acme.com/de/", "Deutsch"), ("body", "https://acme.com/en/", "English")
    )
    bare = Page(doors.url, "html", characters=20, links=doors.links)
    assert next_home(bare, SITE) == "https://acme.com/en/"
    assert next_home(doors, SITE) is None


def test_feeds_are_guessed_where_the_builder_of_a_site_puts_them() -> None:
    made = Page("https://acme.com/blog/", "html", generator="ghost 5.8")
    guesses = sorted(feed_guesses([made], SITE, ""), key=lambda each: -each.weight)
    assert guesses[0].url == "https://acme.com/blog/rss/"
    squared = Page("https://acme.com/journal", "html", generator="squarespace")
    assert feed_guesses([squared], SITE, "")[0].url == "https://acme.com/journal?format=rss"


# ---- Ranking ---------------------------------------------------------------------------------


def items(
    under: str, count: int = 8, newest_days: float = 3, every_days: float = 7, first: int = 0
) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            f"https://acme.com/{under}/{first + n}",
            f"{under} story number {first + n} of the company",
            AS_OF - timedelta(days=newest_days + n * every_days),
            language="en",
        )
        for n in range(count)
    )


def trial(
    url: str, shown: tuple[Shown, ...], kind: str = "feed", role: Role = "news", **more: bool
) -> Trial:
    form = {"feed": "feed", "news_page": "page", "job_board": "board"}.get(kind, "sitemap")
    candidate = Candidate(url, role, form, "link", 50, **more)  # type: ignore[arg-type]
    return Trial(candidate, url, kind, shown, language="en")


def ranked(*found: Trial, known: dict[str, str] | None = None) -> dict[str, Finding]:
    return {each.url: each for each in rank(found, SITE, known or {}, AS_OF)}


def test_a_finding_explains_itself() -> None:
    found = ranked(trial("https://acme.com/feed", items("news", 8)))["https://acme.com/feed"]
    assert found.why == "newsroom feed: 8 items, newest 3 days ago, about 5 a month, all dated"
    assert found.is_recommended and found.score == sum(found.parts.values()) == 90


def test_the_feed_wins_over_the_page_and_the_sitemap_that_show_the_same() -> None:
    found = ranked(
        trial("https://acme.com/news", items("news", 30), "news_page"),
        trial("https://acme.com/news.rss", items("news", 10)),
        trial("https://acme.com/sitemap.xml", items("news", 90), "sitemap", "sitemap"),
    )
    assert {url: each.verdict for url, each in found.items()} == {
        "https://acme.com/news.rss": "recommended",
        "https://acme.com/news": "covered",
        "https://acme.com/sitemap.xml": "covered",
    }


def test_a_page_stays_if_it_shows_what_the_feed_lacks() -> None:
    both = (*items("news", 6), *items("press", 6, newest_days=1))
    found = ranked(
        trial("https://acme.com/news.rss", items("news", 10)),
        trial("https://acme.com/media", both, "news_page"),
    )
    assert all(each.is_recommended for each in found.values())


def test_the_main_feed_stands_for_its_categories_and_one_format_for_all() -> None:
    whole = items("news", 12)
    found = ranked(
        trial("https://acme.com/a-category.rss", whole[::3]),
        trial("https://acme.com/atom-feed-of-all.xml", whole),
        trial("https://acme.com/rss.xml", whole),
    )
    assert [url for url, each in found.items() if each.is_recommended] == [
        "https://acme.com/rss.xml"
    ]


def test_of_two_languages_one_that_rules_read_is_kept() -> None:
    found = ranked(
        trial("https://acme.com/de/news", items("de/news"), "news_page"),
        trial("https://acme.com/en/news", items("en/news"), "news_page"),
    )
    assert found["https://acme.com/en/news"].is_recommended
    assert found["https://acme.com/de/news"].verdict == "covered"


def test_all_that_shows_another_language_of_the_same_is_covered() -> None:
    german = items("site/de/news")
    found = ranked(
        trial("https://acme.com/site/de/feed/", german, role="feeds"),
        trial("https://acme.com/site/en/feed/", items("site/en/news"), role="feeds"),
        trial("https://acme.com/site/de/neuigkeiten/", german, "news_page"),
    )
    assert [url for url, each in found.items() if each.is_recommended] == [
        "https://acme.com/site/en/feed/"
    ]


def test_the_list_wins_over_the_page_that_shows_its_newest() -> None:
    whole = items("news", 12)
    found = ranked(
        trial("https://acme.com/news", whole[:3], "news_page"),
        trial("https://acme.com/news/all-of-them", whole, "news_page"),
    )
    assert found["https://acme.com/news/all-of-them"].is_recommended
    assert found["https://acme.com/news"].verdict == "covered"


@pytest.mark.parametrize(
    ("one", "verdict", "note"),
    [
        (trial("https://acme.com/f", items("news", 5, 500)), "stale", "nothing new for a year"),
        (trial("https://acme.com/p/feed", items("p"), role="coverage"), "poor", "own news"),
        (trial("https://acme.com/podcast/f.xml", items("e"), role="feeds"), "poor", "own news"),
        (trial("https://acme.com/jobs.rss", items("j"), role="jobs"), "poor", "own news"),
        (trial("https://acme.com/old", items("news")), "known", "it was removed by hand"),
    ],
)
def test_what_is_not_recommended_is_shown_with_the_reason(
    one: Trial, verdict: str, note: str
) -> None:
    known = {key_of("https://acme.com/old"): "it was removed by hand"}
    found = ranked(one, known=known)[one.url]
    assert found.verdict == verdict and note in found.why


def test_a_site_that_may_be_anothers_is_shown_and_not_recommended() -> None:
    found = rank([trial("https://acme.com/f", items("news"))], SITE, {}, AS_OF, is_trusted=False)
    assert [each.verdict for each in found] == ["poor"]


def test_openings_are_a_job_board() -> None:
    jobs = tuple(Shown(f"https://b.io/{n}", "Engineer", AS_OF - timedelta(2)) for n in range(3))
    board = trial("https://api.board.io/acme", jobs, "job_board", "jobs")
    found = ranked(board)["https://api.board.io/acme"]
    assert found.is_recommended and found.why == "job board: 3 openings, newest 2 days ago"


def test_lists_that_are_no_news_are_refused_with_the_reason() -> None:
    menu = {key_of(each.url) for each in items("about")}
    undated = tuple(Shown(each.url, each.title) for each in items("x"))
    comments = tuple(Shown(f"{each.url}#comment-1", "By: a") for each in items("x"))
    away = tuple(Shown(f"https://paper.com/{n}", f"A long story no. {n}") for n in range(5))
    menu_page = trial("https://acme.com/news", items("about"), "news_page")
    assert refusal(menu_page, menu, SITE) == "its list is the menu of the site"
    guess = trial("https://acme.com/news", undated, "news_page", is_guess=True)
    assert "without dates" in (refusal(guess, (), SITE) or "")
    assert refusal(trial("https://acme.com/news", undated, "news_page"), (), SITE) is None
    assert refusal(trial("https://acme.com/c", comments), (), SITE) == "a feed of comments"
    assert refusal(trial("https://acme.com/c", ()), (), SITE) == "it has no items"
    goods = trial("https://acme.com/", items("products"), "news_page", is_guess=True)
    assert "a list of products" in (refusal(goods, (), SITE) or "")
    elsewhere = trial("https://acme.com/news", away, "news_page")
    assert "other sites" in (refusal(elsewhere, (), SITE) or "")


def test_an_event_of_next_month_is_no_fresh_news() -> None:
    ahead = Shown("https://acme.com/n/0", "Meet us at the fair", AS_OF + timedelta(days=40))
    found = ranked(trial("https://acme.com/f", (ahead, *items("n", 4, 500))))
    assert found["https://acme.com/f"].verdict == "stale"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["feed", "news_page", "sitemap", "job_board"]),
            st.integers(0, 12),
            st.floats(0, 900),
            st.floats(0.1, 90),
            st.integers(0, 5),
        ),
        max_size=6,
    )
)
def test_points_add_up_and_every_address_is_told_once(
    made: list[tuple[str, int, float, float, int]],
) -> None:
    given_ = [
        trial(f"https://acme.com/s{place}", items("n", count, newest, every, first), kind)
        for place, (kind, count, newest, every, first) in enumerate(made)
    ]
    found = rank(given_, SITE, {}, AS_OF)
    assert sorted(each.url for each in found) == sorted(each.url for each in given_)
    assert all(0 <= each.score == sum(each.parts.values()) <= 100 for each in found)
    assert all(each.why for each in found)
