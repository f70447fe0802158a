"""Searching over everything: what was typed, understood, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.finding import STATUSES, Category, Found, GroupOfHits
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.search_query import Reading, Vocabulary, read_query
from branchdesk.domain.terms import RECORD_KINDS
from branchdesk.usecases.side_ports import Finder

SHOWN = 6
"""Results of each group as long as several groups are shown."""
SHOWN_ALONE = 60
"""Results of a group that is asked for by name."""

_GROUPS = (
    Category("党员", Found.MEMBER),
    Category("会议", Found.RECORD),
    Category("记录", Found.RECORD),
    Category("决议", Found.DECISION),
    Category("议定事项", Found.FOLLOW_UP),
    Category("台账", Found.LEDGER),
    Category("档案", Found.DOSSIER),
    Category("民主评议", Found.REVIEW),
    Category("星级", Found.STAR_NOTE),
    Category("文件", Found.FILE),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a line was understood; comes before its results."""

    reading: Reading


def word_of_group(group: Found) -> str:
    """Return the word of ``类别:`` for a whole group."""
    return next(category.word for category in _GROUPS if category.group is group)


def vocabulary_of(rules: LedgerRules, names: tuple[str, ...] = ()) -> Vocabulary:
    """Return the words that filters may use with these ledgers and members."""
    records = tuple(Category(word, Found.RECORD, kind.value) for kind, word in RECORD_KINDS.items())
    ledgers = tuple(Category(kind.title, Found.LEDGER, kind.key) for kind in rules.kinds)
    steps = dict.fromkeys(step.title for kind in rules.kinds for step in kind.steps)
    statuses = dict.fromkeys((*STATUSES, *steps))
    return Vocabulary((*_GROUPS, *records, *ledgers), tuple(statuses), names)


def search(
    text: str,
    *,
    finder: Finder,
    rules: LedgerRules,
    today: date,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Asked | GroupOfHits]:
    """Yield how a line was understood, then what it finds, group after group.

    Raises:
        Failed: If the books cannot be read.
    """
    finder.bring_up_to_date(stop=stop)
    reading = read_query(text, vocabulary=vocabulary_of(rules, finder.names()), today=today)
    yield Asked(reading)
    query = reading.query
    if query.asks_nothing:
        return
    groups = {category.group for category in query.categories}
    yield from finder.find(query, limit=SHOWN_ALONE if len(groups) == 1 else SHOWN, stop=stop)
