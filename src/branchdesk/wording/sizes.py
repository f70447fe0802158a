"""Sizes of files as people read them."""

_STEP = 1024


def size_shown(size: int) -> str:
    """Return ``870 KB`` or ``41.3 MB``."""
    if size < _STEP * _STEP:
        return f"{max(1, size // _STEP) if size else 0} KB"
    return f"{size / (_STEP * _STEP):.1f} MB"
