"""Everything needed to fill a unit's own Word form about one thing."""

from dataclasses import dataclass
from datetime import date

from branchdesk.domain.word_fields import (
    MEMBER_FIELDS,
    RECORD_FIELDS,
    WordField,
    entry_fields,
    restricted_in,
)
from branchdesk.usecases.word_forms import About, AboutEntry, AboutMember, AboutRecord
from branchdesk.wording.form_values import Values, entry_values, member_values, record_values

MEMBER = "member"
"""The kind under which forms for members are remembered."""


@dataclass(frozen=True, slots=True)
class FormFilling:
    """The fields of a form and what goes into them."""

    kind: str
    """Under which the unit's forms for it are remembered."""
    title: str
    """For the name of the file."""
    fields: tuple[WordField, ...]
    values: Values
    withheld: tuple[str, ...] = ()
    """Labels of what was left empty because it tells who it is about."""


def filling(about: About, *, today: date, restricted: bool = False) -> FormFilling:
    """Return what goes into a form; ``restricted``: with what tells who an entry is about."""
    match about:
        case AboutRecord():
            record = about.final.record
            values = record_values(
                about.final,
                branch=about.branch,
                roll=about.roll,
                number_in_year=about.number_in_year,
                today=today,
            )
            title = f"{record.held_on.isoformat()}_{record.title}"
            return FormFilling(record.kind.value, title, RECORD_FIELDS, values)
        case AboutMember():
            values = member_values(about.member, branch=about.branch, roll=about.roll, today=today)
            return FormFilling(MEMBER, about.member.name, MEMBER_FIELDS, values)
        case AboutEntry():
            kind = about.kind
            values = entry_values(
                about.entry,
                kind,
                branch=about.branch,
                roll=about.roll,
                today=today,
                restricted=restricted,
            )
            title = f"{about.entry.on.isoformat()}_{kind.title}"
            withheld = () if restricted else restricted_in(kind)
            return FormFilling(kind.key, title, entry_fields(kind), values, withheld)
