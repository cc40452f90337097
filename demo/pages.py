"""HTML of the demo's web: home pages with facts, news pages, articles."""

from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from demo.feeds import CONTENT_TYPES, published
from demo.world import Company, CompanyPage, Newsroom, Story

DAY_FORMATS = {"de": "{0:%d.%m.%Y}", "fr": "{0:%d/%m/%Y}", "zh": "{0.year}年{0.month}月{0.day}日"}
ENGLISH_DAY = "{0:%B} {0.day}, {0.year}"

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_home(company: Company, room: Newsroom | None) -> str:
    """A company's home page; its facts are in JSON-LD, in meta tags or only in its prose."""
    return _render(
        f"home_{company.home}.j2",
        company=company,
        site=company.site,
        organization=_organization(company),
        news_url=room.url if room else None,
        feed_type=CONTENT_TYPES.get(room.shape) if room else None,
    )


def render_company_page(company: Company, page: CompanyPage) -> str:
    """A page of a company beside its home page."""
    return _render("company_page.j2", company=company, page=page)


def render_front(room: Newsroom) -> str:
    """A trade paper's home page."""
    return _render("front.j2", room=room, feed_type=CONTENT_TYPES[room.shape])


def render_news_page(room: Newsroom, base: datetime) -> str:
    """The list of a newsroom that has no feed; each shape has markup of its own."""
    return _render(
        f"{room.shape}.j2",
        room=room,
        language=_language(room),
        stories=[_listing(story, room, base) for story in room.stories],
    )


def render_article(story: Story, room: Newsroom, base: datetime) -> str:
    """The page of one article, as HTML."""
    return _render(
        "article.j2",
        room=room,
        language=_language(room),
        story=_listing(story, room, base),
        paragraphs=story.paragraphs,
    )


def _render(template: str, **values: Any) -> str:
    return _templates.get_template(template).render(values)


def _language(room: Newsroom) -> str:
    return room.company.language if room.company else "en"


def _listing(story: Story, room: Newsroom, base: datetime) -> dict[str, str]:
    at = published(story, room, base)
    day = DAY_FORMATS.get(_language(room), ENGLISH_DAY).format(at)
    return {
        "title": story.title,
        "path": story.path,
        "summary": story.paragraphs[0],
        "iso": at.isoformat(),
        "iso_day": at.date().isoformat(),
        "day": day,
    }


def _organization(company: Company) -> dict[str, Any]:
    """The company in the words of schema.org."""
    return {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": company.name,
        "alternateName": company.aliases,
        "url": f"http://{company.domain}/",
        "description": company.description,
        "foundingDate": str(company.founded),
        "numberOfEmployees": {"@type": "QuantitativeValue", "value": company.employees},
        "address": {
            "@type": "PostalAddress",
            "addressLocality": company.city,
            "addressRegion": company.region,
            "addressCountry": company.country,
        },
        "knowsAbout": [company.industry],
        "industry": company.industry,
        "sameAs": [f"https://www.linkedin.com/company/{company.id}-example"],
    }
