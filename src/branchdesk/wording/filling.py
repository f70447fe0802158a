"""Filling the places of a sentence."""

from collections.abc import Sequence


def filled(pattern: str, values: Sequence[str]) -> str:
    """Return the pattern with ``{0}``, ``{1}`` … replaced by the values.

    One by one instead of by `str.format`: a name may hold a brace, and a value may be missing.
    """
    for index, value in enumerate(values):
        pattern = pattern.replace(f"{{{index}}}", value)
    return pattern
