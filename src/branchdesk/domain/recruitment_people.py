"""Who takes part in a case: 本人, 谈话人, 培养联系人, 入党介绍人, and the training."""

from collections.abc import Iterator, Sequence
from datetime import date

from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import add_months
from branchdesk.domain.people import Member
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.records import Person
from branchdesk.domain.recruitment import Need, RecruitmentCase, RecruitmentRules, Step, StepTaken
from branchdesk.domain.roll import Roll, full_members_on, members_on
from branchdesk.domain.terms import POSTS

CONTACTS = (1, 2)
"""How many 培养联系人 there are"""
INTRODUCERS = (2, 2)


def people_problems(
    case: RecruitmentCase, step: Step, *, on: date, rules: RecruitmentRules, roll: Roll
) -> Iterator[Problem]:
    """Yield what is wrong with the people (or the training) of a step taken on a day."""
    taken = case.taken(step.number)
    # A birthday known only to the year is read in the person's favour.
    born = case.born.earliest if step.number == 1 and case.born is not None else None
    if born is not None and on < add_months(born, 12 * rules.least_age):
        yield _problem(step, Rule.TOO_YOUNG)
    if Need.CONTACTS in step.needs:
        yield from _named(step, case.contacts, CONTACTS, on=on, roll=roll)
    if Need.INTRODUCERS in step.needs:
        yield from _named(step, case.introducers, INTRODUCERS, on=on, roll=roll)
    if step.who_posts and taken.who:
        yield from _posts(step, taken.who, on=on, roll=roll)
    if Need.TRAINING in step.needs:
        yield from _training(step, taken)


def _problem(step: Step, rule: Rule, *values: str, severity: Severity = Severity.HARD) -> Problem:
    return Problem(f"steps.{step.number}", rule, severity, step.basis, values)


def _named(
    step: Step, people: Sequence[Person], count: tuple[int, int], *, on: date, roll: Roll
) -> Iterator[Problem]:
    least, most = count
    if not least <= len(people) <= most:
        wanted = str(least) if least == most else f"{least}-{most}"
        yield _problem(step, Rule.NEEDS_FULL_MEMBERS, wanted, str(len(people)))
    full = full_members_on(roll, on)
    for person in people:
        member = _member(person.name, person, roll)
        # Somebody of another branch may be one; only who is known here can be told to be none.
        if member is not None and member not in full:
            yield _problem(step, Rule.NOT_A_FULL_MEMBER, person.name)


def _posts(step: Step, who: str, *, on: date, roll: Roll) -> Iterator[Problem]:
    here = [member for member in members_on(roll, on) if member.name in who]
    if here and not any(post in step.who_posts for one in here for post in one.posts_on(on)):
        names = "、".join(POSTS[post] for post in step.who_posts)
        yield _problem(step, Rule.POST_REQUIRED, names, severity=Severity.SOFT)


def _training(step: Step, taken: StepTaken) -> Iterator[Problem]:
    asked = step.least_days or step.least_hours
    told = taken.training_days or taken.training_hours
    enough = (step.least_days and taken.training_days >= step.least_days) or (
        step.least_hours and taken.training_hours >= step.least_hours
    )
    if asked and told and not enough:
        yield _problem(step, Rule.TRAINING_TOO_SHORT, str(step.least_days), str(step.least_hours))


def _member(name: str, person: Person, roll: Roll) -> Member | None:
    if person.member is not None:
        return roll.member(person.member)
    same = [member for member in roll.members if member.name == name]
    return same[0] if len(same) == 1 else None
