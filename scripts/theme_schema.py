"""Writes docs/theme.schema.json, the published form of a monthly theme, as the program reads it."""

from pathlib import Path

from branchdesk.exchange.theme_file import schema

TARGET = Path(__file__).resolve().parent.parent / "docs" / "theme.schema.json"

if __name__ == "__main__":
    TARGET.write_text(schema(), encoding="utf-8")
    print(TARGET)
