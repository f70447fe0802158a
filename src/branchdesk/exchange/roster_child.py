"""The child process of `roster_xlsx` and `ledger_xlsx`: a workbook in, a JSON document out, gone.

A workbook can make a parser take all memory and time there is; here that costs a child.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from branchdesk.usecases.errors import Failed, Trouble

_MEMORY = 1024 * 1024 * 1024


def confine(seconds: int) -> None:
    """Bind this process: memory, processor time, no file written, no core file.

    Where the system knows no such limits (Windows), the parent's clock alone stops the child.
    """
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(arguments: list[str]) -> int:
    """Read the workbook named first within the seconds named second; answer on stdout.

    A third argument, ``tables``, asks for the sheets as they stand instead of a roster.
    """
    path, seconds = Path(arguments[0]), int(arguments[1])
    # Loaded before memory is bounded: what the limit is for is the file.
    from branchdesk.exchange import roster_wire, table_reading
    from branchdesk.exchange.roster_reading import read_roster
    from branchdesk.exchange.xlsx_guard import named, preflight

    confine(seconds)
    try:
        if arguments[2:] == ["tables"]:
            answer = b"S" + table_reading.pack(table_reading.read_tables(path, preflight(path)))
        else:
            answer = b"S" + roster_wire.pack(read_roster(path, preflight(path)))
    except Failed as failure:
        answer = _failure(failure)
    except MemoryError:
        answer = _failure(Failed(Trouble.XLSX_TOO_LARGE, named(path)))
    except Exception:  # noqa: BLE001 - a broken part breaks in many ways
        last = traceback.format_exc(limit=-3)
        answer = _failure(Failed(Trouble.XLSX_DAMAGED, named(path), detail=last))
    sys.stdout.buffer.write(answer)
    return 0


def _failure(failure: Failed) -> bytes:
    document = [failure.trouble.value, list(failure.values), failure.detail]
    return b"F" + json.dumps(document).encode("ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
