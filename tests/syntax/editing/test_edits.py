"""Layout rules of edits, one by one: what a person would have typed in that file."""

from __future__ import annotations

import pytest

from odlint.syntax.editing.edits import (
    AppendElement,
    Edit,
    EditConflict,
    EditFailed,
    Insert,
    Layout,
    Operation,
    Remove,
    Rename,
    SetValue,
    Split,
    append,
    apply,
    comments,
    insert,
    literal,
    message,
    perform,
    perform_tree,
    quote,
    remove,
    set_value,
    split,
    string,
    verify,
)
from odlint.syntax.parsing.parser import parse
from odlint.syntax.text_edit import merge_deletions
from odlint.syntax.tree import Node, Tree


def at(tree: Tree, path: str) -> Node:
    """The node at "model.ssd", "item#1.id" (second item) or "list.#0" (first element)."""
    node = tree.root
    for step in path.split(".") if path else []:
        name, _, index = step.partition("#")
        node = [child for child in node.children if child.name == name][int(index or 0)]
    return node


def inserted(text: str, parent: str, value: str, after: str | None = None, before: str | None = None) -> str:
    tree = parse(text)
    anchor = at(tree, after) if after else None
    return perform(
        tree, [Insert(at(tree, parent), "x", value, after=anchor, before=at(tree, before) if before else None)]
    )


def removed(text: str, *paths: str, keep: bool = False) -> str:
    tree = parse(text)
    return perform(tree, [Remove(at(tree, path), keep_comments=keep) for path in paths])


BODY = message("y: 2\nz {\n  w: 'a'\n}")


@pytest.mark.parametrize(
    ("text", "new", "wanted"),
    [
        ("a: 1\n", "2", "a: 2\n"),
        ("a:1\r\n", '"x"', 'a:"x"\r\n'),
        ("a: 1  # why\n", "25.0", "a: 25.0  # why\n"),
        ("a: 'x' 'y';", "'z'", "a: 'z';"),
        ('a: "x" # c', "'# z'", "a: '# z' # c"),
        ('a: "x"b: 1', "3", "a: 3 b: 1"),  # a number would run into the next name
        ('a: "x"b: 1', '"y"', 'a: "y"b: 1'),
        ("a {} b: 1", "3", "a: 3 b: 1"),  # a message needs no colon, a number does
        ("a { b: 1 }", "{}", "a {}"),
        ("f {\n\ta { b: 1 }\n}\n", BODY, "f {\n\ta {\n\t\ty: 2\n\t\tz {\n\t\t\tw: 'a'\n\t\t}\n\t}\n}\n"),
        ("a: [1, 2]", "[3]", "a: [3]"),
    ],
)
def test_set_value(text: str, new: str, wanted: str) -> None:
    tree = parse(text)
    node = at(tree, "f.a" if text.startswith("f") else "a")
    assert perform(tree, [SetValue(node, new)]) == wanted
    assert apply(text, set_value(tree, node, new)) == wanted


@pytest.mark.parametrize(
    ("text", "value", "wanted"),
    [
        ('p: "a"', "C:\\tmp", 'p: "C:\\\\tmp"'),
        ("p: 'a'", 'it\'s "x"', "p: 'it\\'s \"x\"'"),
        ("p: 'a'", "é日\t\x01", "p: 'é日\\t\\001'"),
        ("p: 1 q: 'y'", "z", "p: 'z' q: 'y'"),
        ("p: 1", "z", 'p: "z"'),
    ],
)
def test_strings_keep_the_quote_character(text: str, value: str, wanted: str) -> None:
    tree = parse(text)
    assert perform(tree, [SetValue(at(tree, "p"), string(tree, value, at(tree, "p")))]) == wanted


