"""A key and a small signed packet, made once; every test that changes the packet takes a copy."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from packet.small_packet import make_small_packet

from branchdesk.packet.keyfile import BranchKey, Strength, make_key

PASSPHRASE = "correct horse battery"
WEAK = Strength(memory_kib=8 * 1024, iterations=1, lanes=1)
MADE_AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(scope="session")
def key(keys: Path) -> BranchKey:
    return make_key(
        keys / "branch.key",
        passphrase=PASSPHRASE,
        branch="中共××市示范机关第一支部委员会",
        holder="第一支部 组织委员",
        now=MADE_AT,
        strength=WEAK,
    )


@pytest.fixture(scope="session")
def other_key(keys: Path) -> BranchKey:
    """The key of somebody else who gives the same names."""
    return make_key(
        keys / "other.key",
        passphrase=PASSPHRASE,
        branch="中共××市示范机关第一支部委员会",
        holder="第一支部 组织委员",
        now=MADE_AT,
        strength=WEAK,
    )


@pytest.fixture(scope="session")
def signed(tmp_path_factory: pytest.TempPathFactory, key: BranchKey) -> bytes:
    return make_small_packet(tmp_path_factory.mktemp("small") / "p.pdf", key).read_bytes()


@pytest.fixture(scope="session")
def unsigned(tmp_path_factory: pytest.TempPathFactory, key: BranchKey) -> bytes:
    path = tmp_path_factory.mktemp("small") / "u.pdf"
    return make_small_packet(path, key, sign=False).read_bytes()


@pytest.fixture
def packet(tmp_path: Path, signed: bytes) -> Path:
    path = tmp_path / "packet.pdf"
    path.write_bytes(signed)
    return path


@pytest.fixture
def plain(tmp_path: Path, unsigned: bytes) -> Path:
    path = tmp_path / "plain.pdf"
    path.write_bytes(unsigned)
    return path
