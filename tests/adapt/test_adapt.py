from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from odlint.adapting.adapt_options import Size
from odlint.adapting.checkpoint_files import find_checkpoint
from odlint.adapting.rates import rounded
from odlint.analysis.settings import Settings
from odlint.fixing.fixer import fix_source
from odlint.lint.engine import Linter
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse
from odlint.syntax.source import Source
from odlint.tf.checkpoints.heads import VALUE
from odlint.tf.checkpoints.writing import Variable, checkpoint_files
from odlint.workspace.workspace import Workspace
from tests.adapt.conftest import COSINE, MOMENTUM, SSD, Adapt, config, told

if TYPE_CHECKING:
    from odlint.config.messages import TrainConfig, TrainEvalPipelineConfig

RCNN = """faster_rcnn {
    num_classes: 90
    feature_extractor { type: "faster_rcnn_resnet50_keras" }
    image_resizer { keep_aspect_ratio_resizer { min_dimension: 600 max_dimension: 1024 } }
  }"""
CENTER = """center_net {
    num_classes: 90
    feature_extractor { type: "hourglass_104" }
    image_resizer {
      keep_aspect_ratio_resizer { min_dimension: 512 max_dimension: 512 pad_to_max_dimension: true }
    }
  }"""
TF1_SSD = SSD.replace("_keras", "")


def read(text: str) -> TrainEvalPipelineConfig:
    return cast("TrainEvalPipelineConfig", bind(parse(text), PIPELINE).root)


# -- dataset --


def test_classes_and_label_maps(adapt: Adapt) -> None:
    made = adapt(config(), label_map="label_map.pbtxt")
    assert told(made) == {
        "ssd.num_classes": "90 → 3",
        "train_input_reader.label_map_path": '"PATH_TO_BE_CONFIGURED/label_map.txt" → "label_map.pbtxt"',
        "eval_input_reader[0].label_map_path": '"PATH_TO_BE_CONFIGURED/label_map.txt" → "label_map.pbtxt"',
    }
    assert "num_classes: 3  # of COCO" in made.source.text
    assert "label_map_path: 'label_map.pbtxt'" in made.source.text  # in the quotes that stood there


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('item { id: 0 name: "cat" }', "reserved for the background"),
        ('item { id: 1 name: "cat" }\nitem { id: 1 name: "dog" }', "belongs to"),
        ('item { name: "cat" }', "has no id"),
        ('item { id: 1 name "cat" }', "label_map.pbtxt:1:"),
        ('item { id: -1 name: "cat" }', "negative"),
        ("", "holds no classes"),
        ("model { ssd { } }", "no label map"),
    ],
)
def test_a_label_map_that_cannot_be_used(adapt: Adapt, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "label_map.pbtxt").write_text(text)
    made = adapt(config(), label_map="label_map.pbtxt", batch_size=8)
    assert said in " ".join(made.problems)
    assert (made.source.text, made.changes) == (config(), [])


@pytest.mark.parametrize("path", ["none.pbtxt", "gs://bucket/map.pbtxt", "."])
def test_a_label_map_that_is_not_there(adapt: Adapt, path: str) -> None:
    assert path in adapt(config(), label_map=path).problems[0]


@pytest.mark.parametrize(
    ("paths", "wanted"),
    [
        (["x"], 'input_path: ["x"]'),
        (["x", "y"], "input_path: [\"x\", 'y']"),
        (["x", "y", "z"], "input_path: [\"x\", 'y', "),
    ],
)
def test_lists_of_records(adapt: Adapt, paths: list[str], wanted: str) -> None:
    made = adapt(config(), train=paths)
    assert read(made.source.text).train_input_reader.tf_record_input_reader.input_path == paths
    assert wanted in made.source.text


def test_missing_readers_are_added(adapt: Adapt) -> None:
    made = adapt(config(readers=""), label_map="label_map.pbtxt", train=["t"], evaluation=["e", "f"])
    root = read(made.source.text)
    assert root.train_input_reader.tf_record_input_reader.input_path == ["t"]
    assert [one.tf_record_input_reader.input_path for one in root.eval_input_reader] == [["e", "f"]]
    assert {root.train_input_reader.label_map_path, root.eval_input_reader[0].label_map_path} == {"label_map.pbtxt"}


def test_every_eval_reader(adapt: Adapt) -> None:
    text = config() + 'eval_input_reader { label_map_path: "old" }\n'
    root = read(adapt(text, label_map="label_map.pbtxt", evaluation=["e"]).source.text)
    assert [one.label_map_path for one in root.eval_input_reader] == ["label_map.pbtxt"] * 2
    assert [one.tf_record_input_reader.input_path for one in root.eval_input_reader] == [["e"]] * 2


