"""The kiosk's side of a signed repository: what is on offer, and its bytes, verified."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.model import limits
from kiosk.shared.disk import Disk
from kiosk.updates.fetch import trust
from kiosk.updates.fetch.sources import UpdateSource
from kiosk.updates.fetch.time_budget import LOOK_BYTES, download_seconds
from kiosk.updates.fetch.tuf_errors import plainly
from kiosk.updates.model.errors import RefusedError, UnreachableError
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.tuf_names import FetcherInterface, TargetFile, Updater, UpdaterConfig

Step = Callable[[int, int], None]

ALL, CANARY = "all/content.zip", "canary/content.zip"
_CAPS = UpdaterConfig(
    max_root_rotations=64,
    max_delegations=8,
    root_max_length=128 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=1024 * 1024,
    targets_max_length=2 * 1024 * 1024,
)
_PARTS = 2  # downloads that are kept


def details_path(clinic: str) -> str:
    """Return where a clinic's details stand in a repository."""
    return f"clinics/{clinic}/clinic.toml"


@dataclass(frozen=True)
class Offer:
    """A signed file: `serial` grows with each publication, `share` is in per cent of kiosks."""

    info: TargetFile
    sha: str
    serial: int
    version: str
    share: int

    @property
    def size(self) -> int:
        """Bytes."""
        return int(self.info.length)


def new_updater(
    work: Path, address: str, fetcher: FetcherInterface, root: bytes, now: dt.datetime
) -> Updater:
    """Return python-tuf's updater with this program's caps; expiry is judged by `now`."""
    made = Updater(str(work), address, fetcher=fetcher, config=_CAPS, bootstrap=root)
    # python-tuf asks the machine's clock, which can be turned back
    made._trusted_set.reference_time = now
    return made


class Client:
    """One look at a repository. Every method raises `UpdateError` alone."""

    def __init__(
        self, home: UpdatePaths, disk: Disk, source: UpdateSource, root: bytes, day: dt.date
    ) -> None:
        """Look with `root` as what is trusted, on `day`, the latest that was ever seen."""
        self._home = home
        self._disk = disk
        self._source = source
        with plainly():
            now = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
            address = source.base + "metadata/"
            self._updater = new_updater(trust.borrow(home), address, source.fetcher, root, now)

    def refresh(self) -> None:
        """Fetch and verify the newest metadata, and keep what was verified."""
        self._kept(self._updater.refresh)
        with plainly():
            _check_sums(self._updater)

    def offer(self, path: str) -> Offer | None:
        """Return what is offered under a path, or None."""
        found = self._kept(lambda: self._updater.get_targetinfo(path))
        if found is None:
            return None
        with plainly():
            return _offer(found)

    def download(self, offer: Offer, step: Step) -> Path:
        """Return an offered file, fetched, or from the cache; goes on with one that was begun."""
        with plainly():
            folder = self._home.downloads
            folder.mkdir(parents=True, exist_ok=True)
            whole = folder / f"{offer.sha}.zip"
            if whole.is_file() and _sum(whole) == offer.sha:
                return whole
            part = folder / f"{offer.sha}.part"
            if not offer.size:
                part.write_bytes(b"")
            try:
                self._fetch(offer, part, step)
            finally:
                self._source.close()
            if part.stat().st_size != offer.size or _sum(part) != offer.sha:
                part.unlink()
                raise RefusedError(
                    "A file of the update is not the one that was signed.",
                    "It is fetched anew the next time. The content that runs stays.",
                )
            part.replace(whole)
            _forget_old(folder)
            return whole

    def small(self, offer: Offer) -> bytes:
        """Return the bytes of a small offered file."""
        if not offer.size:
            raise RefusedError(
                "The clinic's details are an empty file.", "Ask the publisher to publish them anew."
            )
        if offer.size > limits.MAX_TEXT_BYTES:
            raise RefusedError("The clinic's details are too long.", "Tell the publisher.")
        return self.download(offer, lambda _done, _total: None).read_bytes()

    def _fetch(self, offer: Offer, part: Path, step: Step) -> None:
        have = part.stat().st_size if part.is_file() else 0
        if have > offer.size:
            part.unlink()
            have = 0
        if have == offer.size:
            return
        self._source.patience.allow(download_seconds(offer.size), offer.size + LOOK_BYTES)
        start, chunks = self._source.stream("targets/" + _hashed(offer), have)
        with part.open("ab" if start else "wb") as out:
            done = start
            for chunk in chunks:
                done += len(chunk)
                if done > offer.size:
                    break
                out.write(chunk)
                step(done, offer.size)
        if done > offer.size:
            part.unlink()
            raise RefusedError(
                "A file of the update is longer than was signed.", "The content that runs stays."
            )
        if done < offer.size:
            raise UnreachableError("The download was interrupted.", "It goes on where it was.")

    def _kept(self, work: Callable[[], TargetFile | None]) -> TargetFile | None:
        with plainly():
            try:
                return work()
            finally:
                self._source.close()
                trust.put_back(self._home, self._disk)


def _check_sums(updater: Updater) -> None:
    """Refuse lists that are named by a version alone: whoever has their key could rewrite them.

    Else a stolen canary key would be enough to reach everybody.
    """
    known = updater._trusted_set
    named = [known.timestamp.snapshot_meta, *known.snapshot.meta.values()]
    if any(not file.length or "sha256" not in (file.hashes or {}) for file in named):
        raise RefusedError(
            "The publisher's lists do not vouch for one another.",
            "The content that runs stays. Ask the publisher to run: kiosk content keys renew.",
        )


def _offer(found: TargetFile) -> Offer:
    sha = found.hashes["sha256"]
    custom = found.unrecognized_fields.get("custom", {})
    serial, share = int(custom.get("serial", 0)), int(custom.get("share", 0))
    plain = len(sha) == 64 and not set(sha) - set("0123456789abcdef")
    if not plain or not 0 <= found.length <= limits.MAX_PACK_BYTES:
        raise ValueError("not an offer")
    return Offer(found, sha, serial, str(custom.get("version", "")), share)


def _hashed(offer: Offer) -> str:
    folder, _, name = offer.info.path.rpartition("/")
    return f"{folder}/{offer.sha}.{name}"


def _sum(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1024 * 1024):
            total.update(chunk)
    return total.hexdigest()


def _forget_old(folder: Path) -> None:
    """Keep the cache small: the newest files only, whole or begun."""
    found = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[_PARTS:]:
        path.unlink(missing_ok=True)
