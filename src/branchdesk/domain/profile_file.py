"""The profile file: obligations, votes, limits and checks with their basis, read strictly."""

from dataclasses import fields

from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.compliance_checks import CHECKS
from branchdesk.domain.cycle_words import Condition, Per, Subject
from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.profile import (
    Check,
    Limits,
    Obligation,
    Profile,
    TalkEvent,
    TalkTrigger,
    VoteRule,
)
from branchdesk.domain.records import VoteKind

FORMULAS = {
    VoteKind.GENERAL: ("2*P>=V", "2*Y>V"),
    VoteKind.RECRUITMENT: ("2*P>V", "2*(Y+W)>V"),
    VoteKind.ELECTION: ("5*P>=4*V", "2*Y>P"),
    VoteKind.COMMITTEE: ("2*P>=V", "2*Y>V"),
}
"""(quorum, passing) as `branchdesk.domain.voting` computes them; a file may say nothing else."""

_DAYS = frozenset({"handbook_due", "self_report_due", "review_due", "plan_due", "medal50_from"})
_LISTS = frozenset({"term_remind_days"})
_WORDS = frozenset({"study_ledgers"})
_BASES_OF_EXCELLENT = ("rated", "all_members", "participants")
_NEVER_IN_A_FILE = (Condition.NOT_KEPT_YET, Condition.NO_MEETINGS)


def parse_profile(text: str) -> Profile:
    """Return the profile that a data file states.

    Raises:
        DataFileError: If a key is unknown, missing or of the wrong type, a basis is missing, or a
            voting formula is not the one the program computes.
    """
    file = open_table(text)
    identifier, title = file.text("id"), file.text("title")
    effective_from = file.text("effective_from")
    obligations = tuple(_obligation(table) for table in file.tables("obligations"))
    _refuse_doubles(file, "obligations", [line.code for line in obligations])
    if not obligations:
        raise file.fail("obligations", Fault.MISSING_KEY)
    votes = tuple(_vote(table) for table in file.tables("votes"))
    _refuse_doubles(file, "votes", [vote.kind.value for vote in votes])
    checks = tuple(_check(table) for table in file.tables("checks"))
    _refuse_doubles(file, "checks", [check.code for check in checks])
    triggers = tuple(_trigger(table) for table in file.tables("talk_triggers"))
    _refuse_doubles(file, "talk_triggers", [trigger.event.value for trigger in triggers])
    limits, titles, severities, bases = _limits(file.table("limits"))
    file.done()
    return Profile(
        id=identifier,
        title=title,
        effective_from=effective_from,
        obligations=obligations,
        limits=limits,
        bases=bases,
        titles=titles,
        severities=severities,
        votes=votes,
        checks=checks,
        talk_triggers=triggers,
    )


def _obligation(table: Table) -> Obligation:
    condition = table.choice("not_applicable_if", Condition, default=Condition.NONE)
    if condition in _NEVER_IN_A_FILE:
        raise table.fail("not_applicable_if", Fault.NOT_ALLOWED, condition.value)
    obligation = Obligation(
        code=table.text("code"),
        title=table.text("title"),
        subject=table.choice("subject", Subject),
        per=table.choice("per", Per),
        minimum=table.integer("minimum", least=1),
        severity=table.choice("severity", Severity),
        basis=table.basis(),
        not_applicable_if=condition,
        each_group=table.flag("each_group", default=False),
        hint=table.text("hint", default=""),
        rule=table.text("rule", default=""),
        star_item=table.text("star_item", default=""),
        on_board=table.flag("on_board", default=True),
    )
    table.done()
    return obligation


def _vote(table: Table) -> VoteRule:
    kind = table.choice("kind", VoteKind)
    quorum, passing = table.text("quorum"), table.text("passing")
    for key, stated, computed in zip(
        ("quorum", "passing"), (quorum, passing), FORMULAS[kind], strict=True
    ):
        if stated.replace(" ", "") != computed:
            raise table.fail(key, Fault.NOT_ALLOWED, stated, computed)
    rule = VoteRule(
        kind=kind,
        title=table.text("title"),
        quorum=quorum,
        passing=passing,
        severity=table.choice("severity", Severity),
        basis=table.basis(),
    )
    table.done()
    return rule


def _check(table: Table) -> Check:
    code = table.text("code")
    if code not in CHECKS:
        raise table.fail("code", Fault.NOT_ALLOWED, code, ", ".join(CHECKS))
    check = Check(
        code=code,
        title=table.text("title"),
        severity=table.choice("severity", Severity),
        basis=table.basis(),
    )
    table.done()
    return check


def _trigger(table: Table) -> TalkTrigger:
    trigger = TalkTrigger(
        event=table.choice("event", TalkEvent),
        title=table.text("title"),
        on=table.flag("on"),
        within_days=table.integer("within_days"),
        basis=table.basis(),
    )
    table.done()
    return trigger


def _limits(
    table: Table,
) -> tuple[Limits, dict[str, str], dict[str, Severity], dict[str, Basis]]:
    known = {field.name for field in fields(Limits)}
    values: dict[str, object] = {}
    titles: dict[str, str] = {}
    severities: dict[str, Severity] = {}
    bases: dict[str, Basis] = {}
    for name in table.keys():  # noqa: SIM118 - a file's table, not a dict
        if name not in known:
            raise table.fail(name, Fault.UNKNOWN_KEY)
        entry = table.table(name)
        values[name] = _value(entry, name)
        titles[name] = entry.text("title")
        severities[name] = entry.choice("severity", Severity)
        bases[name] = entry.basis()
        entry.done()
    return Limits(**values), titles, severities, bases  # type: ignore[arg-type]


def _value(entry: Table, name: str) -> object:
    if name in _DAYS:
        return entry.month_and_day("value")
    if name in _WORDS:
        return entry.texts("value")
    if name in _LISTS:
        return tuple(sorted(entry.integers("value"), reverse=True))
    if name == "excellent_base":
        base = entry.text("value")
        if base not in _BASES_OF_EXCELLENT:
            raise entry.fail("value", Fault.NOT_ALLOWED, base, ", ".join(_BASES_OF_EXCELLENT))
        return base
    return entry.integer("value", least=1 if name == "minutes_per_hour" else 0)


def _refuse_doubles(file: Table, key: str, codes: list[str]) -> None:
    for index, code in enumerate(codes):
        if code in codes[:index]:
            raise file.fail(f"{key}.{index}", Fault.DUPLICATE, code)
