"""Every measure of the star standard by the name the standard's file gives it."""

from collections.abc import Callable

from branchdesk.domain import (
    measures_keeping,
    measures_ledgers,
    measures_meetings,
    measures_org_life,
    measures_organisation,
    measures_people,
    measures_points,
    measures_talks,
    vetoing,
)
from branchdesk.domain.measuring import Measure

MEASURES: dict[str, Measure] = {
    "obligation": Measure(measures_meetings.obligation, obligations=("subject",)),
    "lectures": Measure(measures_meetings.lectures, ("secretary_points",)),
    "first_topic": Measure(measures_meetings.first_topic, ("full_from_percent",)),
    "annual_plan": Measure(
        measures_meetings.annual_plan, ("plan_points", "reported_points", "duties_points")
    ),
    "ideology": Measure(measures_meetings.ideology, ("points_each",)),
    "warning_education": Measure(
        measures_meetings.warning_education, ("points_each",), words=("ledgers",)
    ),
    "integration": Measure(
        measures_meetings.integration, ("points_each",), words=("ledgers", "joined_with")
    ),
    "summaries": Measure(
        measures_meetings.summaries,
        ("points_each",),
        months=("half_year_months", "year_end_months"),
        words=("reports", "half_year_is", "year_end_is"),
    ),
    "org_life_meeting": Measure(
        measures_org_life.org_life_meeting,
        (
            *("held_points", "before_points", "criticism_points", "closed_points"),
            *("criticism_percent", "closed_percent"),
        ),
    ),
    "set_up": Measure(measures_organisation.set_up, ("points_off",)),
    "term": Measure(measures_organisation.term, ("overdue_months", "overdue_points")),
    "seats": Measure(measures_organisation.seats, ("covered_points", "vacancy_points")),
    "conversions": Measure(measures_organisation.conversions, ("points_off",)),
    "study_hours": Measure(measures_people.study_hours),
    "attendance": Measure(measures_people.attendance, ("full_from_percent", "zero_at_percent")),
    "dues": Measure(
        measures_points.dues,
        ("paid_points", "published_points", "grace_days"),
        words=("published",),
    ),
    "points_published": Measure(measures_points.points_published, ("points_each",)),
    "member_review": Measure(
        measures_keeping.member_review,
        ("steps_points", "cap_points", "feedback_points", "participation_points"),
    ),
    "heart_talks": Measure(measures_talks.heart_talks),
    "record_keeping": Measure(measures_keeping.record_keeping),
    "packet_delivered": Measure(measures_keeping.packet_delivered),
    "committee_hours": Measure(measures_ledgers.committee_hours),
    "volunteering": Measure(
        measures_ledgers.volunteering,
        ("registered_points", "times", "times_points"),
        words=("registrations", "services"),
    ),
    "wishes": Measure(
        measures_ledgers.wishes, ("claimed_points",), words=("wishes", "claimed", "closed")
    ),
    "vanguard": Measure(measures_ledgers.vanguard, ("points_each",), words=("kinds",)),
    "projects": Measure(
        measures_ledgers.projects,
        ("project_points", "brand_points"),
        words=("projects", "closed", "brands", "shown_by"),
    ),
}

VETO_MEASURES: dict[str, Callable[[vetoing.Judged], str]] = {
    "term_long_overdue": vetoing.term_long_overdue,
    "no_review": vetoing.no_review,
}
"""Each returns a short note if the veto applies, else an empty text."""
