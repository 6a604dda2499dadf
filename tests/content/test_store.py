"""The compiled pack: what it gives back, when it is rebuilt, and that nothing in it can crash."""

import gettext
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.check import load as loading
from kiosk.content.files import tree
from kiosk.content.model.report import Report
from kiosk.content.parse.toml_lines import Key
from kiosk.content.store import compiler, store
from kiosk.shared.issue import Issue
from tests.content.opening import compiled, opened
from tests.content.packs import EXERCISE, EXERCISE_FILE, SECTION_FILE, SVG, tiny_pack, two_languages
from tests.support.packs import library_of, load, open_pack

LOAD = loading.load


@pytest.fixture
def no_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test fail that loads the folder anew."""

    def refuse(*_: object) -> None:
        raise AssertionError("the pack was loaded again")

    monkeypatch.setattr("kiosk.content.check.load.load", refuse)


def test_everything_comes_back_as_it_was_loaded(tmp_path: Path, cache: Path) -> None:
    folder = two_languages().write(tmp_path / "pack")
    pack = load(folder).pack
    assert pack is not None
    opened(folder, cache)
    library = opened(folder, cache)

    assert library.languages == ("en", "de")
    for language in library.languages:
        assert library.toc(language) == pack.tocs[language]
        for name, section in pack.sections[language].items():
            assert library.section(language, name) == section
    assert library.question("en", "magnesium") == pack.questions["en"]["magnesium"]
    assert library.exercise("en", "calf") == pack.exercises["en"]["calf"]
    assert library.exercise("de", "calf") == library.exercise("en", "calf")
    assert library.exercise_file("calf") == EXERCISE.encode()
    assert library.asset("images/tile.svg") == SVG.encode()


def test_what_is_not_translated_comes_in_the_first_language(tmp_path: Path, cache: Path) -> None:
    library = opened(two_languages().write(tmp_path / "pack"), cache)
    assert library.section("de", "what-it-is").head.title == "Was es ist"
    assert library.section("de", "get-help") == library.section("en", "get-help")
    assert library.question("de", "magnesium") == library.question("en", "magnesium")


def test_wording_is_a_gettext_catalogue(folder: Path, cache: Path) -> None:
    library = opened(folder, cache)
    catalogue = library.wording("en")
    assert catalogue is not None
    assert gettext.GNUTranslations(io.BytesIO(catalogue)).gettext("Back") == "Go back"
    assert library.wording("fr") is None


@pytest.mark.parametrize("again", [False, True], ids=["just compiled", "from the file"])
def test_what_is_not_there_is_a_key_error(folder: Path, cache: Path, again: bool) -> None:
    library = opened(folder, cache)
    if again:
        library = opened(folder, cache)
    for ask in (
        lambda: library.toc("fr"),
        lambda: library.section("en", "none"),
        lambda: library.section("fr", "get-help"),
        lambda: library.question("en", "get-help"),
        lambda: library.exercise("en", "none"),
        lambda: library.exercise("fr", "calf"),
        lambda: library.exercise_file("none"),
        lambda: library.asset("images/none.svg"),
        lambda: library.asset("pack.toml"),
    ):
        with pytest.raises(KeyError):
            ask()


@pytest.mark.parametrize(
    "path", ["../secret", "/etc/passwd", "images/../pack.toml", "images\\tile.svg", "", "C:x", "."]
)
def test_assets_stay_inside(path: str, folder: Path, cache: Path) -> None:
    (folder.parent / "secret").write_text("secret")
    with pytest.raises(KeyError):
        opened(folder, cache).asset(path)


def test_even_a_listed_path_cannot_leave_the_pack(folder: Path) -> None:
    secret = folder.parent / "secret"
    secret.write_text("secret")
    pack = load(folder).pack
    assert pack is not None
    state = secret.stat()
    listed = tree.FileEntry("../secret", state.st_size, state.st_mtime_ns)
    object.__setattr__(pack, "assets", (*pack.assets, listed))
    library = library_of(folder, compiler.compile_image(pack))
    with pytest.raises(KeyError):
        library.asset("../secret")


@pytest.mark.parametrize("content", [SVG.replace("M0", "M1"), SVG + " ", "<svg/>", ""])
def test_a_picture_changed_behind_our_back_is_not_served(
    content: str, folder: Path, cache: Path
) -> None:
    library = opened(folder, cache)
    picture = folder / "images/tile.svg"
    picture.write_text(content)
    os.utime(picture, ns=(1, 1))  # a clock may tick slower than this test
    with pytest.raises(KeyError):
        library.asset("images/tile.svg")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_picture_replaced_by_a_link_is_not_served(folder: Path, cache: Path) -> None:
    library = opened(folder, cache)
    picture = folder / "images/tile.svg"
    picture.rename(folder.parent / "elsewhere.svg")
    picture.symlink_to(folder.parent / "elsewhere.svg")
    with pytest.raises(KeyError):
        library.asset("images/tile.svg")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_folder_replaced_by_a_link_is_not_followed(folder: Path, cache: Path) -> None:
    library = opened(folder, cache)
    (folder / "images").rename(folder.parent / "elsewhere")
    (folder / "images").symlink_to(folder.parent / "elsewhere")
    with pytest.raises(KeyError):
        library.asset("images/tile.svg")


@pytest.mark.usefixtures("no_parsing")
def test_nothing_is_parsed_the_second_time(folder: Path, cache: Path) -> None:
    with pytest.raises(AssertionError):
        open_pack(folder, cache)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.content.check.load.load", LOAD)
        opened(folder, cache)
    assert opened(folder, cache).toc("en").pack_id == "tiny"


def test_nothing_heavy_is_imported_the_second_time(folder: Path, cache: Path) -> None:
    opened(folder, cache)
    program = (
        "import sys; from pathlib import Path; from kiosk.content.store.store import open_pack\n"
        "from kiosk.startup.content_rules import CONTENT_RULES\n"
        "open_pack(Path(sys.argv[1]), Path(sys.argv[2]), CONTENT_RULES).toc('en')\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(folder), str(cache)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    loaded = set(run.stdout.split())
    assert {"msgspec", "sqlite3"} <= loaded
    assert not loaded & {"markdown_it", "mdit_py_plugins", "pydantic", "babel", "textstat"}
    assert not loaded & {"defusedxml", "tomllib", "PySide6"}


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / SECTION_FILE).write_text(
            (folder / SECTION_FILE).read_text().replace('title = "What', 'title = "Whut')
        ),
        lambda folder: os.utime(folder / "pack.toml", ns=(1, 1)),
        lambda folder: (folder / "images/icons/new.svg").write_text(SVG),
        lambda folder: (folder / "images/icons/drop.svg").unlink(),
    ],
    ids=["words", "time", "new file", "file gone"],
)
@pytest.mark.usefixtures("no_parsing")
def test_any_change_compiles_anew(
    change: object, folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.content.check.load.load", LOAD)
        opened(folder, cache)
    opened(folder, cache)
    assert callable(change)
    change(folder)
    with pytest.raises(AssertionError, match="loaded again"):
        open_pack(folder, cache)


def test_another_format_compiles_anew(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(folder, cache)
    before = compiled(cache).read_bytes()
    monkeypatch.setattr(store, "FORMAT", store.FORMAT + 1)
    opened(folder, cache)
    assert compiled(cache).read_bytes() != before


def test_a_faulty_pack_is_a_report_and_is_not_kept(tmp_path: Path, cache: Path) -> None:
    folder = tiny_pack().drop("en/titles.toml").write(tmp_path / "pack")
    report = open_pack(folder, cache)
    assert isinstance(report, Report)
    assert report.has_errors
    assert not cache.exists()


def test_an_exercise_is_judged_when_the_pack_is_compiled_and_only_then(
    folder: Path, cache: Path
) -> None:
    judged: list[str] = []

    def judge(exercise_id: str, _: object) -> list[tuple[Key, Issue]]:
        judged.append(exercise_id)
        return [((), Issue("It has three legs.", "Mend it."))] if len(judged) == 1 else []

    report = open_pack(folder, cache, judge)
    assert isinstance(report, Report)
    assert [p.file for p in report.errors] == [EXERCISE_FILE]
    assert not isinstance(open_pack(folder, cache, judge), Report)
    assert not isinstance(open_pack(folder, cache, judge), Report)
    assert judged == ["calf", "calf"]


def test_no_folder_is_a_report(tmp_path: Path, cache: Path) -> None:
    report = open_pack(tmp_path / "none", cache)
    assert isinstance(report, Report)
    assert report.has_errors


def test_a_change_that_breaks_the_pack_is_a_report(folder: Path, cache: Path) -> None:
    opened(folder, cache)
    (folder / "pack.toml").write_text("broken")
    assert isinstance(open_pack(folder, cache), Report)