def test_a_string_for_a_new_field_takes_the_quotes_of_the_majority() -> None:
    assert string(parse("a: 'x' b: 'y' c: \"z\""), "v") == "'v'"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (5, "5"),
        (True, "true"),
        (False, "false"),
        (25.0, "25.0"),
        (0.0078, "0.0078"),
        (0.00001, "1e-05"),
        (0.1 + 0.2, "0.3"),
        (0.13333 * 5 / 512, "0.0013020508"),
        (float("inf"), "inf"),
        (-0.0, "-0.0"),
        (3.4028234663852886e38, "3.4028235e+38"),
        (1e39, "1e+39"),
    ],
)
def test_literal(value: float, wanted: str) -> None:
    assert literal(value) == wanted


def test_literal_as_a_double_keeps_every_digit() -> None:
    assert literal(0.1 + 0.2, single=False) == "0.30000000000000004"


def test_half_a_character_cannot_be_quoted() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        quote("\ud800")


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [("a: 1", "a", "bb: 1"), ("f <a # c\n: 1>", "f.a", "f <bb # c\n: 1>"), ("[x.y] {}", "[x.y]", "bb {}")],
)
def test_rename(text: str, path: str, wanted: str) -> None:
    tree = parse(text)
    node = tree.root.children[0] if path == "[x.y]" else at(tree, path)
    assert perform(tree, [Rename(node, "bb")]) == wanted


def test_rename_with_set_value_replaces_a_field() -> None:
    tree = parse("o {\n  # keep\n  a { b: 1 }  # too\n}\n")
    node = at(tree, "o.a")
    wanted = "o {\n  # keep\n  x {\n    c: 2\n  }  # too\n}\n"
    assert perform(tree, [Rename(node, "x"), SetValue(node, message("c: 2"))]) == wanted


