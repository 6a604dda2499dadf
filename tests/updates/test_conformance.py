"""The command that the public conformance suite drives, driven here through its steps."""

from pathlib import Path

import pytest

from benchmarks import conformance
from tests.updates import server
from tests.updates.publisher import Publisher


def _run(publisher: Publisher, scratch: Path, address: str, *step: str) -> int:
    words = ["--metadata-dir", str(scratch / "trusted"), "--metadata-url", f"{address}/metadata"]
    words += ["--target-name", "all/content.zip", "--target-base-url", f"{address}/targets"]
    words += ["--target-dir", str(scratch)]
    return conformance.main([*words, *step])


def test_the_three_steps(publisher: Publisher, tmp_path: Path) -> None:
    root = tmp_path / "first.json"
    root.write_bytes(publisher.root())
    with server.serving(publisher.folder) as web:
        assert _run(publisher, tmp_path, web.address, "init", str(root)) == 0
        assert web.asked == []
        assert _run(publisher, tmp_path, web.address, "refresh") == 0
        known = {path.name for path in (tmp_path / "trusted").glob("[a-z]*.json")}
        assert known == {"root.json", "timestamp.json", "snapshot.json", "targets.json"}
        assert _run(publisher, tmp_path, web.address, "download") == 0
        kept = tmp_path / "all%2Fcontent.zip"
        assert kept.read_bytes() == publisher.pack().read_bytes()
        before = len([path for path, _, _ in web.asked if path.endswith(".zip")])
        assert _run(publisher, tmp_path, web.address, "download") == 0
        assert len([path for path, _, _ in web.asked if path.endswith(".zip")]) == before


def test_what_is_damaged_ends_with_one(
    publisher: Publisher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "first.json"
    root.write_bytes(publisher.root())
    with server.serving(publisher.folder) as web:
        assert _run(publisher, tmp_path, web.address, "init", str(root)) == 0
        (publisher.folder / "metadata/timestamp.json").write_bytes(b"{}")
        assert _run(publisher, tmp_path, web.address, "refresh") == 1
    assert "damaged or forged" in capsys.readouterr().err


def _download(publisher: Publisher, scratch: Path, address: str, *names: str) -> int:
    words = ["--metadata-dir", str(scratch / "trusted"), "--metadata-url", f"{address}/metadata"]
    for name in names:
        words += ["--target-name", name]
    words += ["--target-base-url", f"{address}/targets", "--target-dir", str(scratch)]
    return conformance.main([*words, "download"])


def test_every_target_that_is_named_is_downloaded_in_order(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.details('name = "North"\n')
    root = tmp_path / "first.json"
    root.write_bytes(publisher.root())
    pack, details = "all/content.zip", "clinics/north/clinic.toml"
    with server.serving(publisher.folder) as web:
        assert _run(publisher, tmp_path, web.address, "init", str(root)) == 0
        assert _download(publisher, tmp_path, web.address, pack, details) == 0
        assert (tmp_path / "all%2Fcontent.zip").is_file()
        kept = tmp_path / "clinics%2Fnorth%2Fclinic.toml"
        assert kept.is_file()
        kept.unlink()
        assert _download(publisher, tmp_path, web.address, "nothing", details) == 1
        assert not kept.exists(), "what follows a fault is not fetched"


def test_without_cryptography_it_says_what_it_needs(
    publisher: Publisher, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conformance, "find_spec", lambda _name: None)
        assert _run(publisher, tmp_path, "http://x", "refresh") == 2
    assert "pip install cryptography" in capsys.readouterr().err
