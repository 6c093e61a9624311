"""Commands as a shell sees them: stdout, stderr, exit codes, files."""

from __future__ import annotations

import json
import os
import shlex
import signal
import stat
import subprocess
import sys
from pathlib import Path

import jsonschema
import lxml
import pytest

from conftest import SOURCE, Run

DUMP = "各位代表、同志们:\n\n今天,我们在青石县召开大会,总结工作,部署任务。\n\n谢谢大家。\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": SOURCE}


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, encoding="utf-8")
    return path


def test_to_json_from_a_pipe_is_one_line_that_fits_the_schema(run: Run) -> None:
    """stdin to stdout, nothing on stderr, valid against `speechparse schema`."""
    done = run("to-json", data=DUMP.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1
    jsonschema.validate(json.loads(done.stdout), json.loads(run("schema").stdout))


def test_several_files_give_one_object_a_line_in_order(run: Run, dump: Path) -> None:
    """JSON Lines, named after their files; `-` is stdin."""
    done = run("to-json", "dump.txt", "-", data=DUMP.encode())
    assert [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()] == ["dump.txt", "-"]


def test_output_is_utf8_in_every_locale(run: Run, dump: Path) -> None:
    """The locale decides nothing about data."""
    plain = run("clean", "dump.txt").stdout
    assert run("clean", "dump.txt", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout == plain
    assert "青石县" in plain.decode("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\t\n", "no text"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("missing.txt", None, "No such file"),
    ],
)
def test_a_bad_input_is_named_and_the_others_are_done(
    run: Run, dump: Path, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    """Exit code 3, a message with the file's name, no traceback, the other file's result."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("to-json", name, "dump.txt")
    message = done.stderr.decode()
    assert done.returncode == 3
    assert name in message
    assert says in message
    assert "Traceback" not in message
    assert json.loads(done.stdout)["source"]["name"] == "dump.txt"


def test_a_directory_is_said_to_be_one(run: Run, tmp_path: Path) -> None:
    """The message says what to do instead."""
    (tmp_path / "folder").mkdir()
    done = run("clean", "folder")
    assert done.returncode == 3
    assert b"batch" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_is_said(run: Run, dump: Path) -> None:
    """Exit code 3 and the file's name."""
    dump.chmod(0)
    done = run("clean", "dump.txt")
    assert done.returncode == 3
    assert b"dump.txt: Permission denied" in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("clean", "--nonsense"),
        ("clean", "--select", "XYZ", "dump.txt"),
        ("clean", "--in-place", "--output-dir", "x", "dump.txt"),
        ("explain", "XYZ999"),
        ("nonsense",),
    ],
)
def test_wrong_usage_is_exit_2_and_writes_nothing(run: Run, dump: Path, args: tuple[str, ...]) -> None:
    """Before the first document is read."""
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


def test_whole_with_log_and_undo_give_the_file_back(run: Run, tmp_path: Path) -> None:
    """Byte for byte, in UTF-8, GBK, with a BOM, with bad bytes, with CR LF, and for HTML."""
    inputs = {
        "utf8.txt": DUMP.encode(),
        "gbk.txt": DUMP.encode("gb18030"),
        "bom.txt": b"\xef\xbb\xbf" + DUMP.encode(),
        "bad.txt": DUMP.encode() + b"\xff\xfe\x80" + DUMP.encode(),
        "crlf.txt": DUMP.replace("\n", "\r\n").encode(),
        "page.html": f"<html><body><p>{DUMP}</p></body></html>".encode(),
    }
    for name, data in inputs.items():
        (tmp_path / name).write_bytes(data)
        whole = run("clean", "--whole", "--log", "log.jsonl", name)
        assert whole.returncode == 0, whole.stderr
        back = run("undo", "--log", "log.jsonl", data=whole.stdout)
        assert back.stdout == data, name


def test_a_changed_text_is_not_undone(run: Run, dump: Path) -> None:
    """Exit code 3 and a message, nothing on stdout."""
    whole = run("clean", "--whole", "--log", "log.jsonl", "dump.txt").stdout
    done = run("undo", "--log", "log.jsonl", data=whole + "多了一句。".encode())
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"log" in done.stderr


