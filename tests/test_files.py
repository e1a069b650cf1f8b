import errno
import io
import json
import os
import stat
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from deliberate import (
    CaseBase,
    Decision,
    Deliberation,
    Fact,
    InvalidDocument,
    Practice,
    Problem,
    WriteError,
    weigh,
)
from deliberate.documents import to_document
from deliberate.files import read_casebase, read_deliberation, read_practice, write
from deliberate.sources import _file_in_place_of
from tests.problems import codes_by_path
from tests.running_example import ours, samira

API = Path(__file__).parent / "documents" / "api"


def decided(name: str, day: int = 1) -> Deliberation:
    return Deliberation(name, decision=Decision("extra", decided_on=date(2026, 10, day)))


def only_problem(error: pytest.ExceptionInfo[InvalidDocument]) -> Problem:
    (problem,) = error.value.problems
    return problem


# ---- reading


def test_a_practice_is_read_from_a_path_a_text_a_file_and_a_mapping() -> None:
    path = API / "practice.yaml"

    assert read_practice(path) == ours
    assert read_practice(str(path)) == ours
    assert read_practice(io.StringIO(path.read_text(encoding="utf-8"))) == ours
    with path.open(encoding="utf-8") as file:
        assert read_practice(file) == ours
    assert read_practice(json.loads(json.dumps(to_document(ours)))) == ours


def test_json_is_read_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "samira.json"
    path.write_text(json.dumps(to_document(samira)), encoding="utf-8")

    assert read_deliberation(path, ours) == samira


def test_problems_say_the_file_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("samira.yaml").write_text("deliberation: a\nhunch: standart\n", encoding="utf-8")

    with pytest.raises(InvalidDocument) as caught:
        read_deliberation("samira.yaml", ours)
    with Path("samira.yaml").open(encoding="utf-8") as file, pytest.raises(InvalidDocument) as from_stream:
        read_deliberation(file, ours)

    assert str(caught.value).startswith("samira.yaml, line 2: hunch: 'standart' is not known here.")
    assert str(from_stream.value) == str(caught.value)


