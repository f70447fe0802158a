"""Remembering what pure functions found about values that never change.

A year is judged anew after every save, and nearly everything in it is the very same value as
before.  What is remembered goes by identity: comparing a record with another, or hashing it, costs
more than most of what is asked about it.
"""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar, cast

_F = TypeVar("_F", bound=Callable[..., Any])

_BY_VALUE = (date, int, str, frozenset, type(None))
"""Compared by what they say: the same day is seldom the same object."""


def remembered(
    most: int, *, of: Callable[..., tuple[object, ...]] | None = None
) -> Callable[[_F], _F]:
    """Return a decorator: what a function gives for the very same values is found only once.

    Only for functions without side effects, of frozen values, whose result nobody changes.  The
    values are kept as long as the result, so that nothing else can take their identity.

    Args:
        most: How many results are kept before all are forgotten.
        of: What the result depends on, told from the arguments; the arguments themselves if None.
    """

    def decorate(function: _F) -> _F:
        known: dict[tuple[object, ...], tuple[tuple[object, ...], object]] = {}

        @wraps(function)
        def remembering(*args: object, **kwargs: object) -> object:
            rests_on = of(*args, **kwargs) if of else (*args, *kwargs.values())
            key = tuple(v if isinstance(v, _BY_VALUE) else id(v) for v in rests_on)
            found = known.get(key)
            if found is not None:
                return found[1]
            value = function(*args, **kwargs)
            if len(known) >= most:
                known.clear()
            known[key] = rests_on, value
            return value

        return cast("_F", remembering)

    return decorate
