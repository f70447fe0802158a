#!/usr/bin/env bash
# Makes everything that the program needs, beside it and nowhere else:
#
#   scripts/setup.sh run     to use it
#   scripts/setup.sh test    to work on it as well (tests, linters)
#
# A virtual environment in .venv with the locked libraries, the libraries that Qt expects from the
# system (installed if we are root, otherwise the one command to do it is printed), and the fonts.
# The second time it only looks whether anything has changed since.
set -euo pipefail
cd "$(dirname "$0")/.."

kind=${1:?run or test}
venv=${VENV:-.venv}

say() { printf '%s\n' "$*" >&2; }

suits() { # Is this a Python that we run on?
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if suits "$name"; then
            command -v "$name"
            return
        fi
    done
    say "BranchDesk needs Python 3.11, 3.12 or 3.13; none was found."
    return 1
}

as_root() { # Run a package command as root, or say which one to run and stop.
    if ! command -v apt-get >/dev/null; then
        say "This system has no apt-get; please install what corresponds to: $*"
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "BranchDesk needs some packages of the system. Please run this once, then try again:"
        say
        say "    sudo apt-get install -y --no-install-recommends $*"
        exit 1
    fi
    say "Installing packages of the system: $*"
    # A fresh machine has no list of packages yet; an old list may name versions that are gone.
    apt-get update -qq >/dev/null || say "The list of packages could not be renewed; trying with what is there."
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null </dev/null
}

qt_packages() { sed 's/#.*//' requirements/apt.txt | xargs; }

missing_libraries() { # Of Qt's own plugins and tools, which system libraries do not load?
    local qt
    qt=$("$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    ldd "$qt"/Qt/plugins/platforms/lib{qxcb,qoffscreen,qwayland-generic}.so \
        "$qt"/Qt/plugins/xcbglintegrations/*.so "$qt"/Qt/libexec/uic "$qt"/lupdate "$qt"/lrelease 2>/dev/null |
        awk '/not found/ { print $1 }' | sort -u
}

qt_starts() {
    QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c \
        'from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]); QLabel("x").show()' \
        >/dev/null 2>&1
}

make_environment() {
    local python version
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        # Everything in one go: who has to ask for the password is asked once.
        # shellcheck disable=SC2046
        as_root "python$version-venv" $(qt_packages)
    fi
    if ! suits "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making the virtual environment in $venv"
        "$python" -m venv --clear "$venv"
    fi
}

install_libraries() {
    say "Installing the locked libraries (the first time this takes a minute or two)"
    local pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input)
    "${pip[@]}" --only-binary :all: --require-hashes --requirement "requirements/$kind.txt"
    # No isolation: the build tool is locked with the rest, nothing else is fetched.
    "${pip[@]}" --no-deps --no-build-isolation --editable .
}

check_qt() {
    [ "$(uname -s)" = Linux ] || return 0
    if [ -n "$(missing_libraries)" ] || ! qt_starts; then
        # shellcheck disable=SC2046
        as_root $(qt_packages)
    fi
    if ! qt_starts; then
        say "Qt does not start. What it says:"
        QT_QPA_PLATFORM=offscreen QT_DEBUG_PLUGINS=1 "$venv/bin/python" -c \
            'from PySide6.QtWidgets import QApplication; QApplication([])' >&2 || true
        exit 1
    fi
}

unpack_fonts() {
    "$venv/bin/python" -c 'from branchdesk.fontfiles import unpack_all; unpack_all()'
}

# What has been set up is remembered by what it was made of, and where: an environment cannot be moved.
fingerprint() { { pwd; cat "requirements/$1.txt" requirements/apt.txt pyproject.toml "$0"; } | sha256sum; }

is_ready() { [ -x "$venv/bin/python" ] && [ "$(cat "$venv/.ready-$1" 2>/dev/null)" = "$(fingerprint "$1")" ]; }

is_ready "$kind" && exit 0

make_environment
install_libraries
check_qt
unpack_fonts
fingerprint "$kind" >"$venv/.ready-$kind"
# What is enough to work on the program is enough to use it.
[ "$kind" = test ] && fingerprint run >"$venv/.ready-run"
say "Everything is in place."
