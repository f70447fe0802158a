"""The office's words for every value that is shown: one word each, everywhere the same."""

from typing import TYPE_CHECKING, TypeAlias

from branchdesk.domain.basis import Severity, Source
from branchdesk.domain.branch import BranchKind
from branchdesk.domain.cycle_words import CellState, Condition, Per
from branchdesk.domain.people import Category, MemberStatus, PartyPost
from branchdesk.domain.records import AgendaKind, Presence, RecordKind, VoteKind, VoteMethod
from branchdesk.wording.catalogue import Translate

if TYPE_CHECKING:
    # Their words are looked up only where the values are at hand, and so the modules too.
    from branchdesk.domain.review import ReviewGrade, ReviewStepKind
    from branchdesk.domain.standard import Computed

Shown: TypeAlias = (
    "RecordKind | AgendaKind | VoteKind | VoteMethod | Presence | MemberStatus | Category | "
    "PartyPost | BranchKind | CellState | Condition | Severity | Source | ReviewGrade | "
    "ReviewStepKind | Computed | Per"
)


def word_for(value: "Shown", translate: Translate) -> str:
    """Return the word for a value of any of the shown enumerations."""
    if isinstance(value, RecordKind):
        return _record_kind(value, translate)
    if isinstance(value, AgendaKind):
        return _agenda_kind(value, translate)
    if isinstance(value, VoteKind):
        return _vote_kind(value, translate)
    if isinstance(value, VoteMethod):
        return _vote_method(value, translate)
    if isinstance(value, Presence):
        return _presence(value, translate)
    if isinstance(value, MemberStatus):
        return _member_status(value, translate)
    if isinstance(value, Category):
        return _category(value, translate)
    if isinstance(value, PartyPost):
        return _party_post(value, translate)
    if isinstance(value, BranchKind):
        return _branch_kind(value, translate)
    if isinstance(value, CellState):
        return _cell_state(value, translate)
    if isinstance(value, Condition):
        return _condition(value, translate)
    if isinstance(value, Severity):
        return _severity(value, translate)
    if isinstance(value, Source):
        return _source(value, translate)
    if isinstance(value, Per):
        return _per(value, translate)
    return _of_judging(value, translate)


def _of_judging(value: "ReviewGrade | ReviewStepKind | Computed", translate: Translate) -> str:
    from branchdesk.domain.review import ReviewGrade, ReviewStepKind

    if isinstance(value, ReviewGrade):
        return _review_grade(value, translate)
    if isinstance(value, ReviewStepKind):
        return _review_step_kind(value, translate)
    return _computed(value, translate)


def _record_kind(value: RecordKind, translate: Translate) -> str:
    match value:
        case RecordKind.GENERAL_MEETING:
            return translate("words", "Branch general meeting")
        case RecordKind.COMMITTEE_MEETING:
            return translate("words", "Branch committee meeting")
        case RecordKind.GROUP_MEETING:
            return translate("words", "Party group meeting")
        case RecordKind.PARTY_LECTURE:
            return translate("words", "Party lecture")
        case RecordKind.THEME_PARTY_DAY:
            return translate("words", "Theme party day")


def _agenda_kind(value: AgendaKind, translate: Translate) -> str:
    match value:
        case AgendaKind.FIRST_TOPIC:
            return translate("words", "First topic")
        case AgendaKind.STUDY:
            return translate("words", "Study")
        case AgendaKind.COMMITTEE_REPORT:
            return translate("words", "Report of the branch committee")
        case AgendaKind.ELECTION:
            return translate("words", "Election")
        case AgendaKind.RECRUITMENT:
            return translate("words", "Admission of a probationary member")
        case AgendaKind.CONVERSION:
            return translate("words", "Conversion to full member")
        case AgendaKind.EXTENSION:
            return translate("words", "Extension of probation")
        case AgendaKind.CANCELLATION:
            return translate("words", "Cancellation of probation")
        case AgendaKind.COMMENDATION:
            return translate("words", "Commendation")
        case AgendaKind.DISPOSAL:
            return translate("words", "Organisational disposal")
        case AgendaKind.DISCIPLINE:
            return translate("words", "Disciplinary action")
        case AgendaKind.IDEOLOGY:
            return translate("words", "Ideology review")
        case AgendaKind.WARNING_EDUCATION:
            return translate("words", "Warning education")
        case AgendaKind.PLAN:
            return translate("words", "Plan and responsibilities")
        case AgendaKind.SUMMARY:
            return translate("words", "Summary and report")
        case AgendaKind.CRITICISM:
            return translate("words", "Criticism and self-criticism")
        case AgendaKind.DISCUSSION:
            return translate("words", "Discussion")
        case AgendaKind.OTHER:
            return translate("words", "Other matter")


def _vote_kind(value: VoteKind, translate: Translate) -> str:
    match value:
        case VoteKind.GENERAL:
            return translate("words", "Ordinary vote")
        case VoteKind.RECRUITMENT:
            return translate("words", "Vote on membership")
        case VoteKind.ELECTION:
            return translate("words", "Election")
        case VoteKind.COMMITTEE:
            return translate("words", "Committee vote")


def _vote_method(value: VoteMethod, translate: Translate) -> str:
    match value:
        case VoteMethod.SHOW_OF_HANDS:
            return translate("words", "Show of hands")
        case VoteMethod.SECRET_BALLOT:
            return translate("words", "Secret ballot")


def _presence(value: Presence, translate: Translate) -> str:
    match value:
        case Presence.PRESENT:
            return translate("words", "Present")
        case Presence.LATE:
            return translate("words", "Late")
        case Presence.LEFT_EARLY:
            return translate("words", "Left early")
        case Presence.LEAVE:
            return translate("words", "On leave")
        case Presence.ABSENT:
            return translate("words", "Absent")


