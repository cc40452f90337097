"""What the pages about a company say in words, in five languages, and where they are."""

import json

import pytest

from connectors.enrichment._links import company_pages, network_of
from connectors.enrichment._technologies import by_host, names_in_titles, table
from connectors.enrichment.website import FactData, _page, joined, read

URL = "https://www.acme.example/"


def page(*lines: str, head: str = "", lang: str = "en") -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>".encode()


def facts(body: bytes, role: str = "home", url: str = URL, **headers: str) -> dict[str, str]:
    (reading,) = read(body, url, None, json.dumps(headers), role)
    return {fact.name: fact.value for fact in reading.facts}


# ---- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Acme was founded in Leeds by two engineers in May 1984.", "1984"),
        ("Established in 1875, we make rope.", "1875"),
        ("Founded: 2011", "2011"),
        ("Since 1984", "1984"),
        ("Founded</p><p>1938", "1938"),
        ("1938</p><p>Gegründet", "1938"),
        ("Die Acme GmbH wurde 1984 in Köln gegründet.", "1984"),
        ("Gegründet im Jahr 1984", "1984"),
        ("Gründungsjahr: 1984", "1984"),
        ("Acme a été fondée à Lyon en 1984.", "1984"),
        ("Année de création : 2003", "2003"),
        ("La empresa fue fundada en Madrid en 1984.", "1984"),
        ("公司成立于2015年，总部位于杭州。", "2015"),
        ("成立时间：2015-03-02", "2015"),
        ("2015年3月正式成立", "2015"),
        # What is no founding, or leaves open whose.
        ("Since 1984 we have been certified.", None),
        ("Acme was founded in 1984. Our sister Bolt was founded in 1990.", None),
        ("Our office opened in 2011.", None),
        ("A well-founded plan in 12 steps", None),
    ],
)
def test_it_reads_when_a_company_was_founded(line: str, year: str | None) -> None:
    assert facts(page(line), "about").get("founded") == year


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["We are a team of 45 people in three cities."], "45"),
        (["Today Acme employs more than 1,200 people."], "1200"),
        (["With 350+ employees in five countries"], "350"),
        (["Employees: 250"], "250"),
        (["1.200", "Mitarbeiter"], "1200"),
        (["NUMBER OF EMPLOYEES", "93,000"], "93000"),
        (["1.200", "Mitarbeiter", "30", "Länder"], "1200"),
        (["The company has 350 employees."], "350"),
        (["A community of 6,000 employees in over 30 countries"], "6000"),
        (["Über 1.200 Mitarbeiterinnen und Mitarbeiter"], "1200"),
        (["Rund 80 Mitarbeitende arbeiten in Wien."], "80"),
        (["Plus de 1 200 collaborateurs"], "1200"),
        (["Effectif : 85"], "85"),
        (["Somos más de 300 empleados."], "300"),
        (["公司现有员工1200余人"], "1200"),
        (["员工人数：350"], "350"),
        (["拥有1.2万名员工"], None),
        (["拥有2万名员工"], "20000"),
        # Other people than the company's own.
        (["We help companies with 500 employees."], None),
        (["For teams of fewer than 50 employees"], None),
        (["90% of employees like it"], None),
        (["服务客户员工10000人"], None),
        (["In 2024 people came."], None),
    ],
)
def test_it_reads_how_many_work_there(lines: list[str], count: str | None) -> None:
    assert facts(page(*lines), "about").get("employees") == count


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Angaben gemäß § 5 DDG", "Acme Software GmbH", "Weg 1"], "Acme Software GmbH"),
        (["Acme Holding GmbH & Co. KG"], "Acme Holding GmbH & Co. KG"),
        (["Le site est édité par la société Acme Logiciels SAS au capital de 10 000 €"],
         "Acme Logiciels SAS"),
        (["Titular: Acme Programas, S.L."], "Acme Programas, S.L."),
        (["This site is run by Acme and Sons Ltd, registered in England."], "Acme and Sons Ltd"),
        (["公司名称：杭州艾克米科技有限公司"], "杭州艾克米科技有限公司"),
        # Persons, and whoever hosts the site, are not read.
        (["Max Beispiel", "Weg 1", "Hosting: Wolke GmbH"], None),
        (["Max Beispiel e.K."], None),
        (["Acme Seile GmbH & Co. KG, vertreten durch die Beispiel GmbH"],
         "Acme Seile GmbH & Co. KG"),
        (["Geschäftsführer: Max Beispiel"], None),
    ],
)  # fmt: skip
def test_it_reads_the_registered_name_and_never_a_person(
    lines: list[str], name: str | None
) -> None:
    found = facts(page(*lines), "imprint")
    assert found.get("legal_name") == name
    assert not any("Beispiel" in value for value in found.values())


