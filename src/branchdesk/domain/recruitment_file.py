"""The file of the 25 steps, read strictly."""

from branchdesk.domain.basis import Severity
from branchdesk.domain.datafile import Fault, Table, open_table
from branchdesk.domain.people import PartyPost
from branchdesk.domain.records import RecordKind
from branchdesk.domain.recruitment import (
    MembershipVote,
    Need,
    RecruitmentRules,
    Stage,
    Step,
    Timing,
)


def parse_recruitment(text: str) -> RecruitmentRules:
    """Return the steps that a data file declares.

    Raises:
        DataFileError: If a key is unknown, missing or of the wrong type, the steps are not numbered
            from 1 on, or one refers to a stage or step there is not.
    """
    file = open_table(text)
    title, basis = file.text("title"), file.basis()
    least_age = file.integer("least_age")
    stages = tuple(_stage(table) for table in file.tables("stages"))
    keys = [stage.key for stage in stages]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise file.fail(f"stages.{index}.key", Fault.DUPLICATE, key)
    tables = list(file.tables("steps"))
    if not tables:
        raise file.fail("steps", Fault.MISSING_KEY)
    steps = tuple(
        _step(table, number, count=len(tables), stages=keys)
        for number, table in enumerate(tables, start=1)
    )
    file.done()
    return RecruitmentRules(title, basis, least_age, stages, steps)


def _stage(table: Table) -> Stage:
    stage = Stage(table.text("key"), table.text("title"))
    table.done()
    return stage


def _step(table: Table, number: int, *, count: int, stages: list[str]) -> Step:
    written = table.integer("number", least=1)
    if written != number:
        raise table.fail("number", Fault.NOT_ALLOWED, str(written), str(number))
    stage = table.text("stage")
    if stage not in stages:
        raise table.fail("stage", Fault.NOT_ALLOWED, stage, ", ".join(stages))
    after = table.integers("after") if table.has("after") else ()
    for earlier in after:
        if not 1 <= earlier < number:
            raise table.fail("after", Fault.NOT_ALLOWED, str(earlier))
    step = Step(
        number=number,
        stage=stage,
        title=table.text("title"),
        rule=table.text("rule"),
        basis=table.basis(),
        needs=tuple(Need(word) for word in _words(table, "needs", [need.value for need in Need])),
        after=after,
        records=tuple(
            RecordKind(word)
            for word in _words(table, "records", [kind.value for kind in RecordKind])
        ),
        vote=table.choice("vote", MembershipVote) if table.has("vote") else None,
        who_posts=tuple(
            PartyPost(word) for word in _words(table, "who_posts", [p.value for p in PartyPost])
        ),
        every_months=table.integer("every_months", default=0),
        least_days=table.integer("least_days", default=0),
        least_hours=table.integer("least_hours", default=0),
        timing=tuple(_timing(each, count=count) for each in table.tables("timing")),
    )
    if step.vote is not None and step.records != (RecordKind.GENERAL_MEETING,):
        raise table.fail("records", Fault.NOT_ALLOWED, *(kind.value for kind in step.records))
    table.done()
    return step


def _timing(table: Table, *, count: int) -> Timing:
    step = table.integer("step", least=1)
    if step > count:
        raise table.fail("step", Fault.NOT_ALLOWED, str(step))
    timing = Timing(
        step=step,
        text=table.text("text"),
        severity=table.choice("severity", Severity, default=Severity.HARD),
        earliest_months=table.integer("earliest_months", default=0),
        latest_months=table.integer("latest_months", default=0),
        special_months=table.integer("special_months", default=0),
    )
    if timing.special_months and timing.special_months < timing.latest_months:
        raise table.fail("special_months", Fault.NOT_ALLOWED, str(timing.special_months))
    table.done()
    return timing


def _words(table: Table, key: str, allowed: list[str]) -> tuple[str, ...]:
    words = table.texts(key)
    for word in words:
        if word not in allowed:
            raise table.fail(key, Fault.NOT_ALLOWED, word, ", ".join(allowed))
    return words
