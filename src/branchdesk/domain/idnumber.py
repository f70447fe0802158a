"""公民身份号码: eighteen characters with a check digit (GB 11643-1999)."""

from datetime import date

from branchdesk.domain.text import to_ascii_digits

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def normalised(text: str) -> str:
    """Return the number without blanks, in ASCII, with a capital X."""
    return "".join(to_ascii_digits(text).split()).upper().replace("Ｘ", "X")


def check_digit(first_seventeen: str) -> str:
    """Return the check character that belongs to seventeen digits."""
    total = sum(
        int(digit) * weight for digit, weight in zip(first_seventeen, _WEIGHTS, strict=True)
    )
    return _CHECKS[total % 11]


def is_valid(number: str) -> bool:
    """Tell whether a normalised number has the right form, a real birthday and its check digit."""
    if len(number) != 18 or not number[:17].isascii() or not number[:17].isdigit():
        return False
    return birthday(number) is not None and number[17] == check_digit(number[:17])


def birthday(number: str) -> date | None:
    """Return the birthday that a normalised number carries, or None if it carries none."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def is_female(number: str) -> bool:
    """Tell the sex that a normalised number carries in its seventeenth digit."""
    return int(number[16]) % 2 == 0


def masked(number: str) -> str:
    """Return the number with its middle hidden, as printed outside the branch."""
    return f"{number[:6]}********{number[14:]}" if len(number) == 18 else "*" * len(number)
