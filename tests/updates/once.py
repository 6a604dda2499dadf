"""One update and the end of a visit, in a process that may be killed: HOME ROOT SERVER."""

import sys
from pathlib import Path

from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.paths import UpdatePaths
from tests.updates.publisher import Kiosk

if __name__ == "__main__":
    home, root, server = sys.argv[1:]
    kiosk = Kiosk(UpdatePaths(Path(home)), Path(root).read_bytes(), server)
    try:
        kiosk.update()
        kiosk.visit_ends()
    except (UpdateError, OSError) as error:
        print(error, flush=True)
