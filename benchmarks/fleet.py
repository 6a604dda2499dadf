"""Two hundred kiosks and one static web server: `make fleet` (needs Debian's nginx).

Each kiosk is a home of its own that polls a real nginx on the loopback interface, as the program
does. Everybody must be up to date within two polls of a publication; one kiosk is killed in the
middle of its update and must come back right. Requests and bytes come from the server's own log,
for docs/fleet.md.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.nginx import NoNginxError, nginx
from kiosk.shared import paths
from kiosk.shared.clock import SystemClock
from kiosk.updates.fetch.sources import UpdateSource, source
from kiosk.updates.install.agent import agent
from kiosk.updates.install.archive import pack_up
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.publish.access_log import read_log, report
from kiosk.updates.publish.publish import publish_pack
from tests.updates.publisher import Kiosk, Publisher, judge_here, new_publisher


@dataclass
class Polled(Kiosk):
    """A kiosk that names itself as the program does."""

    def source(self) -> UpdateSource:
        name = agent(self.who.kiosk, read_pointer(self.home).current)
        return source(self.server, name, self.cancelled)


@dataclass
class Judge:
    """Checks what was published once; every kiosk unpacks it all the same."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    known: set[bytes] = field(default_factory=set)

    def __call__(self, folder: Path) -> tuple[str, ...]:
        version = (folder / "pack.toml").read_bytes()
        with self.lock:
            if version not in self.known:
                judge_here(folder)
                self.known.add(version)
        return ()


def _publish(publisher: Publisher, number: int, scratch: Path) -> int:
    """Publish the built-in content as version `number`; return the file's size in bytes."""
    folder = scratch / f"pack-{number}"
    shutil.copytree(paths.built_in_pack(), folder)
    file = folder / "pack.toml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    named = [f'version = "{number}"\n' if x.startswith("version =") else x for x in lines]
    file.write_text("".join(named), encoding="utf-8")
    zipped = scratch / f"{number}.zip"
    pack_up(folder, zipped)
    publish_pack(publisher.repository, zipped, str(number), None)
    return zipped.stat().st_size


def _poll(kiosks: list[Polled]) -> tuple[float, int]:
    """Let every kiosk ask once, some at a time; return the seconds and how many got something."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(16) as pool:
        outcomes = list(pool.map(lambda kiosk: kiosk.update(), kiosks))
    return time.perf_counter() - begun, sum(outcome.new for outcome in outcomes)


def _traffic(log: Path, after: int) -> tuple[int, int, int]:
    """Return requests and bytes in the log behind byte `after`, and where it ends."""
    data = log.read_bytes()
    lines = data[after:].decode("utf-8", "replace").splitlines()
    return len(lines), sum(int(line.split('" ')[1].split(" ")[1]) for line in lines), len(data)


def _killed(kiosk: Polled, root: Path) -> bool:
    """Kill a kiosk's process while it unpacks; tell whether that was in time."""
    program = [sys.executable, "-m", "tests.updates.once", str(kiosk.home.folder), str(root)]
    process = subprocess.Popen([*program, kiosk.server])
    while process.poll() is None:
        if any(path.name.startswith(".stage-") for path in kiosk.home.content.iterdir()):
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
        time.sleep(0.002)
    return False


def run(count: int) -> int:
    """Run the trial and print what was measured; 0 if everybody came out right."""
    with tempfile.TemporaryDirectory(prefix="fleet-") as name:
        scratch = Path(name)
        scratch.chmod(0o755)
        publisher = new_publisher(scratch)
        size = _publish(publisher, 1, scratch)
        root = scratch / "root.json"
        root.write_bytes(publisher.root())
        try:
            with nginx(publisher.folder, scratch / "nginx") as server:
                return _trial(count, server.address, publisher, scratch, root, size)
        except NoNginxError as error:
            sys.exit(f"make fleet: {error}")


def _trial(
    count: int, server: str, publisher: Publisher, scratch: Path, root: Path, size: int
) -> int:
    log, judge, today = scratch / "nginx/access.log", Judge(), SystemClock().today()
    first = Polled(
        UpdatePaths(scratch / "kiosk-0"), publisher.root(), server, day=today, judge=judge
    )
    kiosks = [
        replace(
            first,
            home=UpdatePaths(scratch / f"kiosk-{number}"),
            who=replace(first.who, kiosk=f"room-{number}"),
        )
        for number in range(count)
    ]
    seconds, new = _poll(kiosks)
    requests, sent, end = _traffic(log, 0)
    _row("first content", new, seconds, requests, sent)
    for kiosk in kiosks:
        kiosk.visit_ends()
    seconds, new = _poll(kiosks)
    requests, sent, end = _traffic(log, end)
    _row("a poll without news", new, seconds, requests, sent)
    _publish(publisher, 2, scratch)
    killed = _killed(kiosks[0], root)
    before = next(whole_packs(kiosks[0].home, budget=None)).entry.version
    print(f"one kiosk was killed while it unpacked: {killed}; it started with version {before}")
    for poll in (1, 2):
        seconds, new = _poll(kiosks)
        requests, sent, end = _traffic(log, end)
        _row(f"poll {poll} after a publication", new, seconds, requests, sent)
    versions = [kiosk.visit_ends() for kiosk in kiosks]
    late = [version for version in versions if version != "2"]
    print(f"file of the content: {size / 1e6:.2f} MB; up to date: {count - len(late)} of {count}")
    lines = log.read_text(encoding="utf-8").splitlines()
    print(report(read_log(lines), today, 2).splitlines()[-1])
    return int(bool(late) or not killed or before not in ("1", "2"))


def _row(name: str, new: int, seconds: float, requests: int, sent: int) -> None:
    print(f"{name:<28} {new:4} new  {seconds:6.1f} s  {requests:6} requests  {sent / 1e6:9.2f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosks", type=int, default=200)
    sys.exit(run(parser.parse_args().kiosks))
