"""Passphrases as people type them: whatever goes wrong, the repository is as it was."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.cli.content import publishing
from kiosk.shared import child_process
from kiosk.shared.disk import RealDisk
from kiosk.updates.model.errors import UpdateError
from kiosk.updates.publish.key_rotation import LOST
from kiosk.updates.publish.keys import find_keys, make_key
from kiosk.updates.publish.repository import Repository
from kiosk.updates.service import KioskIdentity
from tests.content.packs import tiny_pack
from tests.updates.conftest import MakeKiosk
from tests.updates.publisher import Kiosk, Publisher
from tests.updates.terminal import END, INTERRUPT, Ended, run

GOOD = "correct horse"
LOCKED = ("root-1", "root-2", "targets", "canary", "north")
State = dict[str, bytes]


@pytest.fixture(scope="session")
def safe(first_edition: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The publisher's keys, most of them with a passphrase."""
    folder = tmp_path_factory.mktemp("safe") / "keys"
    shutil.copytree(first_edition.keys, folder)
    for name in LOCKED:
        key = folder / f"{name}.pem"
        command = ["openssl", "pkey", "-aes-256-cbc", "-in", str(key), "-passout", f"pass:{GOOD}"]
        locked = subprocess.run(command, check=True, capture_output=True).stdout
        key.unlink()  # a hard copy may share it
        key.write_bytes(locked)
    return folder


@pytest.fixture
def locked(publisher: Publisher, safe: Path, tmp_path: Path) -> Publisher:
    tiny_pack().write(tmp_path / "pack")
    (tmp_path / "north.toml").write_text('name = "North"\n', encoding="utf-8")
    return Publisher(publisher.folder, Path(shutil.copytree(safe, tmp_path / "keys")))


def _state(folder: Path) -> State:
    found = [p for p in folder.rglob("*") if p.is_file()]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def _call(locked: Publisher, tmp_path: Path, words: str, answers: Sequence[str]) -> Ended:
    places = {"SITE": locked.folder, "KEYS": locked.keys, "HERE": tmp_path}
    for name, place in places.items():
        words = words.replace(name, str(place))
    return run(["content", *words.split()], answers, tmp_path / "home")


COMMANDS: dict[str, tuple[str, int]] = {
    "publish": ("publish SITE HERE/pack --keys KEYS", 1),
    "publish details": ("publish SITE HERE/north.toml --clinic north --keys KEYS", 1),
    "delegate": ("keys delegate SITE clinic-south spare --keys KEYS", 1),
    "renew all": ("keys renew SITE --all --keys KEYS", 5),
    "replace targets": ("keys replace SITE targets targets spare --keys KEYS", 2),
    "replace a root": ("keys replace SITE root root-3 spare --keys KEYS", 2),
    "replace online": ("keys replace SITE snapshot,timestamp online spare --keys KEYS", 2),
    "replace the canary": ("keys replace SITE canary canary spare --keys KEYS", 1),
    "start": ("keys start HERE/new --keys KEYS", 3),
}
"""Each command that signs, and for how many passphrases it asks."""


@pytest.mark.parametrize(
    ("command", "wrong"),
    [(command, "horse") for command in COMMANDS]
    + [(command, wrong) for command in ("delegate", "start") for wrong in ("", END, INTERRUPT)],
)
def test_a_wrong_passphrase_changes_nothing(
    command: str, wrong: str, locked: Publisher, tmp_path: Path
) -> None:
    words, count = COMMANDS[command]
    before = _state(locked.folder)
    ended = _call(locked, tmp_path, words, [GOOD] * (count - 1) + [wrong])
    assert ended.code == 1, ended.text
    assert "Traceback" not in ended.text
    assert "maybe wrong password" not in ended.text
    assert ("stopped" if wrong == INTERRUPT else "passphrase of") in ended.text
    assert _state(locked.folder) == before
    assert not (tmp_path / "new/metadata").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_each_passphrase_is_asked_once(command: str, locked: Publisher, tmp_path: Path) -> None:
    words, count = COMMANDS[command]
    ended = _call(locked, tmp_path, words, [GOOD] * count)
    assert ended.code == 0, ended.text
    assert ended.text.count("Enter ") == count


def test_after_a_typo_the_same_command_succeeds(
    kiosk: Kiosk, locked: Publisher, tmp_path: Path
) -> None:
    words = COMMANDS["publish details"][0]
    kiosk.who = KioskIdentity("kiosk-1", clinic="north")
    assert _call(locked, tmp_path, words, ["typo"]).code == 1
    assert not kiosk.update().new
    assert _call(locked, tmp_path, words, [GOOD]).code == 0
    assert kiosk.update().new


