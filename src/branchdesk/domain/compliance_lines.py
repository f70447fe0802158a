"""What a line of the compliance report (合规检查报告) says."""

from dataclasses import dataclass
from enum import StrEnum

from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.ids import RecordId


class ComplianceState(StrEnum):
    """What became of a rule in the year."""

    OK = "ok"
    MISSING = "missing"
    """Broken, or not done although its time is over."""
    LATE = "late"
    """Met, but entered as 补录 or closed after its day."""
    OPEN = "open"
    """Not met yet, and there is still time (or nothing is known to judge it by)."""
    NOT_APPLICABLE = "not_applicable"
    OVERRIDDEN = "overridden"
    """Set aside in writing; the reason is the last of `values`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found."""

    state: ComplianceState
    expected: str = ""
    found: str = ""
    values: tuple[str, ...] = ()
    records: tuple[RecordId, ...] = ()


@dataclass(frozen=True, slots=True)
class ComplianceLine:
    """One rule and its result, as printed."""

    code: str
    """For example R-LIFE-04; for a hard rule set aside in a record, the rule's own name."""
    title: str
    state: ComplianceState
    basis: Basis
    severity: Severity
    expected: str = ""
    """What the rule asks for in a few printed characters, for example ``12`` or ``≤50``."""
    found: str = ""
    """What there is, for example ``11``."""
    values: tuple[str, ...] = ()
    """Printed names of what is missing or wrong: months, members, records, reasons."""
    records: tuple[RecordId, ...] = ()
