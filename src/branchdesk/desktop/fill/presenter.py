"""Where one stands in an outside form, without Qt."""

from collections.abc import Mapping, Sequence

from branchdesk.domain.filling import Fillable, Filled, FillProfile, filled_in


class FillPresenter:
    """Goes from field to field of the profile chosen."""

    def __init__(self, profiles: Sequence[FillProfile], values: Mapping[str, Fillable]) -> None:
        self.profiles = tuple(profiles)
        self._values = values
        self._place = -1
        self.choose(0)

    def choose(self, number: int) -> None:
        """Begin anew with another profile."""
        self.profile = self.profiles[number]
        self.items = filled_in(self.profile, self._values)
        self._place = -1

    @property
    def place(self) -> int:
        """Which field was copied last; -1 before the first."""
        return self._place

    @property
    def copied(self) -> Filled | None:
        """What was copied last."""
        return self.items[self._place] if self._place >= 0 else None

    @property
    def coming(self) -> Filled | None:
        """What the next key copies; None after the last field."""
        after = self._place + 1
        return self.items[after] if after < len(self.items) else None

    def go_on(self) -> Filled | None:
        """Go to the next field; None if that was the last one."""
        return self.jump(self._place + 1)

    def go_back(self) -> Filled | None:
        """Go to the field before; the first one stays."""
        return self.jump(max(0, self._place - 1))

    def jump(self, place: int) -> Filled | None:
        """Go to a field and return it; None if there is no such field."""
        if not 0 <= place < len(self.items):
            return None
        self._place = place
        return self.items[place]
