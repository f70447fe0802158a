"""Puts the data that lies at the top of the source tree into the package of a wheel.

An editable installation reads it where it lies: a copy would be a second, older truth.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = {"seeds": "branchdesk/seeds", "resources": "branchdesk/resources"}


class DataHook(BuildHookInterface[Any]):
    """Adds `seeds` and `resources` to a wheel that is meant to be handed out."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell the builder what to take along; `version` is the kind of wheel."""
        if version == "standard":
            build_data["force_include"].update(DATA)