@pytest.mark.parametrize(
    ("text", "parent", "after", "wanted"),
    [
        # below the anchor's line
        ("a: 1\nb: 2\n", "", "a", "a: 1\nx: 9\nb: 2\n"),
        ("a: 1\nb: 2\n", "", None, "a: 1\nb: 2\nx: 9\n"),
        ("a: 1\r\nb: 2\r\n", "", "a", "a: 1\r\nx: 9\r\nb: 2\r\n"),
        ("f {\n\ta: 1\n}\n", "f", "f.a", "f {\n\ta: 1\n\tx: 9\n}\n"),
        ("f {\n    a {\n    }\n}\n", "f", None, "f {\n    a {\n    }\n    x: 9\n}\n"),
        # trailing comments stay with their field, also those that go on below in the same column
        ("a: 1 # c\nb: 2", "", "a", "a: 1 # c\nx: 9\nb: 2"),
        ("a: 1 # c\n     # d\n# of b\nb: 2", "", "a", "a: 1 # c\n     # d\nx: 9\n# of b\nb: 2"),
        # the end of the file
        ("a: 1", "", None, "a: 1\nx: 9"),
        ("a: 1 # c", "", None, "a: 1 # c\nx: 9"),
        ("a: 1 # c\r\nb: 1 # d", "", None, "a: 1 # c\r\nb: 1 # d\r\nx: 9"),
        # one line
        ("f { a: 1 }", "f", None, "f { a: 1 x: 9 }"),
        ("f {a: 1}", "f", None, "f {a: 1 x: 9}"),
        ("f < a: 1 >", "f", None, "f < a: 1 x: 9 >"),
        ("f { a: 1 b: 2 }", "f", "f.a", "f { a: 1 x: 9 b: 2 }"),
        ('a: "s"b: 1', "", "a", 'a: "s" x: 9 b: 1'),
        ("g: [{ a: 1 }, { a: 2 }]", "g.#1", None, "g: [{ a: 1 }, { a: 2 x: 9 }]"),
        # separators
        ("f { a: 1, b: 2 }", "f", None, "f { a: 1, b: 2, x: 9 }"),
        ("f { a: 1; b: 2; }", "f", None, "f { a: 1; b: 2; x: 9; }"),
        ("f { a: 1, b: 2 }", "f", "f.a", "f { a: 1, x: 9, b: 2 }"),
        ("f {\n  a: 1,\n  b: 2,\n}", "f", None, "f {\n  a: 1,\n  b: 2,\n  x: 9,\n}"),
        ("f {\n  a: 1,\n  b: 2\n  c: 3\n}", "f", "f.a", "f {\n  a: 1,\n  x: 9\n  b: 2\n  c: 3\n}"),
        ("a: 1 # c\n, b: 2", "", "a", "a: 1 # c\n, x: 9, b: 2"),
        # closed on the line of the last field; nothing may land in a comment
        ("f {\n  a: 1\n  b: 2 }\n", "f", None, "f {\n  a: 1\n  b: 2\n  x: 9 }\n"),
        ("f { a: 1 # }\n}\n", "f", None, "f { a: 1 # }\n  x: 9\n}\n"),
        ("a: 1 b: 2\nc: 3", "", "b", "a: 1 b: 2\nx: 9\nc: 3"),
        # style of the colon
        ("a:1\nb:2\n", "", None, "a:1\nb:2\nx:9\n"),
        ('a: "s" # j\n  "t"\n', "", None, 'a: "s" # j\n  "t"\nx: 9\n'),
        # empty messages
        ("f {}\n", "f", None, "f {\n  x: 9\n}\n"),
        ("f {\r\n}\r\n", "f", None, "f {\r\n  x: 9\r\n}\r\n"),
        ("f {}  # c\n", "f", None, "f {\n  x: 9\n}  # c\n"),
        ("g {\n    f: <>;\n}", "g.f", None, "g {\n    f: <\n        x: 9\n    >;\n}"),
        ("f {} g: 1", "f", None, "f { x: 9 } g: 1"),
        ("g { f {} }", "g.f", None, "g { f { x: 9 } }"),
        ("f { # c\n}", "f", None, "f { # c\n  x: 9\n}"),
        ("f {\n   # c\n   # d }\n\n}", "f", None, "f {\n   # c\n   # d }\n   x: 9\n\n}"),
        # empty files
        ("", "", None, "x: 9\n"),
        ("\n", "", None, "\nx: 9\n"),
        ("# head", "", None, "# head\nx: 9\n"),
        ("# head\r\n\r\n", "", None, "# head\r\nx: 9\r\n\r\n"),
    ],
)
def test_insert_after(text: str, parent: str, after: str | None, wanted: str) -> None:
    assert inserted(text, parent, "9", after) == wanted


@pytest.mark.parametrize(
    ("text", "parent", "before", "wanted"),
    [
        ("a: 1\nb: 2\n", "", "b", "a: 1\nx: 9\nb: 2\n"),
        ("a: 1\n# of b\nb: 2\n", "", "b", "a: 1\nx: 9\n# of b\nb: 2\n"),
        ("# head\na: 1\n", "", "a", "# head\nx: 9\na: 1\n"),
        ("# head\r\n\r\n# of a\r\na: 1", "", "a", "# head\r\n\r\nx: 9\r\n# of a\r\na: 1"),
        ("f { a: 1 }", "f", "f.a", "f { x: 9 a: 1 }"),
        ("f {a: 1, b: 2}", "f", "f.b", "f {a: 1, x: 9, b: 2}"),
        ("f {\n  a: 1\n}", "f", "f.a", "f {\n  x: 9\n  a: 1\n}"),
        ("f { # c\n  a: 1\n}", "f", "f.a", "f { # c\n  x: 9\n  a: 1\n}"),
    ],
)
def test_insert_before(text: str, parent: str, before: str, wanted: str) -> None:
    assert inserted(text, parent, "9", before=before) == wanted