def test_the_copyright_line_of_the_home_page_names_the_owner() -> None:
    assert facts(page("Words", "© 2019–2026 Acme Inc. All rights"))["legal_name"] == "Acme Inc."
    han = page("版权所有 © 2026 杭州艾克米科技有限公司 浙ICP备1号", lang="zh")
    assert facts(han)["legal_name"] == "杭州艾克米科技有限公司"


@pytest.mark.parametrize(
    ("lines", "host", "city", "country"),
    [
        (["Acme GmbH", "Weg 1", "50667 Köln"], "acme.de", "Köln", "DE"),
        (["Weg 1", "D-50667 KÖLN"], "acme.com", "Köln", "DE"),
        (["Weg 1", "1010 Wien", "Österreich"], "acme.at", "Wien", "AT"),
        (["8 rue Courte", "69003 Lyon, France"], "acme.com", "Lyon", "FR"),
        (["8 rue Courte, 69003 Lyon"], "acme.fr", "Lyon", "FR"),
        (["Calle Corta 8", "28004 Madrid"], "acme.es", "Madrid", "ES"),
        (["1 Short Street", "Austin, TX 78701"], "acme.com", "Austin", "US"),
        (["1 Short Street, Leeds LS1 4AP"], "acme.com", "Leeds", "GB"),
        (["地址：浙江省杭州市西湖区某路1号"], "acme.cn", "杭州", "CN"),
        (["12345 customers"], "acme.com", None, None),
        (["Hosting: Wolke", "50667 Köln"], "acme.de", None, None),
    ],
)
def test_it_reads_where_a_company_sits(
    lines: list[str], host: str, city: str | None, country: str | None
) -> None:
    found = facts(page(*lines), "imprint", f"https://{host}/imprint")
    assert (found.get("city"), found.get("country")) == (city, country)


@pytest.mark.parametrize(
    ("line", "ticker"),
    [
        ("Acme (NASDAQ: ACME) makes rope.", "ACME"),
        ("股票代码：600000.SH", "600000.SH"),
        ("Our NASDAQ listing", None),
    ],
)
def test_it_reads_a_ticker(line: str, ticker: str | None) -> None:
    assert facts(page(line), "about").get("ticker") == ticker


def test_prose_of_the_home_page_is_not_taken_for_facts() -> None:
    found = facts(page("Founded in 1999, 420 employees.", "50667 Köln"), url="https://acme.de/")
    assert not {"founded", "employees", "city"} & set(found)


def test_prices_and_plans_are_read_from_a_page_that_has_some() -> None:
    body = page("Starter", "$10 a month", "Team", "$49 a month", "Enterprise", "Contact sales")
    found = facts(body, "pricing", f"{URL}pricing")
    assert found["pricing"] == "public" and found["pricing_page"] == f"{URL}pricing"
    assert found["pricing_plans"] == "Starter, Team, Enterprise"
    assert facts(page("Preis auf Anfrage"), "pricing")["pricing"] == "on request"
    assert facts(page("标准版", "99元/月", "企业版", "联系我们"), "pricing")["pricing_plans"]
    assert "pricing_page" not in facts(page("Nothing is here."), "pricing")


def test_where_openings_are_listed_is_told() -> None:
    board = page(head="<script src='https://boards.greenhouse.io/embed/job_board/js?for=acme'>")
    assert facts(board, "careers")["careers_system"] == "Greenhouse"
    own = page(head='<script type="application/ld+json">{"@type": "JobPosting"}</script>')
    assert facts(own, "careers", f"{URL}jobs")["careers_system"] == "own site"
    assert facts(own, "careers", f"{URL}jobs")["careers_page"] == f"{URL}jobs"


# ---- where pages are -----------------------------------------------------------------------------


def pages(*links: tuple[str, str], lang: str = "en") -> dict[str, str]:
    lines = (f"<a href='{href}'>{words}</a>" for href, words in links)
    found = company_pages(_page(page(*lines, lang=lang).decode(), URL), URL)
    return {each.role: each.url for each in found if not each.is_guess}


