"""党建联席会议: what was agreed with communities and partners (ledger ``joint_conference``)."""

from collections.abc import Iterator
from datetime import date

from branchdesk.domain.follow_ups import Agreed, MatterSource
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.ledgers import LedgerEntry, named_in
from branchdesk.domain.org_life_rules import lines_in
from branchdesk.domain.records import Person

CONFERENCE = "joint_conference"


def matters_of_conference(entry: LedgerEntry) -> Iterator[Agreed]:
    """Yield what a conference agreed: a matter a line; done once 落实情况 is filled in.

    The ledger asks no day of that, so that none is known.
    """
    outcome = _text(entry, "outcome")
    due = _text(entry, "due")
    owners = named_in(entry.values.get("owner"))
    owner = owners[0] if owners else Person(_text(entry, "owner"))
    for place, line in enumerate(lines_in(_text(entry, "agreed"))):
        yield Agreed(
            id=FollowUpId(f"{entry.id}:{place}"),
            what=line,
            owner=owner,
            on=entry.on,
            year=entry.belongs_year,
            title=_text(entry, "topic"),
            due=_day(due),
            done=bool(outcome),
            result=outcome,
            source=MatterSource.CONFERENCE,
            item=entry.id,
            field="values.outcome",
            place=place,
        )


def _text(entry: LedgerEntry, key: str) -> str:
    value = entry.values.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