@pytest.mark.parametrize(
    ("text", "parent", "wanted"),
    [
        ("a: 1\n", "", "a: 1\nx {\n  y: 2\n  z {\n    w: 'a'\n  }\n}\n"),
        ("f: {\n\ta: 1\n}\n", "f", "f: {\n\ta: 1\n\tx: {\n\t\ty: 2\n\t\tz: {\n\t\t\tw: 'a'\n\t\t}\n\t}\n}\n"),
        (
            "f {\r\n    a:1\r\n}",
            "f",
            "f {\r\n    a:1\r\n    x {\r\n        y:2\r\n        z {\r\n            w:'a'\r\n        }\r\n    }\r\n}",
        ),
        ("f { a: 1 }", "f", "f { a: 1 x { y: 2 z { w: 'a' } } }"),
        ("f {}", "f", "f {\n  x {\n    y: 2\n    z {\n      w: 'a'\n    }\n  }\n}"),
        ("item{\n}\n", "", "item{\n}\nx{\n  y: 2\n  z{\n    w: 'a'\n  }\n}\n"),
    ],
)
def test_messages_take_the_style_of_the_file(text: str, parent: str, wanted: str) -> None:
    assert inserted(text, parent, BODY) == wanted


def test_a_comment_in_a_new_message_never_swallows_the_rest_of_the_line() -> None:
    assert inserted("f { a: 1 }", "f", message("# why\ny: 2")).count("\n") == 3


def test_the_majority_of_braces_decides_about_colons() -> None:
    assert Layout(parse("a: {}\nb {}\nc {}")).message_gap == " "
    assert Layout(parse("a: {}\nb: {}\nc {}")).message_gap == ": "
    assert Layout(parse("a: {}\nb {}")).message_gap == " "


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("a: 1\nb: 2\n", "a", "b: 2\n"),
        ("a: 1\r\nb: 2 # c\r\nd: 3", "b", "a: 1\r\nd: 3"),
        ("a: 1\nb: 2", "b", "a: 1\n"),
        ("f {\n\ta {\n\t\tb: 1\n\t} # end\n\tc: 1\n}", "f.a", "f {\n\tc: 1\n}"),
        # glued comments go, detached ones and the header stay
        ("z: 1\n# of a\n# too\na: 1\nb: 2", "a", "z: 1\nb: 2"),
        ("z: 1\n# section\n\na: 1\nb: 2", "a", "z: 1\n# section\n\nb: 2"),
        ("z: 1\n# section\n\n# of a\na: 1\nb: 2", "a", "z: 1\n# section\n\nb: 2"),
        ("f {\n# out\n  # of a\n  a: 1\n}", "f.a", "f {\n# out\n}"),
        ("# head\na: 1\nb: 2", "a", "# head\nb: 2"),
        ("\n# head\n# licence\na: 1\nb: 2", "a", "\n# head\n# licence\nb: 2"),
        ("# head\n\n# of a\na: 1\nb: 2", "a", "# head\n\nb: 2"),
        ("z: 1\na: 1 # c\n     # more\nb: 2", "a", "z: 1\nb: 2"),
        # shared lines
        ("f { a: 1 b: 2 }", "f.a", "f { b: 2 }"),
        ("f { a: 1 b: 2 }", "f.b", "f { a: 1 }"),
        ("f {a: 1 b: 2}", "f.b", "f {a: 1}"),
        ("f {a: 1}", "f.a", "f {}"),
        ("f { a: 1, b: 2; c: 3 }", "f.b", "f { a: 1, c: 3 }"),
        ("a: 1 b: 2 # whose\nc: 3", "b", "a: 1 # whose\nc: 3"),
        ("a: 1 b: 2\nc: 3", "b", "a: 1\nc: 3"),
        ('a: 1 b: "x"c: 3', "b", "a: 1 c: 3"),
        ("a {\n} b: 1\n", "a", "b: 1\n"),
        ("  a: 1;  # c\n  b: 2\n", "a", "  b: 2\n"),
        ("a: 1 # c\n, b: 2", "a", " # c\n b: 2"),
        ("a: 'x'\n  # j\n  'y'\nb: 1", "a", "b: 1"),
        # elements of lists
        ("a: [1, 2, 3]", "a.#0", "a: [2, 3]"),
        ("a: [1, 2, 3]", "a.#1", "a: [1, 3]"),
        ("a: [1, 2, 3]", "a.#2", "a: [1, 2]"),
        ("a: [1]", "a.#0", "a: []"),
        ("a: ['x' 'y', 'z']", "a.#0", "a: ['z']"),
        ("a: [\n  1, # one\n  2, # two\n  3\n]", "a.#1", "a: [\n  1, # one\n  3\n]"),
        ("a: [\n  1, # one\n  2 # two\n]", "a.#1", "a: [\n  1 # one\n]"),
        ("a: [{ b: 1 }, < b: 2 >]", "a.#1", "a: [{ b: 1 }]"),
        ("a: [1 # c\n, 2]", "a.#0", "a: [ # c\n 2]"),
    ],
)
def test_remove(text: str, path: str, wanted: str) -> None:
    assert removed(text, path) == wanted


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("z: 1\n# of a\na: 1 # why\nb: 2", "a", "z: 1\n# of a\n# why\nb: 2"),
        ("z: 1\n  # of a\r\n  a: 1\r\n", "a", "z: 1\n  # of a\r\n"),
        ("a: [\n  1, # one\n  2 # two\n]", "a.#0", "a: [\n  # one\n  2 # two\n]"),
    ],
)
def test_remove_and_keep_comments(text: str, path: str, wanted: str) -> None:
    assert removed(text, path, keep=True) == wanted


