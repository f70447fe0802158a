"""Documents: the domain's frozen values as canonical JSON, and back.

Canonical means: keys sorted, no blanks, UTF-8, decimals and days as text, no floating-point
numbers.  The same value always gives the same bytes, so that a hash over them means something.

Reading is strict.  A key that this program does not know was written by a newer one, and dropping
it silently would lose what the person entered there; such a document is refused.  A key that is
missing was not known yet when the document was written, and gets its default.
"""

import json
import os
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

_T = TypeVar("_T")


def _adapter(kind: type[_T]) -> "TypeAdapter[_T]":
    key: Any = kind
    return _made_once(key)


@cache
def _made_once(kind: Any) -> "TypeAdapter[Any]":  # noqa: ANN401 - a class, whose hash mypy mistakes
    # Nobody else's package may take part in how the books are read, and looking for such takes as
    # long as reading a hundred documents.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Only here: reading a list of lines needs no pydantic, and its import is a quarter second.
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def plain(value: object) -> dict[str, Any]:
    """Return a domain value as plain dictionaries, lists, texts, whole numbers and booleans."""
    kind: type[Any] = type(value)
    tree: dict[str, Any] = _adapter(kind).dump_python(value, mode="json")
    return tree


def canonical(tree: object) -> str:
    """Return plain data as canonical JSON; half characters that no file can hold are dropped."""
    text = json.dumps(
        tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode("utf-8", "ignore").decode("utf-8")


def encode(value: object) -> str:
    """Return the document of a domain value, exactly as typed."""
    return canonical(plain(value))


def normalised(document: str) -> str:
    """Return a document whose texts are in NFC, as everything in the books is.

    No JSON sign combines with a mark that follows it, so the whole document can be treated at once.
    """
    return unicodedata.normalize("NFC", document)


def decode(kind: type[_T], document: str | bytes, *, what: str = "") -> _T:
    """Return the domain value in a document.

    Raises:
        Failed: ``NEWER_THAN_PROGRAM`` if it has keys or words this program does not know,
            ``DATABASE_DAMAGED`` if it is no document of this kind at all.
    """
    from pydantic import ValidationError

    try:
        value = _adapter(kind).validate_json(document, strict=True, extra="forbid")
    except ValidationError as error:
        raise _unreadable(kind, error, what) from error
    return value


def _unreadable(kind: type, error: "ValidationError", what: str) -> Failed:
    faults = error.errors(include_url=False, include_input=False, include_context=False)
    detail = "; ".join(
        f"{kind.__name__}.{'.'.join(str(step) for step in fault['loc'])}: {fault['type']}"
        for fault in faults[:5]
    )
    # An enumeration's word or a key that is not known here comes from a newer program; anything
    # else does not come from this program at all.
    newer = all(fault["type"] in ("unexpected_keyword_argument", "enum") for fault in faults)
    trouble = Trouble.NEWER_THAN_PROGRAM if newer else Trouble.DATABASE_DAMAGED
    return Failed(trouble, what or kind.__name__, detail=detail)
