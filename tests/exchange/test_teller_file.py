"""The file of a second teller: read as it was written, or refused with the reason."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from source_tree import ROOT
from teller_values import entered, handed_out

from branchdesk.domain.ballot_count import GROUNDS, Ballot, Subject
from branchdesk.domain.teller_file import Step, TellerFile
from branchdesk.domain.text import clean_line
from branchdesk.exchange.teller_file import (
    MOST_BYTES,
    as_bytes,
    parse_teller_file,
    read_teller_file,
    write_teller_file,
)
from branchdesk.usecases.errors import Failed, Trouble

_LINES = st.text(max_size=30).map(clean_line).filter(bool)


@st.composite
def ballots(draw, lines):
    """Return a ballot of so many lines."""
    if draw(st.booleans()) and draw(st.booleans()):
        return Ballot("", void=True)
    marks = draw(st.text("01234", min_size=lines, max_size=lines))
    grounds = draw(
        st.sets(st.tuples(st.integers(0, lines - 1), st.sampled_from(GROUNDS)), max_size=4)
    )
    return Ballot(marks, grounds=tuple(sorted(grounds)))


@st.composite
def files(draw):
    """Return a file as the program makes it, on its way there or back."""
    names = draw(st.lists(_LINES, min_size=1, max_size=6))
    subjects = tuple(Subject(f"m{place}", name) for place, name in enumerate(names))
    pile = tuple(draw(st.lists(ballots(len(names)), max_size=6)))
    return TellerFile(
        Step.ENTERED if pile else Step.GIVEN,
        draw(_LINES),
        draw(st.integers(1921, 2200)),
        subjects,
        issued=draw(st.integers(1, 9999)),
        returned=draw(st.integers(1, 9999)),
        most_excellent=draw(st.none() | st.integers(0, 50)),
        teller=draw(_LINES) if pile else "",
        ballots=pile,
    )


@given(files())
def test_what_is_written_is_read_as_it_was(file):
    content = as_bytes(file)

    assert parse_teller_file(content, name="x.bdcount") == file
    assert as_bytes(file) == content


@given(files(), st.data())
def test_one_byte_changed_anywhere_is_found(file, data):
    content = bytearray(as_bytes(file))
    place = data.draw(st.integers(0, len(content) - 1))
    changed = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    content[place] = changed

    if _means_the_same(bytes(content), as_bytes(file)):
        # A tab for a blank: it says what it said.
        assert parse_teller_file(bytes(content), name="x.bdcount") == file
        return
    assert trouble_of(bytes(content)).trouble in (
        Trouble.NOT_A_COUNT,
        Trouble.COUNT_CHANGED,
        Trouble.COUNT_OF_NEWER_PROGRAM,
    )


def _means_the_same(content, other):
    try:
        return json.loads(content) == json.loads(other)
    except ValueError:
        return False


def signed(**changes):
    """Return a file with some of it replaced and its code made anew, as a forger would."""
    tree = json.loads(as_bytes(entered())) | changes
    del tree["sha256"]
    text = json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    tree["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return json.dumps(tree).encode()


def trouble_of(content):
    with pytest.raises(Failed) as failure:
        parse_teller_file(content, name="x.bdcount")
    return failure.value


def test_a_file_that_was_edited_is_refused_by_its_code():
    content = as_bytes(entered()).replace(b'"1123"', b'"1124"')

    assert trouble_of(content).trouble is Trouble.COUNT_CHANGED


def test_a_file_of_a_newer_program_says_so():
    failure = trouble_of(as_bytes(handed_out()).replace(b'"version": 1', b'"version": 2'))

    assert (failure.trouble, failure.values) == (
        Trouble.COUNT_OF_NEWER_PROGRAM,
        ("x.bdcount", "2"),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b'{"format": "branchdesk-theme"}',
        as_bytes(handed_out()).replace(b'"year": 2026', b'"year": 2026, "year": 2026'),
        b"9" * 5000,
    ],
    ids=["empty", "no text", "deep", "a list", "a theme", "a key twice", "a number"],
)
def test_what_is_no_teller_file_is_said_to_be_none(content):
    assert trouble_of(content).trouble is Trouble.NOT_A_COUNT


@pytest.mark.parametrize(
    "changes",
    [
        {"ballots": [{"marks": "111"}]},
        {"ballots": [{"marks": "1115"}]},
        {"ballots": [{"marks": "111."}]},
        {"ballots": [{"marks": "1111", "void": True}]},
        {"ballots": [{"marks": "1111", "codes": [{"line": 4, "code": "N01"}]}]},
        {"ballots": [{"marks": "1111", "codes": [{"line": 0, "code": "N11"}]}]},
        {"ballots": [{"marks": "1111", "codes": [{"line": 0, "code": "N01"}] * 2}]},
        {"ballots": [{"marks": "1111", "voter": "甲某"}]},
        {"ballots": [{"marks": "1111"}] * 10_000},
        {"ballots": []},
        {"teller": " "},
        {"step": "given"},
        {"lines": [{"id": "a", "name": "甲某"}] * 4},
        {"lines": []},
        {"returned": 0},
        {"returned": "5"},
        {"year": 1.5},
        {"version": True},
        {"version": 0},
        {"codes": ["N99"]},
        {"counted_at": "2026-12-01"},
        {"ballots": [{"marks": "1111\n"}]},
    ],
    ids=lambda changes: str(changes)[:50],
)
def test_a_file_that_does_not_add_up_is_refused_whole(changes):
    assert trouble_of(signed(**changes)).trouble is Trouble.NOT_A_COUNT


def test_a_forged_code_is_not_found_since_it_is_no_signature():
    assert parse_teller_file(signed(teller="王某"), name="x").teller == "王某"


def test_a_file_far_too_large_is_refused_without_being_read(tmp_path):
    path = tmp_path / "large.bdcount"
    path.write_bytes(b" " * (MOST_BYTES + 1))

    with pytest.raises(Failed) as failure:
        read_teller_file(path)

    assert failure.value.trouble is Trouble.FILE_TOO_LARGE


def test_nothing_is_written_that_nobody_could_read(tmp_path):
    subjects = tuple(Subject(f"m{n}", f"党员{n}") for n in range(1000))
    pile = (Ballot("1" * 1000),) * 4500
    huge = TellerFile(Step.ENTERED, "支部", 2026, subjects, 5000, 4500, teller="甲", ballots=pile)

    with pytest.raises(Failed) as failure:
        write_teller_file(tmp_path / "x.bdcount", huge)

    assert failure.value.trouble is Trouble.FILE_TOO_LARGE
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_not_there_says_so(tmp_path):
    with pytest.raises(Failed) as failure:
        read_teller_file(tmp_path / "gone.bdcount")

    assert failure.value.trouble is Trouble.FILE_NOT_FOUND


def test_the_example_in_the_document_is_read_as_it_says():
    page = (ROOT / "docs" / "count-format.md").read_text(encoding="utf-8")
    example = page.split("```json")[1].split("```")[0]

    file = parse_teller_file(example.encode(), name="example.bdcount")

    assert (file.teller, len(file.ballots), file.ballots[1].void) == ("丙某", 3, True)


def test_no_moment_stands_in_a_file():
    tree = json.loads(as_bytes(entered()))

    assert set(tree) == {
        *("format", "version", "step", "branch", "year", "lines", "issued", "returned"),
        *("most_excellent", "codes", "teller", "ballots", "sha256"),
    }