def test_an_external_reader_is_refused(adapt: Adapt) -> None:
    made = adapt(config(readers="train_input_reader { external_input_reader { } }"), train=["t"])
    assert "external_input_reader" in made.problems[0]


def test_super_categories_of_other_classes(adapt: Adapt) -> None:
    groups = 'eval_config { super_categories { key: "a" value: "cat,cow" } super_categories { key: "b" value: "cow" } }'
    root = read(adapt(config(evaluation=groups), label_map="label_map.pbtxt").source.text)
    assert [(one.key, one.value) for one in root.eval_config.super_categories] == [("a", "cat")]


def test_full_restoring_ends_with_other_classes(adapt: Adapt) -> None:
    text = config(train='fine_tune_checkpoint: "x/ckpt-1" fine_tune_checkpoint_type: "full"')
    assert told(adapt(text, label_map="label_map.pbtxt"))["train_config.fine_tune_checkpoint_type"] == (
        '"full" → "detection"'
    )


# -- checkpoint --


@pytest.mark.parametrize(
    ("train", "given", "wanted"),
    [
        ("", "m/checkpoint/ckpt-0", ("m/checkpoint/ckpt-0", "detection", "V2")),
        ('fine_tune_checkpoint_type: "classification"', "m/ckpt-0.index", ("m/ckpt-0", "detection", "V2")),
        ('fine_tune_checkpoint_type: "fine_tune"', "m/ckpt-7.data-00000-of-00001", ("m/ckpt-7", "detection", "V2")),
        ('fine_tune_checkpoint_type: "full"', "m/ckpt-0", ("m/ckpt-0", "full", "V2")),
        ("", "resnet50.ckpt-1", ("resnet50.ckpt-1", "classification", "V2")),
        ("", "zoo/mobilenet_v2.ckpt-1.index", ("zoo/mobilenet_v2.ckpt-1", "classification", "V2")),
        ("", "efficientnet_b0/ckpt-0", ("efficientnet_b0/ckpt-0", "classification", "V2")),
        ("", "ssd_mobilenet_v2/ckpt-0", ("ssd_mobilenet_v2/ckpt-0", "detection", "V2")),
        ("", "my_ssd_project/resnet50.ckpt-1", ("my_ssd_project/resnet50.ckpt-1", "classification", "V2")),
        ("from_detection_checkpoint: true", "m/ckpt-0", ("m/ckpt-0", "detection", "V2")),
    ],
)
def test_checkpoints_of_tf2(adapt: Adapt, train: str, given: str, wanted: tuple[str, str, str]) -> None:
    root = read(adapt(config(train=train), checkpoint=given).source.text).train_config
    assert (root.fine_tune_checkpoint, root.fine_tune_checkpoint_type, root.fine_tune_checkpoint_version) == wanted
    assert not root.has("from_detection_checkpoint")


@pytest.mark.parametrize(
    ("train", "given", "kind", "flag"),
    [
        ("", "m/model.ckpt", "", True),
        ("from_detection_checkpoint: false", "m/model.ckpt", "", True),
        ("from_detection_checkpoint: true", "resnet_v1_50.ckpt", "", False),
        ('fine_tune_checkpoint_type: "classification"', "m/model.ckpt.meta", "detection", False),
    ],
)
def test_checkpoints_of_tf1(adapt: Adapt, train: str, given: str, kind: str, flag: bool) -> None:
    root = read(adapt(config(model=TF1_SSD, train=train), checkpoint=given).source.text).train_config
    assert (root.fine_tune_checkpoint_type, root.from_detection_checkpoint) == (kind, flag)
    assert not root.has("fine_tune_checkpoint_version")


def test_hourglass_has_no_classification_backbone(adapt: Adapt) -> None:
    root = read(adapt(config(model=CENTER), checkpoint="imagenet/ckpt-1").source.text)
    assert root.train_config.fine_tune_checkpoint_type == "detection"


def test_tf2_refuses_old_fields_which_go(adapt: Adapt) -> None:
    made = adapt(config(train="load_all_detection_checkpoint_vars: true  # why"), checkpoint="m/ckpt-0")
    assert "load_all" not in made.source.text
    assert "# why" in made.source.text


