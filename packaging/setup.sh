#!/bin/sh
# Set up everything that the project needs: system libraries, virtual environment, locked packages.
# As root the system libraries are installed; otherwise the one line to run is printed.
# PYTHON names the interpreter to use; without it the first fit one of this machine is taken.
set -eu
venv=$1
here=$(dirname "$0")

fit() { # python: whether it is one of the versions that the locked packages have wheels for
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

python=""
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if fit "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11, 3.12 or 3.13 is needed; ${PYTHON:-python3} is $("${PYTHON:-python3}" --version 2>&1)." >&2
    echo "Name one that is: make PYTHON=/path/to/python3.13" >&2
    exit 1
fi

# installed PACKAGE, known PACKAGE: asked of dpkg and of apt's lists
installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed$'; }
known() { apt-cache show "$1" >/dev/null 2>&1; }

missing_packages() { # one a line: every entry of which no name is installed, by the name known here
    for entry in $wanted; do
        names=$(echo "$entry" | tr '|' ' ')
        found=""
        for name in $names; do
            if installed "$name"; then
                found=$name
                break
            fi
        done
        [ -z "$found" ] || continue
        for name in $names; do
            found=$name
            ! known "$name" || break
        done
        echo "$found"
    done
}

wanted=$(grep -v '^#' "$here/system-packages.txt")
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    wanted="$wanted $("$python" -c 'import sys; print(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")')"
fi

if command -v dpkg-query >/dev/null 2>&1 && [ -n "$(missing_packages)" ]; then
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq
        missing=$(missing_packages | tr '\n' ' ')
        echo "Installing system libraries: $missing"
        # word by word: $missing is a list
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null
    else
        missing=$(missing_packages | tr '\n' ' ')
        echo "System libraries are missing. Run this once, then try again:" >&2
        echo "  sudo apt-get install -y --no-install-recommends $missing" >&2
        case "$missing" in *-venv*) exit 1 ;; esac
    fi
fi

# an environment of a Python that has since been replaced has no packages any more
"$venv/bin/python" -c 'import pip' 2>/dev/null || "$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$here/../requirements.lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable "$here/.."
