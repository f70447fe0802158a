"""The lines of F17, each with its 说明: what counted besides the base, and what was taken off."""

from decimal import Decimal

from branchdesk.domain.points import PointsPart, SheetLine
from branchdesk.domain.points_scoring import MemberPoints, PointsBoard, RulePoints


def sheet_lines(shown: PointsBoard) -> tuple[SheetLine, ...]:
    """Return the lines of a sheet, in the order of the register."""
    return tuple(
        SheetLine(
            member=line.member.id,
            name=line.member.name,
            base=line.base,
            reward=line.reward,
            penalty=line.penalty,
            total=line.total,
            note=note_of(line),
        )
        for line in shown.lines
    )


def note_of(line: MemberPoints) -> str:
    """Return what stands under 说明, for example ``志愿服务＋4；迟到、早退－0.5``."""
    said = [_said(one) for one in line.rules if one.rule.part is not PointsPart.BASE]
    if line.ceiling is not None:
        said.append(f"全年不高于{plain(line.ceiling)}分")
    return "；".join(text for text in said if text)


def _said(one: RulePoints) -> str:
    if not one.counted:
        return one.rule.title if one.rule.ceiling is not None else ""
    sign = "＋" if one.counted > 0 else "－"
    capped = "（已达上限）" if one.capped else ""
    return f"{one.rule.title}{sign}{plain(abs(one.counted))}{capped}"


def plain(number: Decimal) -> str:
    """Return points as shown, without zeros at the end: ``56.5``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
