"""Bytes to text: the right encoding whatever the label, every lost byte kept."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechparse import SpeechParseError
from speechparse.decode import decode, restore
from speechparse.errors import DecodeError

SIMPLIFIED = (
    "各位代表、同志们：\r\n　　今天，我们在青石县召开大会，总结工作，部署任务，我代表县委表示热烈的祝贺！\n" * 20
)
TRADITIONAL = "各位代表、各位鄉親：\n今天，我們在這裡集會，是要把水利和學校的事情說清楚，請大家指教。\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "utf-32"])
def test_every_encoding_is_read(encoding: str) -> None:
    """Text comes back as it was, line ends and wide spaces included."""
    data = SIMPLIFIED.encode(encoding)
    decoded = decode(data)
    assert decoded.text == SIMPLIFIED
    assert decoded.losses == ()
    assert restore(decoded) == data


@pytest.mark.parametrize("label", ["gb2312", "gbk", "x-gbk", "cp936", "x-cp20936", "GB2312"])
def test_gb_labels_mean_gb18030(label: str) -> None:
    """The WHATWG table: characters outside GB 2312 are read under its name."""
    data = f"<meta charset={label}>{SIMPLIFIED}镕喆".encode("gb18030")
    decoded = decode(data)
    assert (decoded.encoding, decoded.notices) == ("gb18030", ())
    assert decoded.text.endswith("镕喆")


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("utf-8", "gb18030", SIMPLIFIED),
        ("gb2312", "utf-8", SIMPLIFIED),
        ("gb2312", "big5", TRADITIONAL),
        ("big5", "gb18030", SIMPLIFIED),
        ("iso-8859-1", "gb18030", SIMPLIFIED),
        ("utf-8", "big5", TRADITIONAL),
    ],
)
def test_a_wrong_label_changes_nothing(label: str, encoding: str, text: str) -> None:
    """Bytes decide before labels do."""
    data = f"<html><meta charset={label}><script src=x charset={label}></script>{text}".encode(encoding)
    assert decode(data).text.endswith(text)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
@pytest.mark.parametrize("place", range(10))
def test_one_bad_byte_costs_one_character(encoding: str, place: int) -> None:
    """Wherever the bad byte falls, one character is marked, the rest stands and the bytes come back."""
    data = bytearray(SIMPLIFIED.encode(encoding))
    at = SIMPLIFIED.encode(encoding).index("青石县".encode(encoding), len(data) // 2) + place % 6
    data[at] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == encoding
    differing = sum(a != b for a, b in zip(decoded.text, SIMPLIFIED, strict=True))
    assert differing == len(decoded.losses) == 1
    assert decoded.text[decoded.losses[0][0]] == "\ufffd"
    assert "bytes-lost" in [notice.code for notice in decoded.notices]
    assert restore(decoded) == bytes(data)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_a_cut_tail_costs_one_character(encoding: str) -> None:
    """A file cut inside its last character loses that character."""
    data = SIMPLIFIED.rstrip().encode(encoding)[:-1]
    decoded = decode(data)
    assert decoded.text[:-1] == SIMPLIFIED.rstrip()[:-1]
    assert restore(decoded) == data


@pytest.mark.parametrize(("encoding", "text"), [("gb18030", "同志们"), ("big5", "各位同胞"), ("utf-8", "同志们")])
def test_a_few_characters_are_enough(encoding: str, text: str) -> None:
    """A line of a salutation, without label or punctuation."""
    assert decode(text.encode(encoding)).text == text


def test_private_use_characters_and_question_marks_stay() -> None:
    """They are the evidence of a byte slip."""
    text = SIMPLIFIED + "要?dú)w \ue4c6毙?！"
    assert decode(text.encode("utf-8")).text == text
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize("order", [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "big5")])
def test_a_page_in_two_encodings_is_read_part_by_part(order: tuple[str, str]) -> None:
    """Head and text from files in different encodings: both are read, and the bytes come back."""
    text = TRADITIONAL if "big5" in order else SIMPLIFIED
    data = b"<html>" + b"".join(f"<p>{text}</p>".encode(each) for each in order)[:-4] + b"\xff"
    decoded = decode(data)
    assert decoded.text == f"<html><p>{text}</p><p>{text}\ufffd"
    assert "charset-mixed" in [notice.code for notice in decoded.notices]
    assert len(decoded.losses) == 1
    if "big5" not in order:
        assert restore(decoded) == data


def test_a_damaged_page_is_in_one_encoding() -> None:
    """A few characters that pass for another encoding are no part of their own."""
    data = SIMPLIFIED.encode("gb18030").replace("青石".encode("gb18030"), "青石".encode() + b"\xff", 1)
    assert decode(data).parts == ()


def test_text_between_escapes_is_read() -> None:
    """HZ and ISO-2022 are ASCII to a decoder that does not look; a text with such marks stays as it is."""
    assert decode(SIMPLIFIED.replace("\r", "").encode("hz")).text == SIMPLIFIED.replace("\r", "")
    assert decode(TRADITIONAL.encode("iso2022_jp_2", "ignore")).encoding == "iso2022_jp_2"
    assert decode(b"a ~{ b ~} c").encoding == "utf-8"
    assert decode(b"\x1b$ \x1b[0m").encoding == "utf-8"


def test_generated_pages_are_read_right() -> None:
    """A sample of `benchmarks/charsets.py`: twelve encodings, right, wrong and no labels, short texts."""
    from charsets import FLOORS, measure, share

    counts = measure(24, 7, None)
    for size, floor in FLOORS.items():
        assert share(counts, "ours", "all", size) >= floor


def test_the_caller_has_the_last_word() -> None:
    """`encoding` overrides all evidence; an unknown one is an error with advice."""
    assert decode("é".encode("latin-1"), "latin1").text == "é"
    with pytest.raises(DecodeError, match="gb18030"):
        decode(b"x", "no-such-charset")
    with pytest.raises(DecodeError):
        decode(b"x", "base64")


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"\x89PNG\r\n", b"PK\x03\x04xx", bytes(range(1, 32)) * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """A PDF or an image gives an error that says what it is."""
    with pytest.raises(DecodeError, match=r"this is"):
        decode(data)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=100).map(lambda t: t.encode("gb18030", "ignore"))))
def test_any_bytes_come_back(data: bytes) -> None:
    """`restore(decode(data)) == data` for all that is read as a Chinese or Unicode encoding."""
    try:
        decoded = decode(data)
    except SpeechParseError:
        return
    for offset, lost in decoded.losses:
        assert decoded.text[offset] == "\ufffd"
        assert lost
    if decoded.encoding in ("utf-8", "gb18030", "utf-16le", "utf-16be"):
        assert restore(decoded) == data


def test_gb18030_is_one_to_one() -> None:
    """The ground of exact undo: every two-byte code comes back as itself."""
    for lead in range(0x81, 0xFF):
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)):
            pair = bytes((lead, trail))
            try:
                text = pair.decode("gb18030")
            except UnicodeDecodeError:
                continue
            assert text.encode("gb18030") == pair


def test_labels_are_python_codecs() -> None:
    """Every encoding that a label stands for can be read."""
    from speechparse.decode.labels import LABELS, codec_of

    for label in LABELS:
        found = codec_of(label)
        assert found
        codecs.lookup("big5hkscs" if found == "big5-hkscs" else found)
