"""Every counted figure of a year, as its facts know it: one way for page, packet and report."""

from branchdesk.domain.facts import Facts
from branchdesk.domain.figures import FigureTotal, totals
from branchdesk.domain.ledgers import LedgerRules
from branchdesk.domain.plan_parts import entries_of_plan
from branchdesk.domain.registrations import carried_over
from branchdesk.domain.remembering import remembered


def _rests_on(facts: Facts, rules: LedgerRules) -> tuple[object, ...]:
    return (
        facts.year,
        facts.entries,
        facts.plan,
        facts.records,
        facts.registrations,
        facts.roll,
        rules,
    )


@remembered(8, of=_rests_on)
def figures_of(facts: Facts, rules: LedgerRules) -> tuple[FigureTotal, ...]:
    """Return every figure, in the order of the ledgers; the plan's parts count with its ledger."""
    entries = (*facts.entries, *entries_of_plan(facts))
    return totals(rules, entries=entries, records=facts.records, carried=carried_over(facts))
