"""The sample's plan: proposed by the program, filled in by the secretary, reported."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from branchdesk.domain.ids import RecordId
from branchdesk.domain.plan_drafts import DutyDraft, HeadDraft, LineDraft, MeasureDraft
from branchdesk.domain.plans import Plan
from branchdesk.domain.theme_draft import ThemeDraft
from branchdesk.sample.calendar import LAST_DAY, workday
from branchdesk.usecases import plans, themes

if TYPE_CHECKING:
    from branchdesk.usecases.desk import Desk


def make_plan(
    raw: Mapping[str, Any], *, year: int, desk: "Desk", id_of: Callable[[str], RecordId]
) -> None:
    """Begin the plan, write what the story says into it, and take the themes over."""
    today = date(year, *LAST_DAY)
    plan = plans.begin_plan(year, profile=desk.profile, today=date(year, 1, 8), work=desk.work())
    for line in raw["lines"]:
        _keep_line(plan, line, desk=desk, today=today)
    for measure in raw["measures"]:
        draft = MeasureDraft(plans.new_row_id(), measure["heading"], measure["text"])
        plans.save_row(year, draft, today=today, work=desk.work())
    for duty in raw["duties"]:
        days = {key: _day(year, duty[key]) for key in ("due", "done_on") if key in duty}
        typed = DutyDraft(plans.new_row_id(), **{**duty, **days})
        plans.save_row(year, typed, today=today, work=desk.work())
    head = HeadDraft(
        _day(year, raw["dated"]), id_of(raw["approved_in"]), _day(year, raw["reported_on"])
    )
    plans.save_head(year, head, today=today, work=desk.work())
    with desk.work() as work:
        superior = work.branch.get().superior
    for theme in raw["themes"]:
        days = {key: _day(year, theme[key]) for key in ("issued_on", "due")}
        written = ThemeDraft(committee=superior, **{**theme, **days})
        themes.take_over(written.to_theme(year=year, today=today), work=desk.work())


def _keep_line(plan: Plan, told: Mapping[str, Any], *, desk: "Desk", today: date) -> None:
    """Fill in the proposed sitting of that kind and month."""
    line = next(
        one for one in plan.lines if one.kind.value == told["kind"] and one.month == told["month"]
    )
    words = {key: told[key] for key in ("theme", "chair", "place") if key in told}
    draft = replace(LineDraft.of(line), **words)
    if "to_month" in told:
        draft = replace(draft, month=str(told["to_month"]))
    if "day" in told:
        draft = replace(draft, day=str(told["day"]))
    plans.save_row(plan.year, draft, today=today, work=desk.work())


def _day(year: int, month_and_day: str) -> str:
    return workday(year, month_and_day).isoformat()
