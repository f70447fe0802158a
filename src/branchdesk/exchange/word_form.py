"""A record, a member or an entry in the unit's own Word form; filled in a child process."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from branchdesk.domain.word_fields import FieldValue, WordField
from branchdesk.exchange.docx_guard import preflight
from branchdesk.exchange.saving import put_whole
from branchdesk.usecases.errors import Failed, Trouble

SECONDS = 30
_CHILD = (sys.executable, "-m", "branchdesk.exchange.word_child")
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


def fill_form(
    template: Path,
    *,
    fields: Sequence[WordField],
    values: Mapping[str, FieldValue],
    target: Path,
    seconds: int = SECONDS,
) -> None:
    """Fill a form and put it in place; on any failure the target is as it was. Call it from a job.

    Raises:
        Failed: With what the template is instead, what in it is unknown or not allowed, or why the
            target cannot be written.
    """
    preflight(template)
    request: dict[str, object] = {
        "template": str(template.resolve()),
        "fields": [[field.name, [part.name for part in field.parts]] for field in fields],
        "values": dict(values),
    }
    answer = _answer_of_child(request, template.name, seconds)
    if answer.startswith(b"S"):
        put_whole(answer[1:], target)
        return
    trouble, told, detail = json.loads(answer[1:])
    raise Failed(Trouble(trouble), *told, detail=detail)


def _answer_of_child(request: dict[str, object], name: str, seconds: int) -> bytes:
    inherited = os.environ.get("PYTHONPATH", "")
    search = os.pathsep.join(part for part in (str(_PACKAGE_ROOT), inherited) if part)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            [*_CHILD, str(seconds)],
            input=json.dumps(request).encode("ascii"),
            capture_output=True,
            timeout=seconds * 2,
            check=False,
            env={**os.environ, "PYTHONPATH": search},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(Trouble.FILLING_STOPPED, name, detail="time") from error
    if done.returncode == 0 and done.stdout[:1] in (b"S", b"F"):
        return done.stdout
    raise Failed(Trouble.FILLING_STOPPED, name, detail=f"exit {done.returncode}")
