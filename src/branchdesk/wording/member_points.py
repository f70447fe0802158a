"""党员积分 in words."""

from datetime import date

from branchdesk.domain.points import PointsItem, PointsRule, PointsRules
from branchdesk.domain.points_notes import note_of, plain
from branchdesk.domain.points_quarters import Quarter, QuarterState
from branchdesk.domain.points_scoring import Exempt, LeftOut, MemberPoints
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def board_headings(translate: Translate) -> tuple[str, ...]:
    """Return the headings of everybody's points."""
    return (
        translate("member_points", "Name"),
        translate("member_points", "Base"),
        translate("member_points", "Reward"),
        translate("member_points", "Taken off"),
        translate("member_points", "Total"),
        translate("member_points", "Note"),
    )


def board_texts(line: MemberPoints) -> tuple[str, ...]:
    """Return a member's line."""
    numbers = (line.base, line.reward, line.penalty, line.total)
    return (line.member.name, *(plain(number) for number in numbers), note_of(line))


def left_out_texts(one: LeftOut, translate: Translate) -> tuple[str, ...]:
    """Return the line of a member who is left out."""
    return (one.member.name, "—", "—", "—", "—", why_left_out(one, translate))


def why_left_out(one: LeftOut, translate: Translate) -> str:
    """Return why a member is left out."""
    match one.why:
        case Exempt.RETIRED:
            why = translate("member_points", "retired")
        case Exempt.AGE:
            why = translate("member_points", "of the age from which no points are kept")
        case Exempt.LONG_SICK:
            why = translate("member_points", "exempt from study hours in the register")
        case Exempt.BY_HAND:
            why = one.reason
    return filled(translate("member_points", "left out: {0}"), (why,))


def item_headings(translate: Translate) -> tuple[str, ...]:
    """Return the headings of an account."""
    return (
        translate("member_points", "Day"),
        translate("member_points", "Points"),
        translate("member_points", "Rule and what for"),
    )


def item_texts(
    item: PointsItem, rules: PointsRules, fallen: frozenset[str], translate: Translate
) -> tuple[str, ...]:
    """Return a line of an account."""
    rule = rules.rule(item.code)
    title = f"{item.code} {rule.title}" if rule is not None else item.code
    what = f"{title} · {item.what}" if item.what else title
    if item.key in fallen:
        what = filled(translate("member_points", "[taken back] {0}"), (what,))
    elif item.reverses:
        what = filled(translate("member_points", "takes back: {0}"), (what,))
    elif item.by_hand:
        what = filled(translate("member_points", "{0} (by hand)"), (what,))
    return (item.on.isoformat(), signed(item), what)


def signed(item: PointsItem) -> str:
    """Return points with their sign."""
    return f"{'+' if item.points > 0 else ''}{plain(item.points)}"


def rule_text(rule: PointsRule, translate: Translate) -> str:
    """Return how a rule counts, in a line."""
    parts = []
    if rule.choices:
        parts.append("、".join(f"{one.title} {plain(one.points)}" for one in rule.choices))
    elif rule.least is not None and rule.most is not None:
        span = (plain(rule.least), plain(rule.most))
        parts.append(filled(translate("member_points", "{0} to {1}"), span))
    elif rule.points:
        parts.append(filled(translate("member_points", "{0} each"), (plain(rule.points),)))
    if rule.cap is not None:
        parts.append(filled(translate("member_points", "at most {0} a year"), (plain(rule.cap),)))
    if rule.ceiling is not None:
        ceiling = translate("member_points", "the whole total is at most {0}")
        parts.append(filled(ceiling, (plain(rule.ceiling),)))
    if rule.highest_per_matter:
        parts.append(translate("member_points", "of one matter only the highest"))
    return f"{rule.code} {rule.title}: " + " · ".join(parts)


def quarter_headings(translate: Translate) -> tuple[str, ...]:
    """Return the headings of the quarters."""
    return (
        translate("member_points", "Quarter"),
        translate("member_points", "State"),
        translate("member_points", "Published"),
        translate("member_points", "Objections"),
    )


def quarter_texts(one: Quarter, names: tuple[str, ...], translate: Translate) -> tuple[str, ...]:
    """Return the line of a quarter."""
    sheet = one.sheet
    if sheet is None:
        return (names[one.number - 1], state_word(one.state, translate), "", "")
    sheets = (*one.earlier, sheet)
    objections = sum(len(each.objections) for each in sheets)
    unanswered = sum(len(each.open_objections) for each in sheets)
    said = str(objections) if objections else translate("member_points", "none")
    if unanswered:
        open_ = translate("member_points", "{0}, {1} without an answer")
        said = filled(open_, (str(objections), str(unanswered)))
    return (
        names[one.number - 1],
        state_word(one.state, translate),
        f"{_short(sheet.starts_on)}—{_short(sheet.ends_on)}",
        said,
    )


def _short(day: date) -> str:
    return f"{day.month}.{day.day}"


def state_word(state: QuarterState, translate: Translate) -> str:
    """Return how far the publication of a quarter is."""
    match state:
        case QuarterState.COMING:
            return translate("member_points", "not due yet")
        case QuarterState.TO_PUBLISH:
            return translate("member_points", "to be published")
        case QuarterState.AHEAD:
            return translate("member_points", "about to hang")
        case QuarterState.HANGING:
            return translate("member_points", "hanging")
        case QuarterState.UNANSWERED:
            return translate("member_points", "an objection needs an answer")
        case QuarterState.DONE:
            return translate("member_points", "published")
