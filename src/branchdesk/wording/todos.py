"""The lines of 今日: what to do, and by when."""

from datetime import timedelta
from typing import TYPE_CHECKING

from branchdesk.domain.cycle_words import REMINDERS, Per, Subject
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import day_and_month, full_day, period_name
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.domain.board import ToDo

_QUORATE = frozenset({Subject.GENERAL_MEETING, Subject.COMMITTEE_MEETING})


def title_of(todo: "ToDo", translate: Translate) -> str:
    """Return what is to be done, in a few words beginning with the verb."""
    return filled(_title(todo, translate), (_name(todo, translate),))


def second_of(todo: "ToDo", translate: Translate) -> str:
    """Return until when, and who is needed."""
    parts = (_when(todo, translate), _who(todo, translate))
    return " · ".join(part for part in parts if part)


def _title(todo: "ToDo", translate: Translate) -> str:
    match todo.kind:
        case "overdue" if todo.record is not None:
            return translate("todos", "Put right: {0}")
        case "overdue":
            return translate("todos", "Make up: {0}")
        case "draft":
            return translate("todos", "Finish the record: {0}")
        case "follow_up":
            return translate("todos", "See to the agreed matter: {0}")
        case "task":
            return translate("todos", "See to the task: {0}")
        case "conversion":
            return translate("todos", "Discuss the conversion of {0} to full member")
        case "recruitment":
            return translate("todos", "Recruitment of {0}")
        case "vacancy":
            return translate("todos", "Fill the vacant post: {0}")
        case "packet":
            return translate("todos", "Make and hand in the packet of {0}")
        case "review":
            return translate("todos", "Carry out: {0}")
        case "review_help":
            return translate("todos", "Write what became of the help after the review: {0}")
        case "plan":
            return translate("todos", "Make the plan of {0}")
        case "plan_duty":
            return translate("todos", "See to the planned matter: {0}")
        case "term":
            return translate("todos", "Prepare the election of a new committee")
        case "talk":
            return translate("todos", "Talk: {0}")
        case "talk_coverage":
            return translate("todos", "Complete: {0}")
        case "birthday":
            return translate("todos", "Political birthday: {0}")
        case "scans":
            return translate("todos", "{0} scanned pages wait to be filed")
        case "medal50":
            return translate("todos", "Fifty years in the Party by 1 July: {0}")
        case _:
            return _verb(todo, translate)


def _verb(todo: "ToDo", translate: Translate) -> str:
    subject = todo.obligation.subject if todo.obligation else None
    match subject:
        case (
            Subject.GENERAL_MEETING
            | Subject.COMMITTEE_MEETING
            | Subject.GROUP_MEETING
            | Subject.ORG_LIFE_MEETING
        ):
            return translate("todos", "Hold: {0}")
        case Subject.PARTY_LECTURE | Subject.SECRETARY_LECTURE | Subject.FIRST_TOPIC:
            return translate("todos", "Arrange: {0}")
        case _:
            return translate("todos", "Carry out: {0}")


def _name(todo: "ToDo", translate: Translate) -> str:
    if todo.kind in ("packet", "plan", "scans"):
        return next(iter(todo.values), "")
    if todo.kind == "recruitment":
        name, number = todo.values[:2]
        return filled(translate("todos", "{0}: step {1} {2}"), (name, number, todo.title))
    obligation = todo.obligation
    parts = [todo.title]
    if (
        todo.period is not None
        and obligation is not None
        and obligation.per is not Per.BELONGS_YEAR
    ):
        yearly = obligation.per is Per.YEAR
        parts.insert(0, "" if yearly else period_name(todo.period, translate))
    pattern = translate("todos", "{0} {1}")
    name = ""
    for part in filter(None, parts):
        name = filled(pattern, (name, part)) if name else part
    if todo.group_name:
        name = filled(translate("todos", "{0} ({1})"), (name, todo.group_name))
    return name


def _when(todo: "ToDo", translate: Translate) -> str:
    days, due = todo.days, todo.due_on
    match todo.kind:
        case "birthday":
            # The second line tells each day by itself.
            return ""
        case "draft" if due is not None:
            return filled(translate("todos", "Draft of {0}"), (day_and_month(due, translate),))
        case "draft":
            return translate("todos", "Draft without a day")
        case "term" if due is not None:
            pattern = (
                translate("todos", "The term ended on {0}, {1} days ago")
                if days > 0
                else translate("todos", "The term ends on {0}, in {1} days")
            )
            return filled(pattern, (full_day(due, translate), str(abs(days))))
    if due is None:
        return ""
    if days > 0 and todo.kind in REMINDERS:
        return filled(translate("todos", "was meant for {0}"), (day_and_month(due, translate),))
    if days > 0:
        pattern = (
            translate("todos", "{0} days overdue · click to make it up")
            if todo.kind == "overdue"
            else translate("todos", "{0} days overdue")
        )
        return filled(pattern, (str(days),))
    if days == 0:
        return translate("todos", "due today")
    pattern = translate("todos", "by {0} · {1} days left")
    this_year = (due + timedelta(days=days)).year
    shown = day_and_month if due.year == this_year else full_day
    return filled(pattern, (shown(due, translate), str(-days)))


def _who(todo: "ToDo", translate: Translate) -> str:
    values = todo.values
    if todo.kind in ("follow_up", "plan_duty", "task"):
        return " · ".join(value for value in values if value)
    if todo.kind in ("talk", "birthday", "medal50"):
        return "、".join(values)
    if todo.kind == "talk_coverage" and len(values) == 3:
        pattern = translate(
            "todos", "between committee members {0}, with members {1}, among members {2}"
        )
        return filled(pattern, values)
    if todo.kind == "review" and values:
        return filled(translate("todos", "Secretary: {0}"), ("、".join(values),))
    subject = todo.obligation.subject if todo.obligation else None
    if todo.kind not in ("overdue", "due", "coming") or len(values) < 2 or values[0] == "0":
        return ""
    due, voters = values[:2]
    if subject in _QUORATE and voters.isdigit():
        # Half or more of those with a vote must be there (支部工作条例第十一、十二条).
        enough = str(-(-int(voters) // 2))
        return filled(
            translate("todos", "{0} expected, {1} with a vote must be there to decide"),
            (due, enough),
        )
    return filled(translate("todos", "{0} expected"), (due,))
