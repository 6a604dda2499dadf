"""A repository as a kiosk sees it, in the hands of somebody who may change it."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.shared.disk import RealDisk
from kiosk.updates.publish.repository import Repository
from tests.updates.publisher import TODAY, Publisher


@dataclass
class Scene:
    """`served` is what the kiosk sees, `old` how it looked at version 1.

    `forged`: so many signatures of a stolen online key the publisher must outnumber afterwards.
    """

    publisher: Publisher
    served: Path
    old: Path
    days: int = 0
    forged: int = 0
    odd: list[str] = field(default_factory=list)

    def metadata(self, name: str) -> Path:
        """Return a served metadata file."""
        return self.served / "metadata" / name

    @property
    def newest(self) -> int:
        """The version of the served snapshot."""
        values = json.loads(self.metadata("timestamp.json").read_bytes())
        return int(values["signed"]["meta"]["snapshot.json"]["version"])

    def top(self, role: str) -> Path:
        """Return the newest served metadata of a role."""
        found = self.served.glob(f"metadata/*.{role}.json")
        return max(found, key=lambda p: int(p.name.split(".")[0]))

    @property
    def pack(self) -> Path:
        """The pack on offer, as it is served."""
        return self.served / self.publisher.pack().relative_to(self.publisher.folder)

    def thief(self, *names: str) -> Repository:
        """Return the served repository with some keys at hand, one of them called otherwise."""
        keys = self.publisher.found
        return Repository(self.served, {n: keys[n] for n in names}, RealDisk(), TODAY)
