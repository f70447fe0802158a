"""Matters agreed before, taken up again: from the form of a later sitting to its minutes, and back.

Nothing is written into the earlier minutes; the later ones point to the matter by its id.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from branchdesk.domain.drafts import AgendaDraft, SettlementDraft
from branchdesk.domain.records import AgendaKind, Settlement
from branchdesk.domain.text import clean_line

TITLE = "上次议定事项落实情况"
"""What the agenda item is called that open matters are taken up in."""

ReadDay = Callable[[str, str], date | None]
"""Reads (field, text); refuses what is no day; None where nothing is typed."""


def settlement_of(draft: SettlementDraft, path: str, read_day: ReadDay) -> Settlement:
    """Return what the form says of an earlier matter; ``read_day`` refuses what is no day."""
    return Settlement(
        of=draft.of,
        what=clean_line(draft.what),
        owner=clean_line(draft.owner),
        agreed_in=clean_line(draft.agreed_in),
        due=date.fromisoformat(draft.due) if draft.due else None,
        done_on=read_day(f"{path}.done_on", draft.done_on),
        result=clean_line(draft.result),
        new_due=read_day(f"{path}.new_due", draft.new_due),
        into=draft.into,
    )


def settlement_draft(line: Settlement) -> SettlementDraft:
    """Return the form of what was said of an earlier matter."""
    return SettlementDraft(
        of=line.of,
        what=line.what,
        owner=line.owner,
        agreed_in=line.agreed_in,
        due=line.due.isoformat() if line.due else "",
        done_on=line.done_on.isoformat() if line.done_on else "",
        result=line.result,
        new_due=line.new_due.isoformat() if line.new_due else "",
        into=line.into,
    )


def with_settled(
    agenda: tuple[AgendaDraft, ...], lines: Iterable[SettlementDraft]
) -> tuple[AgendaDraft, ...]:
    """Return the agenda with earlier matters taken up in one item, each matter once.

    The item stands where it stands already, else behind 第一议题, else first.
    """
    known = {line.of for item in agenda for line in item.settled}
    new = tuple({line.of: line for line in lines if line.of not in known}.values())
    if not new:
        return agenda
    for place, item in enumerate(agenda):
        if item.settled:
            grown = replace(item, settled=(*item.settled, *new))
            return (*agenda[:place], grown, *agenda[place + 1 :])
    place = 1 if agenda and agenda[0].kind is AgendaKind.FIRST_TOPIC else 0
    return (*agenda[:place], AgendaDraft(title=TITLE, settled=new), *agenda[place:])


def without_settled(
    agenda: tuple[AgendaDraft, ...], gone: Iterable[str]
) -> tuple[AgendaDraft, ...]:
    """Return the agenda without these matters, and without an item that held nothing else."""
    wanted = set(gone)
    kept: list[AgendaDraft] = []
    for item in agenda:
        left = tuple(line for line in item.settled if line.of not in wanted)
        if left == item.settled:
            kept.append(item)
            continue
        changed = replace(item, settled=left)
        if left or changed != AgendaDraft(title=TITLE):
            kept.append(changed)
    return tuple(kept)
