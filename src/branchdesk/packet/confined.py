"""Work on files from elsewhere, in a child process with bounded memory and time.

A damaged or hostile PDF can make a library abort the process it runs in; here that costs a child.
"""

import json
import os
import subprocess
import sys
from typing import Any

_MEMORY = 1536 * 1024 * 1024
_LONGEST_ANSWER = 64 * 1024 * 1024


class Stopped(Exception):
    """The child gave no answer: it took too long, too much memory, or was aborted."""


def run_confined(task: str, request: dict[str, Any], *, seconds: int) -> bytes:
    """Run a task of `branchdesk.packet.child` and return what it wrote.

    Raises:
        Stopped: If it did not finish within its limits.
    """
    command = [sys.executable, "-m", "branchdesk.packet.child", task, str(seconds)]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell, no text from elsewhere
            command,
            input=json.dumps(request).encode("utf-8"),
            capture_output=True,
            timeout=seconds * 2 + 10,
            check=False,
            creationflags=flags,
        )
    except subprocess.TimeoutExpired as error:
        raise Stopped("time") from error
    if done.returncode != 0 or len(done.stdout) > _LONGEST_ANSWER:
        raise Stopped(f"exit {done.returncode}")
    return done.stdout


def confine(seconds: int) -> None:
    """Bind this process: memory, processor time, no core file.

    Where the system knows no such limits (Windows), the parent's clock alone stops the child.
    """
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