def write_checkpoint(prefix: Path, *names: str) -> None:
    for name, data in checkpoint_files(str(prefix), [Variable(name, (2,), "") for name in names]).items():
        Path(name).write_bytes(data)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("model/_feature_extractor/kernel" + VALUE, "detection"),
        ("feature_extractor/layer_with_weights-0/kernel" + VALUE, "classification"),
        ("FeatureExtractor/MobilenetV2/Conv/weights", "tf1"),
    ],
)
def test_the_index_tells_what_a_checkpoint_holds(tmp_path: Path, name: str, kind: str) -> None:
    write_checkpoint(tmp_path / "model", name)
    problems: list[str] = []
    found = find_checkpoint(str(tmp_path / "model"), Workspace(str(tmp_path / "x.config")), problems)
    assert found is not None
    assert (found.kind, found.certain, problems) == (kind, True, [])


def test_a_damaged_index_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "model.index").write_bytes(b"not an index")
    problems: list[str] = []
    found = find_checkpoint(str(tmp_path / "model"), Workspace(str(tmp_path / "x.config")), problems)
    assert found is not None
    assert (found.kind, found.certain, problems) == ("detection", False, [])


def test_other_models_are_refused(adapt: Adapt, tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "model", "layer_with_weights-0/kernel" + VALUE)
    assert "it holds a Keras model" in adapt(config(), checkpoint="model").problems[0]


def test_a_tf1_checkpoint_for_tf2_is_refused(adapt: Adapt, tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "model.ckpt", "FeatureExtractor/MobilenetV2/Conv/weights")
    assert "TF1" in adapt(config(), checkpoint="model.ckpt").problems[0]


def test_the_newest_checkpoint_of_a_folder(adapt: Adapt, tmp_path: Path) -> None:
    inside = tmp_path / "zoo" / "checkpoint"
    inside.mkdir(parents=True)
    for number in (2, 9, 10):
        (inside / f"ckpt-{number}.index").write_bytes(b"")
    for given in ("zoo", "zoo/", "zoo/checkpoint", "zoo/checkpoint/"):
        root = read(adapt(config(), checkpoint=given).source.text)
        assert root.train_config.fine_tune_checkpoint == "zoo/checkpoint/ckpt-10"


@pytest.mark.parametrize("given", ["zoo.tar.gz", "frozen.pb", "empty", "gone/", "pipeline.config"])
def test_what_is_no_checkpoint(adapt: Adapt, tmp_path: Path, given: str) -> None:
    (tmp_path / "empty").mkdir()
    problem = adapt(config(), checkpoint=given).problems[0]
    assert given in problem
    assert "ckpt-0" in problem


# -- batch and rates --

EXPONENTIAL = """exponential_decay_learning_rate {
  initial_learning_rate: 0.004 decay_steps: 800720 burnin_learning_rate: 0.0004 burnin_steps: 100
}"""
MANUAL = """manual_step_learning_rate {
  initial_learning_rate: 0.04
  schedule { step: 900 learning_rate: 0.004 }
  schedule { step: 1200 learning_rate: 0.0004 }
}"""


@pytest.mark.parametrize(
    ("schedule", "optimizer", "old", "new", "rates"),
    [
        (COSINE, MOMENTUM, 512, 8, {"learning_rate_base": 0.0125, "warmup_learning_rate": 0.0021}),
        (COSINE, MOMENTUM, 512, 512, {"learning_rate_base": 0.8, "warmup_learning_rate": 0.13333}),
        (COSINE, "adam_optimizer", 128, 8, {"learning_rate_base": 0.00025, "warmup_learning_rate": 4.2e-5}),
        (EXPONENTIAL, "rms_prop_optimizer", 24, 8, {"initial_learning_rate": 0.0013, "burnin_learning_rate": 0.00013}),
        (MANUAL, MOMENTUM, 64, 16, {"initial_learning_rate": 0.01}),
        ("constant_learning_rate { learning_rate: 0.01 }", MOMENTUM, 16, 4, {"learning_rate": 0.0025}),
        ("constant_learning_rate { }", MOMENTUM, 16, 8, {"learning_rate": 0.001}),
    ],
)
def test_rates_go_with_the_batch(
    adapt: Adapt, schedule: str, optimizer: str, old: int, new: int, rates: dict[str, float]
) -> None:
    if optimizer == "adam_optimizer":
        schedule = schedule.replace(".8", "0.001", 1).replace("0.13333", "0.00016667")
    made = adapt(config(schedule, optimizer, f"batch_size: {old}"), batch_size=new)
    optimized = read(made.source.text).train_config.optimizer.get(optimizer).learning_rate
    found = optimized.get(optimized.which("learning_rate"))
    assert {name: found.get(name) for name in rates} == pytest.approx(rates, rel=1e-6)


