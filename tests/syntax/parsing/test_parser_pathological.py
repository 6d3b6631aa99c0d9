"""Inputs made to hurt: nothing is raised, and each is through within seconds."""

from __future__ import annotations

import os
import random
import time
from typing import TYPE_CHECKING

import pytest

from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from odlint.syntax.tree import Tree

SECONDS = 15.0  # twice to ten times what the slowest needs; quadratic behaviour on a megabyte takes minutes
MEGA = 1_000_000

CASES: dict[str, str] = {
    "empty": "",
    "one space": " ",
    "1 MB of spaces": " " * MEGA,
    "1 MB of newlines": "\n" * MEGA,
    "1 MB of line separators": "\u2028" * MEGA,
    "1 MB of comment": "#" * MEGA,
    "100k comments": "# c\n" * 100_000,
    "1 MB unterminated string": 'item { name: "' + "x" * MEGA,
    "1 MB of backslashes in a string": 'item { name: "' + "\\" * MEGA,
    "1 MB string": 'item { name: "' + "x" * MEGA + '" }',
    "100k quotes": '"' * 100_000,
    "100k quotes after a field": "a: " + "'" * 100_000,
    "100k strings to join": "item { name: " + '"x" ' * 100_000 + "}",
    "100k strings to join in a list": "item { name: [" + '"x" ' * 100_000 + "] }",
    "50k unterminated strings": 'name: "x\n' * 50_000,
    "50k junk lines": "!!! @@ $$ %%\n" * 50_000,
    "50k lines of words": "lorem ipsum dolor\n" * 50_000,
    "50k missing values": "id:\n" * 50_000,
    "50k missing colons": "id 1\n" * 50_000,
    "50k slash comments": "// c\n" * 50_000,
    "50k block comments": "/* c */\n" * 50_000,
    "50k open block comments": "/* c\n" * 50_000,
    "50k URLs": "http://x/y\n" * 50_000,
    "50k conflict markers": "<<<<<<< HEAD\n" * 50_000,
    "50k curly quotes": "name: \u201cx\u201d\n" * 50_000,
    "50k quoted names": '"id": 1,\n' * 50_000,
    "50k Windows paths": "p: C:\\x\\y\n" * 50_000,
    "50k apostrophes": "name: 'men's'\n" * 50_000,
    "200k nested braces": "{" * 200_000,
    "200k nested brackets": "[" * 200_000,
    "200k nested angles": "<" * 200_000,
    "200k nested messages": "a {" * 200_000,
    "200k nested messages, closed": "a {" * 200_000 + "}" * 200_000,
    "200k nested messages on lines": "a {\n" * 200_000,
    "200k nested lists": "a: " + "[" * 200_000,
    "200k nested lists, closed": "a: " + "[" * 200_000 + "]" * 200_000,
    "200k lists of messages": "a: [{" * 200_000,
    "200k braces of both kinds": "a {b <" * 100_000,
    "200k closing braces": "}" * 200_000,
    "200k closing braces on lines": "}\n" * 200_000,
    "200k closing brackets": "]" * 200_000,
    "200k wrong closers": "a {>" * 100_000,
    "200k open, wrong closed": "a {" * 100_000 + ">" * 100_000,
    "200k commas": "," * 200_000,
    "200k semicolons on lines": "a: 1\n" + ";\n" * 200_000,
    "200k separators around comments": "a: 1 # ;\n" + "; # c\n" * 100_000,
    "200k commas in a list": "a: [" + "," * 200_000,
    "200k list elements": "a: [" + "1, " * 200_000 + "1]",
    "200k list elements, open": "a: [" + "1, " * 200_000,
    "200k list elements without commas": "a: [" + "1 " * 200_000 + "]",
    "200k colons": ":" * 200_000,
    "200k colons after a name": "a" + ":" * 200_000,
    "200k equals signs": "a" + "=" * 200_000,
    "200k decimal commas": "a: 1,2" + ",3" * 100_000,
    "1 MB word": "a" * MEGA,
    "1 MB number": "a: " + "1" * MEGA,
    "1 MB of signs": "a: " + "+-" * (MEGA // 2),
    "1 MB of dots": "." * MEGA,
    "1 MB extension": "[" + "a." * (MEGA // 2) + "a]: 1",
    "1 MB open extension": "[" + "a." * (MEGA // 2),
    "1 MB of spaces in an extension": "[" + " " * MEGA + "a]: 1",
    "1 MB of spaces before a colon": "a" + " " * MEGA + "b",
    "1 MB of spaces after a value": "a: b" + " " * MEGA + "c",
    "100k fields on one line": "a: 1 " * 100_000,
    "100k messages on one line": "a{}" * 100_000,
    "100k comments after values": "a: 1 # c\n" * 100_000,
    "NULs": "\0" * 100_000,
    "NULs in a file": "item { id:\0 1 }\n" * 20_000,
    "lone surrogates": "\ud800" * 100_000,
    "lone surrogates in strings": 'name: "\udfff"\n' * 20_000,
    "byte order marks": "\ufeff" * 100_000,
    "zero-width spaces": "item {\u200b id: 1 }\n" * 20_000,
    "letters of other scripts": "\u00e9" * 100_000,
    "carriage returns": "item {\rid: 1\r}\r" * 20_000,
    "HTML": "<html><body>" + "<div class='x'>y</div>\n" * 20_000,
    "JSON": '{"item": [' + '{"id": 1, "name": "x"},\n' * 20_000 + "]}",
    "a staircase": "".join(" " * depth + "a {\n" for depth in range(3000)),
    "a staircase, closed badly": "".join(" " * d + "a {\n" for d in range(2000)) + "}\n" * 1000,
}


def _timed(text: str, limit: float = SECONDS) -> Tree:
    started = time.process_time()
    tree = parse(text)
    took = time.process_time() - started
    assert tree.text == text
    assert took < limit, f"{took:.1f} s"
    for node in tree.root.walk():
        assert 0 <= node.start <= node.name_end <= len(text)
        assert node.value_start <= node.value_end <= len(text)
    for problem in tree.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.message
    return tree


@pytest.mark.parametrize("name", CASES)
def test_hurts_nobody(name: str) -> None:
    tree = _timed(CASES[name])
    started = time.process_time()
    bind(tree, "StringIntLabelMap")
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("size", [20_000, 40_000, 80_000])
def test_random_bytes(size: int) -> None:
    _timed(random.Random(size).randbytes(size).decode("latin-1"))
    _timed(random.Random(size).randbytes(size).decode("utf-8", "surrogateescape"))


def _label_map(megabytes: int) -> str:
    return "".join(_items(megabytes * MEGA))


def _items(size: int) -> Iterator[str]:
    number = written = 0
    while written < size:
        number += 1
        item = f"item {{\n  id: {number}\n  name: \"class {number}\"  # comment\n  display_name: 'Class {number}'\n}}\n"
        written += len(item)
        yield item


def test_file_of_20_megabytes() -> None:
    _timed(_label_map(20), limit=60)


@pytest.mark.skipif("ODLINT_SLOW" not in os.environ, reason="takes gigabytes and a minute; set ODLINT_SLOW to run it")
def test_file_of_100_megabytes() -> None:
    _timed(_label_map(100), limit=300)
