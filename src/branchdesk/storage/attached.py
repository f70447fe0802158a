"""Which files a document names, whatever its kind."""

from collections.abc import Iterator


def files_in(tree: object) -> Iterator[tuple[str, str]]:
    """Yield hash and name of every file named anywhere in a document."""
    if isinstance(tree, dict):
        if "evidence" in tree and "mime" in tree:
            yield str(tree["evidence"]), str(tree.get("name", ""))
        for value in tree.values():
            yield from files_in(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from files_in(value)
