"""Tones through QtMultimedia. Lives in the sound process only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudio, QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from kiosk.sound.tones import RATE, ToneName, pcm
from ui.sound import watchdog


class Chime(QObject):
    """Plays one tone at a time on whatever output is the system's usual one at that moment."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._format = QAudioFormat()
        self._format.setSampleRate(RATE)
        self._format.setChannelCount(1)
        self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink: QAudioSink | None = None
        self._samples = QBuffer(self)

    def play(self, tone: ToneName, volume: float) -> bool:
        """Play a tone at `volume` 0 to 1; return whether there is an output for it."""
        self.stop()
        watchdog.expect("tones")
        output = output_device()
        if output is not None:
            self._samples.setData(QByteArray(pcm(tone, volume)))
            self._samples.open(QIODevice.OpenModeFlag.ReadOnly)
            self._sink = QAudioSink(output, self._format, self)
            self._sink.stateChanged.connect(self._changed)
            self._sink.start(self._samples)
        watchdog.answered("tones")
        return output is not None

    def stop(self) -> None:
        """Be silent."""
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._changed)
            watchdog.expect("tones")
            sink.stop()
            watchdog.answered("tones")
            sink.deleteLater()
        self._samples.close()

    def _changed(self, state: QAudio.State) -> None:
        """Close the output once the tone is over: while nothing sounds nothing is held open."""
        if state in (QAudio.State.IdleState, QAudio.State.StoppedState):
            self.stop()
            self.ended.emit()


def output_device() -> QAudioDevice | None:
    """Return the system's usual output; None if there is none."""
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() else device
