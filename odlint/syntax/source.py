"""Decoding of files, without ever raising: the encodings that configs are saved in, and positions in the text."""

from __future__ import annotations

from bisect import bisect_right

from odlint.syntax.tree import SyntaxProblem

_SAMPLE = 4096  # bytes by which text and binary files are distinguished
_MAX_CONTROLS = 0.03  # share of control characters above which data that is not UTF-8 is not text
_MAX_NULS = 0.02  # share of NUL bytes above which a file is not text


class Source:
    """The text of a file and the problems of its encoding.

    Attributes:
        name: the file's name as given by the user.
        text: its characters; bytes that are not UTF-8 are lone surrogates, which `encode` turns back.
        problems: what is wrong with the bytes.
        readable: False for binary files, whose text is left empty.
    """

    __slots__ = ("_line_starts", "encoding", "name", "problems", "readable", "text")

    def __init__(self, name: str, text: str, encoding: str = "utf-8", problems: tuple[SyntaxProblem, ...] = ()) -> None:
        self.name = name
        self.text = text
        self.encoding = encoding
        self.problems = problems
        self.readable = True
        self._line_starts: list[int] | None = None

    def position(self, offset: int) -> tuple[int, int]:
        """1-based row and column of an offset; columns count characters. Rows end at LF, as for the API's parser."""
        starts = self._starts()
        row = bisect_right(starts, offset)
        return row, offset - starts[row - 1] + 1

    def line(self, row: int) -> str:
        """The text of a 1-based row without its line end; "" if there is no such row."""
        starts = self._starts()
        if not 1 <= row <= len(starts):
            return ""
        end = starts[row] - 1 if row < len(starts) else len(self.text)
        return self.text[starts[row - 1] : end].rstrip("\r")

    def encode(self, text: str) -> bytes:
        """`text` as bytes in this file's encoding."""
        return text.encode(self.encoding, "surrogateescape" if self.encoding == "utf-8" else "strict")

    def _starts(self) -> list[int]:
        if self._line_starts is None:
            starts, find, at = [0], self.text.find, 0
            while (at := find("\n", at) + 1) > 0:
                starts.append(at)
            self._line_starts = starts
        return self._line_starts


def decode(name: str, data: bytes) -> Source:
    """The source for a file's bytes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_odd(name, data)
    if "\0" in text[:_SAMPLE] and _looks_binary(data):
        return _decode_odd(name, data)
    return Source(name, text)


def _decode_odd(name: str, data: bytes) -> Source:
    """Anything but clean UTF-8."""
    wide = _utf16(data)
    if wide is not None:
        encoding, text = wide
        problem = SyntaxProblem(
            "utf-16-file",
            0,
            min(1, len(text)),
            "this file is saved as UTF-16 (Windows tools call it Unicode); the API reads UTF-8 only: save it as UTF-8",
        )
        return Source(name, text, encoding, (problem,))
    if _looks_binary(data, _MAX_CONTROLS):
        source = Source(name, "")
        source.readable = False
        source.problems = (SyntaxProblem("binary-file", 0, 0, _what_binary(data)),)
        return source
    text = data.decode("utf-8", "surrogateescape")
    at = next(i for i, char in enumerate(text) if "\udc80" <= char <= "\udcff")
    byte = ord(text[at]) - 0xDC00
    latin = bytes((byte,)).decode("cp1252", "replace")
    problem = SyntaxProblem(
        "not-utf-8",
        at,
        at + 1,
        f"the byte 0x{byte:02x} is not UTF-8 ({latin!r} in Latin-1?): the API cannot read the file; save it as UTF-8",
    )
    return Source(name, text, "utf-8", (problem,))


def _utf16(data: bytes) -> tuple[str, str] | None:
    """(encoding, text) of UTF-16 data, with or without its mark; None for anything else."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16", data.decode("utf-16", "replace")
    sample = data[:_SAMPLE]
    odd, even = sample[1::2], sample[0::2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(sample) >= 4 and zeros.count(0) > 0.7 * len(zeros) and others.count(0) < 0.1 * len(others):
            return encoding, data.decode(encoding, "replace")
    return None


def _looks_binary(data: bytes, most_controls: float = 0.1) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(sample.count(bytes((code,))) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return sample.count(0) > max(4, _MAX_NULS * len(sample)) or controls > most_controls * len(sample)


def _what_binary(data: bytes) -> str:
    if data[:2] == b"\x1f\x8b":
        return "this is a gzip archive, not text: unpack it first"
    if data[:4] in (b"PK\x03\x04", b"\x89PNG", b"%PDF"):
        return "this is an archive, picture or document, not a config"
    return "this is a binary file (a record, a checkpoint or a frozen graph?), not a config or label map in text format"
