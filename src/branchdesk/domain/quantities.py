"""Numbers as reports give them: 217, 50余, 超1.36亿."""

import re
from collections.abc import Iterable
from decimal import Decimal

from branchdesk.domain.ledgers import Qualifier, Quantity
from branchdesk.domain.text import clean_line, to_ascii_digits

_NUMBER = re.compile(
    r"(?P<over>超过|超|逾)?(?P<digits>\d{1,12}(?:,\d{3})*(?:\.\d{1,8})?)(?P<scale>[万亿])?"
    r"(?P<more>余|多)?(?P<late>[万亿])?(?P<unit>\D*)"
)
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_LARGEST = Decimal(10) ** 15


def parse_quantity(text: str, *, unit: str = "", decimals: int = 0) -> Quantity | None:
    """Return the number in a text such as ``50余条``, else None.

    Args:
        text: As typed.
        unit: The only unit that may follow.
        decimals: How many decimals the number itself may have; a scale (1.36亿) may have more as
            long as they come out.
    """
    typed = to_ascii_digits(clean_line(text)).replace(" ", "").replace("，", ",")
    found = _NUMBER.fullmatch(typed)
    if found is None or (found["scale"] and found["late"]):
        return None
    if found["unit"] not in ("", unit) or (found["over"] and found["more"]):
        return None
    scale = _SCALES[found["scale"] or found["late"] or ""]
    value = Decimal(found["digits"].replace(",", "")) * scale
    if value >= _LARGEST or value != value.quantize(Decimal(1).scaleb(-decimals)):
        return None
    if found["over"]:
        return Quantity(_plain(value), Qualifier.OVER)
    return Quantity(_plain(value), Qualifier.AND_MORE if found["more"] else Qualifier.EXACT)


def quantity_text(quantity: Quantity, unit: str = "") -> str:
    """Return a number as the report would write it, with its unit: ``50余条``, ``超1.36亿次``.

    Only a number that is not exact is shortened with 万 or 亿.
    """
    match quantity.qualifier:
        case Qualifier.OVER:
            return f"超{_shortened(quantity.value)}{unit}"
        case Qualifier.AND_MORE:
            return f"{_shortened(quantity.value)}余{unit}"
        case Qualifier.EXACT:
            return f"{_plain(quantity.value):f}{unit}"


def _shortened(value: Decimal) -> str:
    for sign, scale in (("亿", 100_000_000), ("万", 10_000)):
        if value >= scale and value % (scale // 100) == 0:
            return f"{_plain(value / scale):f}{sign}"
    return f"{_plain(value):f}"


def sum_of(quantities: Iterable[Quantity]) -> Quantity:
    """Return the sum; it is 余 or 超 if any part is (超 if any is: it says no less)."""
    value, qualifier = Decimal(0), Qualifier.EXACT
    for quantity in quantities:
        value += quantity.value
        if qualifier is not Qualifier.OVER and quantity.qualifier is not Qualifier.EXACT:
            qualifier = quantity.qualifier
    return Quantity(_plain(value), qualifier)


def _plain(value: Decimal) -> Decimal:
    """Return the value in the one form it is kept in: no zeros behind the point, no exponent."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()
