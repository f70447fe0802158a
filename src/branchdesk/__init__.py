"""BranchDesk (支部工作台): a Party branch's year on one desk."""

__version__ = "0.1.0"
