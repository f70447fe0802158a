"""Refusals are data: which rule was broken, where, and on what basis."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from branchdesk.domain.basis import Basis, Severity


class Rule(StrEnum):
    """Every reason for which something a person entered can be refused or questioned."""

    REQUIRED = "required"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    NOT_A_NUMBER = "not_a_number"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_GROUP = "unknown_group"
    ALREADY_TAKEN = "already_taken"
    END_BEFORE_START = "end_before_start"
    IN_THE_FUTURE = "in_the_future"
    BEFORE_1921 = "before_1921"
    YEAR_UNLIKELY = "year_unlikely"
    """所属年度 is neither the year of the day nor the one before it, early in the year."""
    BAD_ID_NUMBER = "bad_id_number"
    ID_NUMBER_DISAGREES = "id_number_disagrees"
    NOT_A_FULL_MEMBER_BEFORE_JOINING = "full_before_joining"
    TOO_YOUNG = "too_young"
    ABSENCE_WITHOUT_REASON = "absence_without_reason"
    NO_AGENDA = "no_agenda"
    NO_DISCUSSION = "no_discussion"
    NO_DECISION = "no_decision"
    FIRST_TOPIC_MISSING = "first_topic_missing"
    CHAIR_NOT_ENTITLED = "chair_not_entitled"
    QUORUM_NOT_MET = "quorum_not_met"
    VOTES_EXCEED_PRESENT = "votes_exceed_present"
    VOTES_INCOMPLETE = "votes_incomplete"
    SECRET_BALLOT_REQUIRED = "secret_ballot_required"  # noqa: S105 - a rule's name
    EXCLUSION_NOT_ALLOWED = "exclusion_not_allowed"
    """Voters left out of 应到会 in a vote that knows no such exception."""
    TOO_FEW_CANDIDATES = "too_few_candidates"
    CANNOT_PASS = "cannot_pass"  # noqa: S105 - a rule's name
    NOT_DISCUSSED_BY_COMMITTEE_FIRST = "not_discussed_by_committee_first"
    NO_COMMITTEE = "no_committee"
    NO_GROUPS = "no_groups"
    LATE_WITHOUT_REASON = "late_without_reason"
    AMENDED_WITHOUT_REASON = "amended_without_reason"
    OVERRIDE_WITHOUT_REASON = "override_without_reason"
    NOTHING_CHANGED = "nothing_changed"
    STALE = "stale"
    READ_ONLY = "read_only"
    NOT_FOUND = "not_found"
    STEP_OUT_OF_ORDER = "step_out_of_order"
    STEP_WITHOUT_EVIDENCE = "step_without_evidence"
    TALLY_EXCEEDS_BALLOTS = "tally_exceeds_ballots"
    TALLY_INCOMPLETE = "tally_incomplete"
    BALLOTS_DO_NOT_ADD_UP = "ballots_do_not_add_up"
    PROBATIONARY_RATED = "probationary_rated"
    TOO_MANY_EXCELLENT = "too_many_excellent"
    GRADE_WITHOUT_REASON = "grade_without_reason"
    GRADE_MISSING = "grade_missing"
    FEEDBACK_MISSING = "feedback_missing"
    SCORE_OUT_OF_RANGE = "score_out_of_range"
    SCORE_WITHOUT_NOTE = "score_without_note"
    NOT_THE_SAME = "not_the_same"
    """A passphrase typed twice, differently."""
    NOT_A_CHOICE = "not_a_choice"
    """A word that is none of those known here (男/女, 正式党员/预备党员, 党内职务)."""
    NAMESAKE = "namesake"
    """Somebody of the same name and birthday is in the register already."""
    NAME_DIFFERS = "name_differs"
    """The register knows this ID number under another name."""
    STATUS_DISAGREES = "status_disagrees"
    """A status that the day of becoming a full member contradicts."""
    POST_HELD = "post_held"
    """A post with one seat that somebody else holds on that day."""
    DUPLICATE_ROW = "duplicate_row"
    POSSIBLE_DUPLICATE_ROW = "possible_duplicate_row"
    """The same name twice in a roster, and nothing that tells the two apart."""
    NUMBER_DAMAGED = "number_damaged"
    """A spreadsheet kept an ID number as a number: its last digits are lost."""
    NO_RESULT = "no_result"
    """A formula whose result was never stored, or an error such as #N/A."""
    DONE_BEFORE_AGREED = "done_before_agreed"
    STAGE_NOT_SHOWN = "stage_not_shown"
    """A stage of 组织生活会 that nothing in the books shows."""
    LIST_MISSING = "list_missing"
    """Nobody's 查摆问题清单."""
    STATEMENT_MISSING = "statement_missing"
    """Absent from 组织生活会, and no written statement."""
    CRITICISM_MISSING = "criticism_missing"
    """At 组织生活会, and no criticism noted."""
    MONTH_AMBIGUOUS = "month_ambiguous"
    """The number 1985.1 in a spreadsheet: January, or October without its last digit."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule, pinned to the form field it belongs to."""

    field: str
    """Dotted path in the draft, for example ``agenda.1.vote.in_favour``; empty: the whole form."""
    rule: Rule
    severity: Severity = Severity.HARD
    basis: Basis | None = None
    values: tuple[str, ...] = ()
    """Numbers and names for the sentence, in the order the sentence uses them."""


class Rejected(Exception):
    """The request was understood and refused; nothing was written."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        super().__init__(", ".join(f"{p.field}:{p.rule.value}" for p in self.problems))
