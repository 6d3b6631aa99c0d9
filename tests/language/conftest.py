"""A small world for expressions: a schema of three messages, some facts, and the whole way from text to value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from odlint.language import runtime
from odlint.language.compiler import compile_expression
from odlint.language.environment import Constant, Environment, Function, Let, Meaning, Variable, calls
from odlint.language.errors import ExpressionError
from odlint.language.grammar import parse
from odlint.language.template import compile_template
from odlint.language.types import (
    BOOL,
    DOUBLE,
    INT,
    STRING,
    ListType,
    MapType,
    MessageType,
    RecordType,
)


@dataclass
class FakeEnum:
    name: str
    values: Mapping[str, int]


@dataclass
class FakeField:
    name: str
    type: str
    repeated: bool = False
    message: FakeMessageType | None = None
    enum: FakeEnum | None = None
    default: Any = None


@dataclass
class FakeMessageType:
    name: str
    fields: dict[str, FakeField]
    oneofs: Mapping[str, Sequence[str]] = field(default_factory=dict)
    doubtful: bool = False


def message_type(name: str, *fields: FakeField, **oneofs: Sequence[str]) -> FakeMessageType:
    return FakeMessageType(name, {each.name: each for each in fields}, oneofs)


ACTIVATION = FakeEnum("Hyperparams.Activation", {"NONE": 0, "RELU": 1, "RELU_6": 3})
PADDING = FakeEnum("Padding", {"SAME": 0, "VALID": 1})
OPTION = message_type("Option", FakeField("key", "string"), FakeField("value", "int32", default=0))
BOX = message_type("Box", FakeField("height", "int32", default=0), FakeField("scale", "float", default=1.0))
SSD = message_type(
    "Ssd",
    FakeField("num_classes", "int32", default=0),
    FakeField("rate", "float", default=0.5),
    FakeField("freeze", "bool", default=False),
    FakeField("path", "string", default=""),
    FakeField("activation", "enum", enum=ACTIVATION, default="RELU"),
    FakeField("padding", "enum", enum=PADDING, default="SAME"),
    FakeField("activations", "enum", enum=ACTIVATION, repeated=True),
    FakeField("scales", "float", repeated=True),
    FakeField("ids", "int32", repeated=True),
    FakeField("names", "string", repeated=True),
    FakeField("box", "message", message=BOX),
    FakeField("boxes", "message", message=BOX, repeated=True),
    FakeField("options", "message", message=OPTION, repeated=True),
    FakeField("adam", "message", message=BOX),
    FakeField("momentum", "message", message=BOX),
    optimizer=("adam", "momentum"),
)
SSD.fields["inner"] = FakeField("inner", "message", message=SSD)


class FakeMessage:
    """What odlint/model will hand out."""

    def __init__(self, type_: FakeMessageType, **written: Any) -> None:
        self._type = type_
        self._written = written

    def get(self, name: str) -> Any:
        schema_field = self._type.fields[name]
        if name in self._written:
            return self._written[name]
        if schema_field.repeated:
            return []
        return FakeMessage(schema_field.message) if schema_field.message else schema_field.default

    def has(self, name: str) -> bool:
        assert name in self._type.fields
        return name in self._written

    def which(self, oneof: str) -> str:
        return next((name for name in self._type.oneofs[oneof] if name in self._written), "")


@dataclass
class Item:
    id: int
    name: str

    @property
    def lazy(self) -> int:
        if self.id == 2:
            raise runtime.FactUnavailable("the second item")
        return self.id


@dataclass
class LabelMap:
    max_id: int
    path: str
    items: list[Item]
    ratio: float


ITEM = RecordType("item", {"id": INT, "name": STRING, "lazy": INT}, frozenset({"lazy"}))
LABEL_MAP = RecordType("label_map", {"max_id": INT, "path": STRING, "items": ListType(ITEM), "ratio": DOUBLE})
TABLES = RecordType("tables", {"rates": MapType(DOUBLE)})


class Facts:
    """F: facts by name and the step budget."""

    def __init__(self, budget: int = 100_000) -> None:
        self.left = budget
        items = [Item(1, "cat"), Item(2, "dog"), Item(5, "traffic light")]
        self.values = {"label_map": LabelMap(5, "data/map.pbtxt", items, 0.25), "yes": True, "no": False, "three": 3}

    def tick(self, n: int) -> None:
        self.left -= n
        if self.left < 0:
            raise runtime.StepLimitExceeded

    def get(self, name: str) -> Any:
        if name not in self.values:
            raise runtime.FactUnavailable(name)
        return self.values[name]

    def double_of(self, number: float) -> float:
        assert isinstance(number, float)
        return 2 * number

    def look(self, text: str) -> int:
        if not text:
            raise runtime.FactUnavailable("nothing to look at")
        return len(text)


def fact(type_: Any, name: str) -> Variable:
    return Variable(type_, f"F.get({name!r})", may_be_unknown=True)


LETS = {
    "half": "it.rate / 2",
    "quarter": "half / 2",
    "wide": "it.scales.filter(x, x > 0.5)",
    "names": "['RELU', 'RELU_7']",
    "chicken": "egg + 1",
    "egg": "chicken - 1",
    "broken": "it.num_clases",
    "wordy": "1 + 'a'",
}

VARIABLES: dict[str, Meaning] = {
    "it": Variable(MessageType(SSD), "it"),
    "root": Variable(MessageType(SSD), "root"),
    "label_map": fact(LABEL_MAP, "label_map"),
    "eval_label_map": fact(LABEL_MAP, "eval_label_map"),
    "lost": fact(INT, "lost"),
    "three": fact(INT, "three"),
    "yes": fact(BOOL, "yes"),
    "no": fact(BOOL, "no"),
    "maybe": fact(BOOL, "maybe"),
    "tables": Variable(TABLES, "tables"),
    "LIMIT": Constant(100),
    "EPSILON": Constant(-0.5),
    "COLOURS": Constant(["red", "green"]),
    "CODE": Constant("__import__('os')"),
    "nan": Variable(DOUBLE, "nan"),
    "inf": Constant(float("inf")),
    **{name: Let(parse(text)) for name, text in LETS.items()},
}

FUNCTIONS = {
    "double_of": Function("double_of", (DOUBLE,), DOUBLE, False, calls("F.double_of")),
    "look": Function("look", (STRING,), INT, True, calls("F.look")),
}

IT = FakeMessage(
    SSD,
    num_classes=90,
    path="a/b.record",
    activation="RELU_6",
    activations=["NONE", "RELU"],
    scales=[0.25, 0.75, 1.0],
    ids=[3, 1, 3],
    names=["x", "y"],
    box=FakeMessage(BOX, height=32),
    boxes=[FakeMessage(BOX, height=1), FakeMessage(BOX, height=2, scale=2.0)],
    options=[FakeMessage(OPTION, key="k", value=7)],
    momentum=FakeMessage(BOX),
)


class Language:
    """The whole way, in one object so that no test module needs to import another."""

    environment = Environment(VARIABLES, FUNCTIONS)
    FactUnavailable = runtime.FactUnavailable
    StepLimitExceeded = runtime.StepLimitExceeded
    facts = Facts

    def emitted(self, source: str) -> str:
        return compile_expression(source, self.environment).python

    def evaluate(self, source: str, facts: Facts | None = None) -> Any:
        return self.run(self.emitted(source), facts or Facts())

    def message(self, template: str) -> str:
        text = self.run(compile_template(template, self.environment).python, Facts())
        assert isinstance(text, str)
        return text

    def refusal(self, source: str) -> ExpressionError:
        with pytest.raises(ExpressionError) as caught:
            compile_expression(source, self.environment)
        return caught.value

    def steps(self, source: str) -> int:
        facts = Facts(10**9)
        self.evaluate(source, facts)
        return 10**9 - facts.left

    @staticmethod
    def run(python: str, facts: Facts) -> Any:
        names = {"__builtins__": {}, "R": runtime, "F": facts, "it": IT, "root": FakeMessage(SSD)}
        tables = type("Tables", (), {"rates": {"ssd": 0.008, "centernet": 0.001}})
        return eval(python, {**names, "tables": tables, "nan": float("nan")})


@pytest.fixture(scope="session")
def language() -> Language:
    return Language()