@pytest.mark.parametrize("log", [b"", b"{}\n", b"[]\n", b"not json\n", b"\xff\xfe\n", b'{"log_version": 99}\n'])
def test_a_damaged_log_is_said_to_be_one(run: Run, tmp_path: Path, log: bytes) -> None:
    """Never a traceback."""
    (tmp_path / "log.jsonl").write_bytes(log)
    done = run("undo", "--log", "log.jsonl", data=DUMP.encode())
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"Traceback" not in done.stderr


def test_a_file_that_fails_is_named_by_the_name_that_was_asked_for(run: Run, dump: Path) -> None:
    """A missing log and a folder that is not there are said to be what is missing, not the input."""
    undone = run("undo", "dump.txt", "--log", "missing.jsonl")
    assert (undone.returncode, undone.stderr) == (3, b"dump.txt: missing.jsonl: No such file or directory\n")
    written = run("report", "dump.txt", "-o", "nowhere/review.html")
    assert written.returncode == 3
    assert written.stderr.endswith(b"nowhere/review.html: No such file or directory\n")


def test_an_option_of_another_type_is_said_in_words(run: Run, dump: Path) -> None:
    """The message of a configuration file names the key and what it takes."""
    Path(dump.parent, "speechparse.toml").write_text('indent = "wide"\n', encoding="utf-8")
    done = run("to-json", "dump.txt")
    assert done.returncode == 2
    assert b"indent must be a whole number" in done.stderr


def test_check_and_diff_change_no_file(run: Run, dump: Path) -> None:
    """--check exits 1 when something would change, --diff prints the change."""
    assert run("clean", "--check", "dump.txt").returncode == 1
    diff = run("clean", "--diff", "dump.txt")
    assert diff.returncode == 0
    assert "-今天,我们" in diff.stdout.decode()
    assert "+今天，我们" in diff.stdout.decode()
    assert dump.read_text(encoding="utf-8") == DUMP
    clean = "各位代表、同志们：\n\n今天，我们在青石县召开大会，总结工作，部署任务。\n\n谢谢大家。\n"
    assert run("clean", "--check", data=clean.encode()).returncode == 0


def test_in_place_keeps_mode_and_backup(run: Run, dump: Path, tmp_path: Path) -> None:
    """The file is replaced as a whole; nothing else is left in the folder."""
    dump.chmod(0o640)
    done = run("clean", "--in-place", "--backup", ".orig", "dump.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "今天，我们" in dump.read_text(encoding="utf-8")
    assert stat.S_IMODE(dump.stat().st_mode) == 0o640
    assert (tmp_path / "dump.txt.orig").read_text(encoding="utf-8") == DUMP
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump.txt", "dump.txt.orig"]


def test_in_place_keeps_the_encoding_on_request(run: Run, dump: Path) -> None:
    """--keep-encoding writes GB18030 back as GB18030."""
    dump.write_bytes(DUMP.encode("gb18030"))
    run("clean", "--in-place", "--keep-encoding", "dump.txt")
    assert "今天，我们" in dump.read_bytes().decode("gb18030")


def test_in_place_refuses_links_html_and_stdin(run: Run, dump: Path, tmp_path: Path) -> None:
    """Each with exit code 3, the file left as it was."""
    (tmp_path / "link.txt").symlink_to(dump)
    (tmp_path / "page.html").write_text(f"<p>{DUMP}</p>", encoding="utf-8")
    for name in ("link.txt", "page.html", "-"):
        assert run("clean", "--in-place", name, data=DUMP.encode()).returncode == 3
    assert dump.read_text(encoding="utf-8") == DUMP
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<p>")


def test_output_dir_never_writes_one_name_twice(run: Run, dump: Path, tmp_path: Path) -> None:
    """Two inputs of one name: the second fails with a message, the first stays."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "dump.html").write_text("<p>另一篇讲话的正文在这里。</p>", encoding="utf-8")
    done = run("clean", "--output-dir", "out", "dump.txt", "other/dump.html")
    assert done.returncode == 3
    assert b"other/dump.html" in done.stderr
    assert "青石县" in (tmp_path / "out" / "dump.txt").read_text(encoding="utf-8")


def test_a_full_disk_is_said(dump: Path) -> None:
    """/dev/full stands for it: exit code 3, a message, no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "speechparse", "clean", str(dump)],
            stdout=full,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            check=False,
        )
    assert done.returncode == 3
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_closed_stdout_is_said(dump: Path) -> None:
    """speechparse clean dump.txt >&-"""
    command = f"{shlex.quote(sys.executable)} -m speechparse clean {shlex.quote(str(dump))} >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=ENVIRONMENT, check=False)
    assert (done.returncode, done.stderr) == (3, b"error: cannot write the output: stdout is closed\n")