def test_an_open_file_says_its_notation(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("deliberation: a", encoding="utf-8")

    with path.open(encoding="utf-8") as file, pytest.raises(InvalidDocument) as caught:
        read_deliberation(file, ours)

    assert only_problem(caught).code == "syntax"


@pytest.mark.parametrize(
    ("path", "expected", "nearest"),
    [
        ("practise.yaml", "a file that is there", "practice.yaml"),
        ("nowhere/practice.yaml", "a file that is there", None),
        (".", "a file, not a folder", None),
        ("a\0b", "a path that a file can have", None),
        ("x" * 5000, "a file that may be read", None),
    ],
)
def test_a_path_that_cannot_be_read_is_a_problem(
    path: str, expected: str, nearest: str | None, *, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("practice.yaml").touch()

    with pytest.raises(InvalidDocument) as caught:
        read_practice(path)

    problem = only_problem(caught)
    assert (problem.code, problem.file, problem.nearest) == ("unreadable-file", path, nearest)
    assert expected in problem.expected


@pytest.mark.parametrize("number", [errno.EACCES, errno.ELOOP])
def test_a_file_that_may_not_be_read_is_told_with_what_the_system_says(number: int) -> None:
    said = os.strerror(number)

    assert _file_in_place_of(OSError(number, said)) == f"a file that may be read ({said})"


@pytest.mark.parametrize("source", [None, 3, b"x"])
def test_what_is_no_source_is_refused(source: object) -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_practice(source)  # type: ignore[arg-type]

    assert only_problem(caught).code == "wrong-type"


@pytest.mark.parametrize("read", [read_deliberation, read_casebase])
def test_what_is_read_under_a_practice_needs_one(read: Callable[[object, object], object]) -> None:
    assert codes_by_path(read, {"deliberation": "a"}, None) == [("/practice", "wrong-type")]


# ---- case bases


def test_an_empty_text_is_no_folder_of_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(decided("a"), "a.yaml")

    with pytest.raises(InvalidDocument) as caught:
        read_casebase("", ours)

    assert only_problem(caught).code == "unreadable-file"


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    write(decided("c"), tmp_path / "c.yaml")
    write(decided("b"), tmp_path / "a.yml")
    write(decided("a"), tmp_path / "b.json")
    (tmp_path / ".hidden.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("[", encoding="utf-8")

    assert list(read_casebase(tmp_path, ours)) == ["a", "b", "c"]
    assert list(read_casebase(str(tmp_path), ours)) == ["a", "b", "c"]


def test_problems_of_a_folder_come_file_by_file(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(f"deliberation: {name}\nhunch: x\n", encoding="utf-8")

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(tmp_path, ours)

    told = [(Path(problem.file or "").name, problem.code) for problem in caught.value.problems]
    assert told == [
        ("a.yaml", "unknown-name"),
        ("a.yaml", "not-decided"),
        ("b.yaml", "unknown-name"),
        ("b.yaml", "not-decided"),
    ]


def test_json_lines_hold_one_case_a_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    casebase = CaseBase([decided("a"), decided("b", 2)])

    write(casebase, path)

    assert len(path.read_text(encoding="utf-8").splitlines()) == 2
    assert read_casebase(path, ours) == casebase
    with path.open(encoding="utf-8") as file:
        assert read_casebase(file, ours) == casebase


def test_a_fault_in_json_lines_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    lines = [
        json.dumps(to_document(decided("a"))),
        '{"deliberation": "b", "facts": {"ned": "x"}}',
        "{",
        "x" * 2**21,
        "{}",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(path, ours)

    assert [(problem.code, problem.line, problem.column) for problem in caught.value.problems] == [
        ("unknown-name", 2, 33),
        ("not-decided", 2, 1),
        ("syntax", 3, 2),
        ("too-large", 4, None),
        ("missing-key", 5, 1),
    ]


def test_a_case_base_is_read_from_any_iterable_of_sources(tmp_path: Path) -> None:
    write(decided("a"), tmp_path / "a.yaml")
    write(CaseBase([decided("b"), decided("c")]), tmp_path / "b.json")

    def rows() -> Iterator[object]:
        yield (to_document(decided("d")),)  # a row of a table with one column
        yield to_document(CaseBase([decided("e")]))
        yield io.StringIO("{deliberation: f, decision: {option: extra, decided_on: 2026-10-01}}")
        yield tmp_path

    assert list(read_casebase(rows(), ours)) == list("abcdef")
    assert list(read_casebase(to_document(decided("a")), ours)) == ["a"]
    assert read_casebase([], ours) == CaseBase()


def test_what_cannot_be_read_is_told_beside_the_other_problems(tmp_path: Path) -> None:
    sources = [tmp_path / "nowhere.yaml", 3, {"deliberation": "a"}]

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(sources, ours)
    with pytest.raises(InvalidDocument) as missing:
        read_casebase([tmp_path / "nowhere.jsonl"], ours)

    told = [(problem.code, problem.pointer) for problem in caught.value.problems]
    assert told == [("unreadable-file", ""), ("wrong-type", "/1"), ("not-decided", "/2/decision")]
    assert caught.value.problem_count == 3
    assert only_problem(missing).code == "unreadable-file"


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.jsonl"])
def test_an_open_file_in_another_encoding_is_told_as_such(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b" \n" * 9000 + "{deliberation: é}".encode("latin-1"))

    with path.open(encoding="utf-8") as file, pytest.raises(InvalidDocument) as caught:
        read_casebase(file, ours)

    assert ("not-utf8", str(path)) in {(problem.code, problem.file) for problem in caught.value.problems}


@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
def test_a_file_that_was_closed_is_told_as_unreadable(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("w+", encoding="utf-8") as file:
        pass

    with pytest.raises(InvalidDocument) as caught:
        read_casebase([file], ours)

    assert only_problem(caught).code == "unreadable-file"


def test_what_gives_neither_text_nor_bytes_is_no_file() -> None:
    class Counter:
        def read(self, most: int) -> int:
            return most

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(Counter(), ours)  # type: ignore[arg-type]

    assert only_problem(caught).code == "wrong-type"


def test_an_iterable_that_holds_itself_is_too_deep() -> None:
    rows: list[object] = []
    rows.append(rows)

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(rows, ours)

    assert only_problem(caught).code == "too-deep"


def test_bytes_are_no_sources_but_the_content_of_one() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_casebase(b"deliberation: a", ours)

    assert only_problem(caught).code == "wrong-type"


# ---- writing


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".JSON"])
def test_what_is_written_reads_back_equal(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"

    write(ours, path)
    assert read_practice(path) == ours
    path.unlink()
    write(samira, str(path))
    assert read_deliberation(path, ours) == samira
    path.unlink()
    write(CaseBase([decided("a")]), path)
    assert read_casebase(path, ours) == CaseBase([decided("a")])


def test_only_the_file_is_left(tmp_path: Path) -> None:
    write(ours, tmp_path / "a.yaml")
    write(ours, tmp_path / "a.yaml")

    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="modes and links are those of POSIX")
def test_the_mode_is_kept_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    write(ours, real)
    real.chmod(0o640)
    link.symlink_to(real)

    write(ours, link)

    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_a_new_file_has_the_mode_that_files_have_here(tmp_path: Path) -> None:
    (tmp_path / "other").touch()

    write(ours, tmp_path / "a.yaml")

    assert (tmp_path / "a.yaml").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("a.yaml", "deliberation: a\n"),
        ("a.yaml", "practice: a\n"),
        ("a.yaml", "some notes of mine"),
        ("a.yaml", "practice: a\nlanguage: nl\nquestion: Hoe?\npractice: b\n"),
        ("a.yaml", "[broken"),
        ("a.json", "practice: a\nlanguage: nl\nquestion: Hoe?\n"),
        ("a.yaml", ""),
        ("a.yaml", "deliberate: 2\npractice: a\nlanguage: nl\nquestion: Hoe?\n"),
    ],
)
def test_a_file_of_another_kind_is_left_as_it_is(tmp_path: Path, name: str, there: str) -> None:
    path = tmp_path / name
    path.write_text(there, encoding="utf-8")

    with pytest.raises(WriteError, match="something else stands there"):
        write(ours, path)

    assert path.read_text(encoding="utf-8") == there


def test_a_file_of_the_same_kind_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("deliberation: a\nfacts: {known to another practice: holds}\n", encoding="utf-8")

    write(samira, path)

    assert read_deliberation(path, ours) == samira


def test_a_case_base_replaces_only_a_case_base(tmp_path: Path) -> None:
    lines, one, practices = (tmp_path / name for name in ("a.jsonl", "a.yaml", "b.jsonl"))
    cases = CaseBase([decided("a")])
    write(cases, lines)
    write(cases, one)
    one.write_text("cases: [{deliberation: b}]\n", encoding="utf-8")

    write(cases, lines)
    write(cases, one)
    one.write_text("cases: [{deliberation: b, deliberation: c}]\n", encoding="utf-8")
    lines.write_text("notes\n", encoding="utf-8")
    practices.write_text('{"practice": "a", "language": "nl", "question": "Hoe?"}\n', encoding="utf-8")

    for path in (lines, one, practices):
        with pytest.raises(WriteError):
            write(cases, path)


@pytest.mark.parametrize("there", ["deliberate: 2\ncases: []\n", "deliberate: 1\ncases: []\ncases: []\n"])
def test_a_case_base_of_a_later_version_or_one_that_cannot_be_read_is_left_as_it_is(tmp_path: Path, there: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(there, encoding="utf-8")

    with pytest.raises(WriteError, match="something else stands there"):
        write(CaseBase([decided("a")]), path)

    assert path.read_text(encoding="utf-8") == there


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are those of POSIX")
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
@pytest.mark.parametrize("name", ["a.yaml", "a.jsonl"])
def test_a_folder_or_a_pipe_is_not_replaced(tmp_path: Path, make: Callable[[Path], None], name: str) -> None:
    make(tmp_path / name)

    with pytest.raises(WriteError, match="something else stands there"):
        write(CaseBase(), tmp_path / name)


def test_a_yaml_file_keeps_what_did_not_change(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"deliberation: a  # Samira\r\nfacts: {need: high}\r\n# asked twice\r\n")

    write(Deliberation("a", facts=[Fact("need", level="low")]), path)

    assert path.read_bytes() == b"deliberation: a  # Samira\r\nfacts: {need: low}\r\n# asked twice\r\n"


def test_cases_in_a_yaml_file_keep_what_did_not_change(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = "cases:\n- {deliberation: a, decision: {option: extra, decided_on: 2026-10-01}}  # the first\n"
    path.write_text(text, encoding="utf-8")

    write(CaseBase([decided("a"), decided("b", 2)]), path)

    added = "- deliberation: b\n  decision: {option: extra, decided_on: 2026-10-02}\n"
    assert path.read_text(encoding="utf-8") == text + added


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_file_that_says_the_same_is_not_touched(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write(ours, path)
    before = path.stat()

    write(ours, path)

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(("name", "size"), [("a.yaml", 2**20), ("a.json", 10 * 2**20)])
def test_what_would_be_too_large_to_be_read_again_is_not_written(tmp_path: Path, name: str, size: int) -> None:
    small = Practice("a", language="nl", question="Hoe?")
    write(small, tmp_path / name)

    with pytest.raises(WriteError, match=rf"{name}: this is more than the \d+ MiB that can be read again"):
        write(Practice("a", language="nl", question="x" * size), tmp_path / name)

    assert read_practice(tmp_path / name) == small


def full_cases(count: int, doubts: int) -> CaseBase:
    decision = Decision("extra", decided_on=date(2026, 10, 1))
    many = ["x"] * doubts
    return CaseBase(Deliberation(f"d{number}", decision=decision, doubts=many) for number in range(count))


@pytest.mark.parametrize(
    ("size", "name", "most"),
    [
        ((1, 30_000), "a.jsonl", "30,000 keys and values of one practice or deliberation"),
        ((3, 29_000), "a.yaml", "80,000 keys and values in YAML"),
        ((36, 29_000), "a.json", "1,000,000 keys and values in JSON"),
    ],
)
def test_what_would_hold_too_much_to_be_read_again_is_not_written(
    tmp_path: Path, size: tuple[int, int], name: str, most: str
) -> None:
    with pytest.raises(WriteError, match=f"{name}: this is more than the {most} that can be read again"):
        write(full_cases(*size), tmp_path / name)

    assert not (tmp_path / name).exists()


def test_what_holds_less_is_written_and_read_again(tmp_path: Path) -> None:
    casebase = full_cases(1, 29_000)

    for name in ("a.yaml", "a.json", "a.jsonl"):
        write(casebase, tmp_path / name)
        assert read_casebase(tmp_path / name, ours) == casebase


def test_a_result_replaces_only_a_result_of_its_class(tmp_path: Path) -> None:
    path, weighing = tmp_path / "a.json", weigh(samira, ours)
    write(weighing, path)

    write(weighing, path)
    with pytest.raises(WriteError):
        write(weighing["extra"], path)

    assert json.loads(path.read_text(encoding="utf-8")) == to_document(weighing)


def test_a_result_in_yaml_is_written_anew(tmp_path: Path) -> None:
    path, weighing = tmp_path / "a.yaml", weigh(samira, ours)
    write(weighing, path)
    written = path.read_text(encoding="utf-8")
    path.write_text(f"# mine\n{written}", encoding="utf-8")

    write(weighing, path)

    assert path.read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", ["a.txt", "a", "a.jsonl"])
def test_the_suffix_says_how_it_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match=r"should end in \.yaml"):
        write(ours, tmp_path / name)

    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_what_stood_there_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    write(ours, path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space left on device") as caught:
        write(Practice("b", language="nl", question="Hoe?"), path)

    assert isinstance(caught.value, OSError)
    assert path.read_bytes() == before
    assert [left.name for left in tmp_path.iterdir()] == ["a.yaml"]


def test_a_folder_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"a\.yaml: this could not be written \(No such file or directory\)"):
        write(ours, tmp_path / "nowhere" / "a.yaml")


def test_what_is_no_path_is_refused() -> None:
    assert codes_by_path(write, ours, None) == [("/path", "wrong-type")]


@pytest.mark.parametrize("path", ["x" * 5000 + ".yaml", "a\0b.yaml"])
def test_a_path_that_no_file_can_have_is_a_failure_like_others(path: str) -> None:
    with pytest.raises(WriteError):
        write(ours, path)
    with pytest.raises(InvalidDocument) as caught:
        read_casebase([path], ours)

    assert only_problem(caught).code == "unreadable-file"


def test_words_survive_in_every_notation(tmp_path: Path) -> None:
    words = "Ja, dat kan: “nu” # niet\nof 's avonds 😀"
    case = Deliberation("a", facts=[Fact("need", level="high", words=words)])

    for name in ("a.yaml", "a.json"):
        write(case, tmp_path / name)
        assert read_deliberation(tmp_path / name, ours) == case


@pytest.mark.parametrize(
    "text",
    [
        '{"deliberation": "a", "situation": "secret words"}',
        ' [{"situation": "secret words"}]',
        "deliberation: a\nsituation: secret words",
    ],
)
def test_the_text_of_a_document_is_no_path_and_is_not_shown(text: str) -> None:
    for read in (
        read_practice,
        lambda source: read_deliberation(source, ours),
        lambda source: read_casebase([[source]], ours),
    ):
        with pytest.raises(InvalidDocument) as refused:
            read(text)

        (problem,) = refused.value.problems
        assert (problem.code, problem.file) == ("unreadable-file", None)
        assert "json.loads" in problem.expected
        assert "secret" not in f"{refused.value!r}{refused.value}"
