"""Assignment in Python: `config.train_config.batch_size = 8; config.save()`."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import odlint
from odlint.workspace.atomic_write import ChangedMeanwhile
from tests.helpers.documents import CONFIG
from tests.helpers.paths import ROOT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "pipeline.config"
    place.write_bytes(CONFIG.encode())
    return place


@pytest.fixture
def config(path: Path) -> Any:
    return odlint.load_pipeline(path)


def test_assign_and_save(path: Path, config: Any) -> None:
    config.train_config.batch_size = 8
    assert config.train_config.batch_size == 8
    assert path.read_text() == CONFIG
    config.save()
    assert path.read_text() == CONFIG.replace("batch_size: 24", "batch_size: 8")
    config.train_config.batch_size = 24
    config.save()
    assert path.read_text() == CONFIG


def test_save_elsewhere_is_a_copy(path: Path, config: Any) -> None:
    config.train_config.batch_size = 8
    other = path.with_name("other.config")
    config.save(other)
    config.save(str(other))
    assert other.read_text() == odlint.dumps(config) == CONFIG.replace("batch_size: 24", "batch_size: 8")
    assert path.read_text() == CONFIG
    config.save()
    assert path.read_text() == other.read_text()


def test_a_file_that_changed_meanwhile_is_left_alone(path: Path, config: Any) -> None:
    config.train_config.batch_size = 8
    path.write_text("train_config { }")
    with pytest.raises(ChangedMeanwhile):
        config.save()
    assert path.read_text() == "train_config { }"
    assert sorted(one.name for one in path.parent.iterdir()) == ["pipeline.config"]


def test_nothing_to_save_touches_nothing(path: Path, config: Any) -> None:
    config.train_config.batch_size = 24
    before = path.stat()
    config.save()
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_parents_are_made(config: Any) -> None:
    config.train_config.optimizer.momentum_optimizer.learning_rate.constant_learning_rate.learning_rate = 0.1
    assert "      learning_rate {\n        constant_learning_rate {\n          learning_rate: 0.1\n" in odlint.dumps(
        config
    )
    config.graph_rewriter.quantization.delay = 3
    assert config.graph_rewriter.quantization.delay == 3


def test_delete(config: Any) -> None:
    del config.train_config.batch_size
    assert not config.train_config.has("batch_size")
    assert config.train_config.batch_size == 32  # the default
    del config.train_config.batch_size  # is not there: nothing happens
    assert odlint.dumps(config) == CONFIG.replace("  batch_size: 24\n", "")


def test_what_was_taken_earlier_follows(config: Any) -> None:
    train, rewriter, options = config.train_config, config.graph_rewriter, config.train_config.data_augmentation_options
    first, second = options
    assert config.train_config is train
    assert not rewriter
    rewriter.quantization.delay = 3
    assert rewriter
    assert config.graph_rewriter is rewriter
    del options[0]
    assert list(options) == [second] == list(train.data_augmentation_options)
    assert second.path == "train_config.data_augmentation_options[0]"
    with pytest.raises(ValueError, match="deleted from its list"):
        first.random_image_scale.min_scale_ratio = 0.5
    del config.train_config
    assert not train
    assert train.batch_size == 32  # the default
    assert list(options) == []
    options.append("random_vertical_flip {}")
    train.batch_size = 3
    assert odlint.dumps(train) == "batch_size: 3\ndata_augmentation_options {\n  random_vertical_flip {}\n}\n"


def test_lists_of_scalars(config: Any) -> None:
    paths = config.train_input_reader.tf_record_input_reader.input_path
    paths.append("b")
    paths += ["c"]
    paths[0] = "z"
    paths.insert(1, "y")
    assert paths == ["z", "y", "b", "c"]
    paths.reverse()
    paths.sort()
    assert paths.pop() == "z"
    paths.remove("b")
    del paths[:1]
    assert config.train_input_reader.tf_record_input_reader.input_path == ["y"]
    assert "    input_path: 'y'\n  }" in odlint.dumps(config)
    paths.clear()
    assert paths == []
    assert not config.train_input_reader.tf_record_input_reader.has("input_path")
    config.eval_config.metrics_set = ["a"]
    config.eval_config.metrics_set += ["b"]
    assert config.eval_config.metrics_set == ["a", "b"]


def test_lists_of_messages(config: Any) -> None:
    options = config.train_config.data_augmentation_options
    crop = options[1]
    made = options.add("random_crop_image { min_area: 0.5 }")
    assert made is options[2]
    made.random_crop_image.min_area = 0.25
    assert options[1] is crop
    options.extend([made, options[0]])
    assert [one.which("preprocessing_step") for one in options] == [
        "random_horizontal_flip", "ssd_random_crop", "random_crop_image", "random_crop_image", "random_horizontal_flip",
    ]  # fmt: skip
    assert options[3].random_crop_image.min_area == 0.25
    config.train_config.data_augmentation_options = options[1:3]
    assert [one.which("preprocessing_step") for one in options] == ["ssd_random_crop", "random_crop_image"]


def test_extending_is_all_or_nothing(config: Any) -> None:
    text = odlint.dumps(config)
    with pytest.raises(TypeError):
        config.eval_config.metrics_set.extend(["a", 1])
    assert odlint.dumps(config) == text
    assert config.eval_config.metrics_set == []


def test_messages_of_other_files(config: Any, path: Path) -> None:
    other = odlint.load_pipeline(path)
    other.train_config.optimizer.momentum_optimizer.momentum_optimizer_value = 0.5
    config.train_config.optimizer = other.train_config.optimizer
    assert odlint.dumps(config) == odlint.dumps(other)
    with pytest.raises(TypeError, match="a message of type Optimizer, not TrainConfig"):
        config.train_config.optimizer = other.train_config


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("train_config.batch_size = '8'", TypeError, "not '8' (str)"),
        ("train_config.batch_size = 8.0", TypeError, "a whole number"),
        ("train_config.batch_size = True", TypeError, "a whole number"),
        ("train_config.batch_size = None", TypeError, "a whole number"),
        ("train_config.batch_size = -1", ValueError, "from 0 to 4294967295"),
        ("train_config.optimizer.use_moving_average = 1", TypeError, "takes True or False"),
        ("train_config.optimizer.momentum_optimizer.momentum_optimizer_value = '1'", TypeError, "a number"),
        ("train_config.optimizer.momentum_optimizer.momentum_optimizer_value = 1e39", ValueError, "3.4e38"),
        ("train_config.fine_tune_checkpoint = 3", TypeError, "a str"),
        ("train_config.fine_tune_checkpoint = pathlib.Path('x')", TypeError, "write 'x'"),
        ("train_config.fine_tune_checkpoint = chr(0xd800)", ValueError, "surrogate"),
        ("train_config.fine_tune_checkpoint_version = 'v3'", ValueError, "legal values: UNKNOWN, V1, V2"),
        ("train_config.fine_tune_checkpoint_version = 7", ValueError, "legal values"),
        ("train_config.fine_tune_checkpoint_version = 'V1 num_steps: 3'", ValueError, "more than one value"),
        ("train_config.optimizer = 3", TypeError, "takes a message"),
        ("train_config.batchsize = 3", AttributeError, "did you mean train_config.batch_size?"),
        ("batch_size = 3", AttributeError, "did you mean train_config.batch_size?"),
        ("train_config.optimizer.adam_optimizer.epsilon = 3", ValueError, "delete train_config.optimizer.momentum"),
        ("eval_config.metrics_set = 'coco'", TypeError, "assign ['coco']"),
        ("eval_config.metrics_set = [3]", TypeError, "a str"),
        ("eval_input_reader[2].shuffle = True", IndexError, "range"),
    ],
)
def test_refusals(config: Any, code: str, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind) as told:
        exec(f"config.{code}", {"config": config, "pathlib": __import__("pathlib")})
    assert said in str(told.value)
    assert odlint.dumps(config) == CONFIG


def test_numbers_of_other_libraries(config: Any) -> None:
    class Whole:
        def __index__(self) -> int:
            return 6

    class Real:
        def __float__(self) -> float:
            return 0.1 + 0.2

    config.train_config.batch_size = Whole()
    config.train_config.optimizer.momentum_optimizer.momentum_optimizer_value = Real()
    assert config.train_config.batch_size == 6
    assert config.train_config.optimizer.momentum_optimizer.momentum_optimizer_value == 0.3


def test_paths(config: Any) -> None:
    config.set("model.*.num_classes", 7)
    config.set("train_config.data_augmentation_options[+]", "random_vertical_flip {}")
    config.set("train_config.optimizer.adam_optimizer.epsilon", 0.5, replace=True)
    config.delete("eval_input_reader[0]", "train_config.batch_size", "train_config.num_steps")
    assert config.model.ssd.num_classes == 7
    assert len(config.train_config.data_augmentation_options) == 3
    assert config.train_config.optimizer.which("optimizer") == "adam_optimizer"
    assert [one.shuffle for one in config.eval_input_reader] == [True]
    with pytest.raises(ValueError, match="did you mean"):
        config.set("model.*.num_clases", 7)


def test_copies_are_configs_of_their_own(config: Any) -> None:
    made = copy.deepcopy(config)
    made.train_config.batch_size = 8
    assert config.train_config.batch_size == 24
    copied = copy.deepcopy(made.train_config)
    copied.batch_size = 9
    assert made.train_config.batch_size == 8
    names = copy.deepcopy(config.train_input_reader.tf_record_input_reader.input_path)
    assert type(names) is list
    assert pickle.loads(pickle.dumps(names)) == ["a.record"]


def test_to_proto_sees_assignments(config: Any) -> None:
    config.train_config.batch_size = 8
    config.eval_config.metrics_set = ["a"]
    proto: Any = odlint.to_proto(config)
    assert proto.train_config.batch_size == 8
    assert list(proto.eval_config.metrics_set) == ["a"]


def test_label_maps(tmp_path: Path) -> None:
    path = tmp_path / "map.pbtxt"
    path.write_text("item {\n  id: 1\n  name: 'cow'\n}\n")
    labels = odlint.load_label_map(path)
    labels.item.add("id: 2").name = "dog"
    labels.item[0].name = "cat"
    labels.save()
    assert path.read_text() == "item {\n  id: 1\n  name: 'cat'\n}\nitem {\n  id: 2\n  name: 'dog'\n}\n"


def test_stubs_type_assignments(tmp_path: Path) -> None:
    script = tmp_path / "user.py"
    script.write_text(
        "import odlint\n"
        "config = odlint.load_pipeline('x')\n"
        "config.train_config.batch_size = 8\n"
        "config.train_config.optimizer.momentum_optimizer.momentum_optimizer_value = 1\n"
        "config.eval_config.metrics_set = ['a']\n"
        "config.eval_config.metrics_set.append('b')\n"
        "config.train_config.data_augmentation_options.add('random_vertical_flip {}').random_vertical_flip\n"
        "config.train_config.fine_tune_checkpoint_version = 'V2'\n"
        "config.train_config.optimizer = config.train_config.optimizer\n"
        "config.set('model.*.num_classes', 3)\n"
        "del config.train_config.num_steps\n"
        "config.save()\n"
        "classes: list[str] = config.eval_config.metrics_set\n"
        "config.train_config.batch_size = '8'\n"
        "config.train_config.batchsize = 8\n"
        "config.train_config.fine_tune_checkpoint_version = 'V3'\n"
        "config.eval_config.metrics_set = [3]\n"
        "config.train_config.optimizer = config.train_config\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(script)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    wrong = [int(line.split(":")[1]) for line in done.stdout.split("\n") if "user.py:" in line and " error: " in line]
    assert wrong == [14, 15, 16, 17, 18], done.stdout
