"""The sound process: reads commands line by line, makes sound, reports line by line.

Sound libraries may block for seconds, for ever, or crash; here they can, without a touch being
late. The process ends with the kiosk that feeds it.
"""

import os
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot, qInstallMessageHandler

from kiosk.sound import messages
from kiosk.sound.means import Means
from ui.sound import speech_server, watchdog
from ui.sound.speech_engine import SpeechEngine
from ui.sound.speech_server import SpeechServer

FINE, WRONG_USE = 0, 2


class Lines(QObject):
    """Sends each line of standard input, and its end."""

    came = Signal(bytes)
    ended = Signal()

    def listen(self) -> None:
        """Read lines in a thread beside the event loop."""
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            self.came.emit(line)
        self.ended.emit()


def main(arguments: list[str]) -> int:
    """Run the process: `arguments` is the one word `voice` or `tones`."""
    if arguments not in (["voice"], ["tones"]):
        print("kiosk sound: this part is started by the kiosk itself.", file=sys.stderr)
        return WRONG_USE
    qInstallMessageHandler(lambda _type, _context, text: print(text, file=sys.stderr))
    application = QCoreApplication(["kiosk-sound"])
    run(application, "voice" if arguments == ["voice"] else "tones")
    return FINE


class SoundCommands(QObject):
    """Passes each line to the speech engine, in the thread of the event loop."""

    def __init__(self, engine: SpeechEngine, server: SpeechServer | None) -> None:
        super().__init__()
        self._engine = engine
        self._server = server

    @Slot(bytes)
    def take(self, line: bytes) -> None:
        """Follow one command."""
        order = messages.order(line)
        if order is not None:
            self._engine.take(order)

    @Slot()
    def leave(self) -> None:
        """Stop all sound and end the process: the kiosk is gone."""
        self._engine.take(messages.Silence())
        if self._server is not None:
            self._server.close()
        watchdog.leave(FINE)


def run(application: QCoreApplication, means: Means) -> None:
    """Open voice and tones, then follow the commands until they end."""
    from ui.sound.opening import open_engine

    watchdog.expect("opening", watchdog.OPENING)
    server = speech_server.begin(os.environ) if means == "voice" else None
    engine, able = open_engine(means)
    watchdog.answered("opening")
    engine.reported.connect(report)
    report(able)
    lines, orders = Lines(), SoundCommands(engine, server)
    lines.came.connect(orders.take)
    lines.ended.connect(orders.leave)
    lines.listen()
    application.exec()


def report(message: messages.Report) -> None:
    """Write a report to the kiosk."""
    sys.stdout.buffer.write(messages.to_line(message))
    sys.stdout.buffer.flush()