def test_every_entry_of_a_manual_schedule(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, batch="batch_size: 64"), batch_size=16)
    assert told(made)["schedule[0].learning_rate"] == "0.004 → 0.001"
    assert told(made)["schedule[1].learning_rate"] == "0.0004 → 0.0001"


def test_an_unset_batch_is_the_default(adapt: Adapt) -> None:
    made = adapt(config("constant_learning_rate { learning_rate: 0.01 }", batch=""), batch_size=16)
    assert told(made) == {
        "train_config.batch_size": "not set → 16",
        "constant_learning_rate.learning_rate": "0.01 → 0.005",
    }


def test_a_rate_beyond_all_bounds_becomes_the_official_one(adapt: Adapt) -> None:
    made = adapt(config(batch="batch_size: 4"), batch_size=8)
    rate = told(made)["cosine_decay_learning_rate.learning_rate_base"]
    assert rate == "0.8 → 0.013"
    assert any("learning-rate" in change.reason for change in made.changes)


@pytest.mark.parametrize("batch", [1, 2, 4, 8, 16, 24, 48, 100])
def test_the_rules_agree_with_the_rates(adapt: Adapt, batch: int) -> None:
    """What `fix` makes of the old rate with the new batch is what adapt writes, to the two digits that rules give."""
    mine = read(adapt(config(), batch_size=batch).source.text).train_config
    text = config(batch=f"batch_size: {batch}")
    linter = Linter(Settings(select=["learning-rate-explodes", "learning-rate-above-one", "learning-rate-high"]))
    theirs = read(fix_source(linter, Source("x.config", text), unsafe=True).source.text).train_config

    def rate(train: TrainConfig) -> float:
        return float(train.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate.learning_rate_base)

    assert rate(theirs) == pytest.approx(rate(mine), rel=0.05)


@pytest.mark.parametrize(("rate", "shown"), [(0.0125, 0.0125), (0.00020833, 0.00021), (0.03125, 0.031), (0.005, 0.005)])
def test_digits(rate: float, shown: float) -> None:
    assert rounded(rate) == shown


def test_two_stage_models_get_their_seat_belt_and_equal_sizes(adapt: Adapt) -> None:
    changes = told(adapt(config(model=RCNN, batch="batch_size: 64"), batch_size=8))
    assert changes["train_config.gradient_clipping_by_norm"] == "not set → 10.0"
    assert changes["keep_aspect_ratio_resizer.pad_to_max_dimension"] == "not set → true"


def test_the_eval_batch_changes_only_when_it_must(adapt: Adapt) -> None:
    assert "eval_config.batch_size" not in told(adapt(config(), batch_size=8))
    made = adapt(config(evaluation="eval_config { batch_size: 16 }"), batch_size=8)
    assert told(made)["eval_config.batch_size"] == "16 → 1"


# -- steps --


@pytest.mark.parametrize(
    ("warmup", "total", "steps", "wanted"),
    [
        (2000, 50000, 20000, 2000),  # a tenth is what official configs have at most
        (2500, 300000, 20000, 1000),  # more than a tenth: 5 %, as its old share was less
        (2000, 25000, 2000, 160),  # its old share of 8 %
        (2000, 50000, 100000, 2000),
        (0, 50000, 2000, 0),
        (60000, 50000, 1000, 50),
    ],
)
def test_cosine(adapt: Adapt, warmup: int, total: int, steps: int, wanted: int) -> None:
    schedule = COSINE.replace("total_steps: 50000", f"total_steps: {total}").replace("2000", str(warmup))
    text = config(schedule, steps=f"num_steps: {total}")
    made = adapt(text, steps=steps)
    train = read(made.source.text).train_config
    cosine = train.optimizer.momentum_optimizer.learning_rate.cosine_decay_learning_rate
    assert (train.num_steps, cosine.total_steps, cosine.warmup_steps) == (steps, steps, wanted)
    assert adapt(made.source.text, steps=steps).changes == []


def test_manual_and_exponential_and_quantization(adapt: Adapt) -> None:
    made = told(adapt(config(MANUAL, steps="num_steps: 1500"), steps=3000))
    assert made["schedule[0].step"] == "900 → 1800"
    assert made["schedule[1].step"] == "1200 → 2400"
    quantized = config(EXPONENTIAL, steps="num_steps: 200000", model=TF1_SSD)
    made = told(adapt(quantized + "graph_rewriter { quantization { delay: 48000 } }", steps=20000))
    assert made["exponential_decay_learning_rate.decay_steps"] == "800720 → 80072"
    assert made["quantization.delay"] == "48000 → 4800"


