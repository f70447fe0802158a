#!/usr/bin/env bash
# Chooses the newest versions that requirements/*.in allow and locks them, with the hash of every file,
# for every system and for Python 3.11 to 3.13.  Needs uv; the files name no place to load from.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v uv >/dev/null || { echo "make lock needs uv (pip install uv)" >&2; exit 1; }
for kind in run test; do
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links \
        "requirements/$kind.in" --output-file "requirements/$kind.txt"
done
