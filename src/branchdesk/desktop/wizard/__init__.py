"""The first run: five short steps to a workspace, each but the first skippable."""
