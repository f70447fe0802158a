#!/usr/bin/env bash
# What `make run` does once everything is set up: the sample branch, its signed packet, the window.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${VENV:-.venv}/bin/python
demo=build/demo

packet() { find "$demo/packets" -name '*.pdf' 2>/dev/null | sort | head -n 1; }

# The packet is made last and appears whole or not at all: without it the sample was never finished.
if [ -z "$(packet)" ]; then
    rm -rf "$demo"
    mkdir -p "$(dirname "$demo")"
    "$python" -m branchdesk demo "$demo"
fi
"$python" -m branchdesk verify "$(packet)"

echo
echo "Sample branch:  $PWD/$demo/workspace"
echo "Signed packet:  $PWD/$(packet)"

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the window stays closed."
    exit 0
fi
exec "$python" -m branchdesk open "$demo/workspace"
