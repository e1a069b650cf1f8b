import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from deliberate.replacement import replace_file

ROOT = Path(__file__).parents[1]
HOUR = 3600


class HeldError(PermissionError):
    """What Windows says of a file that another program has open."""

    winerror = 32


class Busy:
    """Another program, which lets go of a file after some tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.pauses: list[float] = []

    def replace(self, temporary: Path, target: Path) -> None:
        if len(self.pauses) < self.tries:
            raise HeldError(errno.EACCES, "The process cannot access the file")
        temporary.replace(target)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def left_behind(folder: Path, number: int, age: float) -> Path:
    """Give a hidden file as a program that was killed leaves it."""
    left = folder / f".a.yaml.{number}.tmp"
    left.touch()
    os.utime(left, (left.stat().st_atime, left.stat().st_mtime - age))
    return left


@pytest.mark.parametrize("tries", [1, 3, 6])
def test_a_file_that_another_program_holds_is_replaced_once_it_lets_go(tmp_path: Path, tries: int) -> None:
    target, busy = tmp_path / "a.yaml", Busy(tries)
    target.write_bytes(b"old")

    replace_file(target, b"new", replace=busy.replace, pause=busy.pause)

    assert target.read_bytes() == b"new"
    assert len(busy.pauses) == tries
    assert busy.pauses == sorted(busy.pauses)
    assert sum(busy.pauses) < 2


def test_a_file_that_another_program_keeps_holding_stays_as_it_is(tmp_path: Path) -> None:
    target, busy = tmp_path / "a.yaml", Busy(tries=1000)
    target.write_bytes(b"old")

    with pytest.raises(PermissionError, match="another program holds the file; close it there and try again"):
        replace_file(target, b"new", replace=busy.replace, pause=busy.pause)

    assert target.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.yaml"]
    assert len(busy.pauses) == 6


def test_a_file_that_may_not_be_replaced_is_not_tried_again(tmp_path: Path) -> None:
    def refuse(_temporary: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    target, busy = tmp_path / "a.yaml", Busy(0)
    target.write_bytes(b"old")

    with pytest.raises(PermissionError, match="Permission denied"):
        replace_file(target, b"new", replace=refuse, pause=busy.pause)

    assert busy.pauses == []
    assert names_in(tmp_path) == ["a.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_the_new_content_is_never_open_to_more_readers_than_the_old(tmp_path: Path) -> None:
    modes: list[int] = []

    def replace(temporary: Path, target: Path) -> None:
        modes.append(stat.S_IMODE(temporary.stat().st_mode))
        temporary.replace(target)

    target = tmp_path / "a.yaml"
    target.write_bytes(b"old")
    target.chmod(0o600)

    replace_file(target, b"new", replace=replace)

    assert [*modes, stat.S_IMODE(target.stat().st_mode)] == [0o600, 0o600]


def test_what_a_killed_program_left_behind_is_passed_over_and_removed_when_it_is_old(tmp_path: Path) -> None:
    old, young = left_behind(tmp_path, 0, age=HOUR + 60), left_behind(tmp_path, 1, age=HOUR - 60)

    replace_file(tmp_path / "a.yaml", b"new")

    assert (tmp_path / "a.yaml").read_bytes() == b"new"
    assert not old.exists()
    assert young.exists()


def test_what_cannot_be_removed_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.0.tmp").mkdir()
    os.utime(tmp_path / ".a.yaml.0.tmp", (0, 0))

    replace_file(tmp_path / "a.yaml", b"new")

    assert names_in(tmp_path) == [".a.yaml.0.tmp", "a.yaml"]


def test_the_longest_name_that_a_file_can_have_is_possible(tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 250}.yaml"

    replace_file(target, b"new")

    assert target.read_bytes() == b"new"


def test_a_folder_that_cannot_be_flushed_is_no_failure_for_its_file_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []

    def once(descriptor: int) -> None:
        flushed.append(descriptor)
        if len(flushed) > 1:
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", once)

    replace_file(tmp_path / "a.yaml", b"new")

    assert (tmp_path / "a.yaml").read_bytes() == b"new"
    assert len(flushed) == 2


# ---- for real


def came_of(*program: str, within: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - what the program says
    """Run one of the programs that write while something goes wrong."""
    command = [*within, sys.executable, "-m", "tests.endangered", *program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return json.loads(done.stdout)


@pytest.fixture
def apart() -> tuple[str, ...]:
    """Where a program may mount a disk, which goes when the program ends."""
    for command in (("unshare", "--mount"), ("unshare", "--mount", "--map-root-user")):
        try:
            probe = [*command, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
            subprocess.run(probe, capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return command
    pytest.skip("NOT TESTED: a full disk and a read-only one, which needs root to mount")


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_programs_that_are_killed_in_the_middle_of_a_thousand_writes_never_lose_a_file(tmp_path: Path) -> None:
    came = came_of("killed", str(tmp_path / "a.json"), "1000")

    assert came["whole"] == came["kills"] > 24
    assert came["left behind"] > 0  # or no kill came in the middle of a write
    assert came["hidden"]
    assert came["last"] == "even"


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, apart: tuple[str, ...]) -> None:
    came = came_of("full", str(tmp_path), within=apart)

    assert came == refused(tmp_path / "a.json", "No space left on device")


def test_a_disk_that_can_only_be_read_leaves_the_old_file(tmp_path: Path, apart: tuple[str, ...]) -> None:
    came = came_of("read-only", str(tmp_path), within=apart)

    assert came == refused(tmp_path / "a.json", "Read-only file system")


@pytest.mark.skipif(os.name != "posix", reason="limits are those of POSIX")
def test_a_file_that_would_become_too_large_leaves_the_old_one(tmp_path: Path) -> None:
    came = came_of("too-large", str(tmp_path / "a.json"), "20000")

    assert came == refused(tmp_path / "a.json", "File too large")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write in any folder")
def test_a_folder_in_which_nobody_may_write_leaves_the_old_file(tmp_path: Path) -> None:
    came = came_of("no-leave", str(tmp_path))

    assert came == refused(tmp_path / "a.json", "Permission denied")


def refused(path: Path, reason: str) -> dict[str, object]:
    said = f"{path}: this could not be written ({reason}). What stood there is unchanged."
    return {"said": said, "is unchanged": True, "names": ["a.json"]}
