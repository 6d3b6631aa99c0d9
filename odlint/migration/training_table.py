"""The table of training, data and evaluation: alike for all families."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from odlint.migration.families import CENTERNET, RCNN
from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, Outcome
from odlint.migration.pipeline import Pipeline
from odlint.migration.rates import CONFIG
from odlint.migration.rows import Row, decided, exact, fixed, none, unread

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


# -- data --


def data(family: str, masks: bool) -> Sequence[Row]:
    """Rows of both readers."""
    rows: list[Row] = []
    for reader, part in zip(_READERS, (_TRAIN, _VALID), strict=True):
        rows += [
            decided(f"{reader}.tf_record_input_reader.input_path", _paths(part, family), "all files", EXACT,
                    to=f"{part}.input_path"),
            decided(f"{reader}.label_map_path", _label_map(part), "as CSV, where records hold names",
                    to=f"{part}.decoder"),
            *_boxes(reader, part, family),
            *_shuffling(reader, part),
            decided(f"{reader}.load_instance_masks", _masks(masks), "a matter of the model there", EXACT),
            fixed(f"{reader}.mask_type", "PNG_MASKS", "masks are read as PNG images"),
            fixed(f"{reader}.input_type", "TF_EXAMPLE", "records hold tf.train.Example"),
            fixed(f"{reader}.num_additional_channels", 0, "images have three channels"),
            none(f"{reader}.load_multiclass_scores", "only one class for each box is read"),
            none(f"{reader}.expand_labels_hierarchy", "labels are read as they are"),
            *(none(f"{reader}.{name}.*", "the model finds boxes, and masks, only")
              for name in ("num_keypoints", "keypoint_type_weight", "load_dense_pose", "load_track_id",
                           "load_keypoint_depth_features", "load_context_features", "load_context_image_ids",
                           "use_keypoint_label_map", "frame_index")),
            none(f"{reader}.sample_from_datasets_weights", "input_path as a mapping with weights can do that: by hand"),
            none(f"{reader}.sample_1_of_n_examples", "every example is read"),
            unread(f"{reader}.name", "it names the folder of the summaries"),
            unread(f"{reader}.use_display_name", "nobody reads it"),
            unread(f"{reader}.include_source_id", "source ids are always read"),
            *(unread(f"{reader}.{name}", "it is about the speed of reading, which is tuned automatically")
              for name in ("num_parallel_batches", "num_prefetch_batches", "queue_capacity", "min_after_dequeue",
                           "prefetch_size", "num_parallel_map_calls", "read_block_length",
                           "filenames_shuffle_buffer_size", "num_readers")),
        ]  # fmt: skip
    return rows


def _boxes(reader: str, part: str, family: str) -> Sequence[Row]:
    if family != CENTERNET:
        return [exact(f"{reader}.max_number_of_boxes", f"{part}.parser.max_num_instances")]
    if reader == "train_input_reader":
        return [exact(f"{reader}.max_number_of_boxes", "task.model.max_num_instances")]
    return [unread(f"{reader}.max_number_of_boxes", "one number holds for both readers: that of train_input_reader")]


def _paths(part: str, family: str) -> Any:
    def decide(value: list[str], _pipeline: Pipeline, _path: str) -> Outcome:
        if family == CENTERNET or len(value) == 1:
            return Outcome(EXACT, {f"{part}.input_path": ",".join(value)})
        return Outcome(EXACT, {f"{part}.input_path": list(value)})

    return decide


def _label_map(part: str) -> Any:
    decoder = f"{part}.decoder"

    def decide(_value: str, pipeline: Pipeline, _path: str) -> Outcome:
        if not pipeline.map_path:
            sets = {f"{decoder}.type": "simple_decoder", f"{decoder}.simple_decoder.regenerate_source_id": True}
            return Outcome(APPROXIMATE, sets, pipeline.by_text)
        named = f"{decoder}.label_map_decoder"
        sets = {
            f"{decoder}.type": "label_map_decoder",
            f"{named}.label_map": pipeline.map_path,
            f"{named}.regenerate_source_id": True,
        }
        return Outcome(EXACT, sets, pipeline.by_text)

    return decide


def _shuffling(reader: str, part: str) -> Sequence[Row]:
    if reader == "eval_input_reader":
        return [
            fixed(f"{reader}.shuffle", False, "evaluation reads in order"),
            fixed(f"{reader}.num_epochs", 1, "evaluation reads everything once"),
            unread(f"{reader}.shuffle_buffer_size", "evaluation reads in order"),
            exact(f"{reader}.drop_remainder", f"{part}.drop_remainder", default=False),
        ]

    def order(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
        if value:
            return Outcome(EXACT, {}, "training always shuffles")
        return Outcome(APPROXIMATE, {f"{part}.shuffle_buffer_size": 1}, "a buffer of one example shuffles files only")

    def epochs(value: int, _pipeline: Pipeline, _path: str) -> Outcome:
        if value:
            return Outcome(IMPOSSIBLE, {}, "training repeats the data until train_steps")
        return Outcome(EXACT, {}, "training repeats the data")

    return [
        decided(f"{reader}.shuffle", order, "training always shuffles", EXACT),
        exact(f"{reader}.shuffle_buffer_size", f"{part}.shuffle_buffer_size"),
        decided(f"{reader}.num_epochs", epochs, "training repeats the data", EXACT),
        fixed(f"{reader}.drop_remainder", True, "training leaves out an incomplete batch"),
    ]


def _masks(masks: bool) -> Any:
    def decide(value: bool, _pipeline: Pipeline, _path: str) -> Outcome:
        if value and not masks:
            return Outcome(IMPOSSIBLE, {}, "this model has no masks")
        return Outcome(EXACT, {}, "model.include_mask says it")

    return decide


# -- evaluation --

_DETECTION, _MASK = "coco_detection_metrics", "coco_mask_metrics"


def evaluation(family: str, masks: bool) -> Sequence[Row]:
    """Rows of eval_config, and of what follows the training."""
    return [
        exact("eval_config.batch_size", f"{_VALID}.global_batch_size"),
        decided("eval_config.metrics_set", _metrics(masks), "COCO's metrics, of boxes and of masks", EXACT),
        decided("eval_config.num_examples", _examples(family), "so many examples", to="trainer.validation_steps"),
        exact("eval_config.include_metrics_per_category", "task.per_category_metrics", default=False),
        decided("eval_config.use_moving_averages", _evaluated, "averages are evaluated wherever there are some", EXACT),
        none("eval_config.all_metrics_per_category", "per category there is only the average precision"),
        none("eval_config.parameterized_metric.*", "there are COCO's metrics only"),
        none("eval_config.super_categories.*", "classes are not grouped in metrics"),
        none("eval_config.recall_lower_bound", "there are COCO's metrics only"),
        none("eval_config.recall_upper_bound", "there are COCO's metrics only"),
        none("eval_config.force_no_resize", "images are always resized to the model's size"),
        none("eval_config.skip_predictions_for_unlabeled_class", "all predictions count"),
        none("eval_config.image_classes_field_map_empty_to_ones", "nothing there reads image-level classes"),
        unread("eval_config.eval_instance_masks", "nobody reads it"),
        *(
            unread(f"eval_config.{name}", "it is for pictures in logs, for which task.allow_image_summary stands")
            for name in ("num_visualizations", "min_score_threshold", "max_num_boxes_to_visualize", "keypoint_edge.*",
                         "retain_original_images", "retain_original_image_additional_channels")
        ),
        *(
            unread(f"eval_config.{name}", "only the evaluation of old releases reads it")
            for name in ("max_evals", "eval_interval_secs", "save_graph", "visualization_export_dir", "eval_master",
                         "export_path", "ignore_groundtruth", "skip_scores", "skip_labels",
                         "visualize_groundtruth_boxes", "groundtruth_box_visualization_color", "keep_image_id_for_visualization_export",
                         "use_dummy_loss_in_eval")
        ),
        none("graph_rewriter.*", "quantization has experiments of its own (official.projects.qat)"),
    ]  # fmt: skip


def _metrics(masks: bool) -> Any:
    def decide(value: list[str], _pipeline: Pipeline, _path: str) -> Outcome:
        known = {_DETECTION, _MASK} if masks else {_DETECTION}
        others = [name for name in value if name not in known]
        if others:
            return Outcome(IMPOSSIBLE, {}, f"there are COCO's metrics only, not {', '.join(others)}")
        return Outcome(EXACT, {}, "COCO's metrics are the experiment's own")

    return decide


def _examples(family: str) -> Any:
    def decide(value: int, pipeline: Pipeline, _path: str) -> Outcome:
        if value < 1:
            return Outcome(EXACT, {}, "all examples")
        steps = -(-value // max(pipeline.get("eval_config.batch_size"), 1))
        sets = {"trainer.validation_steps": steps}
        if family == RCNN:
            sets[f"{_VALID}.num_examples"] = value
        if pipeline.tf == 2:
            return Outcome(APPROXIMATE, sets, "under TF2 the API evaluates all examples, whatever this says")
        return Outcome(EXACT, sets)

    return decide


def _evaluated(value: bool, pipeline: Pipeline, _path: str) -> Outcome:
    if value and not pipeline.get(f"{_OPTIMIZER}.use_moving_average"):
        return Outcome(IMPOSSIBLE, {}, "there are no averages to evaluate: use_moving_average is false")
    if not value and pipeline.get(f"{_OPTIMIZER}.use_moving_average"):
        return Outcome(IMPOSSIBLE, {}, "averages are evaluated wherever there are some")
    return Outcome(EXACT, {}, "averages are evaluated wherever there are some")
