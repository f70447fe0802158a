"""The words that the cycle is told in.

What an obligation is about, why it does not apply, and how it stands.
"""

from enum import StrEnum

REMINDERS = frozenset({"talk", "talk_coverage", "birthday", "medal50"})
"""Kinds of lines that remind and are never overdue in the sense of a rule."""


class Per(StrEnum):
    """The stretch of time in which an obligation is to be met."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    BELONGS_YEAR = "belongs_year"
    """For year Y, usually held from October of Y to March of Y+1 (domain page 0.3)."""

    @property
    def months(self) -> int:
        """How many months one period has."""
        return {"month": 1, "quarter": 3, "half_year": 6}.get(self.value, 12)


class Subject(StrEnum):
    """What proves that an obligation is met."""

    GENERAL_MEETING = "general_meeting"
    COMMITTEE_MEETING = "committee_meeting"
    GROUP_MEETING = "group_meeting"
    PARTY_LECTURE = "party_lecture"
    SECRETARY_LECTURE = "secretary_lecture"
    THEME_PARTY_DAY = "theme_party_day"
    FIRST_TOPIC = "first_topic"
    """Every general and committee meeting begins with 第一议题."""
    MEMBER_REVIEW = "member_review"
    ORG_LIFE_MEETING = "org_life_meeting"
    """Until its own record exists it is marked done by hand with evidence (see stars C6)."""
    HEART_TALK = "heart_talk"


class Condition(StrEnum):
    """When an obligation does not apply."""

    NONE = "none"
    NO_COMMITTEE = "no_committee"
    NO_GROUPS = "no_groups"
    NOT_KEPT_YET = "not_kept_yet"
    """Before the branch was founded, or before the first year kept here; never in a file."""
    NO_MEETINGS = "no_meetings"
    """No meeting was held that the rule speaks of (第一议题); never in a file."""


class CellState(StrEnum):
    """State of one obligation in one period."""

    DONE = "done"
    DONE_LATE = "done_late"
    """Met, but entered as 补录."""
    DRAFT = "draft"
    DUE = "due"
    """The period runs and nothing is there yet."""
    COMING = "coming"
    """The period has not begun."""
    OVERDUE = "overdue"
    NOT_APPLICABLE = "not_applicable"
