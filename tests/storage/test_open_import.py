"""What comes from elsewhere is taken whole or refused; nothing half-made is left."""

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from storage import samples
from storage.open_books import do_all, entry, export, quiet, read_in, with_evidence

from branchdesk.storage import open_form
from branchdesk.storage.open_import import import_all
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def good(new_workspace, tmp_path_factory) -> Path:
    """An export with something of everything."""
    from branchdesk.storage.workspace import open_workspace

    folder = tmp_path_factory.mktemp("good")
    shutil.copytree(new_workspace, folder / "there")
    with open_workspace(folder / "there", clock=samples.SteppingClock()) as workspace:
        photo = with_evidence(workspace, b"a text file\n" * 100, "说明.txt")
        do_all(
            workspace,
            [
                ("member", samples.member(1)),
                ("final", (samples.record("r1", attachments=(photo,)), 1)),
                ("final", (samples.record("r2"), 1)),
                ("draft", samples.draft("r3")),
                ("entry", entry("volunteer_service")),
            ],
        )
        export(workspace, folder / "good.zip")
    return folder / "good.zip"


@pytest.fixture
def files(good: Path) -> Files:
    with zipfile.ZipFile(good) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(target: Path, files: Files, *, honest: bool = True) -> Path:
    """Write files as an export; ``honest``: with a manifest that fits them."""
    if honest:
        told = json.loads(files["manifest.json"])
        told["files"] = [
            {"path": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
            for name, content in files.items()
            if name != "manifest.json"
        ]
        files = {**files, "manifest.json": json.dumps(told).encode()}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target


def refused(source: Path, folder: Path) -> Failed:
    before = sorted(folder.parent.iterdir())
    with pytest.raises(Failed) as refusal:
        read_in(source, folder)
    assert sorted(folder.parent.iterdir()) == before
    return refusal.value


def without(name: str) -> Callable[[Files], Files]:
    return lambda files: {path: text for path, text in files.items() if path != name}


def said(**changes: object) -> Callable[[Files], Files]:
    return lambda files: {
        **files,
        "manifest.json": json.dumps({**json.loads(files["manifest.json"]), **changes}).encode(),
    }


def more(name: str, content: bytes = b"x") -> Callable[[Files], Files]:
    return lambda files: {**files, name: content}


def replaced(name: str, old: bytes, new: bytes) -> Callable[[Files], Files]:
    return lambda files: {**files, name: files[name].replace(old, new)}


def turned(name: str) -> Callable[[Files], Files]:
    """Change the order of a document's lines."""
    return lambda files: {
        **files,
        name: b"".join(line + b"\n" for line in reversed(files[name].splitlines())),
    }


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (without("members.jsonl"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("../outside.txt"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("/etc/passwd"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("evidence/../../outside"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("C:\\windows\\x"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("branch.db"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("evidence/" + "0" * 64), Trouble.OPEN_EXPORT_DAMAGED),
        (replaced("members.jsonl", b"\n", b""), Trouble.OPEN_EXPORT_DAMAGED),
        (replaced("members.jsonl", b'"id":', b'"id":"x","id2":'), Trouble.EXPORT_NEWER),
        (replaced("members.jsonl", b'"document"', b'"paper"'), Trouble.OPEN_EXPORT_DAMAGED),
        (replaced("branch.json", b"{", b"["), Trouble.OPEN_EXPORT_DAMAGED),
        (more("members.jsonl", b"[" * 100_000 + b"\n"), Trouble.OPEN_EXPORT_DAMAGED),
        (replaced("versions.jsonl", "三楼".encode(), "四楼".encode()), Trouble.OPEN_EXPORT_DAMAGED),
        (turned("versions.jsonl"), Trouble.OPEN_EXPORT_DAMAGED),
        (without("versions.jsonl"), Trouble.OPEN_EXPORT_DAMAGED),
        (more("versions.jsonl", b""), Trouble.OPEN_EXPORT_DAMAGED),
        (more("records.jsonl", b""), Trouble.OPEN_EXPORT_DAMAGED),
        (said(version=2), Trouble.EXPORT_NEWER),
        (said(format="other"), Trouble.NO_OPEN_EXPORT),
        (said(surprise=1), Trouble.EXPORT_NEWER),
        (without("manifest.json"), Trouble.NO_OPEN_EXPORT),
        (more("members.jsonl", b"\n" * 20_000_000), Trouble.UNPACKS_TOO_LARGE),
    ],
)
def test_a_changed_export_is_refused(files, tmp_path, change, trouble):
    changed = change(files)

    source = packed(tmp_path / "bad.zip", changed, honest="manifest.json" in changed)
    if change.__qualname__.startswith("said"):
        source = packed(tmp_path / "bad.zip", changed, honest=False)

    assert refused(source, tmp_path / "new").trouble is trouble


def test_a_file_that_is_not_what_the_manifest_says_is_refused(files, tmp_path):
    changed = {**files, "members.jsonl": files["members.jsonl"].replace(b"1985", b"1986")}

    failure = refused(packed(tmp_path / "bad.zip", changed, honest=False), tmp_path / "new")

    assert failure.trouble is Trouble.OPEN_EXPORT_DAMAGED
    assert failure.values == ("members.jsonl",)


def test_evidence_under_the_name_of_another_file_is_refused(files, tmp_path):
    name = next(name for name in files if name.startswith("evidence/"))
    changed = {**files, name: files[name][:-1] + b"!"}

    assert refused(packed(tmp_path / "bad.zip", changed), tmp_path / "new").values == (name,)


def test_a_missing_evidence_file_is_refused(files, tmp_path):
    name = next(name for name in files if name.startswith("evidence/"))

    failure = refused(packed(tmp_path / "bad.zip", without(name)(files)), tmp_path / "new")

    assert failure.trouble is Trouble.OPEN_EXPORT_DAMAGED


@pytest.mark.parametrize("kept", [0, 3, 100, 0.5, 0.98])
def test_a_cut_off_archive_is_refused(good, tmp_path, kept):
    content = good.read_bytes()
    size = int(len(content) * kept) if isinstance(kept, float) else kept
    (tmp_path / "cut.zip").write_bytes(content[:size])

    failure = refused(tmp_path / "cut.zip", tmp_path / "new")

    assert failure.trouble in (Trouble.OPEN_EXPORT_DAMAGED, Trouble.NO_OPEN_EXPORT)


def test_any_flipped_byte_is_noticed_or_changes_nothing(good, files, tmp_path):
    content = good.read_bytes()
    for place in range(40, len(content), len(content) // 12):
        flipped = bytearray(content)
        flipped[place] ^= 0x20
        (tmp_path / "flipped.zip").write_bytes(flipped)
        try:
            read_in(tmp_path / "flipped.zip", tmp_path / f"new-{place}")
        except Failed:
            assert not (tmp_path / f"new-{place}").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_refused(good, tmp_path):
    shutil.copy(good, tmp_path / "twice.zip")
    with zipfile.ZipFile(tmp_path / "twice.zip", "a") as archive:
        archive.writestr("members.jsonl", b"")

    assert refused(tmp_path / "twice.zip", tmp_path / "new").values == ("members.jsonl",)


def test_an_archive_within_an_archive_of_a_few_bytes_is_refused(files, tmp_path):
    name = next(name for name in files if name.startswith("evidence/"))
    bomb = packed(tmp_path / "bomb.zip", {**files, name: b"\0" * 30_000_000})

    assert refused(bomb, tmp_path / "new").trouble is Trouble.UNPACKS_TOO_LARGE
    assert bomb.stat().st_size < 200_000


def test_a_line_without_end_is_refused(files, tmp_path, monkeypatch):
    monkeypatch.setattr(open_form, "LONGEST_LINE", 20)

    failure = refused(packed(tmp_path / "long.zip", files), tmp_path / "new")

    assert failure.trouble is Trouble.OPEN_EXPORT_DAMAGED


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_in_a_folder_is_refused(good, files, tmp_path):
    for name, content in files.items():
        (tmp_path / "all" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "all" / name).write_bytes(content)
    (tmp_path / "all" / "members.jsonl").unlink()
    (tmp_path / "all" / "members.jsonl").symlink_to("/etc/hostname")

    failure = refused(tmp_path / "all", tmp_path / "new")

    assert failure.values == ("members.jsonl",)
    assert failure.detail == "this is not a file of its own"


def test_no_file_and_no_export_have_sentences_of_their_own(tmp_path):
    (tmp_path / "text.zip").write_text("text", encoding="utf-8")
    (tmp_path / "empty").mkdir()

    assert refused(tmp_path / "none.zip", tmp_path / "new").trouble is Trouble.FILE_NOT_FOUND
    assert refused(tmp_path / "text.zip", tmp_path / "new").trouble is Trouble.NO_OPEN_EXPORT
    assert refused(tmp_path / "empty", tmp_path / "new").trouble is Trouble.NO_OPEN_EXPORT


def test_a_folder_that_holds_something_is_left_alone(good, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine", encoding="utf-8")

    assert refused(good, tmp_path / "taken").trouble is Trouble.FOLDER_NOT_EMPTY
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_taken(good, tmp_path):
    (tmp_path / "new").mkdir()

    assert read_in(good, tmp_path / "new").examination.sound


def test_a_workspace_is_never_replaced(good, new_workspace):
    assert refused(good, new_workspace).trouble is Trouble.WORKSPACE_EXISTS


def test_no_room_is_said_before_anything_is_written(good, tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: shutil._ntuple_diskusage(9, 9, 100))

    assert refused(good, tmp_path / "new").trouble is Trouble.DISK_FULL


def test_a_disk_that_fills_up_meanwhile_leaves_nothing(good, tmp_path, monkeypatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert refused(good, tmp_path / "new").trouble is Trouble.DISK_FULL


def test_stopping_leaves_nothing(good, tmp_path):
    told = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_all(good, tmp_path / "new", progress=stop)

    assert told[-1] > 0
    assert list(tmp_path.iterdir()) == []


def test_what_an_earlier_attempt_left_is_no_hindrance(good, tmp_path):
    (tmp_path / ".new.part").mkdir()
    (tmp_path / ".new.part" / "branch.db").write_text("half", encoding="utf-8")

    assert import_all(good, tmp_path / "new", progress=quiet).examination.sound
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