def test_pages_are_found_by_the_words_of_links_and_by_their_paths() -> None:
    assert pages(
        ("/firma/wir", "Über uns"), ("/impressum.html", "Rechtliches"),
        ("/x?id=3", "Karriere (12)"), ("https://preise.acme.example/", "Preise"),
        ("mailto:a@acme.example", "Kontakt"),
    ) == {
        "about": f"{URL}firma/wir", "imprint": f"{URL}impressum.html", "careers": f"{URL}x?id=3",
        "pricing": "https://preise.acme.example/",
    }  # fmt: skip
    assert pages(("/a", "关于我们"), ("/b", "加入我们"), ("/c", "联系我们"), ("/d", "价格")) == {
        "about": f"{URL}a", "careers": f"{URL}b", "contact": f"{URL}c", "pricing": f"{URL}d",
    }  # fmt: skip
    assert pages(("/qui", "Qui sommes-nous ?"), ("/ml", "Mentions légales")) == {
        "about": f"{URL}qui", "imprint": f"{URL}ml",
    }  # fmt: skip


def test_other_sites_files_and_articles_are_no_pages_of_the_company() -> None:
    links = (
        ("https://evil-acme.example/about", "About"),
        ("https://acme.example.evil.example/a", "About"),
        ("/about.pdf", "About"), ("/", "About"), ("/blog/2026/why/careers", "A post on careers"),
        ("javascript:void(0)", "Jobs"), ("http://[", "Jobs"),
    )  # fmt: skip
    assert pages(*links) == {}


def test_where_nothing_is_linked_the_usual_addresses_are_tried_in_the_language_of_the_site() -> (
    None
):
    found = company_pages(_page(page(lang="de").decode(), URL), URL)
    assert [(each.role, each.url, each.is_guess) for each in found][:2] == [
        ("imprint", f"{URL}impressum", True), ("about", f"{URL}ueber-uns", True),
    ]  # fmt: skip
    assert all(each.role != "imprint" for each in company_pages(_page("<p>x</p>", URL), URL))


def test_languages_are_those_that_a_site_offers() -> None:
    head = "<link rel='alternate' hreflang='fr-CA' href='/fr'><link hreflang='x-default' href='/'>"
    body = page("<a href='/de' hreflang='de'>Site</a> <a href='/zh'>简体中文</a>", head=head)
    assert facts(body)["languages"] == "en, fr, de, zh"
    assert "languages" not in facts(page("<a href='/'>English</a>"))


# ---- profiles ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://de.linkedin.com/company/acme/about?x=1", "https://www.linkedin.com/company/acme"),
        ("https://twitter.com/acme", "https://x.com/acme"),
        ("https://github.com/acme/", "https://github.com/acme"),
        ("https://www.xing.com/pages/acme", "https://www.xing.com/pages/acme"),
        ("https://weibo.com/u/123", "https://weibo.com/u/123"),
        ("https://www.youtube.com/@acme/videos", "https://www.youtube.com/@acme"),
        # persons, posts, buttons, and hosts that only end alike
        ("https://www.linkedin.com/in/ada-lund", None),
        ("https://www.xing.com/profile/Ada_Lund", None),
        ("https://twitter.com/intent/tweet?text=x", None),
        ("https://twitter.com/acme/status/1", None),
        ("https://github.com/acme/rope", None),
        ("https://www.facebook.com/sharer.php?u=x", None),
        ("https://evil-linkedin.com/company/acme", None),
        ("https://linkedin.com.evil.example/company/acme", None),
        ("http://[", None),
    ],
)
def test_profiles_of_companies_are_told_from_those_of_persons(
    address: str, found: str | None
) -> None:
    known = network_of(address)
    assert (known[1] if known else None) == found


def test_of_several_profiles_the_one_that_bears_the_name_of_the_site_is_taken() -> None:
    body = page(
        "<a href='https://x.com/customer_one'>said</a><a href='https://x.com/acmehq'>X</a>",
        "<a href='https://github.com/one'>a</a><a href='https://github.com/two'>b</a>",
        "微信公众号：艾克米科技",
    )
    found = facts(body)
    assert found["profile_x"] == "https://x.com/acmehq"
    assert "profile_github" not in found and found["profile_wechat"] == "艾克米科技"


