"""What the real Model Garden makes of migrated experiments: a script for a Python that has tf-models-official.

Reads cases from standard input as JSON, {"experiment", "yaml", "files", "stage", "steps"}, and writes for each what
happened. Stages: model (read, validate, build the task and the model), rates (the learning rates at `steps`, from the
optimizer factory), step (one training step with the experiment's own optimizer, on records made here).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile

from tests.modelgarden.judge import load

NAMES = (b"cup", b"plate, blue", b"spoon")


def write_records(path, numbered, count=4, side=96):
    """Pictures with a box of each class, its mask, and its name; source ids as the Object Detection API writes them."""
    import numpy
    import tensorflow as tf

    def texts(*value):
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=value))

    def floats(*value):
        return tf.train.Feature(float_list=tf.train.FloatList(value=value))

    def ints(*value):
        return tf.train.Feature(int64_list=tf.train.Int64List(value=value))

    noise = numpy.random.RandomState(7)
    mask = numpy.zeros((side, side, 1), numpy.uint8)
    mask[10:80, 10:80] = 1
    png = tf.io.encode_png(mask).numpy()
    with tf.io.TFRecordWriter(path) as writer:
        for number in range(count):
            picture = tf.io.encode_jpeg(noise.randint(0, 255, (side, side, 3), numpy.uint8)).numpy()
            feature = {
                "image/encoded": texts(picture), "image/height": ints(side), "image/width": ints(side),
                "image/source_id": texts(f"picture_{number}.jpg".encode()),
                "image/object/class/text": texts(*NAMES),
                "image/object/bbox/xmin": floats(0.1, 0.3, 0.5), "image/object/bbox/xmax": floats(0.6, 0.9, 0.8),
                "image/object/bbox/ymin": floats(0.1, 0.2, 0.5), "image/object/bbox/ymax": floats(0.7, 0.8, 0.9),
                "image/object/area": floats(2000.0, 2500.0, 900.0), "image/object/is_crowd": ints(0, 0, 0),
                "image/object/mask": texts(png, png, png),
            }  # fmt: skip
            if numbered:
                feature["image/object/class/label"] = ints(1, 2, 3)
            writer.write(tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString())


def rates(config, steps):
    from official.modeling.optimization import OptimizerFactory

    factory = OptimizerFactory(config.trainer.optimizer_config)
    rate = factory.build_learning_rate()
    factory.build_optimizer(rate)
    if not callable(rate):
        return [float(rate)] * len(steps)
    import tensorflow as tf

    # In a graph: an eager call for each of many thousand steps takes minutes.
    every = tf.function(lambda all: tf.map_fn(lambda one: tf.cast(rate(one), tf.float32), all, tf.float32))
    return [float(value) for value in every(tf.constant(steps, tf.int64)).numpy()]


def step(config, task):
    import math

    import tensorflow as tf
    from official.modeling.optimization import OptimizerFactory

    write_records("train.record", numbered=False)
    write_records("eval.record", numbered=True)  # masks are evaluated by number
    tf.random.set_seed(3)
    factory = OptimizerFactory(config.trainer.optimizer_config)
    optimizer = factory.build_optimizer(factory.build_learning_rate())
    model = task.build_model()
    task.initialize(model)
    if hasattr(optimizer, "shadow_copy"):
        optimizer.shadow_copy(model)
    batch = next(iter(task.build_inputs(config.task.train_data)))
    logs = task.train_step(batch, model, optimizer, metrics=task.build_metrics(training=True))
    losses = {name: float(value) for name, value in logs.items()}
    labels = batch[1]
    levels = (
        labels["cls_targets"].values() if "cls_targets" in labels else [labels.get("gt_classes", labels.get("classes"))]
    )
    found = {int(one) for level in levels for one in level.numpy().ravel() if one > 0}
    return {
        "finite": all(math.isfinite(value) for value in losses.values()),
        "losses": losses,
        "classes": sorted(found),
        "precision": evaluated(config, task, model),
        "parameters": model.count_params(),
    }


def evaluated(config, task, model):
    """The average precision of two pictures, by COCO's metrics."""
    import numpy

    metrics = task.build_metrics(training=False)
    batch = next(iter(task.build_inputs(config.task.validation_data)))
    logs = task.validation_step(batch, model, metrics)
    if (
        type(config.task).__name__ == "RetinaNetTask"
    ):  # its metrics stop at NumPy 2.4: int() of an array with one element
        return {}
    logs = task.reduce_aggregated_logs(task.aggregate_logs(None, logs))
    return {name: float(numpy.ravel(logs[name])[0]) for name in ("AP", "mask_AP") if name in logs}


def judged(case):
    config = load(case)
    if case["stage"] == "rates":
        return rates(config, case["steps"])
    from official.core import task_factory

    task = task_factory.get_task(config.task, logging_dir=".")  # where the evaluation of masks puts its annotations
    if case["stage"] == "step":
        return step(config, task)
    model = task.build_model()
    if not model.built:  # some backbones are built with the first picture
        import tensorflow as tf

        model(tf.zeros([1, *config.task.model.input_size]), training=True)
    return {"parameters": model.count_params()}


def main():
    import importlib

    for module in sys.argv[1:]:
        importlib.import_module(module)
    said = []
    for case in json.load(sys.stdin):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            for name, text in case.get("files", {}).items():
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text)
            try:
                said.append(judged(case))
            except Exception as error:
                said.append({"error": f"{type(error).__name__}: {error}"[:2000]})
            os.chdir("/")
    print("\nJUDGED " + json.dumps(said))


if __name__ == "__main__":
    main()
