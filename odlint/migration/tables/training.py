"""The table of train_config: alike for all families."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.families import CENTERNET
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.schedules import CONFIG
from odlint.migration.tables.rows import Row, decided, exact, fixed, none, unread

_TRAIN, _VALID = "task.train_data", "task.validation_data"
_OPTIMIZER = "train_config.optimizer"
_READERS = ("train_input_reader", "eval_input_reader")
_CLIP = "train_config.gradient_clipping_by_norm"
_RMS, _MOMENTUM, _ADAM = (f"{_OPTIMIZER}.{name}_optimizer" for name in ("rms_prop", "momentum", "adam"))


def training(family: str) -> Sequence[Row]:
    """Rows of train_config."""
    return [
        exact("train_config.batch_size", f"{_TRAIN}.global_batch_size"),
        decided("train_config.num_steps", _steps, "whole training, and intervals", EXACT, True, "trainer.train_steps"),
        *_optimizers(),
        decided(_CLIP, _clip(family), "both clip the norm of all gradients together", EXACT, to=_clip_target(family)),
        decided("train_config.fine_tune_checkpoint", _checkpoint, "weights have other names and shapes", IMPOSSIBLE),
        decided(
            "train_config.fine_tune_checkpoint_type", _modules(family), "which part of a checkpoint is loaded",
            to="task.init_checkpoint_modules",
        ),
        unread("train_config.fine_tune_checkpoint_version", "it speaks of the checkpoint, which cannot come along"),
        unread("train_config.from_detection_checkpoint", "it speaks of the checkpoint, which cannot come along"),
        unread("train_config.load_all_detection_checkpoint_vars", "it speaks of the checkpoint"),
        unread("train_config.run_fine_tune_checkpoint_dummy_computation", "it speaks of loading the checkpoint"),
        decided("train_config.use_bfloat16", _bfloat16, "the API's is for TPUs", to="runtime.mixed_precision_dtype"),
        unread("train_config.unpad_groundtruth_tensors", "padding of boxes is the Model Garden's own affair"),
        unread("train_config.retain_original_images", "it is for pictures in logs"),
        fixed("train_config.add_regularization_loss", True, "the regularizer's loss is always added"),
        none("train_config.use_multiclass_scores", "only one class for each box is read"),
        none("train_config.merge_multiple_label_boxes", "boxes with several labels stay several boxes"),
        none("train_config.update_trainable_variables", "only a whole backbone can be frozen (task.freeze_backbone)"),
        none("train_config.freeze_variables", "only a whole backbone can be frozen (task.freeze_backbone)"),
        none("train_config.bias_grad_multiplier", "all gradients count alike"),
        none("train_config.keep_checkpoint_every_n_hours", "trainer.max_to_keep says how many are kept"),
        *(
            unread(f"train_config.{name}", "it is for the asynchronous training of old releases")
            for name in ("sync_replicas", "startup_delay_steps", "replicas_to_aggregate", "batch_queue_capacity",
                         "num_batch_queue_threads", "prefetch_queue_capacity")
        ),
    ]  # fmt: skip


def _steps(value: int, pipeline: Pipeline, _path: str) -> Outcome:
    """How long, and how often something is done: as the API's training script does it by default."""
    if value < 1:
        outcome = _steps(pipeline.last_step, pipeline, _path)
        why = "num_steps is not set, and training must end: it ends with the learning rate's schedule"
        return Outcome(APPROXIMATE, outcome.sets, why)
    loop = min(100, value)
    every = max(min(1000, value) // loop * loop, loop)
    return Outcome(
        EXACT,
        {
            "trainer.train_steps": value,
            "trainer.steps_per_loop": loop,
            "trainer.summary_interval": loop,
            "trainer.checkpoint_interval": every,
            "trainer.validation_interval": every,
        },
    )


def _optimizers() -> Sequence[Row]:
    sgd, adam, rms = (f"{CONFIG}.optimizer.{name}" for name in ("sgd", "adam", "rmsprop"))
    ema = f"{CONFIG}.ema"
    return [
        *(
            decided(
                f"{one}.learning_rate.*",
                _rate,
                "the schedule as a whole, see below",
                EXACT,
                to=f"{CONFIG}.learning_rate",
            )
            for one in (_MOMENTUM, _ADAM, _RMS)
        ),
        exact(f"{_MOMENTUM}.momentum_optimizer_value", f"{sgd}.momentum"),
        exact(f"{_ADAM}.epsilon", f"{adam}.epsilon"),
        decided(f"{_RMS}.decay", _rms_decay, "under TF1 the decay of the mean square", EXACT, True, f"{rms}.rho"),
        exact(f"{_RMS}.momentum_optimizer_value", f"{rms}.momentum"),
        exact(f"{_RMS}.epsilon", f"{rms}.epsilon"),
        decided(f"{_OPTIMIZER}.use_moving_average", _averages, "averages of the weights", EXACT, True, ema),
        decided(
            f"{_OPTIMIZER}.moving_average_decay", _average_decay, "of the averages", EXACT, to=f"{ema}.average_decay"
        ),
    ]


_RATE_FIELDS = {  # which fields of the experiment's schedule hold a field of the config's
    "learning_rate_base": ("initial_learning_rate",),
    "initial_learning_rate": ("initial_learning_rate", "values", "warmup_learning_rate"),
    "learning_rate": ("learning_rate", "values"),
    "total_steps": ("decay_steps",),
    "decay_steps": ("decay_steps",),
    "warmup_steps": ("offset", "warmup_steps"),
    "burnin_steps": ("offset", "warmup_steps"),
    "hold_base_rate_steps": ("offset",),
    "warmup_learning_rate": ("warmup_learning_rate",),
    "burnin_learning_rate": ("warmup_learning_rate",),
    "decay_factor": ("decay_rate",),
    "staircase": ("staircase",),
    "step": ("boundaries", "warmup_steps"),
    "warmup": ("type",),
}


def _rate(_value: Any, pipeline: Pipeline, path: str) -> Outcome:
    """The part of the schedule that a field went into; the schedule itself was migrated as a whole."""
    names = _RATE_FIELDS.get(path.rpartition(".")[2], ())
    rate = pipeline.rate
    sets = {name: value for name, value in rate.sets.items() if name.rpartition(".")[2] in names}
    if path.endswith(".warmup"):
        sets = {name: value for name, value in sets.items() if ".warmup." in name}
    return Outcome(rate.kind, sets, rate.reason)


def _rms_decay(value: float, pipeline: Pipeline, _path: str) -> Outcome:
    rho = f"{CONFIG}.optimizer.rmsprop.rho"
    if pipeline.tf == 2:
        return Outcome(
            APPROXIMATE,
            {rho: 0.9},
            f"under TF2 Keras takes it for a decay of the learning rate, to rate / (1 + {value:g} step), which is not "
            "carried over: the schedule alone holds; rho is Keras's own 0.9",
        )
    return Outcome(EXACT, {rho: value})


def _averages(value: bool, pipeline: Pipeline, _path: str) -> Outcome:
    if not value:
        return Outcome(EXACT, {f"{CONFIG}.ema": None})
    decay = pipeline.get(f"{_OPTIMIZER}.moving_average_decay")
    sets = {f"{CONFIG}.ema.average_decay": decay}
    if pipeline.get("eval_config.use_moving_averages"):
        return Outcome(EXACT, sets, "both evaluate the averages")
    return Outcome(APPROXIMATE, sets, "the Model Garden evaluates the averages, the config the weights themselves")


def _average_decay(value: float, pipeline: Pipeline, _path: str) -> Outcome:
    if pipeline.get(f"{_OPTIMIZER}.use_moving_average"):
        return Outcome(EXACT, {f"{CONFIG}.ema.average_decay": value})
    return Outcome(UNREAD, {}, "there are no averages (use_moving_average: false)")


def optimizer_type(pipeline: Pipeline) -> str:
    """Name of the optimizer in the experiment; "" when the config has none."""
    names = {"momentum_optimizer": "sgd", "adam_optimizer": "adam", "rms_prop_optimizer": "rmsprop"}
    return names.get(pipeline.get(_OPTIMIZER).which("optimizer"), "")


def _clip_target(family: str) -> str:
    return "task.gradient_clip_norm" if family == CENTERNET else f"{CONFIG}.optimizer.sgd.global_clipnorm"


def _clip(family: str) -> Any:
    def decide(value: float, pipeline: Pipeline, _path: str) -> Outcome:
        if family == CENTERNET:
            return Outcome(EXACT, {"task.gradient_clip_norm": max(value, 0.0)})
        if value <= 0:
            return Outcome(EXACT, {}, "no clipping, as in the experiment")
        return Outcome(EXACT, {f"{CONFIG}.optimizer.{optimizer_type(pipeline)}.global_clipnorm": value})

    return decide


def _checkpoint(value: str, _pipeline: Pipeline, _path: str) -> Outcome:
    if not value:
        return Outcome(EXACT, {"task.init_checkpoint": None})
    return Outcome(
        IMPOSSIBLE,
        {"task.init_checkpoint": None},
        "a checkpoint of the Object Detection API does not load: its weights have other names and shapes; name a "
        "backbone of the Model Garden, or training begins from nothing",
    )


def _modules(family: str) -> Any:
    def decide(value: str, _pipeline: Pipeline, _path: str) -> Outcome:
        modules: Any = {"classification": "backbone", "full": "all", "fine_tune": "all"}.get(
            value, ["backbone", "decoder"]
        )
        if family == CENTERNET:
            modules = "backbone" if value == "classification" else "all"
        return Outcome(
            APPROXIMATE,
            {"task.init_checkpoint_modules": modules},
            "it says what of init_checkpoint is loaded, once one is named",
        )

    return decide


def _bfloat16(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
    if not value:
        return Outcome(EXACT, {})
    return Outcome(
        APPROXIMATE,
        {},
        "the API uses it on TPUs only, the Model Garden everywhere: on a TPU set runtime.mixed_precision_dtype and "
        "task.train_data.dtype to bfloat16",
    )