def _member_status(value: MemberStatus, translate: Translate) -> str:
    match value:
        case MemberStatus.FULL:
            return translate("words", "Full member")
        case MemberStatus.PROBATIONARY:
            return translate("words", "Probationary member")
        case MemberStatus.ON_PARTY_PROBATION:
            return translate("words", "On party probation")
        case MemberStatus.CORRECTIVE_DEADLINE:
            return translate("words", "Under corrective deadline")
        case MemberStatus.HOSTED:
            return translate("words", "Hosted member")
        case MemberStatus.LEFT:
            return translate("words", "Left the branch")


def _category(value: Category, translate: Translate) -> str:
    match value:
        case Category.IN_SERVICE:
            return translate("words", "In service")
        case Category.RETIRED:
            return translate("words", "Retired")
        case Category.OTHER:
            return translate("words", "Other")


def _party_post(value: PartyPost, translate: Translate) -> str:
    match value:
        case PartyPost.SECRETARY:
            return translate("words", "Secretary")
        case PartyPost.DEPUTY_SECRETARY:
            return translate("words", "Deputy secretary")
        case PartyPost.ORGANIZATION:
            return translate("words", "Organisation commissioner")
        case PartyPost.PUBLICITY:
            return translate("words", "Publicity commissioner")
        case PartyPost.DISCIPLINE:
            return translate("words", "Discipline commissioner")
        case PartyPost.COMMISSIONER:
            return translate("words", "Commissioner")
        case PartyPost.GROUP_LEADER:
            return translate("words", "Group leader")


def _branch_kind(value: BranchKind, translate: Translate) -> str:
    match value:
        case BranchKind.ORGAN:
            return translate("words", "Organ branch")
        case BranchKind.RETIREE:
            return translate("words", "Retiree branch")
        case BranchKind.JOINT:
            return translate("words", "Joint branch")
        case BranchKind.TEMPORARY:
            return translate("words", "Temporary branch")


def _cell_state(value: CellState, translate: Translate) -> str:
    match value:
        case CellState.DONE:
            return translate("words", "Done")
        case CellState.DONE_LATE:
            return translate("words", "Done, entered late")
        case CellState.DRAFT:
            return translate("words", "Draft")
        case CellState.DUE:
            return translate("words", "Due")
        case CellState.COMING:
            return translate("words", "Coming")
        case CellState.OVERDUE:
            return translate("words", "Overdue")
        case CellState.NOT_APPLICABLE:
            return translate("words", "Not applicable")


def _condition(value: Condition, translate: Translate) -> str:
    match value:
        case Condition.NONE:
            return translate("words", "Applies")
        case Condition.NO_COMMITTEE:
            return translate(
                "words", "Not applicable: fewer than seven full members, no branch committee"
            )
        case Condition.NO_GROUPS:
            return translate("words", "Not applicable: no party groups")
        case Condition.NOT_KEPT_YET:
            return translate("words", "Not applicable: before the branch was kept here")
        case Condition.NO_MEETINGS:
            return translate("words", "Not applicable: no meeting was held")


def _severity(value: Severity, translate: Translate) -> str:
    match value:
        case Severity.HARD:
            return translate("words", "Required")
        case Severity.SOFT:
            return translate("words", "Expected")
        case Severity.HINT:
            return translate("words", "Hint")
        case Severity.LOCAL:
            return translate("words", "Local rule")


def _source(value: Source, translate: Translate) -> str:
    match value:
        case Source.REGULATION:
            return translate("words", "Regulation")
        case Source.COMMITTEE:
            return translate("words", "Superior committee")
        case Source.BRANCH:
            return translate("words", "This branch")
        case Source.PROGRAM:
            return translate("words", "Program default")


def _review_grade(value: "ReviewGrade", translate: Translate) -> str:
    from branchdesk.domain.review import ReviewGrade

    match value:
        case ReviewGrade.EXCELLENT:
            return translate("words", "Excellent")
        case ReviewGrade.QUALIFIED:
            return translate("words", "Qualified")
        case ReviewGrade.BASICALLY_QUALIFIED:
            return translate("words", "Basically qualified")
        case ReviewGrade.UNQUALIFIED:
            return translate("words", "Unqualified")


def _review_step_kind(value: "ReviewStepKind", translate: Translate) -> str:
    from branchdesk.domain.review import ReviewStepKind

    match value:
        case ReviewStepKind.SELF_REVIEW:
            return translate("words", "Self-review")
        case ReviewStepKind.PEER_REVIEW:
            return translate("words", "Peer review")
        case ReviewStepKind.BALLOT_REVIEW:
            return translate("words", "Ballot")
        case ReviewStepKind.ORGANIZATION_RATING:
            return translate("words", "Grading")
        case ReviewStepKind.PREPARATION:
            return translate("words", "Preparation")
        case ReviewStepKind.FEEDBACK:
            return translate("words", "Feedback")
        case ReviewStepKind.HELP:
            return translate("words", "Help")


def _computed(value: "Computed", translate: Translate) -> str:
    from branchdesk.domain.standard import Computed

    match value:
        case Computed.AUTO:
            return translate("words", "Computed from the records")
        case Computed.SEMI:
            return translate("words", "Computed, to be confirmed")
        case Computed.MANUAL:
            return translate("words", "Entered by hand")


def _per(value: Per, translate: Translate) -> str:
    match value:
        case Per.MONTH:
            return translate("words", "Every month")
        case Per.QUARTER:
            return translate("words", "Every quarter")
        case Per.HALF_YEAR:
            return translate("words", "Every half-year")
        case Per.YEAR:
            return translate("words", "Every year")
        case Per.BELONGS_YEAR:
            return translate("words", "For every year")
