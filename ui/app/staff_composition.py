"""Builds staff mode: its vault, workshop and clerk, around what the kiosk shows."""

from dataclasses import replace

from kiosk.content.store.overlay import OverlayBase
from kiosk.shared import paths
from kiosk.shared.disk import RealDisk
from kiosk.staff.edit.history import History
from kiosk.staff.edit.service import ContentChecks, EditPaths, EditService, ShownPack
from kiosk.staff.pages.usage import today_counts
from kiosk.staff.pin.store import Argon2, PinStore
from kiosk.staff.request_handler import (
    Present,
    RequestHandler,
    SnapshotSources,
    details_mistakes,
    free_bytes,
)
from kiosk.staff.snapshot import Device, Snapshot
from kiosk.staff.view.preview import PreviewProps, build_preview_view
from kiosk.system import storage
from kiosk.updates.probe.pack_check import problems_of
from kiosk.usage.report import sums
from kiosk.usage.store import KEPT
from kiosk.visit.context import ViewContext
from ui.app.services import AppServices
from ui.staff.controller import StaffController, StaffPorts


def make_staff(rooms: AppServices) -> StaffController:
    """Return staff mode for a kiosk."""
    disk, loader, clock = RealDisk(), rooms.loader, rooms.clock
    vault = PinStore(paths.pin_file(), disk, Argon2(), clock.monotonic)
    workshop = EditService(
        EditPaths(loader.clinic_file, loader.notices_file),
        loader.edited,
        History(paths.history_folder(), disk),
        disk,
        ContentChecks(
            details_mistakes, lambda folder, file: problems_of(folder, clock.today(), file)
        ),
        lambda: _running(rooms),
        clock.today,
    )
    sources = SnapshotSources(
        lambda: _present(rooms),
        lambda: _device(rooms),
        clock.today,
        paths.log_file(),
        loader.cache,
        counts=lambda: _today(rooms),
        usage=lambda: rooms.usage.rows(clock.today() - KEPT, clock.today()),
        shelves=storage.shelves(loader.clinic_file),
    )
    clerk = RequestHandler(vault, workshop, loader.edited, loader.home, disk, sources)
    outside = StaffPorts(
        theme=rooms.theme,
        first_start=lambda: rooms.first_start,
        world=lambda: _world(rooms),
        facts=clerk.facts,
        perform=clerk.perform,
        changed=rooms.live.changed,
        news=lambda facts: _with_news(rooms, facts),
        fetch=rooms.updating.look,
        peek=lambda item: _peek(clerk, item, _world(rooms)),
        stop_fetching=rooms.updating.cancel,
    )
    return StaffController(rooms.window, clock, vault, rooms.worker, outside, rooms)


def _peek(clerk: RequestHandler, item: str, world: ViewContext) -> PreviewProps | None:
    library = clerk.waiting()
    try:
        return None if library is None else build_preview_view(item, library, world)
    except KeyError:
        return None


def _with_news(rooms: AppServices, facts: Snapshot) -> Snapshot:
    return replace(
        facts,
        updating=rooms.updating.progress,
        has_server=bool(rooms.update_settings().server),
        sticks=rooms.sticks.folders,
    )


def _world(rooms: AppServices) -> ViewContext:
    return rooms.exhibit.world_of(rooms.exhibit.rules.start.language)


def _running(rooms: AppServices) -> ShownPack:
    shown, world = rooms.exhibit.shown, _world(rooms)
    topic = world.toc.topics[0].id if world.toc.topics else ""
    base = OverlayBase(shown.source.key, world.toc.version)
    return ShownPack(shown.source.folder, base, world.language, topic)


def _today(rooms: AppServices) -> tuple[tuple[str, str], ...]:
    if not rooms.exhibit.clinic.count_usage:
        return ()
    today, world = rooms.clock.today(), _world(rooms)
    return today_counts(sums(rooms.usage.rows(today, today)), world.toc, world.words)


def _present(rooms: AppServices) -> Present:
    loaded = rooms.live.present
    language = rooms.exhibit.rules.start.language
    return Present(loaded.shown, language, loaded.notices, loaded.problems)


def _device(rooms: AppServices) -> Device:
    screen, per_mm, clinic = rooms.screen, rooms.screen.px_per_mm, rooms.exhibit.clinic
    return Device(
        width_mm=screen.width / per_mm,
        height_mm=screen.height / per_mm,
        size=rooms.output.size(clinic),
        shown=rooms.output.shown,
        monitors=rooms.output.monitors,
        wish=rooms.output.wish(clinic),
        wish_met=rooms.output.found(clinic),
        small=rooms.theme().tokens.tiny,
        free_bytes=free_bytes(paths.data_folder()),
        uptime=rooms.clock.monotonic() - rooms.started,
        printer=_world(rooms).printer,
    )
