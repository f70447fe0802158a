"""Lets `python -m branchdesk` do what the `branchdesk` command does."""

from branchdesk.cli import main

if __name__ == "__main__":
    main()
