"""Inputs: every kind of container, damaged ones, hostile names."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from batch_documents import speech_page
from speechparse.batch.documents import Document, Failure, Item, printable
from speechparse.batch.readers import Reading, read
from speechparse.batch.sources import Source, sources_of

PAGE = speech_page(1).encode()


def items(path: Path, **how: object) -> list[Item]:
    (source,) = sources_of([str(path)], (), "nowhere")
    return list(read(source, Reading(**how)))  # type: ignore[arg-type]


def outline(found: list[Item]) -> list[tuple[str, str]]:
    """(name, "page" or the failure's kind) of each item, the folder taken off the name."""
    return [(each.name.rpartition("/")[2], each.kind if isinstance(each, Failure) else "page") for each in found]


def zip_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tar_of(path: Path, members: dict[str, bytes], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return path


def record(
    address: str, payload: bytes, kind: str = "response", content: str = "application/http; msgtype=response"
) -> bytes:
    """One WARC record, by ISO 28500."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: {content}\r\nContent-Length: {len(payload)}\r\n\r\n"
    return head.encode() + payload + b"\r\n\r\n"


def http(body: bytes, *headers: str, status: str = "200 OK", content: str = "text/html") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content}", *headers, "", ""]).encode() + body


MEMBERS = {"a.html": PAGE, "site/b.php": PAGE, "site/c.css": b"x", "inner.zip": b"PK", ".DS_Store": b"x"}
MEMBERS_FOUND = [
    ("a.html", "page"),
    ("b.php", "page"),
    ("c.css", "NoPage"),
    ("inner.zip", "NestedArchive"),
    (".DS_Store", "NoPage"),
]


def test_zip_gives_pages_and_says_what_is_none(tmp_path: Path) -> None:
    found = items(zip_of(tmp_path / "x.zip", MEMBERS))
    assert [(name.rpartition("!")[2], kind) for name, kind in outline(found)] == MEMBERS_FOUND
    assert isinstance(found[0], Document)
    assert found[0].data == PAGE


@pytest.mark.parametrize(
    ("name", "mode"), [("x.tar", "w"), ("x.tgz", "w:gz"), ("x.tar.bz2", "w:bz2"), ("x.tar.xz", "w:xz")]
)
def test_tar_gives_pages_and_follows_no_link(tmp_path: Path, name: str, mode: str) -> None:
    found = items(tar_of(tmp_path / name, MEMBERS, mode))
    assert [(name.rpartition("!")[2], kind) for name, kind in outline(found)] == [
        *MEMBERS_FOUND,
        ("link.html", "NoPage"),
    ]


def test_gz_is_one_page(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE))
    (found,) = items(tmp_path / "a.html.gz")
    assert found == Document(str(tmp_path / "a.html"), PAGE)


@pytest.mark.parametrize("packed", [False, True])
def test_jsonl_takes_text_and_name_from_its_columns(tmp_path: Path, packed: bool) -> None:
    lines = [
        json.dumps({"url": "http://example.org/1", "html": "页"}),
        "",
        "{broken",
        json.dumps({"x": 1}),
        json.dumps([1]),
    ]
    data = "\n".join(lines).encode()
    path = tmp_path / ("x.jsonl.gz" if packed else "x.jsonl")
    path.write_bytes(gzip.compress(data) if packed else data)
    found = items(path)
    assert outline(found) == [
        ("1", "page"),
        (f"{path.name}#3", "DecodeError"),
        (f"{path.name}#4", "NoColumn"),
        (f"{path.name}#5", "NoColumn"),
    ]
    assert isinstance(found[0], Document)
    assert found[0].data == "页"


def test_jsonl_columns_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"html": "a", "seite": "b", "nr": 7}), encoding="utf-8")
    (found,) = items(tmp_path / "x.jsonl", text_column="seite", name_column="nr")
    assert found == Document("7", "b", None, 1)


def test_parquet_takes_text_and_name_from_its_columns(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(
        arrow.table({"id": ["a", None], "html": ["页", b"x".decode()], "other": [1, 2]}), tmp_path / "x.parquet"
    )
    assert [each.name.rpartition("/")[2] for each in items(tmp_path / "x.parquet")] == ["a", "x.parquet#2"]
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no")
    assert outline(items(tmp_path / "broken.parquet"))[0][1] == "SpeechParseError"


def deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def chunked(data: bytes) -> bytes:
    return b"%x\r\n" % len(data) + data + b"\r\n0\r\n\r\n"


# "<p>x</p>" as brotli gives it.
BROTLI = bytes.fromhex("8b03803c703e783c2f703e03")

WARC = b"".join(
    [
        record("http://a.example/plain", http(PAGE)),
        record(
            "http://a.example/both",
            http(chunked(gzip.compress(PAGE)), "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
        ),
        record("http://a.example/chunked", http(chunked(PAGE), "Transfer-Encoding: chunked")),
        record("http://a.example/deflate", http(deflate(PAGE), "Content-Encoding: deflate")),
        record("http://a.example/zlib", http(zlib.compress(PAGE), "Content-Encoding: deflate")),
        record("http://a.example/decoded", http(PAGE, "Content-Encoding: gzip")),
        record("http://a.example/odd", http(PAGE, "Content-Encoding: lzma")),
        record("http://a.example/gone", http(PAGE, status="404 Not Found")),
        record("http://a.example/image", http(b"x", content="image/png")),
        record("http://a.example/resource", PAGE, "resource", "text/html"),
        record("http://a.example/meta", b"x", "metadata", "text/plain"),
    ]
)
WARC_FOUND = [
    ("plain", "page"), ("both", "page"), ("chunked", "page"), ("deflate", "page"), ("zlib", "page"), ("decoded", "page"),
    ("odd", "ValueError"), ("gone", "NoPage"), ("image", "NoPage"), ("resource", "page"),
]  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_warc_gives_every_page_decoded(tmp_path: Path, packed: bool) -> None:
    """All encodings come out as the page; a status, an image, an unknown encoding are said."""
    pytest.importorskip("fastwarc")
    path = tmp_path / ("x.warc.gz" if packed else "x.warc")
    path.write_bytes(gzip.compress(WARC) if packed else WARC)
    found = items(path)
    assert outline(found) == WARC_FOUND
    assert {each.data for each in found if isinstance(each, Document)} == {PAGE}


BROKEN = {
    "x.zip": lambda path: zip_of(path, MEMBERS),
    "x.tgz": lambda path: tar_of(path, MEMBERS),
    "x.html.gz": lambda path: path.write_bytes(gzip.compress(os.urandom(5000))),
    "x.jsonl.gz": lambda path: path.write_bytes(
        gzip.compress(json.dumps({"html": os.urandom(3000).hex()}).encode() * 9)
    ),
    "x.warc.gz": lambda path: path.write_bytes(gzip.compress(record("http://a.example/1", http(os.urandom(9000))))),
    "x.warc": lambda path: path.write_bytes(record("http://a.example/1", http(os.urandom(9000)))),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9])
def test_a_container_that_breaks_off_is_a_failure_and_no_exception(tmp_path: Path, name: str, kept: float) -> None:
    path = tmp_path / name
    BROKEN[name](path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    assert any(isinstance(each, Failure) and each.stage == "read" for each in items(path)), "the loss must be said"


def test_a_document_above_the_limit_is_a_failure_wherever_it_stands(tmp_path: Path) -> None:
    """A bomb is not unpacked: at most the limit is read."""
    bomb = b"x" * 5_000_000
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(bomb))
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"html": bomb.decode()}) + "\n" + json.dumps({"html": "y"}), encoding="utf-8"
    )
    (tmp_path / "a.warc").write_bytes(record("http://a.example/1", http(gzip.compress(bomb), "Content-Encoding: gzip")))
    zip_of(tmp_path / "a.zip", {"a.html": bomb})
    tar_of(tmp_path / "a.tar", {"a.html": bomb}, "w")
    for name in ("a.html.gz", "a.jsonl", "a.warc", "a.zip", "a.tar"):
        found = items(tmp_path / name, document_bytes=100_000)
        assert isinstance(found[0], Failure)
        assert found[0].kind == "LimitError", name
    assert outline(items(tmp_path / "a.jsonl", document_bytes=100_000))[1][1] == "page"


def test_a_folder_is_walked_in_order_without_the_output(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/1.txt", "a.htm", "c.png", "out/part-00001.jsonl", "b/x.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = list(sources_of([str(tmp_path)], (), str(tmp_path / "out")))
    names = [(os.path.relpath(os.fsdecode(each.path), tmp_path), each.kind) for each in found]
    assert names == [
        ("a.htm", "file"),
        ("c.png", "skip"),
        ("b/1.txt", "file"),
        ("b/2.html", "file"),
        ("b/x.zip", "zip"),
    ]


def test_globs_lists_and_missing_names(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_bytes(b"x")
    listed = [os.fsencode(tmp_path / "2.txt"), os.fsencode(tmp_path / "none.txt")]
    found = [Path(os.fsdecode(each.path)).name for each in sources_of([str(tmp_path / "*.txt"), "-"], listed, "out")]
    assert found == ["1.txt", "2.txt", "2.txt", "none.txt"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    assert [each.kind for each in sources_of([str(tmp_path)], (), "out")] == ["skip"]


@pytest.mark.parametrize("name", ["页面.html", b"\xff\xfe.html", "a\nb\x1b[31m", "\udcff", "x\ud800y"])
def test_every_name_can_be_written_as_utf_8(name: str | bytes) -> None:
    shown = printable(name)
    assert shown.encode("utf-8").decode() == shown


def test_an_unreadable_source_is_a_failure(tmp_path: Path) -> None:
    (found,) = list(read(Source(os.fsencode(tmp_path / "gone.zip"), "zip", 0, 0), Reading()))
    assert isinstance(found, Failure)
    assert found.stage == "read"


def test_brotli_pages_of_a_crawl_are_unpacked(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    pytest.importorskip("brotli")
    (tmp_path / "a.warc").write_bytes(record("http://a.example/1", http(BROTLI, "Content-Encoding: br")))
    (found,) = items(tmp_path / "a.warc")
    assert isinstance(found, Document)
    assert found.data == b"<p>x</p>"
