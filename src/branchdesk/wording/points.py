"""Points as people read them: what is there is cut off, what is lacking is rounded up."""

from decimal import ROUND_CEILING, ROUND_DOWN, Decimal

_CENT = Decimal("0.01")


def cut(points: Decimal) -> str:
    """Return points with at most two decimals, cut off: ``5`` is 5, ``0.4167`` is 0.41."""
    shown = format(points.quantize(_CENT, rounding=ROUND_DOWN), "f")
    return shown.rstrip("0").rstrip(".") or "0"


def cut_total(points: Decimal) -> str:
    """Return points with exactly two decimals, cut off: ``89.999`` is 89.99."""
    return format(points.quantize(_CENT, rounding=ROUND_DOWN), "f")


def lacking(points: Decimal) -> str:
    """Return points that are lacking, rounded up, so that cut total and lack make the whole."""
    shown = format(points.quantize(_CENT, rounding=ROUND_CEILING), "f")
    return shown.rstrip("0").rstrip(".") or "0"