def test_same_as_leads_to_companies_only() -> None:
    data = {"@type": "Organization", "sameAs": [
        "https://www.linkedin.com/in/ada-lund", "https://www.linkedin.com/company/acme",
        "https://kg.example/acme"]}  # fmt: skip
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    found = facts(page(head=head))
    assert found["profile_linkedin"] == "https://www.linkedin.com/company/acme"
    assert found["profile"] == "https://kg.example/acme"


# ---- technologies --------------------------------------------------------------------------------


def technologies(body: bytes, **headers: str) -> set[str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return set(facts(body, **named).get("technologies", "").split(", ")) - {""}


def test_the_table_is_large_sound_and_its_signs_are_used_once() -> None:
    known = table()
    on_sites = {
        *known.hosts.values(), *known.cookies.values(), *known.attributes.values(),
        *(name for _, _, name in known.headers), *(name for _, name in known.generator),
        *(name for _, name in known.paths), *known.links.values(),
    }  # fmt: skip
    assert len(on_sites) >= 120
    assert all(host == host.lower() and "/" not in host for host in [*known.hosts, *known.links])
    assert all(word == word.lower() for word in names_in_titles())
    assert all(header == header.lower() for header, _, _ in known.headers)


@pytest.mark.parametrize(
    "body",
    [
        page(head="<script src='https://js.hs-scripts.com/1.js'></script>"),
        page(head="<script src='//js.hsforms.net/forms/v2.js'></script>"),
        page("<iframe src='https://meetings.hubspot.com/acme'></iframe>"),
    ],
)
def test_a_technology_shows_by_the_host_of_what_is_loaded(body: bytes) -> None:
    assert "HubSpot" in technologies(body)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil-js.hs-scripts.com.example/1.js", "https://evilhs-scripts.com/1.js",
        "https://js.hs-scripts.com.evil.example/", "https://x.example/?u=js.hs-scripts.com",
        "http://[", "js.hs-scripts.com/1.js",
    ],
)  # fmt: skip
def test_a_host_that_only_looks_alike_shows_nothing(address: str) -> None:
    assert technologies(page(head=f"<script src='{address}'></script>")) == set()


def test_hosts_match_by_whole_labels() -> None:
    hosts = {"hubspot.com": "HubSpot"}
    assert by_host(hosts, "js.hubspot.com") == by_host(hosts, "HubSpot.com.") == "HubSpot"
    assert by_host(hosts, "evil-hubspot.com") is by_host(hosts, "hubspot.com.evil.example") is None
    assert by_host(hosts, "com") is by_host(hosts, "") is None


def test_headers_cookies_generators_paths_and_attributes_show_technologies() -> None:
    assert technologies(page(), x_powered_by="PHP/8.3", server="nginx/1.25", cf_ray="1") == {
        "PHP", "nginx", "Cloudflare",
    }  # fmt: skip
    cookie = "laravel_session=x; expires=Mon, 02 Mar 2026 09:00:00 GMT, hubspotutk=1; path=/"
    assert technologies(page(), set_cookie=cookie) == {"Laravel", "HubSpot"}
    assert technologies(page(), set_cookie="x=hubspotutk") == set()
    body = page(
        "<div ng-version='17'></div>",
        head="<meta name='Generator' content='TYPO3 CMS'>"
        "<script src='/_next/static/a.js'></script>",
    )
    assert technologies(body) == {"TYPO3", "Next.js", "Angular"}
    assert technologies(page(head="<meta name='generator' content='Lumo 2.1'>")) == {"Lumo"}


def test_a_link_shows_a_job_board_and_a_help_desk_but_no_advertisement() -> None:
    body = page(
        "<a href='https://jobs.lever.co/acme'>a</a><a href='https://acme.zendesk.com/'>b</a>"
    )
    assert technologies(body) == {"Lever", "Zendesk"}
    front = page("<a href='https://www.zendesk.com/'>a</a><a href='https://stripe.com/'>b</a>")
    assert technologies(front) == set()


def test_what_pages_of_a_site_say_is_put_together() -> None:
    said = joined([
        FactData("technologies", "A, B", "fingerprint", 0.9, "1"),
        FactData("employees", "9", "text", 0.6, "1"),
        FactData("technologies", "B, C", "fingerprint", 0.9, "2"),
        FactData("employees", "12", "json-ld", 0.9, "2"),
        FactData("employees", "13", "json-ld", 0.9, "3"),
    ])  # fmt: skip
    assert {each.name: (each.value, each.url) for each in said} == {
        "technologies": ("A, B, C", "1"), "employees": ("12", "2"),
    }  # fmt: skip
