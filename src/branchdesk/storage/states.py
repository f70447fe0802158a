"""States of what the journal keeps: a document together with what the row says beside it."""

import json
from datetime import UTC, datetime
from typing import Any

from branchdesk.storage import codec


class Moments:
    """Moments inside the journal's documents, as text."""

    @staticmethod
    def write(moment: datetime | None) -> str | None:
        """Return the text of a moment, UTC."""
        return None if moment is None else moment.astimezone(UTC).isoformat()

    @staticmethod
    def read(text: str | None) -> datetime | None:
        """Return the moment in a text."""
        return None if text is None else datetime.fromisoformat(text)


def state(*, removed_at: str | None = None, **documents: str | None) -> str:
    """Return one JSON document holding others by name, and when the row was removed."""
    tree: dict[str, Any] = {
        name: None if document is None else json.loads(document)
        for name, document in documents.items()
    }
    return codec.canonical({**tree, "removed_at": removed_at})


def read_state(text: str | None) -> dict[str, Any] | None:
    """Return the parts of a state; None where there was nothing yet."""
    if text is None:
        return None
    tree: dict[str, Any] = json.loads(text)
    return tree
