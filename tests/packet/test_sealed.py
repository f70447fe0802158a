"""A stream locked with a passphrase: whole and in order, or not at all."""

import io
import json
import os
import struct

import pytest
from packet.conftest import WEAK

from branchdesk.packet import sealed
from branchdesk.packet.sealed import MAGIC, PIECE, Sealing, Unsealing, check_is_sealed
from branchdesk.usecases.errors import Failed, Trouble

PASSPHRASE = "十二个字以上的移交口令啊"
_SEALED = PIECE + 16


def locked(content: bytes) -> bytes:
    file = io.BytesIO()
    sealing = Sealing(file, PASSPHRASE, strength=WEAK)
    sealing.write(content)
    sealing.finish()
    return file.getvalue()


def opened(content: bytes, passphrase: str = PASSPHRASE) -> bytes:
    return io.BufferedReader(Unsealing(io.BytesIO(content), passphrase, name="a.bdhand")).read()


def refused(content: bytes, passphrase: str = PASSPHRASE) -> Trouble:
    with pytest.raises(Failed) as refusal:
        opened(content, passphrase)
    return refusal.value.trouble


def head_of(content: bytes) -> int:
    """Return where the pieces begin."""
    return len(MAGIC) + 4 + struct.unpack(">I", content[8:12])[0] + 32


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5])
def test_what_is_locked_opens_as_it_was(size):
    content = os.urandom(size)

    assert opened(locked(content)) == content


def test_writing_in_crumbs_is_the_same_as_at_once():
    file, content = io.BytesIO(), os.urandom(PIECE + 1000)
    sealing = Sealing(file, PASSPHRASE, strength=WEAK)
    for start in range(0, len(content), 777):
        sealing.write(content[start : start + 777])
    sealing.finish()

    assert opened(file.getvalue()) == content
    assert sealing.size == len(file.getvalue())


def test_nothing_of_the_content_shows():
    assert b"secret words" not in locked(b"secret words" * 100)
    assert locked(b"same") != locked(b"same")


def test_the_wrong_passphrase_is_told_from_damage():
    content = locked(b"x" * 1000)

    assert refused(content, PASSPHRASE + "x") is Trouble.HANDOVER_PASSPHRASE
    assert refused(content[:-1]) is Trouble.HANDOVER_DAMAGED


def test_the_same_word_typed_in_another_way_opens():
    file = io.BytesIO()
    sealing = Sealing(file, "cafe\u0301 in the morning", strength=WEAK)
    sealing.finish()

    assert opened(file.getvalue(), "caf\u00e9 in the morning") == b""


@pytest.mark.parametrize("place", [0.0, 0.3, 0.5, 0.999])
def test_a_flipped_byte_of_a_piece_is_noticed(place):
    content = bytearray(locked(os.urandom(2 * PIECE + 10)))
    begin = head_of(content)
    content[begin + int((len(content) - begin - 1) * place)] ^= 1

    assert refused(bytes(content)) is Trouble.HANDOVER_DAMAGED


def test_every_flipped_byte_of_the_header_is_noticed():
    content = locked(b"x")

    for place in range(head_of(content)):
        flipped = bytearray(content)
        flipped[place] ^= 1
        assert refused(bytes(flipped)) in (
            *(Trouble.HANDOVER_DAMAGED, Trouble.HANDOVER_PASSPHRASE),
            *(Trouble.NO_HANDOVER_FILE, Trouble.EXPORT_NEWER),
        )


def test_pieces_cut_off_at_their_border_are_missed():
    content = locked(os.urandom(3 * PIECE))
    begin = head_of(content)

    for count in (0, 1, 2):
        assert refused(content[: begin + count * _SEALED]) is Trouble.HANDOVER_DAMAGED


def test_pieces_in_another_order_or_twice_are_noticed():
    content = locked(os.urandom(3 * PIECE))
    begin = head_of(content)
    head, rest = content[:begin], content[begin:]
    first, second, third = (rest[n * _SEALED : (n + 1) * _SEALED] for n in range(3))

    assert opened(head + first + second + third)
    assert refused(head + second + first + third) is Trouble.HANDOVER_DAMAGED
    assert refused(head + first + third) is Trouble.HANDOVER_DAMAGED
    assert refused(head + first + first + second + third) is Trouble.HANDOVER_DAMAGED
    assert refused(head + first + second + third + third) is Trouble.HANDOVER_DAMAGED


def test_a_piece_of_another_file_of_the_same_passphrase_is_noticed():
    one, other = locked(os.urandom(2 * PIECE)), locked(os.urandom(2 * PIECE))
    mixed = one[: head_of(one) + _SEALED] + other[head_of(other) + _SEALED :]

    assert refused(mixed) is Trouble.HANDOVER_DAMAGED


def test_a_file_that_was_never_finished_does_not_open():
    file = io.BytesIO()
    Sealing(file, PASSPHRASE, strength=WEAK).write(os.urandom(3 * PIECE))

    assert refused(file.getvalue()) is Trouble.HANDOVER_DAMAGED


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"version": 2}, Trouble.EXPORT_NEWER),
        ({"piece": 1 << 40}, Trouble.HANDOVER_DAMAGED),
        ({"cipher": "none"}, Trouble.HANDOVER_DAMAGED),
        (
            {"kdf": {"name": "argon2id", "memory_kib": 1 << 30, "iterations": 1, "lanes": 1}},
            Trouble.HANDOVER_DAMAGED,
        ),
    ],
)
def test_a_header_that_asks_for_something_else_is_refused_before_any_work(
    tmp_path, changes, trouble
):
    content = locked(b"x")
    end = head_of(content) - 32
    header = json.loads(content[12:end])
    header = {**header, **changes}
    header["kdf"].setdefault("salt", json.loads(content[12:end])["kdf"]["salt"])
    text = json.dumps(header).encode()
    (tmp_path / "a.bdhand").write_bytes(MAGIC + struct.pack(">I", len(text)) + text + content[end:])

    with pytest.raises(Failed) as refusal:
        check_is_sealed(tmp_path / "a.bdhand")

    assert refusal.value.trouble is trouble


def test_any_other_file_is_none(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")

    with pytest.raises(Failed) as refusal:
        check_is_sealed(tmp_path / "a.pdf")
    assert refusal.value.trouble is Trouble.NO_HANDOVER_FILE
    with pytest.raises(Failed) as refusal:
        check_is_sealed(tmp_path / "none.bdhand")
    assert refusal.value.trouble is Trouble.FILE_NOT_FOUND


def test_a_guess_costs_as_much_as_stated():
    content = io.BytesIO()
    Sealing(content, PASSPHRASE)
    header = content.getvalue()[12 : head_of(content.getvalue()) - 32]

    assert json.loads(header)["kdf"]["memory_kib"] == 64 * 1024
    assert sealed.STRENGTH.iterations >= 3
