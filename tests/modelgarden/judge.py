"""What the real Model Garden says of YAML files: a script for a Python that has tf-models-official.

Reads a list of cases from standard input as JSON, {"experiment", "yaml", "files", "stage"}, and writes for each what
happened: "ok ...", or the exception. Stages: load (read and validate, as the training script does), model (build it),
optimizer (schedule and optimizer), inputs (the input pipeline), restore (load init_checkpoint), loop (orbit's checks),
step (one training step on records made here).
"""

from __future__ import annotations

import json
import math
import os
import sys
import tempfile


def load(case):
    """The experiment's config under the file, as official.core.train_utils makes it."""
    from official.core import exp_factory
    from official.modeling import hyperparams

    config = exp_factory.get_exp_config(case["experiment"])
    with open("experiment.yaml", "w", encoding="utf-8") as file:
        file.write(case["yaml"])
    config = hyperparams.override_params_dict(config, "experiment.yaml", is_strict=True)
    config.validate()
    config.lock()
    return config


def task_of(config):
    """The task of a task's config."""
    from official.core import task_factory

    return task_factory.get_task(config, logging_dir=None)


def optimizer(config):
    from official.modeling.optimization import OptimizerFactory

    factory = OptimizerFactory(config.trainer.optimizer_config)
    rate = factory.build_learning_rate()
    factory.build_optimizer(rate)
    steps = (0, 1, 150, 500, 950, 2000)
    values = [float(rate(step)) if callable(rate) else float(rate) for step in steps]
    return "ok rates " + " ".join("nan" if math.isnan(value) else f"{value:.6g}" for value in values)


def write_records(path, names_only=False):
    """Two small pictures with a box each, in the layout of the Object Detection API."""
    import numpy
    import tensorflow as tf

    picture = tf.io.encode_jpeg(numpy.zeros((64, 64, 3), numpy.uint8)).numpy()
    with tf.io.TFRecordWriter(path) as writer:
        for number in range(2):

            def floats(value):
                return tf.train.Feature(float_list=tf.train.FloatList(value=[value]))

            def texts(value):
                return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))

            def ints(*value):
                return tf.train.Feature(int64_list=tf.train.Int64List(value=value))

            feature = {
                "image/encoded": texts(picture), "image/height": ints(64), "image/width": ints(64),
                "image/source_id": texts(str(number).encode()), "image/object/class/text": texts(b"cat"),
                "image/object/bbox/xmin": floats(0.1), "image/object/bbox/xmax": floats(0.9),
                "image/object/bbox/ymin": floats(0.1), "image/object/bbox/ymax": floats(0.9),
            }  # fmt: skip
            if names_only != "without is_crowd":
                feature |= {"image/object/area": floats(1000.0), "image/object/is_crowd": ints(0)}
            if not names_only:
                feature["image/object/class/label"] = ints(1 + 2 * number)
            writer.write(tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString())


def inputs(config, task):
    dataset = task.build_inputs(config.task.train_data)
    _, labels = next(iter(dataset))
    positives = 0
    if isinstance(labels.get("cls_targets"), dict):
        positives = sum(int((value > 0).numpy().sum()) for value in labels["cls_targets"].values())
    return f"ok positives {positives}"


def step(config, task):
    import tf_keras

    model = task.build_model()
    batch = next(iter(task.build_inputs(config.task.train_data)))
    logs = task.train_step(batch, model, tf_keras.optimizers.legacy.SGD(0.001), metrics=None)
    return f"ok loss {float(logs['loss']):.6g}"


def loop(config):
    import orbit
    import tensorflow as tf

    class Nothing(orbit.AbstractTrainer):
        def train(self, num_steps):
            return {}

    trainer = config.trainer
    orbit.Controller(
        trainer=Nothing(), global_step=tf.Variable(0, dtype=tf.int64), steps_per_loop=trainer.steps_per_loop,
        summary_interval=trainer.summary_interval, summary_dir=None,
    )  # fmt: skip
    return "ok"


def restore(config, task):
    """Load a checkpoint of another model of the same kind, and say how many weights changed."""
    import tensorflow as tf

    model, other = task.build_model(), task.build_model()
    before = [weight.numpy().copy() for weight in model.trainable_weights]
    path = tf.train.Checkpoint(**other.checkpoint_items).save("ckpt/model")
    task_of(config.task.replace(init_checkpoint=path)).initialize(model)
    changed = sum(1 for old, new in zip(before, model.trainable_weights, strict=True) if (old != new.numpy()).any())
    return f"ok changed {'some' if changed else 'none'}"


def judged(case):
    config = load(case)
    stage = case.get("stage", "load")
    if stage == "load":
        return "ok"
    if stage == "optimizer":
        return optimizer(config)
    if stage == "loop":
        return loop(config)
    task = task_of(config.task)
    if stage == "model":
        task.build_model()
        return "ok"
    if stage == "restore":
        return restore(config, task)
    write_records("a.record", case.get("names_only", False))
    return inputs(config, task) if stage == "inputs" else step(config, task)


def main():
    import importlib

    for module in sys.argv[1:]:
        importlib.import_module(module)
    said = []
    for case in json.load(sys.stdin):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for name, text in case.get("files", {}).items():
                os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text)
            try:
                said.append(judged(case))
            except Exception as error:
                said.append(f"{type(error).__name__}: {error}"[:2000])
            os.chdir("/")
    print("\nJUDGED " + json.dumps(said))


if __name__ == "__main__":
    main()