@pytest.mark.parametrize(
    ("text", "paths", "wanted"),
    [
        ("f {a: 1 b: 2}", ("f.a", "f.b"), "f {}"),
        ("f {\n  a: 1 # c\n  ,\n}\n", ("f.a",), "f {\n   # c\n  \n}\n"),
        ("a: [1, 2, 3]", ("a.#1", "a.#2"), "a: [1]"),
        ("a: [1, 2, 3]", ("a.#0", "a.#2"), "a: [2]"),
        ("a: [1, 2, 3]", ("a.#0", "a.#1", "a.#2"), "a: []"),
        ("f {\n  a: 1\n}\nb: 1\n", ("f", "f.a"), "b: 1\n"),
    ],
)
def test_remove_several(text: str, paths: tuple[str, ...], wanted: str) -> None:
    assert removed(text, *paths) == wanted


@pytest.mark.parametrize(
    ("text", "gone", "after", "wanted"),
    [
        ("o {\n  # of a\n  a { b: 1 }\n}\n", ("o.a",), "o.a", "o {\n  # of a\n  x: 9\n}\n"),
        ("o { a: 1 b: 2 }", ("o.a", "o.b"), "o.b", "o { x: 9 }"),
        ("o { a: 1 b: 2 }", ("o.b",), "o.b", "o { a: 1 x: 9 }"),
        ("o {\n  a: 1\n  b: 2\n}", ("o.a",), "o.a", "o {\n  x: 9\n  b: 2\n}"),
        ("o {\n  a: 1\n  b: 2\n}", ("o.b",), "o.a", "o {\n  a: 1\n  x: 9\n}"),
    ],
)
def test_insert_in_the_place_of_what_goes(text: str, gone: tuple[str, ...], after: str, wanted: str) -> None:
    tree = parse(text)
    operations: list[Operation] = [Remove(at(tree, path)) for path in gone]
    operations.append(Insert(at(tree, "o"), "x", "9", after=at(tree, after)))
    assert perform(tree, operations) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("r: 1\ns: 2\n", "r: 1\nr: 9\nr: 10\ns: 2\n"),
        ("r: [1, 2]", "r: [1, 2, 9, 10]"),
        ("r: []", "r: [9, 10]"),
        ("r: [ ] # c", "r: [9, 10] # c"),
        ("r: [ # c\n]", "r: [ # c\n  9, 10\n]"),
        ("r: [\n  1, # one\n  2 # two\n]", "r: [\n  1, # one\n  2, # two\n  9,\n  10\n]"),
        ("r: [1, 2 # two\n]", "r: [1, 2, 9, 10 # two\n]"),
        ("r: 3\r\nr: [\r\n\t1\r\n]\r\n", "r: 3\r\nr: [\r\n\t1,\r\n\t9,\r\n\t10\r\n]\r\n"),
        ("s: 1", "s: 1\nr: 9\nr: 10"),
    ],
)
def test_append(text: str, wanted: str) -> None:
    tree = parse(text)
    assert perform(tree, [append(tree.root, "r", "9"), append(tree.root, "r", "10")]) == wanted


