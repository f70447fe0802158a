"""The fields of the plan's rows, of its head, and of a theme that is being written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from branchdesk.desktop.pages.plan.fields_form import Field, FieldsForm, choice
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.person_edit import PersonEdit
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.desktop.words import word_for
from branchdesk.domain.dates import month_period
from branchdesk.domain.plans import PLANNED, DutyState
from branchdesk.wording.days import period_name
from branchdesk.wording.plans import duty_state


def lines_form() -> FieldsForm:
    """Return the form of a planned sitting."""
    translate = QCoreApplication.translate
    names = (period_name(month_period(2000, month), translate) for month in range(1, 13))
    months = [(name, str(month)) for month, name in enumerate(names, start=1)]
    return FieldsForm(
        "plan_line",
        (
            Field("kind", translate("plan_forms", "Kind"), choice(_kinds())),
            Field("group", translate("plan_forms", "Party group"), choice(())),
            Field("month", translate("plan_forms", "Month"), choice(months)),
            Field("day", translate("plan_forms", "Day of the month"), QLineEdit()),
            Field("theme", translate("plan_forms", "Theme"), QLineEdit(), wide=True),
            Field("chair", translate("plan_forms", "Chair or lecturer"), PersonEdit()),
            Field("place", translate("plan_forms", "Place"), QLineEdit()),
            Field("note", translate("plan_forms", "Note"), QLineEdit(), wide=True),
        ),
    )


def measures_form() -> FieldsForm:
    """Return the form of a measure of the 工作要点."""
    translate = QCoreApplication.translate
    return FieldsForm(
        "plan_measure",
        (
            Field("heading", translate("plan_forms", "Heading"), QLineEdit(), wide=True),
            Field("text", translate("plan_forms", "Measure"), _box(6, 16), wide=True),
        ),
    )


def duties_form() -> FieldsForm:
    """Return the form of an item of the responsibility list."""
    translate = QCoreApplication.translate
    states = [(duty_state(state, translate), state.value) for state in DutyState]
    return FieldsForm(
        "plan_duty",
        (
            Field("what", translate("plan_forms", "Item") + " *", QLineEdit(), wide=True),
            Field("owner", translate("plan_forms", "Responsible"), PersonEdit()),
            Field("cooperating", translate("plan_forms", "Cooperating"), QLineEdit()),
            Field("due", translate("plan_forms", "Due"), DayEdit()),
            Field("state", translate("plan_forms", "State"), choice(states)),
            Field("done_on", translate("plan_forms", "Done on"), DayEdit()),
            Field("note", translate("plan_forms", "Note"), QLineEdit(), wide=True),
        ),
    )


def plan_head_form() -> FieldsForm:
    """Return the form of the plan's day and of the meeting that approved it."""
    translate = QCoreApplication.translate
    return FieldsForm(
        "plan_head",
        (
            Field("dated", translate("plan_forms", "Day of the plan"), DayEdit()),
            Field("approved_in", translate("plan_forms", "Approved by the meeting"), choice(())),
        ),
    )


def report_head_form() -> FieldsForm:
    """Return the form of the day on which the 三会一课计划 was reported."""
    translate = QCoreApplication.translate
    label = translate("plan_forms", "Reported on")
    return FieldsForm("plan_report", (Field("reported_on", label, DayEdit()),))


def theme_form() -> FieldsForm:
    """Return the form of a theme that is being written."""
    translate = QCoreApplication.translate
    return FieldsForm(
        "theme_form",
        (
            Field("committee", translate("plan_forms", "Committee") + " *", QLineEdit(), wide=True),
            Field("months", translate("plan_forms", "Months") + " *", QLineEdit()),
            Field("issued_on", translate("plan_forms", "Issued on") + " *", DayEdit()),
            Field("title", translate("plan_forms", "Theme") + " *", QLineEdit(), wide=True),
            Field(
                "study",
                translate("plan_forms", "To be studied"),
                _box(3, 8),
                wide=True,
                note=translate("plan_forms", "One line each: title | source | day"),
            ),
            Field(
                "agenda",
                translate("plan_forms", "Suggested for the agenda"),
                _box(3, 8),
                wide=True,
                note=translate("plan_forms", "One line each, for example 学习：… or 讨论：…"),
            ),
            Field("due", translate("plan_forms", "To be done by"), DayEdit()),
            Field("papers", translate("plan_forms", "Names of attachments"), QLineEdit()),
            Field("notes", translate("plan_forms", "Notes"), _box(2, 6), wide=True),
        ),
    )


def set_people(form: FieldsForm, people: Sequence[Person]) -> None:
    """Say who can be picked in a form."""
    for widget in form.fields.values():
        if isinstance(widget, PersonEdit):
            widget.set_people(people)


def _kinds() -> list[tuple[str, str]]:
    return [(word_for(kind), kind.value) for kind in PLANNED]


def _box(least: int, most: int) -> AutoGrowTextEdit:
    box = AutoGrowTextEdit()
    box.set_lines(least, most)
    return box
