"""The schema index: complete, documented, fresh, and free of names that would hide its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorSet

from odlint.schema import message_type
from odlint.schema.index import enum_type, message_names
from odlint.schema.message import Message
from tests.helpers.paths import ROOT

DOCUMENTATION = json.loads((ROOT / "odlint" / "schema" / "documentation.json").read_text(encoding="utf-8"))


def test_every_message_and_field_of_the_protos_is_in_the_index() -> None:
    files = FileDescriptorSet.FromString((ROOT / "odlint" / "schema" / "descriptors.binpb").read_bytes()).file
    declared = {name: fields for file in files for name, fields in declared_fields(file.message_type, "")}
    indexed = {name: list(message_type(name).fields) for name in message_names()}
    assert declared == indexed
    assert "TrainEvalPipelineConfig" in declared


def declared_fields(messages: Iterable[DescriptorProto], scope: str) -> Iterator[tuple[str, list[str]]]:
    """Each message with its fields as they are declared, nested messages included."""
    for message in messages:
        yield scope + message.name, [field.name for field in message.field]
        yield from declared_fields(message.nested_type, f"{scope}{message.name}.")


def test_every_field_is_documented_and_says_who_reads_it() -> None:
    for name in message_names():
        assert DOCUMENTATION[name]["text"] if name in DOCUMENTATION else name.endswith("Entry"), name
        for field in message_type(name).fields.values():
            if name.endswith("Entry"):
                continue
            notes = DOCUMENTATION[f"{name}.{field.name}"]
            assert len(notes["text"]) > 10, f"{name}.{field.name}"
            assert notes["read_by"].startswith(("TF1 and TF2", "TF1", "TF2", "nobody")), f"{name}.{field.name}"


def test_no_field_is_hidden_by_an_attribute_of_message() -> None:
    own = {name for name in dir(Message) if not name.startswith("__")}
    fields = {field for name in message_names() for field in message_type(name).fields}
    assert not own & fields


def test_defaults() -> None:
    train = message_type("TrainConfig").fields
    assert train["batch_size"].default == 32
    assert train["fine_tune_checkpoint_version"].default == "V1"
    assert message_type("CosineDecayLearningRate").fields["total_steps"].default == 4_000_000
    assert message_type("ArgMaxMatcher").fields["matched_threshold"].default == 0.5
    assert message_type("TrainEvalPipelineConfig").fields["model"].default is None


def test_enums() -> None:
    assert "RELU_6" in enum_type("Hyperparams.Activation").values


def test_removed_fields_know_their_replacement() -> None:
    since, until, instead = message_type("FasterRcnn").removed["first_stage_only"]
    assert since < until and "number_of_stages" in instead


def test_generated_files_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "odlint.schema.build", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
