"""What the commands about owners read."""

from sqlalchemy import Connection, select

from warehouse.models import Account
from warehouse.writes import table_of


def account_domains(connection: Connection) -> dict[int, str]:
    """The domain of every account, by id."""
    account = table_of(Account).c
    return dict(connection.execute(select(account.id, account.domain)).tuples().all())
