"""Alembic's entry: run the migrations on the connection that the caller has begun."""

from alembic import context
from sqlalchemy import Connection, Engine


def _run(connection: Connection) -> None:
    context.configure(connection=connection, render_as_batch=True)
    context.run_migrations()


_given = context.config.attributes["connection"]
if isinstance(_given, Engine):
    with _given.begin() as _begun:
        _run(_begun)
else:
    _run(_given)
