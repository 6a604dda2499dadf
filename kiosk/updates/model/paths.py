"""Where updates live on a kiosk.

```
updates.toml, root.json     in the settings' folder: which server, and whom to trust
trust/                      the newest signed metadata, synced
trust.work/                 where python-tuf works on a copy of them
downloads/SHA.part, .zip    a cache
content/SHA/manifest.json   every file of a pack with its sum
content/SHA/pack/           the pack
content/SHA/warnings.json   what the check remarked on it
content/pointer.json        which pack runs, which ran before, which waits
content/details-SHA.toml    the clinic's details that came with a pack
starts.json                 starts of the program that did not end well
state.json                  the latest day ever seen, and how the last tries went
```
"""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kiosk.shared import paths

SHA_LENGTH = 64
WARNINGS = "warnings.json"


@dataclass(frozen=True)
class UpdatePaths:
    """The folder of one kiosk's updates."""

    folder: Path

    @property
    def trust(self) -> Path:
        """The metadata that the kiosk has seen and verified."""
        return self.folder / "trust"

    @property
    def trust_work(self) -> Path:
        """The copy that python-tuf writes into, unsynced."""
        return self.folder / "trust.work"

    @property
    def downloads(self) -> Path:
        """Files on their way; everything in it can be fetched again."""
        return self.folder / "downloads"

    @property
    def content(self) -> Path:
        """Installed packs and the pointer."""
        return self.folder / "content"

    @property
    def pointer(self) -> Path:
        """The file that says which pack runs."""
        return self.content / "pointer.json"

    @property
    def state(self) -> Path:
        """The file that remembers days and failures."""
        return self.folder / "state.json"

    @property
    def starts(self) -> Path:
        """The file that counts starts, see `kiosk/system/crash_guard.py`."""
        return self.folder / "starts.json"

    def installed(self, sha: str) -> Path:
        """Return the folder of an installed pack."""
        return self.content / sha

    def warnings(self, sha: str) -> Path:
        """Return the file of what the check remarked on a pack."""
        return self.installed(sha) / WARNINGS

    def details(self, sha: str) -> Path:
        """Return the file of a clinic's details."""
        return self.content / f"details-{sha}.toml"


def default_home() -> UpdatePaths:
    """Return this computer's home of updates."""
    data = platformdirs.user_data_path("pure-physio-kiosk", appauthor=False)
    return UpdatePaths(data / "updates")


def settings_file() -> Path:
    """Return where the server is named."""
    return paths.clinic_file().with_name("updates.toml")


def root_file() -> Path:
    """Return where the trusted root lies: the public half of the publisher's keys."""
    return paths.clinic_file().with_name("root.json")
