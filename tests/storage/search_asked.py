"""Asking the search as the window does, for the tests."""

from datetime import date

from branchdesk.app import rules_of
from branchdesk.domain.finding import Hit
from branchdesk.storage.search_index import SearchIndex
from branchdesk.usecases.searching import Asked, search

TODAY = date(2026, 10, 21)
RULES = rules_of().ledgers


def hits(finder: SearchIndex, text: str) -> list[Hit]:
    """Return every hit, group after group."""
    found = search(text, finder=finder, rules=RULES, today=TODAY)
    return [hit for part in found if not isinstance(part, Asked) for hit in part.hits]