def test_removed_and_appended_elements_share_their_commas() -> None:
    tree = parse("r: [1, 2]")
    values = at(tree, "r")
    both: list[Operation] = [Remove(child) for child in values.children]
    assert perform(tree, [*both, AppendElement(values, "3")]) == "r: [3]"
    assert perform(tree, [both[1], AppendElement(values, "3")]) == "r: [1, 3]"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "# top\nd {\n  # of a\n  a {\n  } # too\n\n  # of b\n  b {}\n  # end\n} # last\n",
            "# top\nd {\n  # of a\n  a {\n  } # too\n}\nd {\n\n  # of b\n  b {}\n  # end\n} # last\n",
        ),
        ("d: {\r\n  a: 1\r\n  b: 2\r\n}\r\n", "d: {\r\n  a: 1\r\n}\r\nd: {\r\n  b: 2\r\n}\r\n"),
        ("d { a {} b {} }", "d { a {} }\nd { b {} }"),
        ("z: 1 d < a: 1, b: 2 >", "z: 1 d < a: 1, > d < b: 2 >"),
        ("d {\n  a: 1 # c\n       # d\n  b: 2\n}", "d {\n  a: 1 # c\n       # d\n}\nd {\n  b: 2\n}"),
        ("d # c\n{\n  a: 1\n  b: 2\n}", "d # c\n{\n  a: 1\n}\nd {\n  b: 2\n}"),
    ],
)
def test_split(text: str, wanted: str) -> None:
    tree = parse(text)
    node = at(tree, "d")
    assert perform(tree, [Split(node)]) == wanted
    assert apply(text, split(tree, node)) == wanted


def test_split_in_groups_and_in_lists() -> None:
    tree = parse("d { a: 1 b: 2 c: 3 }")
    a, b, c = at(tree, "d").children
    assert perform(tree, [Split(at(tree, "d"), [[a], [b, c]])]) == "d { a: 1 }\nd { b: 2 c: 3 }"
    with pytest.raises(EditFailed, match="once and in order"):
        perform(tree, [Split(at(tree, "d"), [[b], [a, c]])])
    tree = parse("d: [{ a: 1 b: 2 }]")
    assert perform(tree, [Split(at(tree, "d.#0"))]) == "d: [{ a: 1 }, { b: 2 }]"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# a\nb: '# no' # c\r\n", ["# a", "# c"]),
        ('b: "it\'s # no" #\n#\'\n#"', ["#", "#'", '#"']),
        (r"b: 'a\'# no' # c", ["# c"]),
        ("b: 'open # in the string\n# c", ["# c"]),
    ],
)
def test_comments(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in comments(text)] == wanted


def test_apply_keeps_the_order_of_insertions_at_one_place() -> None:
    assert apply("ab", [Edit(1, 1, "x"), Edit(1, 2, "B"), Edit(1, 1, "y"), Edit(0, 1, "")]) == "xyB"


def test_apply_names_both_edits_of_a_conflict() -> None:
    first, second = Edit(0, 2, "x"), Edit(1, 1, "y")
    with pytest.raises(EditConflict) as caught:
        apply("abc", [second, first])
    assert (caught.value.first, caught.value.second) == (first, second)
    with pytest.raises(ValueError, match="outside"):
        apply("abc", [Edit(2, 4, "")])


