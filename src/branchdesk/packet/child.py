"""The child process of `confined`: one task, one request on stdin, one answer on stdout."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from branchdesk.packet.confined import confine


def main(arguments: list[str]) -> int:
    """Carry out one task; the exit code is 0 if there is an answer."""
    task, seconds = arguments
    request: dict[str, Any] = json.loads(sys.stdin.buffer.read())
    match task:
        case "verify":
            # Loaded before memory is bounded: what the limit is for is the file.
            from branchdesk.packet.verify import inspect

            confine(int(seconds))
            verdict = inspect(Path(request["path"]), known=request["known"])
            answer = json.dumps(asdict(verdict), default=str).encode("utf-8")
        case "render":
            from branchdesk.packet.render import page_as_png

            confine(int(seconds))
            answer = page_as_png(Path(request["path"]), request["page"], width=request["width"])
        case "count":
            from branchdesk.packet.render import page_count

            confine(int(seconds))
            answer = str(page_count(Path(request["path"]))).encode("ascii")
        case "scan" | "cut" | "ballots":
            answer = _scanned(task, request, int(seconds))
        case _:
            return 2
    sys.stdout.buffer.write(answer)
    return 0


def _scanned(task: str, request: dict[str, Any], seconds: int) -> bytes:
    """Look at scanned pages, cut them out, or read ballots; a refusal is an answer too."""
    from branchdesk.packet import ballot_reading, scan_reading

    confine(seconds)
    path = Path(request["path"])
    told: dict[str, Any] = {}
    try:
        match task:
            case "scan":
                told = scan_reading.look(
                    path, first=request["first"], count=request["count"], most=request["most"]
                )
            case "cut":
                scan_reading.cut_pages(path, request["pages"], Path(request["target"]))
            case "ballots":
                told = ballot_reading.ballots_in(request)
    except scan_reading.Refused as refusal:
        told = {"refused": list(refusal.args)}
    return json.dumps(told).encode("utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
