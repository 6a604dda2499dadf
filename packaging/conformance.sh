#!/bin/sh
# Run the public TUF client conformance suite against benchmarks/conformance.py.
# The suite is not ours: it is fetched into out/, or taken from the folder that is given.
set -eu
venv=$1
suite=${2:-out/tuf-conformance}
from=https://github.com/theupdateframework/tuf-conformance

command -v faketime >/dev/null 2>&1 || {
    echo "The suite turns the clock with faketime. Install it: sudo apt-get install faketime" >&2
    exit 1
}
[ -d "$suite/tuf_conformance" ] || git clone --quiet --depth 1 "$from" "$suite" || {
    echo "The suite could not be fetched. Get $from by other means, then:" >&2
    echo "  make conformance SUITE=FOLDER" >&2
    exit 1
}
# no settings of this project's own tests: the suite brings what it needs
exec "$venv/bin/python" -m pytest -c /dev/null --rootdir "$suite" -p no:pytest-qt -p no:cacheprovider \
    "$suite/tuf_conformance" --entrypoint "$(pwd)/$venv/bin/python -m benchmarks.conformance"
