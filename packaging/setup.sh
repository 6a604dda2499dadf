#!/bin/sh
# Set up everything that the project needs: system libraries, virtual environment, locked packages.
# As root the system libraries are installed; otherwise the one line to run is printed.
set -eu
venv=$1
here=$(dirname "$0")
python=${PYTHON:-python3.11}

command -v "$python" >/dev/null 2>&1 || python=python3
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; $("$python" --version) was found." >&2
    exit 1
}

wanted=$(grep -v '^#' "$here/system-packages.txt")
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    wanted="$wanted $("$python" -c 'import sys; print(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")')"
fi

if command -v dpkg-query >/dev/null 2>&1; then
    missing=""
    for package in $wanted; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' ||
            missing="$missing $package"
    done
    if [ -n "$missing" ]; then
        line="apt-get install -y --no-install-recommends$missing"
        if [ "$(id -u)" = 0 ]; then
            echo "Installing system libraries:$missing"
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive $line >/dev/null
        else
            echo "System libraries are missing. Run this once, then try again:" >&2
            echo "  sudo $line" >&2
            case "$missing" in *-venv*) exit 1 ;; esac
        fi
    fi
fi

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$here/../requirements.lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable "$here/.."
