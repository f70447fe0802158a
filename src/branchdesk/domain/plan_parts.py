"""The three parts of a year's plan that count, wherever each of them is kept.

The page of the plan is the place for them.  A plan approved in minutes counts as it always did, and
so do entries of the ledger, which remains for what is imported.  Each part counts once.
"""

from dataclasses import dataclass
from datetime import date

from branchdesk.domain.counting import MEETINGS, has_item, of_kinds
from branchdesk.domain.facts import Facts
from branchdesk.domain.ledgers import EntryId, LedgerEntry
from branchdesk.domain.records import AgendaKind, Attachment, Record

LEDGER = "annual_plan"
PLAN_FORM, DUTIES_FORM, MEETINGS_FORM = "工作要点", "责任清单", "三会一课计划"
"""The words of the ledger for the three parts."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What there is of a year's plan."""

    made_on: date | None
    """The earliest day on which a plan was made."""
    duties: bool
    reported: bool
    """Whether the 三会一课计划 was reported."""
    approving: tuple[Record, ...] = ()
    """The minutes in which a plan was discussed or approved."""
    attachments: tuple[Attachment, ...] = ()
    kept: bool = False
    """Whether a plan or an entry of the ledger exists at all."""


def parts_of(facts: Facts) -> Parts:
    """Return what there is of the year's plan: in the dossier, the minutes and the ledger."""
    plan = facts.plan
    approving = [
        final.record
        for final in of_kinds(facts, MEETINGS)
        if has_item(final.record, AgendaKind.PLAN)
        or (plan is not None and final.record.id == plan.approved_in)
    ]
    days = [record.held_on for record in approving if has_item(record, AgendaKind.PLAN)]
    days += [entry.on for entry in _of_form(facts, PLAN_FORM)]
    if plan is not None and plan.is_made and plan.dated is not None:
        days.append(plan.dated)
    files = plan.attachments if plan is not None else ()
    return Parts(
        made_on=min(days, default=None),
        duties=bool(plan is not None and plan.duties) or bool(_of_form(facts, DUTIES_FORM)),
        reported=bool(plan is not None and plan.is_reported)
        or any("reported_on" in entry.values for entry in _of_form(facts, MEETINGS_FORM)),
        approving=tuple(approving),
        attachments=(*files, *(file for e in _kept(facts) for file in e.attachments)),
        kept=plan is not None or bool(_kept(facts)),
    )


def _kept(facts: Facts) -> list[LedgerEntry]:
    """Return what the ledger of plans has, imported or kept before there was a page for it."""
    return [entry for entry in facts.entries if entry.kind == LEDGER]


def _of_form(facts: Facts, form: str) -> list[LedgerEntry]:
    return [entry for entry in _kept(facts) if entry.values.get("form") == form]


def entries_of_plan(facts: Facts) -> tuple[LedgerEntry, ...]:
    """Return the plan's parts as lines of the ledger, for its figures: what is there is not twice.

    They are never kept; their ids are those of the plan and lead to its page.
    """
    plan = facts.plan
    if plan is None:
        return ()
    day = plan.dated or date(plan.year, 1, 1)
    parts = (
        (plan.is_made, PLAN_FORM, day),
        (bool(plan.duties), DUTIES_FORM, day),
        (plan.is_reported, MEETINGS_FORM, plan.reported_on or day),
    )
    return tuple(
        LedgerEntry(
            EntryId(f"{plan.id}-{place}"),
            LEDGER,
            on,
            plan.year,
            values={"title": f"{plan.year}年{form}", "form": form},
        )
        for place, (there, form, on) in enumerate(parts)
        if there and not _of_form(facts, form)
    )
