"""发展党员 and 换届 in words: how a step stands, what comes next, how the term stands."""

from datetime import date

from branchdesk.domain.election_judging import Part
from branchdesk.domain.recruitment_standing import Act, CaseStanding, StepState
from branchdesk.domain.terms import POSTS
from branchdesk.domain.terms_of_office import TermStanding, TermState, Vacancy
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled


def word_for_state(state: StepState, translate: Translate) -> str:
    """Return the word for the state of a step."""
    match state:
        case StepState.DONE:
            return translate("growth", "done")
        case StepState.NEXT:
            return translate("growth", "to be done now")
        case StepState.COMING:
            return translate("growth", "later")
        case StepState.LATE:
            return translate("growth", "late")
        case StepState.IRREGULAR:
            return translate("growth", "irregular")
        case StepState.NOT_APPLICABLE:
            return translate("growth", "does not apply")


def next_of(standing: CaseStanding, translate: Translate) -> str:
    """Return what a case waits for: the register, a step, or nothing more."""
    if standing.act is not None:
        return word_for_act(standing.act, translate)
    step = standing.next
    if step is None:
        return translate("growth", "Nothing is left to do")
    pattern = translate("growth", "Step {0}: {1}")
    return filled(pattern, (str(step.step.number), step.step.title))


def deadline_of(standing: CaseStanding, today: date, translate: Translate) -> str:
    """Return the next deadline with the days left; empty if there is none."""
    step = standing.deadline
    if step is None or step.due_on is None:
        return ""
    days = (step.due_on - today).days
    pattern = (
        translate("growth", "by {0}, {1} days left")
        if days >= 0
        else translate("growth", "was due on {0}, {1} days overdue")
    )
    text = filled(pattern, (full_day(step.due_on, translate), str(abs(days))))
    if standing.next is not None and step.step.number != standing.next.step.number:
        pattern = translate("growth", "{0} (step {1} {2})")
        text = filled(pattern, (text, str(step.step.number), step.step.title))
    return text


def word_for_act(act: Act, translate: Translate) -> str:
    """Return what a vote that was passed asks for, as a button says it."""
    match act:
        case Act.ADMIT:
            return translate("growth", "Enter as probationary member")
        case Act.CONVERT:
            return translate("growth", "Enter as full member")
        case Act.EXTEND:
            return translate("growth", "Enter the extension of probation…")
        case Act.CANCEL:
            return translate("growth", "Enter the end of membership")


def title_of_part(part: Part, translate: Translate) -> str:
    """Return what a part of an election is called."""
    match part:
        case Part.REQUEST:
            return translate("growth", "Request to the superior body")
        case Part.REPLY:
            return translate("growth", "Reply of the superior body")
        case Part.CANDIDATES:
            return translate("growth", "Nomination and candidates")
        case Part.RULES:
            return translate("growth", "Rules of the election")
        case Part.COUNTERS:
            return translate("growth", "Scrutineers and tellers")
        case Part.MEETING:
            return translate("growth", "General meeting: election")
        case Part.FIRST_MEETING:
            return translate("growth", "First meeting of the new committee")
        case Part.POSTS:
            return translate("growth", "Posts")
        case Part.REPORT:
            return translate("growth", "Report of the result")
        case Part.APPROVAL:
            return translate("growth", "Approval and filing")
        case Part.HAND_OVER:
            return translate("growth", "Handing over")


def sentence_for_term(term: TermStanding, translate: Translate) -> str:
    """Return how the term stands."""
    if term.ends_on is None:
        return translate(
            "growth", "The day of the last election is not known: enter it under Settings."
        )
    day, days = full_day(term.ends_on, translate), str(abs(term.days))
    match term.state:
        case TermState.OVERDUE:
            pattern = translate("growth", "The term ended on {0}, {1} days ago: elect now.")
        case TermState.EXTENDED:
            pattern = translate("growth", "Extended with approval until {0}, {1} days left.")
        case TermState.DUE:
            pattern = translate(
                "growth", "The term ends on {0}, in {1} days: prepare the election."
            )
        case _:
            pattern = translate("growth", "In term until {0}, {1} days left.")
    return filled(pattern, (day, days))


def sentence_for_vacancy(vacancy: Vacancy, translate: Translate) -> str:
    """Return which post is empty, and for how long."""
    pattern = translate("growth", "{0}: vacant for {1} days")
    return filled(pattern, (POSTS[vacancy.post], str(vacancy.days)))