def test_steps_of_a_manual_schedule_stay_apart(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, steps="num_steps: 100000"), steps=10)
    rate = read(made.source.text).train_config.optimizer.momentum_optimizer.learning_rate
    assert [one.step for one in rate.manual_step_learning_rate.schedule] == [1, 2]


def test_without_num_steps_nothing_is_scaled(adapt: Adapt) -> None:
    made = adapt(config(MANUAL, steps=""), steps=1000)
    assert told(made) == {"train_config.num_steps": "not set → 1000"}
    assert "left alone" in made.notes[0]


# -- images, device --


def test_sizes(adapt: Adapt) -> None:
    made = adapt(config(), size=Size(480, 640))
    assert told(made) == {"fixed_shape_resizer.height": "300 → 480", "fixed_shape_resizer.width": "300 → 640"}
    made = adapt(config(model=RCNN, batch="batch_size: 1"), size=Size(800))
    assert told(made) == {
        "keep_aspect_ratio_resizer.min_dimension": "600 → 800",
        "keep_aspect_ratio_resizer.max_dimension": "1024 → 800",
    }
    made = adapt(config(model=RCNN, batch="batch_size: 1"), size=Size(1000, 500))
    assert told(made)["keep_aspect_ratio_resizer.min_dimension"] == "600 → 500"


def test_sizes_that_a_model_cannot_take(adapt: Adapt) -> None:
    made = adapt(config(model=CENTER), size=Size(500), batch_size=8)
    assert "512x512" in made.problems[0]
    assert made.source.text == config(model=CENTER)
    made = adapt(
        config(model=SSD.replace("fixed_shape_resizer { height: 300 width: 300 }", "identity_resizer { }")),
        size=Size(300),
    )
    assert "fixed_shape_resizer { height: 300" in made.problems[0]


def test_the_augmentation_follows_the_size(adapt: Adapt) -> None:
    square = "data_augmentation_options { random_scale_crop_and_pad_to_square { output_size: 512 } }"
    made = adapt(config(train=square, model=CENTER), size=Size(640))
    assert told(made)["random_scale_crop_and_pad_to_square.output_size"] == "512 → 640"


LEFTOVERS = "use_bfloat16: true sync_replicas: true startup_delay_steps: 0 replicas_to_aggregate: 8"


@pytest.mark.parametrize("device", ["gpu", "cpu"])
def test_leftovers_of_tpus(adapt: Adapt, device: str) -> None:
    assert told(adapt(config(train=LEFTOVERS), device=device)) == {
        "train_config.use_bfloat16": "true → false",
        "train_config.sync_replicas": "true → false",
        "train_config.replicas_to_aggregate": "8 → 1",
    }


def test_for_a_tpu_they_stay(adapt: Adapt) -> None:
    made = adapt(config(train=LEFTOVERS), device="tpu")
    assert told(made) == {"train_config.unpad_groundtruth_tensors": "not set → false"}


# -- the whole --


def test_everything_wrong_is_said_at_once(adapt: Adapt) -> None:
    assert len(adapt(config(), label_map="none", checkpoint="x.zip").problems) == 2


def test_a_config_that_does_not_parse(adapt: Adapt) -> None:
    made = adapt(
        config().replace("batch_size: 512", "batch_size 512").replace("num_steps: 50000", "num_stepz: 5"), batch_size=8
    )
    assert made.problems[0].startswith("pipeline.config:10:")
    assert "num_stepz" in made.problems[1]
    assert "odlint fix" in made.problems[-1]


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeffmodel { }", "item { id: 1 name: 'a' }"])
def test_odd_texts_do_not_crash(adapt: Adapt, text: str) -> None:
    made = adapt(
        text,
        label_map="label_map.pbtxt",
        train=["a"],
        evaluation=["b"],
        checkpoint="m/ckpt-0",
        batch_size=8,
        steps=2000,
        size=Size(320),
        device="gpu",
    )
    assert made.problems


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_comments(adapt: Adapt, newline: str) -> None:
    text = config().replace("\n", newline)
    made = adapt(text, label_map="label_map.pbtxt", checkpoint="m/ckpt-0", batch_size=8, steps=2000).source.text
    assert made.count("\n") == made.count(newline)
    for comment in ("# our own", "# of COCO", "# for TPUs"):
        assert comment in made


def test_paths_with_every_character(adapt: Adapt) -> None:
    path = 'C:\\data\\"new"\\tränen.record'
    root = read(adapt(config(), train=[path]).source.text)
    assert root.train_input_reader.tf_record_input_reader.input_path == [path]
