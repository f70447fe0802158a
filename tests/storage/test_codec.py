"""Documents: what goes in comes out, byte for byte the same every time."""

import dataclasses
import json
import typing
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage.samples import draft, member, record, version

from branchdesk.domain.branch import Branch
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ledgers import LedgerDraft, LedgerEntry
from branchdesk.domain.people import Member, PartyGroup
from branchdesk.domain.records import Record
from branchdesk.domain.review import Review
from branchdesk.domain.standard import Adjustment, ManualScore, StarSheet
from branchdesk.storage import chain, codec
from branchdesk.usecases.errors import Failed, Trouble

KINDS: tuple[type[Any], ...] = (
    *(Record, RecordDraft, Member, PartyGroup, Branch, Review, StarSheet),
    *(LedgerEntry, LedgerDraft),
)

# What people type: everything but halves of characters, which no file can hold.
typed = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
st.register_type_strategy(str, typed)
st.register_type_strategy(
    datetime,
    st.datetimes(
        min_value=datetime(1921, 7, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)
    ),
)
st.register_type_strategy(
    Decimal, st.decimals(min_value=-100, max_value=100, places=2, allow_nan=False)
)
st.register_type_strategy(
    FuzzyDate,
    st.dates(min_value=date(1921, 7, 1)).flatmap(
        lambda day: st.sampled_from(
            (FuzzyDate(day.year), FuzzyDate(day.year, day.month), FuzzyDate.of(day))
        )
    ),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_document_comes_back_as_it_went_in(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))

    document = codec.encode(value)

    assert codec.decode(kind, document) == value
    assert codec.encode(codec.decode(kind, document)) == document
    assert "\0" not in document


def test_local_times_stay_local_and_moments_stay_in_utc() -> None:
    made = record()

    again = codec.decode(Record, codec.encode(made))

    assert again.starts_at.tzinfo is None
    assert again.written_at is not None
    assert again.written_at.tzinfo is not None


def test_a_document_is_canonical() -> None:
    document = codec.encode(member())

    assert document == json.dumps(
        json.loads(document), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def test_points_are_kept_as_text_and_nothing_is_ever_a_float() -> None:
    sheet = StarSheet(
        2026, (ManualScore("C1", Decimal("4.50"), ""),), (Adjustment(Decimal(-1), ""),)
    )

    tree = json.loads(codec.encode(sheet))

    assert tree["scores"][0]["points"] == "4.50"
    assert tree["adjustments"][0]["points"] == "-1"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_document_has_room_for_a_float(kind: type[Any]) -> None:
    seen: set[Any] = set()

    def walk(hint: Any) -> None:
        if hint in seen:
            return
        seen.add(hint)
        assert hint is not float
        if dataclasses.is_dataclass(hint):
            for each in typing.get_type_hints(hint).values():
                walk(each)
        for each in typing.get_args(hint):
            walk(each)

    walk(kind)


def test_a_key_of_a_newer_program_is_refused_and_named() -> None:
    tree = codec.plain(record())
    tree["agenda"][0]["mood"] = "good"

    with pytest.raises(Failed) as caught:
        codec.decode(Record, json.dumps(tree))

    assert caught.value.trouble is Trouble.NEWER_THAN_PROGRAM
    assert "agenda.0.mood" in caught.value.detail


def test_a_word_of_a_newer_program_is_refused_and_named() -> None:
    tree = codec.plain(member())
    tree["category"] = "astronaut"

    with pytest.raises(Failed) as caught:
        codec.decode(Member, json.dumps(tree))

    assert caught.value.trouble is Trouble.NEWER_THAN_PROGRAM
    assert "category" in caught.value.detail


@pytest.mark.parametrize("document", ["", "{", "[]", "null", '{"id": 5}', '{"year": "2026"}'])
def test_what_is_no_document_is_damage(document: str) -> None:
    with pytest.raises(Failed) as caught:
        codec.decode(Review, document)

    assert caught.value.trouble is Trouble.DATABASE_DAMAGED


def test_a_key_that_was_not_known_yet_gets_its_default() -> None:
    tree = codec.plain(member())
    del tree["exempt_from_hours"]

    assert codec.decode(Member, json.dumps(tree)).exempt_from_hours is False


def test_a_form_keeps_every_keystroke_even_those_that_the_books_would_tidy() -> None:
    decomposed = unicodedata.normalize("NFD", "Café ")
    form = draft(title=decomposed, place="a\0b\u200b\n")

    assert codec.decode(RecordDraft, codec.encode(form)) == form


def test_half_a_character_is_dropped_rather_than_refused() -> None:
    form = draft(title="a\ud800b")

    assert codec.decode(RecordDraft, codec.encode(form)).title == "ab"


def test_a_closed_record_is_in_one_normal_form() -> None:
    typed_so = replace(record(), title=unicodedata.normalize("NFD", "Café"))

    sealed = chain.seal(typed_so, version(), previous="")

    assert sealed.final.record.title == unicodedata.normalize("NFC", "Café")
    assert sealed.content.decode() == unicodedata.normalize("NFC", sealed.content.decode())
