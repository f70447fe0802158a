"""Points as people read them: cut off, never rounded up, so that nobody is promised a star."""

from decimal import ROUND_DOWN, Decimal

_CENT = Decimal("0.01")


def cut(points: Decimal) -> str:
    """Return points with at most two decimals, cut off: ``5`` is 5, ``0.4167`` is 0.41."""
    shown = format(points.quantize(_CENT, rounding=ROUND_DOWN), "f")
    return shown.rstrip("0").rstrip(".") or "0"


def cut_total(points: Decimal) -> str:
    """Return points with exactly two decimals, cut off: ``89.999`` is 89.99."""
    return format(points.quantize(_CENT, rounding=ROUND_DOWN), "f")