def test_without_a_terminal_nobody_can_be_asked(locked: Publisher, tmp_path: Path) -> None:
    before = _state(locked.folder)
    words = ["content", "keys", "delegate", str(locked.folder), "clinic-south", "spare"]
    told = subprocess.run(
        [*child_process.itself(*words), "--keys", str(locked.keys)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=60,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert told.returncode == 1
    assert "The passphrase of “targets” is not right" in told.stderr
    assert "in a terminal" in told.stderr
    assert _state(locked.folder) == before


def _gone(keys: Path) -> None:
    (keys / "online.pem").unlink()


def _empty(keys: Path) -> None:
    (keys / "online.pem").write_bytes(b"")


def _another(keys: Path) -> None:
    shutil.copy(keys / "spare.pem", keys / "online.pem")


def _folder(keys: Path) -> None:
    (keys / "online.pem").unlink()
    (keys / "online.pem").mkdir()


def _pipe(keys: Path) -> None:
    (keys / "online.pem").unlink()
    os.mkfifo(keys / "online.pem")


def _cut(keys: Path) -> None:
    data = (keys / "online.pem").read_bytes()
    (keys / "online.pem").write_bytes(data[:80])


def _no_public(keys: Path) -> None:
    (keys / "online.pub").write_text("{}", encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (_gone, "0 of them are at hand"),
        (_empty, "is not a key"),
        (_another, "two different keys"),
        (_folder, "a folder, a pipe or a device"),
        (_pipe, "a folder, a pipe or a device"),
        (_cut, "is damaged"),
        (_no_public, "is not a key"),
    ],
)
def test_a_key_file_that_will_not_do(
    harm: object, says: str, publisher: Publisher, tmp_path: Path
) -> None:
    assert callable(harm)
    publisher.keys = Path(shutil.copytree(publisher.keys, tmp_path / "keys"))
    harm(publisher.keys)
    before = _state(publisher.folder)
    with pytest.raises(UpdateError, match=says):
        publisher.publish(2)
    assert _state(publisher.folder) == before


def _new(tmp_path: Path, answers: Sequence[str], *names: str) -> Ended:
    words = ["content", "keys", "new", str(tmp_path / "made"), *names]
    return run(words, answers, tmp_path / "home")


@pytest.mark.parametrize(
    "answers",
    [[GOOD, "typo"], ["abc"], ["", ""], [END], [INTERRUPT]],
    ids=["differ", "short", "empty", "^D", "^C"],
)
def test_a_key_is_made_as_a_whole_or_not(answers: list[str], tmp_path: Path) -> None:
    ended = _new(tmp_path, [GOOD, GOOD, *answers], "one", "two", "three")
    assert ended.code == 1, ended.text
    assert "Traceback" not in ended.text
    assert sorted(p.name for p in (tmp_path / "made").iterdir()) == ["one.pem", "one.pub"]
    if INTERRUPT not in answers:
        assert "Still to be made: two three." in ended.text
    again = _new(tmp_path, [GOOD] * 4, "two", "three")
    assert again.code == 0, again.text
    assert sorted(find_keys([tmp_path / "made"])) == ["one", "three", "two"]


def test_names_are_looked_at_before_anybody_is_asked(tmp_path: Path) -> None:
    for names in (["one", "../two"], ["one", "one"], ["one", "zwei!"]):
        with pytest.raises(UpdateError):
            make_all(tmp_path, *names)
        assert not list(tmp_path.glob("*"))
    make_all(tmp_path, "one")
    with pytest.raises(UpdateError, match="already"):
        make_all(tmp_path, "two", "one")
    assert not (tmp_path / "two.pem").exists()


def make_all(folder: Path, *names: str) -> None:
    from kiosk.updates.publish.keys import make_keys

    list(make_keys(folder, names, False, lambda _name: None))


def test_a_private_half_alone_gets_its_public_half(tmp_path: Path) -> None:
    """An earlier version left this when the third passphrase was mistyped."""
    key = make_key(tmp_path, "one", passphrase=False)
    (tmp_path / "one.pub").unlink()
    assert make_key(tmp_path, "one", passphrase=False).public == key.public
    assert find_keys([tmp_path])["one"].public == key.public


def test_an_empty_private_half_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "one.pem").touch()
    make_key(tmp_path, "one", passphrase=False)
    assert (tmp_path / "one.pem").stat().st_mode & 0o777 == 0o600


# repositories that an earlier version left half made


