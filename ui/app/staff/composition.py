"""Builds staff mode around what the kiosk shows: PIN store, edit service, request handler."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.content.store.overlay import OverlayBase
from kiosk.shared import paths
from kiosk.shared.clock import Clock
from kiosk.shared.disk import RealDisk
from kiosk.staff.edit.checks import ContentChecks
from kiosk.staff.edit.files import EditedFiles, EditPaths, ShownPack
from kiosk.staff.edit.history import History
from kiosk.staff.edit.service import EditService
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
from kiosk.startup.content_loader import ContentLoader
from kiosk.system import storage
from kiosk.updates.probe.pack_check import problems_of
from kiosk.usage.recorder import UsageRecorder
from kiosk.usage.report import sums
from kiosk.usage.store import KEPT
from ui.app.content.switch import ContentSwitch
from ui.plan.print.service import PrintService
from ui.shared.worker import Worker
from ui.sound.speaker import Speaker
from ui.staff.controller import StaffController
from ui.staff.ports import StaffPorts
from ui.updates.service import Updating
from ui.updates.sticks import Sticks
from ui.window.display import Display
from ui.window.window import Window


@dataclass(frozen=True, slots=True)
class StaffSources:
    """What staff mode reports on. `started`: monotonic seconds of the program's start."""

    content: ContentSwitch
    display: Display
    printing: PrintService
    usage: UsageRecorder
    updating: Updating
    sticks: Sticks
    speaker: Speaker
    has_server: Callable[[], bool]
    started: float


def make_staff(
    window: Window,
    clock: Clock,
    loader: ContentLoader,
    worker: Worker,
    sources: StaffSources,
    first_start: Callable[[], bool],
) -> StaffController:
    """Return staff mode for a kiosk; `first_start`: whether the first PIN may be chosen here."""
    disk, content = RealDisk(), sources.content
    pin_store = PinStore(paths.pin_file(), disk, Argon2(), clock.monotonic)
    editing = EditService(
        EditedFiles(
            EditPaths(loader.clinic_file, loader.notices_file),
            loader.edited,
            disk,
            lambda: _shown_pack(content),
        ),
        History(paths.history_folder(), disk),
        ContentChecks(
            details_mistakes, lambda folder, file: problems_of(folder, clock.today(), file)
        ),
        clock.today,
    )
    asked = SnapshotSources(
        lambda: _present(content),
        lambda: _device(sources, clock),
        clock.today,
        paths.log_file(),
        loader.cache,
        counts=lambda: _today(sources, clock),
        usage=lambda: sources.usage.rows(clock.today() - KEPT, clock.today()),
        shelves=storage.shelves(loader.clinic_file),
    )
    handler = RequestHandler(pin_store, editing, loader.edited, loader.home, disk, asked)
    ports = StaffPorts(
        theme=lambda: content.present.start_theme(sources.display.screen),
        first_start=first_start,
        context=lambda: content.present.start_context,
        facts=handler.facts,
        perform=handler.perform,
        changed=content.watcher.changed,
        news=lambda facts: _with_news(sources, facts),
        fetch=sources.updating.look,
        preview=lambda item: _preview(handler, item, content),
        stop_fetching=sources.updating.cancel,
    )
    return StaffController(window, clock, pin_store, worker, ports)


def _preview(handler: RequestHandler, item: str, content: ContentSwitch) -> PreviewProps | None:
    library = handler.waiting()
    try:
        context = content.present.start_context
        return None if library is None else build_preview_view(item, library, context)
    except KeyError:
        return None


def _with_news(sources: StaffSources, facts: Snapshot) -> Snapshot:
    return replace(
        facts,
        updating=sources.updating.progress,
        has_server=sources.has_server(),
        sticks=sources.sticks.folders,
    )


def _shown_pack(content: ContentSwitch) -> ShownPack:
    shown, context = content.present.shown, content.present.start_context
    topic = context.toc.topics[0].id if context.toc.topics else ""
    base = OverlayBase(shown.source.key, context.toc.version)
    return ShownPack(shown.source.folder, base, context.language, topic)


def _today(sources: StaffSources, clock: Clock) -> tuple[tuple[str, str], ...]:
    content = sources.content.present
    if not content.clinic.count_usage:
        return ()
    today, context = clock.today(), content.start_context
    return today_counts(sums(sources.usage.rows(today, today)), context.toc, context.words)


def _present(content: ContentSwitch) -> Present:
    loaded, language = content.loaded, content.present.rules.start.language
    return Present(loaded.shown, language, loaded.notices, loaded.problems)


def _device(sources: StaffSources, clock: Clock) -> Device:
    content, display = sources.content.present, sources.display
    screen, output, clinic = display.screen, display.output, content.clinic
    return Device(
        width_mm=screen.width / screen.px_per_mm,
        height_mm=screen.height / screen.px_per_mm,
        size=output.size(clinic),
        shown=output.shown,
        monitors=output.monitors,
        wish=output.wish(clinic),
        wish_met=output.found(clinic),
        small=content.start_theme(screen).tokens.tiny,
        free_bytes=free_bytes(paths.data_folder()),
        uptime=clock.monotonic() - sources.started,
        printer=sources.printing.printer,
        voices=tuple(filter(sources.speaker.speaks, content.library.languages)),
    )
