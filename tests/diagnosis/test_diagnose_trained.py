"""Diagnoses of trainings that really happened: a small network of TensorFlow, trained well and badly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from odlint.diagnosis.diagnose import Diagnosis, diagnose
from odlint.diagnosis.symptoms.recognise import NOTES
from odlint.tf.events.runs import find_runs, read_run

tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed: pip install 'odlint[tf]'")
pytest.importorskip("tensorboard", reason="tf.summary needs TensorBoard: pip install tensorboard")

CLASSES, FEATURES = 8, 16


def examples(count: int, seed: int, noise: float) -> tuple[Any, Any]:
    """Points around a centre for each class."""
    centres = tf.random.stateless_normal((CLASSES, FEATURES), (1, 1)) * 2
    labels = tf.random.stateless_uniform((count,), (seed, 2), maxval=CLASSES, dtype=tf.int32)
    return tf.gather(centres, labels) + noise * tf.random.stateless_normal((count, FEATURES), (seed, 3)), labels


def trained(
    folder: Path,
    rate: float,
    steps: int = 1500,
    count: int = 4000,
    weight: float = 1e-4,
    batch: int = 8,
    noise: float = 1.0,
) -> Diagnosis:
    """Train, write event files as the API does, and diagnose them."""
    tf.random.set_seed(7)
    tf.keras.utils.set_random_seed(7)
    train, held_out = examples(count, 11, noise), examples(1000, 12, noise)
    layers = [tf.keras.layers.Dense(64, "relu", kernel_regularizer=tf.keras.regularizers.L2(weight)) for _ in range(3)]
    model = tf.keras.Sequential([tf.keras.Input((FEATURES,)), *layers, tf.keras.layers.Dense(CLASSES)])
    optimizer = tf.keras.optimizers.SGD(rate, momentum=0.9)
    batches = iter(tf.data.Dataset.from_tensor_slices(train).shuffle(count, seed=3).repeat().batch(batch))

    def losses(points: Any, labels: Any) -> tuple[Any, Any]:
        logits = model(points, training=True)
        wrong = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_mean(wrong), tf.add_n(model.losses)

    @tf.function  # type: ignore[untyped-decorator]  # TensorFlow ships no types
    def step(points: Any, labels: Any) -> tuple[Any, Any]:
        with tf.GradientTape() as tape:
            classes, weights = losses(points, labels)
            total = classes + weights
        optimizer.apply_gradients(
            zip(tape.gradient(total, model.trainable_variables), model.trainable_variables, strict=True)
        )
        return classes, weights

    writers = {name: tf.summary.create_file_writer(str(folder / name)) for name in ("train", "eval")}
    for number in range(steps + 1):
        found = step(*next(batches))
        if number % 10 == 0:
            write(writers["train"], number, found, rate)
        if number and number % (steps // 10) == 0:
            write(writers["eval"], number, losses(*held_out), None)
    for writer in writers.values():
        writer.flush()
    ((place, paths),) = find_runs(str(folder), lambda trouble: None).items()
    return diagnose(read_run(place, paths), None)


def write(writer: Any, step: int, found: tuple[Any, Any], rate: float | None) -> None:
    classes, weights = found
    with writer.as_default():
        tf.summary.scalar("Loss/classification_loss", classes, step=step)
        tf.summary.scalar("Loss/regularization_loss", weights, step=step)
        tf.summary.scalar("Loss/total_loss", classes + weights, step=step)
        if rate is not None:
            tf.summary.scalar("learning_rate", rate, step=step)


def named(diagnosis: Diagnosis) -> list[str]:
    return [suspect.cause.name for suspect in diagnosis.suspects]


def seen(diagnosis: Diagnosis) -> set[str]:
    return {symptom.name for symptom in diagnosis.symptoms} - NOTES


@pytest.mark.parametrize("rate", [0.003, 0.01])
def test_a_training_that_learns(tmp_path: Path, rate: float) -> None:
    found = trained(tmp_path, rate)
    assert found.well, [symptom.message for symptom in found.symptoms]


def test_a_rate_that_is_far_too_high(tmp_path: Path) -> None:
    found = trained(tmp_path, 3.0, steps=600)
    assert seen(found) & {"explosion", "nan"}
    assert "learning-rate-too-high" in named(found)[:2], [symptom.message for symptom in found.symptoms]


def test_a_rate_that_is_far_too_low(tmp_path: Path) -> None:
    found = trained(tmp_path, 1e-6)
    assert named(found)[:1] == ["learning-rate-too-low"], [symptom.message for symptom in found.symptoms]


def test_too_few_images(tmp_path: Path) -> None:
    found = trained(tmp_path, 0.02, steps=3000, count=60, weight=0.0, noise=3.0)
    assert named(found)[:1] == ["overfitting"], [symptom.message for symptom in found.symptoms]


def test_a_regularizer_that_drowns_the_loss(tmp_path: Path) -> None:
    found = trained(tmp_path, 0.0005, weight=1.0)
    assert "regularization-dominates" in seen(found), [symptom.message for symptom in found.symptoms]