def test_a_closed_stdin_is_said() -> None:
    """speechparse clean <&-"""
    command = f"{shlex.quote(sys.executable)} -m speechparse clean <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=ENVIRONMENT, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", b"-: stdin is closed\n")


def test_messages_to_a_closed_stderr_stay_out_of_the_data(dump: Path) -> None:
    """speechparse clean nothing dump.txt 2>&-"""
    command = f"{shlex.quote(sys.executable)} -m speechparse clean nothing {shlex.quote(str(dump))}"
    open_, closed = (
        subprocess.run(["sh", "-c", each], capture_output=True, env=ENVIRONMENT, check=False)
        for each in (command, f"{command} 2>&-")
    )
    assert open_.stderr.startswith(b"nothing: ")
    assert (closed.returncode, closed.stdout) == (open_.returncode, open_.stdout) == (3, open_.stdout)


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    """`speechparse … | head` prints no error."""
    big = tmp_path / "big.txt"
    big.write_text(DUMP * 4000, encoding="utf-8")
    command = [sys.executable, "-m", "speechparse", "clean", "--whole", str(big)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in (0, -signal.SIGPIPE)


def test_options_come_from_the_nearest_file(run: Run, dump: Path, tmp_path: Path) -> None:
    """speechparse.toml first, then [tool.speechparse]; an unknown key is exit 2; the command line wins."""
    (tmp_path / "pyproject.toml").write_text('[tool.speechparse]\nignore = ["PUN"]\n', encoding="utf-8")
    assert "今天,我们" in run("clean", "dump.txt").stdout.decode()
    assert "今天，我们" in run("clean", "--ignore", "DAT", "dump.txt").stdout.decode()
    (tmp_path / "speechparse.toml").write_text('ignore = ["DUP"]\n', encoding="utf-8")
    assert "今天，我们" in run("clean", "dump.txt").stdout.decode()
    (tmp_path / "speechparse.toml").write_text("colour = true\n", encoding="utf-8")
    done = run("clean", "dump.txt")
    assert done.returncode == 2
    assert b"colour" in done.stderr


def test_every_rule_is_explained(run: Run) -> None:
    """`rules` lists codes that `explain` knows."""
    codes = [line.split("\t")[0] for line in run("rules").stdout.decode().splitlines()]
    assert codes
    explained = run("explain", *codes).stdout.decode()
    for code in codes:
        assert f"{code} " in explained


def test_escape_sequences_are_shown_on_stderr_not_sent(run: Run) -> None:
    """A file name is input too."""
    assert b"\x1b" not in run("clean", "a\x1b[31mb.txt").stderr


# What no start of the usual commands may load: together they would take longer than all the rest.
HEAVY = {
    "lxml", "bs4", "click", "rich", "msgspec", "json", "opencc", "typing", "dataclasses", "inspect", "pathlib", "hashlib",
    "datetime", "logging", "tempfile", "ast", "tomllib", "zlib", "math",
}  # fmt: skip


def loaded(program: str, *arguments: str) -> set[str]:
    """The modules that a program has loaded when it ends."""
    code = f"import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{program}"
    command = [sys.executable, "-S", "-c", code, *arguments]
    packages = str(Path(lxml.__file__).parents[1])  # without `site`, which may load anything, it finds no packages
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join((SOURCE, packages))}
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    found = set(done.stderr.decode().split())
    assert "speechparse" in found
    return found


