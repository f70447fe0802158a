"""Identifiers: opaque texts that never change, distinct types so that they are never mixed up."""

from typing import NewType

MemberId = NewType("MemberId", str)
GroupId = NewType("GroupId", str)
RecordId = NewType("RecordId", str)
SittingId = NewType("SittingId", str)
FollowUpId = NewType("FollowUpId", str)
EvidenceHash = NewType("EvidenceHash", str)
"""SHA-256 of an evidence file's original bytes, 64 lower-case hexadecimal digits."""
