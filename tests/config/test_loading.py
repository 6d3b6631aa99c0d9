"""Loading files as typed objects, and handing them on as protobuf messages."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

import odlint
from tests.helpers.paths import FIXTURES, ROOT


def test_pipeline() -> None:
    config = odlint.load_pipeline(FIXTURES / "exploding" / "pipeline.config")
    assert config.model.ssd.num_classes == 90
    assert config.train_config.batch_size == 5
    assert (
        config.train_config.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate.learning_rate_base
        == 0.8
    )
    assert config.model.ssd.feature_extractor.type == "ssd_mobilenet_v2_keras"
    assert config.model.ssd.feature_extractor.conv_hyperparams.activation == "RELU_6"
    assert [len(config.eval_input_reader), config.eval_input_reader[0].num_epochs] == [1, 1]


def test_label_map() -> None:
    label_map = odlint.load_label_map(str(FIXTURES / "exploding" / "label_map.pbtxt"))
    assert [(item.id, item.name) for item in label_map.item][-1] == (5, "royal")


def test_load_error_names_every_place() -> None:
    with pytest.raises(odlint.LoadError) as caught:
        odlint.load_pipeline(FIXTURES / "broken" / "three_mistakes.config")
    assert [row for row, _, _ in caught.value.problems] == [3, 6, 13, 14]
    assert "three_mistakes.config:3:5" in str(caught.value)


def test_missing_file() -> None:
    with pytest.raises(FileNotFoundError):
        odlint.load_pipeline(FIXTURES / "nothing.config")


def test_to_proto_is_what_protobuf_reads() -> None:
    from google.protobuf import text_format

    path = FIXTURES / "exploding" / "pipeline.config"
    made = odlint.to_proto(odlint.load_pipeline(path))
    read = type(made)()
    text_format.Parse(path.read_text(encoding="utf-8"), read)
    assert made == read


PROTO_IN_DEFAULT_POOL = """
from google.protobuf import descriptor_pb2, descriptor_pool
package = "object_detection.protos"
one = descriptor_pb2.FileDescriptorProto(name="object_detection/protos/pipeline.proto", package=package)
one.message_type.add(name="TrainEvalPipelineConfig").field.add(name="other", number=1, type=9, label=1)
descriptor_pool.Default().Add(one)
assert descriptor_pool.Default().FindMessageTypeByName(package + ".TrainEvalPipelineConfig").fields_by_name["other"]
"""
USE_ODLINT = f"""
import odlint
made = odlint.to_proto(odlint.load_pipeline({str(FIXTURES / "exploding" / "pipeline.config")!r}))
assert made.model.ssd.num_classes == 90 and made.SerializeToString()
"""


@pytest.mark.parametrize(
    "order", [PROTO_IN_DEFAULT_POOL + USE_ODLINT, USE_ODLINT + PROTO_IN_DEFAULT_POOL], ids=["api first", "odlint first"]
)
def test_beside_the_apis_own_protos(order: str) -> None:
    """The API registers the same names in the default pool; a private pool is what keeps them apart."""
    done = subprocess.run([sys.executable, "-c", order], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(importlib.util.find_spec("tensorflow") is None, reason="needs the extra odlint[tf]")
@pytest.mark.parametrize("first", ["tensorflow", "odlint"])
def test_beside_tensorflow(first: str) -> None:
    orders = {
        "tensorflow": "import tensorflow\n" + PROTO_IN_DEFAULT_POOL + USE_ODLINT,
        "odlint": USE_ODLINT + "import tensorflow\n" + PROTO_IN_DEFAULT_POOL,
    }
    done = subprocess.run([sys.executable, "-c", orders[first]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_stubs_type_check(tmp_path: Path) -> None:
    script = tmp_path / "user.py"
    script.write_text(
        "import odlint\n"
        "config = odlint.load_pipeline('x')\n"
        "classes: int = config.model.ssd.num_classes\n"
        "rate: str = config.train_config.optimizer.momentum_optimizer.momentum_optimizer_value\n"
        "config.model.ssd.num_class\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(script)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "user.py:3:" not in done.stdout
    assert 'user.py:4: error: Incompatible types in assignment (expression has type "float"' in done.stdout
    assert 'user.py:5: error: "Ssd" has no attribute "num_class"' in done.stdout
