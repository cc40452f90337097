"""Reading the outside world: hosts, raw answers, openings; habits and moves of sources."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "host",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("origin", sa.String(length=300), nullable=False, unique=True),
        sa.Column("robots", sa.String(), nullable=True),
        sa.Column("robots_at", MOMENT, nullable=True),
        sa.Column("wait_until", MOMENT, nullable=True),
    )
    for name, column in (
        ("failing_since", MOMENT),
        ("proven_at", MOMENT),
        ("items", sa.Integer()),
        ("usual_items", sa.Float()),
        ("newest_at", MOMENT),
        ("usual_gap_days", sa.Float()),
        ("remedy", sa.String()),
        ("moved_to", sa.String(length=2048)),
        ("former_url", sa.String(length=2048)),
        ("licence", sa.String()),
        ("robots", sa.String()),
    ):
        op.add_column("source", sa.Column(name, column, nullable=True))
    for name in ("conditional_polls", "moved_seen"):
        op.add_column("source", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("is_retired", "is_lasting"):
        op.add_column(
            "source", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.execute(
        "UPDATE source SET newest_at = (SELECT max(coalesce(a.published_at, a.first_seen_at)) "
        "FROM article a WHERE a.source_id = source.id)"
    )
    op.create_index("ix_source_former_url", "source", ["former_url"])
    op.create_table(
        "raw_response",
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("source_id", BIG_ID, sa.ForeignKey("source.id"), nullable=False, index=True),
        sa.Column("url", sa.String(length=2048), nullable=False),
        sa.Column("fetched_at", MOMENT, nullable=False, index=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("robots", sa.String(), nullable=True),
        sa.Column("licence", sa.String(), nullable=True),
    )
    op.create_table(
        "opening",
        sa.Column("key", sa.String(length=500), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("url", sa.String(length=2048), nullable=False),
        sa.Column("department", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("id", BIG_ID, primary_key=True),
        sa.Column("source_id", BIG_ID, sa.ForeignKey("source.id"), nullable=False, index=True),
        sa.Column("function", sa.String(), nullable=False),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
    )
    op.add_column("article", sa.Column("source_hash", sa.String(length=64), nullable=True))
    op.add_column("article", sa.Column("full_text", sa.String(), nullable=True))
    op.add_column("article", sa.Column("full_text_at", MOMENT, nullable=True))
    op.execute(
        "UPDATE article SET source_hash = (SELECT v.content_hash FROM article_version v "
        "WHERE v.id = article.version_id)"
    )
    op.create_index("ix_article_source_hash", "article", ["source_hash"])
    op.create_index("ix_article_key_key", "article_key", ["key"])
    # Addresses are known without their www. from now on; what is known must stay known.
    for mark in ("url:", "shared:url:"):
        op.execute(
            f"INSERT INTO article_key (source_id, key, article_id) "
            f"SELECT source_id, '{mark}https://' || substr(key, {len(mark) + 13}), article_id "
            f"FROM article_key WHERE key LIKE '{mark}https://www.%' ON CONFLICT DO NOTHING"
        )
    op.add_column(
        "article_version",
        sa.Column("origin", sa.String(), nullable=False, server_default="source"),
    )
    op.add_column("article_version", sa.Column("response_id", BIG_ID, nullable=True))
