"""The plan on paper: into a PDF, or straight to the printer. Nothing of it is left on the disk.

Qt's printing is loaded on first use: no start of the kiosk pays for it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from kiosk.plan.described import with_language, xmp
from kiosk.plan.sheet import SheetProps
from kiosk.shared.disk import whole_file
from kiosk.shared.printing import PrintFault
from ui.plan.paper.base.canvas import UNITS_AN_INCH, Canvas, Paper
from ui.plan.paper.pages import lay_out, paint_foot_line

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinterInfo

CREATOR = "Pure Physio Kiosk"


def pdf(props: SheetProps, paper: Paper = Paper.A4) -> bytes:
    """Return the plan as a PDF with its fonts inside, and its title and language.

    RuntimeError if Qt cannot make one.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_AN_INCH)
    plan = props.plan
    writer.setTitle(plan.title)
    writer.setCreator(CREATOR)
    writer.setDocumentXmpMetadata(QByteArray(xmp(plan.title, plan.language, CREATOR)))
    if not _paint(writer, props, paper):
        raise RuntimeError("Qt cannot make a PDF here")
    painted = bytes(buffer.data().data())
    return with_language(painted, plan.language, right_to_left=plan.right_to_left)


def write_pdf(path: Path, props: SheetProps, paper: Paper = Paper.A4) -> None:
    """Write the plan as a PDF. OSError if `path` cannot be written."""
    data = pdf(props, paper)
    with whole_file(path) as place:
        place.write_bytes(data)


def default_printer() -> str | PrintFault:
    """Return the printer's name, or why there is none to print on.

    The main printer; a single one need not be marked as such. Asking takes some milliseconds, and
    longer where printers are on a network.
    """
    found = _printer()
    return found if isinstance(found, PrintFault) else found.printerName()


def print_to_default(props: SheetProps, paper: Paper | None = None) -> PrintFault | None:
    """Print the plan and return None, or why it cannot be printed.

    `paper` None takes Letter where the printer holds it, else A4. None means that the print system
    has taken the pages, not that they lie in the tray.
    """
    from PySide6.QtPrintSupport import QPrinter

    found = _printer()
    if isinstance(found, PrintFault):
        return found
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    printer.setResolution(UNITS_AN_INCH)
    printer.setFullPage(True)
    printer.setDocName(props.plan.title)
    printer.setCreator(CREATOR)
    if not _paint(printer, props, paper or _usual_paper(found)):
        return PrintFault.FAILED
    broken = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    return PrintFault.FAILED if printer.printerState() in broken else None


def _printer() -> "QPrinterInfo | PrintFault":
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    found = QPrinterInfo.defaultPrinter()
    if found.isNull():
        names = QPrinterInfo.availablePrinterNames()
        if len(names) != 1:
            return PrintFault.NO_DEFAULT if names else PrintFault.NO_PRINTER
        found = QPrinterInfo.printerInfo(names[0])
    stopped = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    return PrintFault.STOPPED if found.state() in stopped else found


def _usual_paper(printer: "QPrinterInfo") -> Paper:
    usual = printer.defaultPageSize().id()
    return Paper.LETTER if usual == Paper.LETTER.size.id() else Paper.A4


def _paint(device: QPagedPaintDevice, props: SheetProps, paper: Paper) -> bool:
    """Paint every page; False if the device does not take them."""
    device.setPageLayout(paper.layout)
    device.setPageMargins(QMarginsF())
    canvas = Canvas(paper, props.plan.right_to_left)
    pages = lay_out(canvas, props)
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, page in enumerate(pages):
        if index and not device.newPage():
            painter.end()
            return False
        for placed in page:
            placed.paint(painter)
        paint_foot_line(canvas, painter, props, index + 1, len(pages))
    return painter.end()