def test_a_start_that_stopped_begins_anew(publisher: Publisher, tmp_path: Path) -> None:
    from kiosk.updates.publish import key_rotation
    from kiosk.updates.publish.repository import STICK_DAYS
    from tests.updates.publisher import ROLES

    half = Publisher(tmp_path / "half", publisher.keys)
    for names in (["1.root.json"], ["1.root.json", "1.targets.json"]):
        (half.folder / "metadata").mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copy(publisher.folder / "metadata" / name, half.folder / "metadata")
        key_rotation.start(half.repository, half.found, ROLES, 2, STICK_DAYS)
        half.publish(1)
        with pytest.raises(UpdateError, match="already"):
            key_rotation.start(half.repository, half.found, ROLES, 2, STICK_DAYS)
        shutil.rmtree(half.folder)


@pytest.mark.parametrize("old", ["named", LOST])
@pytest.mark.parametrize(
    ("role", "key"),
    [("root", "root-3"), ("targets", "targets"), ("snapshot,timestamp", "online")],
)
def test_a_replacement_that_stopped_goes_on(
    role: str, key: str, old: str, publisher: Publisher, make: MakeKiosk, tmp_path: Path
) -> None:
    before = _state(publisher.folder)
    publisher.replace(role, key, "spare")
    newer = _state(publisher.folder)
    for name in set(newer) - {"metadata/2.root.json"}:
        file = publisher.folder / name
        file.write_bytes(before[name]) if name in before else file.unlink()
    if old == LOST:
        publisher.keys = Path(shutil.copytree(publisher.keys, tmp_path / "kept"))
        for half in ("pem", "pub"):
            (publisher.keys / f"{key}.{half}").unlink()
    publisher.replace(role, key if old == "named" else LOST, "spare")
    publisher.publish(2)
    fresh = make("fresh")
    fresh.update()
    assert fresh.visit_ends() == "2"
    roots = json.loads((publisher.folder / "metadata/2.root.json").read_bytes())
    assert roots["signed"]["version"] == 2
    assert not (publisher.folder / "metadata/3.root.json").exists()


def test_a_commit_that_stopped_goes_on(
    kiosk: Kiosk, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever rename the power went at: the next command brings all of it, or nothing is there."""
    for stop in range(1, 12):
        with monkeypatch.context() as patch:
            patch.setattr(RealDisk, "rename", _stopping(stop))
            try:
                publisher.publish(stop + 1)
                ended = True
            except OSError:
                ended = False
        kiosk.update()  # never harmed by what is half-way
        publisher.repository.renew()
        kiosk.update()
        assert not list(publisher.folder.glob("metadata.*"))
        if ended:
            break
    else:
        raise AssertionError("it never came to an end")
    assert stop > 4
    assert kiosk.visit_ends() == str(stop + 1)


def _stopping(stop: int) -> Callable[[RealDisk, Path, Path], None]:
    """Return a rename that fails at one call."""
    real, left = RealDisk.rename, iter(range(stop))
    next(left)

    def rename(self: RealDisk, old: Path, new: Path) -> None:
        if next(left, None) is None:
            raise OSError(5, "the power is gone")
        real(self, old, new)

    return rename


def test_keys_of_another_publisher_are_told_as_that(publisher: Publisher, tmp_path: Path) -> None:
    before = _state(publisher.folder)
    for name in ("root-1", "targets", "online"):  # called alike, and yet others
        make_key(tmp_path / "other", name, passphrase=False)
    other = Publisher(publisher.folder, tmp_path / "other")
    with pytest.raises(UpdateError, match="it may be another publisher's repository"):
        other.publish(2)
    assert _state(publisher.folder) == before


def test_one_key_of_this_publisher_is_too_few_and_of_no_other(publisher: Publisher) -> None:
    found = {name: key for name, key in publisher.found.items() if name == "online"}
    repository = Repository(publisher.folder, found, RealDisk(), publisher.day)
    with pytest.raises(UpdateError, match="0 of them are at hand"):
        repository.write_targets({"targets": repository.targets()})


def test_what_is_named_in_the_wrong_order_is_told(publisher: Publisher, tmp_path: Path) -> None:
    pack = tiny_pack().write(tmp_path / "pack")
    for names, says in (
        ((pack, publisher.folder), "is a repository, not a pack."),
        ((pack, pack), f"{pack} is a pack, not a repository."),
    ):
        with pytest.raises(UpdateError) as refusal:
            publishing._check_order(*names)
        assert says in str(refusal.value)
    publishing._check_order(publisher.folder, pack)