def test_importing_the_package_is_light() -> None:
    """The public import loads none of lxml, bs4, click, rich, nor a JSON library."""
    assert not loaded("import speechparse") & HEAVY
    assert not loaded("from speechparse import Options, Speech, clean, flag, parse, repair, undo") & HEAVY


# Modules of our own that cleaning a dump may load. Each takes 0.15 ms to find, read and run, where all of a start has some
# 25 ms over `import click`: one more belongs beside what it is used with, or is imported where it is needed.
MOST_MODULES = 97


def test_cleaning_a_dump_loads_only_what_it_needs(dump: Path) -> None:
    """No parser of options, no HTML parser, nothing of the standard library that takes milliseconds; few modules of our own."""
    program = "from speechparse.cli import main; main()"
    found = loaded(program, "clean", str(dump))
    assert not found & HEAVY
    if "re" in found:  # patterns were compiled, and are kept now
        found = loaded(program, "clean", str(dump))
    # Where they cannot be kept, `re` imports these.
    assert "re" in found or not found & {"functools", "collections", "contextlib", "types"}
    own = [name for name in found if name.startswith("speechparse")]
    assert len(own) <= MOST_MODULES, "loaded where it is not needed, or too small for a module of its own?"


def test_cleaning_html_loads_no_inspector(dump: Path) -> None:
    """lxml takes one function of `inspect`, which with what it imports is an eighth of such a start."""
    page = dump.with_suffix(".html")
    page.write_text(f"<html><body><p>{dump.read_text('utf-8')}</p></body></html>", "utf-8")
    found = loaded("from speechparse.cli import main; main()", "clean", str(page))
    assert "lxml.etree" in found
    assert not found & {"inspect", "ast", "dis", "tokenize", "bs4", "click", "rich", "msgspec", "json"}


def test_a_call_with_options_prints_what_the_plain_call_prints(run: Run, dump: Path) -> None:
    """Plain calls take a shorter way to the same end."""
    plain = run("clean", "dump.txt", "missing.txt")
    parsed = run("clean", "--keep-spam", "dump.txt", "missing.txt")
    assert (plain.returncode, plain.stdout, plain.stderr) == (parsed.returncode, parsed.stdout, parsed.stderr)


def test_a_file_of_options_counts_for_plain_calls(run: Run, dump: Path) -> None:
    """A call without options obeys those kept in a file."""
    plain = run("to-json", "dump.txt").stdout
    Path(dump.parent, "speechparse.toml").write_text("indent = 2\n", encoding="utf-8")
    assert run("to-json", "dump.txt").stdout.count(b"\n") > plain.count(b"\n") == 1


def test_flag_and_repair_are_functions() -> None:
    """Modules of the same names do not hide them, whatever is imported first."""
    code = "import speechparse.repair, speechparse.flag, speechparse as s; print(callable(s.repair), callable(s.flag))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=ENVIRONMENT, check=True)
    assert done.stdout == b"True True\n"


def test_quiet_and_verbose(run: Run, dump: Path) -> None:
    """-v says how each file was read; -q says nothing but errors."""
    assert b"utf-8" in run("clean", "-v", "dump.txt").stderr
    assert run("clean", "-q", "dump.txt").stderr == b""
    assert b"missing.txt" in run("clean", "-q", "missing.txt").stderr


def test_findings_of_flag_are_explained_like_rules(run: Run) -> None:
    """rules lists them, explain tells them, an unknown family is wrong usage."""
    assert b"SPM101\tinjected-line\tflag" in run("rules", "--select", "SPM").stdout
    assert "gambling_brand" in run("explain", "spm101").stdout.decode()
    assert run("explain", "XYZ").returncode == 2


def test_a_finding_is_no_rule_to_select(run: Run, dump: Path) -> None:
    """`--ignore SPM` says which option to take instead."""
    done = run("clean", "--ignore", "SPM", "dump.txt")
    assert done.returncode == 2
    assert b"--keep-spam" in done.stderr