def test_overlapping_deletions_join() -> None:
    assert merge_deletions([Edit(0, 3, ""), Edit(5, 5, "x"), Edit(2, 4, "")]) == [Edit(5, 5, "x"), Edit(0, 4, "")]


@pytest.mark.parametrize(
    ("text", "build", "why"),
    [
        ("a: 1", lambda t: [SetValue(at(t, "a"), "1 b: 2")], "not a value"),
        ("a: 1", lambda t: [SetValue(at(t, "a"), "")], "break the file"),
        ("a: 1", lambda t: [SetValue(at(t, "a"), "2"), SetValue(at(t, "a"), "3")], "twice"),
        ("a: 1", lambda t: [SetValue(at(t, "a"), "2 # c")], "not a value"),
        ("a: 1", lambda t: [Rename(at(t, "a"), "b: 2 c")], "something else"),
        ("a: 1", lambda t: [Insert(at(t, "a"), "x", "1")], "no message"),
        ("a: 1 f {b: 1}", lambda t: [Insert(at(t, "f"), "x", "1", after=at(t, "a"))], "no field of"),
        ("a: 1", lambda t: [AppendElement(at(t, "a"), "1")], "no list"),
        ("a: [1]", lambda t: [Rename(at(t, "a.#0"), "b")], "name"),
        ("a: 'x' # j\n 'y'", lambda t: [SetValue(at(t, "a"), "1")], "lose the comment '# j'"),
        ("f {\n  # in\n}", lambda t: [Remove(at(t, "f"), keep_comments=True)], "lose the comment '# in'"),
        ("a:", lambda t: [SetValue(at(t, "a"), "1")], "no value"),
        ("f {", lambda t: [Insert(at(t, "f"), "x", "1")], "no closed message"),
        ("f { a: 1 }", lambda t: [Remove(at(t, "f")), SetValue(at(t, "f.a"), "2")], "overlap"),
        ("a: 1", lambda t: [Remove(Node("b", 0, 0, 1, 3, 4, True, []))], "no part"),
    ],
)
def test_refused(text: str, build: object, why: str) -> None:
    tree = parse(text)
    assert callable(build)
    with pytest.raises(EditFailed, match=why):
        perform(tree, build(tree))


def test_broken_files_can_be_edited_beside_the_break() -> None:
    tree = parse("a: 1\nb 2\nc: 3\n")
    assert tree.problems
    assert perform(tree, [SetValue(at(tree, "a"), "5"), Remove(at(tree, "c"))]) == "a: 5\nb 2\n"


def test_verify_sees_what_an_edit_got_wrong() -> None:
    before = parse("a: 1 # c\nb: 2\n")
    set_a = [SetValue(at(before, "a"), "5")]
    verify(before, parse("a: 5 # c\nb: 2\n"), set_a)
    for wrong in ("a: 5 # c\nb: 3\n", "a: 5 # c b: 2\n", "a: 5\nb: 2\n", "a: 5 # c\nb: 2\nc: 3", "a: 5 # c\nb: 2 }"):
        with pytest.raises(EditFailed):
            verify(before, parse(wrong), set_a)


def test_builders_and_the_new_tree() -> None:
    tree = parse("a: 1\n")
    assert apply(tree.text, insert(tree, tree.root, "x", "2", before=at(tree, "a"))) == "x: 2\na: 1\n"
    assert apply(tree.text, remove(tree, at(tree, "a"))) == ""
    assert perform_tree(tree, [Rename(at(tree, "a"), "b")]).root.children[0].name == "b"


def test_deep_nesting_needs_no_stack() -> None:
    tree = parse("a {" * 20_000 + "}" * 20_000)
    innermost = list(tree.root.walk())[-1]
    assert "x: 1" in perform(tree, [Insert(innermost, "x", "1")])
