"""What was found about the very same values is not found twice, and nothing else is mixed up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.remembering import remembered


class _Value:
    """Something that is only known by being it, as a record of the year is."""


def test_the_very_same_values_are_looked_at_once() -> None:
    seen: list[object] = []

    @remembered(8)
    def look(value: _Value, *, day: date) -> int:
        seen.append((value, day))
        return len(seen)

    one, other = _Value(), _Value()

    assert look(one, day=date(2026, 3, 1)) == look(one, day=date(2026, 3, 1)) == 1
    assert look(other, day=date(2026, 3, 1)) == 2
    assert look(one, day=date(2026, 3, 2)) == 3
    assert look(one, day=date(2026, 3, 1)) == 1


def test_only_what_the_result_rests_on_tells_two_questions_apart() -> None:
    seen: list[str] = []

    @remembered(8, of=lambda _asked, about: (about,))
    def look(asked: str, about: str) -> str:
        seen.append(asked)
        return asked + about

    assert look("a", "x") == look("b", "x") == "ax"
    assert look("b", "y") == "by"
    assert seen == ["a", "b"]


@given(st.lists(st.integers(0, 9), max_size=40), st.integers(1, 5))
def test_forgetting_changes_no_result(asked: list[int], most: int) -> None:
    values = [[number] for number in range(10)]

    @remembered(most)
    def total(value: list[int]) -> int:
        return sum(value)

    assert [total(values[number]) for number in asked] == asked
    # Values made on the spot take the place, and sometimes the identity, of others.
    assert [total([number]) for number in asked] == asked
