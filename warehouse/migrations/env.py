"""Alembic runs here; `warehouse.db.upgrade` hands it the connection."""

from alembic import context
from sqlmodel import SQLModel

import warehouse.models  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
