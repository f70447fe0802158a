"""The child process of `word_form`: a form and its values in, a Word file out, gone."""

import json
import sys
import traceback
from pathlib import Path
from typing import Any

from branchdesk.domain.word_fields import WordField
from branchdesk.usecases.errors import Failed, Trouble


def main(arguments: list[str]) -> int:
    """Fill the form that the request on stdin names within the seconds given; answer on stdout."""
    seconds = int(arguments[0])
    request = json.loads(sys.stdin.buffer.read())
    # Loaded before memory is bounded: what the limit is for is the file.
    from branchdesk.exchange.roster_child import confine
    from branchdesk.exchange.word_filling import filled_form

    path = Path(request["template"])
    content = path.read_bytes()
    confine(seconds)
    try:
        fields = [field_of(raw) for raw in request["fields"]]
        filled = filled_form(content, path.name, fields=fields, values=request["values"])
        answer = b"S" + filled
    except Failed as failure:
        answer = _failure(failure)
    except MemoryError:
        answer = _failure(Failed(Trouble.FILLING_STOPPED, path.name))
    except Exception:  # noqa: BLE001 - a broken part breaks in many ways
        last = traceback.format_exc(limit=-3)
        answer = _failure(Failed(Trouble.DOCX_DAMAGED, path.name, detail=last))
    sys.stdout.buffer.write(answer)
    return 0


def field_of(raw: list[Any]) -> WordField:
    """Return a field from its plain form."""
    name, parts = raw
    return WordField(name, "", tuple(WordField(part, "") for part in parts))


def _failure(failure: Failed) -> bytes:
    document = [failure.trouble.value, list(failure.values), failure.detail]
    return b"F" + json.dumps(document).encode("ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
