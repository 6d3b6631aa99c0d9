"""What fields become, family by family."""

from __future__ import annotations

import pytest

from odlint.migration.outcome import APPROXIMATE, EXACT, IMPOSSIBLE, UNREAD, MigrationError
from tests.helpers.migrations import changed, entry, values

SSD, LITE, FASTER, MASK, CENTER = (
    "ssd_resnet50_fpn", "ssd_mobilenet_v2_fpnlite", "faster_rcnn_fpn", "mask_rcnn_fpn", "centernet_hourglass"
)  # fmt: skip


@pytest.mark.parametrize(("name", "classes"), [(SSD, 4), (LITE, 4), (FASTER, 4), (MASK, 4), (CENTER, 3)])
def test_classes_count_the_background_where_the_family_does(name: str, classes: int) -> None:
    assert values(changed(name))["task.model.num_classes"] == classes


def test_a_label_map_with_higher_ids_wins_and_is_marked() -> None:
    made = changed(SSD, ("num_classes: 3", "num_classes: 2"))
    assert values(made)["task.model.num_classes"] == 4
    assert entry(made, "ssd.num_classes").outcome.kind == APPROXIMATE
    assert "highest id is 3" in made.yaml


@pytest.mark.parametrize(
    ("size", "wanted", "level"),
    [(256, 256, 7), (320, 320, 6), (300, 320, 6), (600, 640, 7), (384, 384, 7), (150, 192, 6), (129, 192, 6)],
)
def test_sizes_become_multiples_of_the_coarsest_stride(size: int, wanted: int, level: int) -> None:
    made = changed(SSD, ("height: 256", f"height: {size}"), ("width: 256", f"width: {size}"))
    found = values(made)
    assert found["task.model.input_size"] == [wanted, wanted, 3]
    assert found["task.model.max_level"] == level
    assert wanted % 2**level == 0
    assert (entry(made, "fixed_shape_resizer.height").outcome.kind == EXACT) == (size == wanted)
    assert (entry(made, "multiscale_anchor_generator.max_level").outcome.kind == EXACT) == (level == 7)


def test_levels_that_the_api_does_not_read_are_unread() -> None:
    made = changed(SSD, ("      fpn {\n        min_level: 3\n", "      fpn {\n        min_level: 4\n"))
    assert entry(made, "feature_extractor.fpn.min_level").outcome.kind == UNREAD
    other = changed(FASTER, ("      fpn {\n        min_level: 2\n", "      fpn {\n        min_level: 3\n"))
    assert entry(other, "feature_extractor.fpn.min_level").outcome.kind == IMPOSSIBLE


def test_a_stretched_image_stays_stretched_in_a_retinanet_only() -> None:
    assert values(changed(SSD))["task.train_data.parser.keep_aspect_ratio"] is False
    kept = "keep_aspect_ratio_resizer {\n        min_dimension: 128\n        max_dimension: 128\n"
    made = changed(
        FASTER, (kept + "        pad_to_max_dimension: true\n", "fixed_shape_resizer {\n height: 128 width: 128\n")
    )
    assert "task.train_data.parser.keep_aspect_ratio" not in values(made)
    assert entry(made, "fixed_shape_resizer.height").outcome.kind == APPROXIMATE


def test_sides_of_two_lengths_are_fitted_into_a_square() -> None:
    made = changed(MASK, ("min_dimension: 96", "min_dimension: 800"), ("max_dimension: 128", "max_dimension: 1333"))
    assert values(made)["task.model.input_size"] == [1344, 1344, 3]
    assert entry(made, "min_dimension").outcome.kind == APPROXIMATE


def test_one_set_of_hyperparameters_holds_for_all_parts() -> None:
    same = changed(SSD)
    assert values(same)["task.losses.l2_weight_decay"] == 5e-05
    assert entry(same, "feature_extractor.conv_hyperparams.regularizer.l2_regularizer.weight").outcome.kind == EXACT
    other = changed(SSD, ("weight: 5e-05", "weight: 1e-05"), ("activation: RELU_6", "activation: SWISH"))
    assert values(other)["task.losses.l2_weight_decay"] == 1e-05
    assert values(other)["task.model.norm_activation.activation"] == "swish"
    for ending in ("regularizer.l2_regularizer.weight", "activation"):
        kinds = [one.outcome.kind for one in other.entries if one.path.endswith(f"conv_hyperparams.{ending}")]
        assert kinds == [APPROXIMATE, IMPOSSIBLE]


def test_defaults_of_the_api_that_the_experiment_has_otherwise_are_written() -> None:
    made = changed(SSD, ("          gamma: 2.0\n", ""), ("    decay: 0.99\n", ""))
    found = values(made)
    assert found["task.losses.focal_loss_gamma"] == 2.0
    assert found["task.losses.huber_loss_delta"] == 1.0
    assert found["task.model.norm_activation.norm_momentum"] == 0.999
    assert entry(made, "weighted_sigmoid_focal.gamma").line == 0


def test_the_box_loss_of_a_sum_is_four_times_that_of_a_mean() -> None:
    assert values(changed(SSD))["task.losses.box_loss_weight"] == 2
    made = changed(SSD, ("normalize_loc_loss_by_codesize: true", "normalize_loc_loss_by_codesize: false"))
    assert values(made)["task.losses.box_loss_weight"] == 8


def test_clipping_is_of_the_global_norm() -> None:
    assert values(changed(LITE))["trainer.optimizer_config.optimizer.sgd.global_clipnorm"] == 5.0
    made = changed(CENTER, ("  num_steps: 3000\n", "  num_steps: 3000\n  gradient_clipping_by_norm: 7.0\n"))
    assert values(made)["task.gradient_clip_norm"] == 7.0
    assert values(changed(CENTER))["task.gradient_clip_norm"] == 0.0


def test_averages_of_weights() -> None:
    assert values(changed(MASK))["trainer.optimizer_config.ema.average_decay"] == 0.9999
    made = changed(MASK, ("use_moving_averages: true", "use_moving_averages: false"))
    assert entry(made, "optimizer.use_moving_average").outcome.kind == APPROXIMATE
    assert entry(made, "eval_config.use_moving_averages").outcome.kind == IMPOSSIBLE
    assert values(changed(SSD))["trainer.optimizer_config.ema"] is None


def test_checkpoints_never_come_along() -> None:
    made = changed(SSD)
    assert values(made)["task.init_checkpoint"] is None
    assert entry(made, "train_config.fine_tune_checkpoint").outcome.kind == IMPOSSIBLE
    assert values(made)["task.init_checkpoint_modules"] == "backbone"


def test_crops_become_enlargements() -> None:
    found = values(changed(LITE))
    assert found["task.train_data.parser.aug_scale_min"] == 1.0
    assert found["task.train_data.parser.aug_scale_max"] == 1.25
    old = "random_crop_image {\n      min_area: 0.64\n      max_area: 1.0\n    }"
    made = changed(
        LITE, (old, "random_scale_crop_and_pad_to_square { scale_min: 0.3 scale_max: 1.7 output_size: 128 }")
    )
    assert values(made)["task.train_data.parser.aug_scale_min"] == 0.3
    assert entry(made, "scale_max").outcome.kind == EXACT
    lost = changed(LITE, (old, "random_rgb_to_gray { probability: 0.2 }"))
    assert entry(lost, "random_rgb_to_gray.probability").outcome.kind == IMPOSSIBLE


def test_augmentation_of_centernet_is_the_apis_with_its_crop_only() -> None:
    plain = changed(CENTER)
    assert "task.train_data.parser.odapi_augmentation" not in values(plain)
    assert entry(plain, "random_adjust_hue").outcome.kind == APPROXIMATE
    crop = "random_square_crop_by_scale { scale_min: 0.6 scale_max: 1.3 }"
    made = changed(
        CENTER,
        (
            "  data_augmentation_options {\n",
            f"  data_augmentation_options {{ {crop} }}\n  data_augmentation_options {{\n",
        ),
    )
    found = values(made)
    assert found["task.train_data.parser.odapi_augmentation"] is True
    assert found["task.train_data.parser.aug_scale_min"] == 0.6
    assert entry(made, "random_adjust_hue").outcome.kind == EXACT


def test_a_flip_with_another_probability_is_marked() -> None:
    made = changed(SSD, ("random_horizontal_flip {\n", "random_horizontal_flip {\n probability: 0.3\n"))
    assert entry(made, "random_horizontal_flip.probability").outcome.kind == APPROXIMATE


def test_readers() -> None:
    made = changed(
        SSD, ('input_path: "train.record"', 'input_path: ["a.record", "b.record"]'), ("num_epochs: 1", "num_epochs: 2")
    )
    assert values(made)["task.train_data.input_path"] == ["a.record", "b.record"]
    assert entry(made, "num_epochs").outcome.kind == IMPOSSIBLE
    assert values(made)["task.train_data.shuffle_buffer_size"] == 2048
    center = changed(CENTER, ('input_path: "train.record"', 'input_path: ["a.record", "b.record"]'))
    assert values(center)["task.train_data.input_path"] == "a.record,b.record"
    unshuffled = changed(SSD, ("train_input_reader {\n", "train_input_reader {\n  shuffle: false\n"))
    assert values(unshuffled)["task.train_data.shuffle_buffer_size"] == 1


def test_classes_by_name_need_the_label_map_as_csv() -> None:
    made = changed(SSD)
    found = values(made)
    assert found["task.train_data.decoder.type"] == "label_map_decoder"
    assert found["task.train_data.decoder.label_map_decoder.label_map"] == "label_map.csv"
    assert found["task.validation_data.decoder.label_map_decoder.regenerate_source_id"] is True
    assert made.label_map == '1,cup\n2,"plate, blue"\n3,spoon\n'
    numbers = changed(SSD, classes_by="numbers")
    assert numbers.label_map == ""
    assert values(numbers)["task.train_data.decoder.simple_decoder.regenerate_source_id"] is True


def test_without_a_label_map_the_danger_is_said() -> None:
    made = changed(SSD, ('label_map_path: "label_map.pbtxt"', 'label_map_path: "nowhere.pbtxt"'))
    assert made.label_map == ""
    assert values(made)["task.train_data.decoder.type"] == "simple_decoder"
    assert "no box at all" in made.notes[0]
    assert "no box at all" in " ".join(made.yaml.split("\n# "))


def test_intervals_are_those_of_the_api_and_fit_the_training() -> None:
    found = values(changed(SSD))
    assert found["trainer.steps_per_loop"] == 100
    assert found["trainer.checkpoint_interval"] == 1000
    short = values(changed(SSD, ("num_steps: 3000", "num_steps: 250")))
    assert (short["trainer.steps_per_loop"], short["trainer.checkpoint_interval"]) == (100, 200)
    tiny = values(changed(SSD, ("num_steps: 3000", "num_steps: 40")))
    assert (tiny["trainer.steps_per_loop"], tiny["trainer.checkpoint_interval"]) == (40, 40)


def test_without_num_steps_training_ends_with_the_schedule() -> None:
    made = changed(SSD, ("  num_steps: 3000\n", ""))
    assert values(made)["trainer.train_steps"] == 3000
    assert entry(made, "train_config.num_steps").outcome.kind == APPROXIMATE


def test_validation_steps_are_of_the_examples() -> None:
    found = values(changed(FASTER))
    assert found["trainer.validation_steps"] == 3
    assert found["task.validation_data.num_examples"] == 6
    assert entry(changed(SSD), "eval_config.num_examples").outcome.kind == APPROXIMATE  # TF2 does not read it


def test_metrics_other_than_cocos_are_lost() -> None:
    made = changed(SSD, ("coco_detection_metrics", "oid_V2_detection_metrics"))
    assert entry(made, "metrics_set").outcome.kind == IMPOSSIBLE
    assert "oid_V2_detection_metrics" in entry(made, "metrics_set").outcome.reason


def test_masks() -> None:
    found = values(changed(MASK))
    assert found["task.model.include_mask"] is True
    assert found["task.model.mask_roi_aligner.crop_size"] == 14
    assert found["task.model.mask_sampler.num_sampled_masks"] == 16
    assert found["task.losses.mask_weight"] == 4.0
    assert values(changed(FASTER))["task.model.include_mask"] is False


def test_weights_of_centernet_are_multiplied() -> None:
    found = values(changed(CENTER))
    assert found["task.losses.detection.offset_weight"] == 2.0
    assert found["task.losses.detection.scale_weight"] == 0.4
    assert found["task.model.backbone.hourglass.num_hourglasses"] == 1
    assert found["task.model.head.input_levels"] == ["2"]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (SSD, "ssd_resnet50_v1_fpn_keras", "ssd_inception_v2", "no counterpart"),
        (SSD, "ssd_resnet50_v1_fpn_keras", "", "no counterpart"),
        (FASTER, "number_of_stages: 2", "number_of_stages: 1", "region proposal network alone"),
        (FASTER, "    initial_crop_size: 14", "    context_config {}\n    initial_crop_size: 14", "Context R-CNN"),
        (CENTER, "hourglass_20", "resnet_v2_50", "hourglass backbones only"),
        (
            CENTER,
            "    object_center_params {",
            "    keypoint_estimation_task {}\n    object_center_params {",
            "no keypoints",
        ),
        (SSD, "        total_steps: 3000", "        total_steps: 150", "no step left to decay"),
        (SSD, "momentum_optimizer {", "momentum_optimizer_ {", "no field"),
        (SSD, "fixed_shape_resizer {\n        height: 256\n        width: 256\n", "identity_resizer {\n", "one size"),
    ],
)
def test_what_cannot_be_migrated_is_refused_with_the_reason(name: str, old: str, new: str, said: str) -> None:
    with pytest.raises(MigrationError) as problem:
        changed(name, (old, new))
    assert said in problem.value.message


def test_a_model_without_classes_is_refused() -> None:
    with pytest.raises(MigrationError, match="num_classes is -3"):
        changed(SSD, ("num_classes: 3", "num_classes: -3"), ("label_map.pbtxt", "nowhere.pbtxt"))


def test_other_models_need_the_users_word() -> None:
    pair = ("ssd_mobilenet_v2_fpn_keras", "ssd_mobilenet_v2_keras")
    with pytest.raises(MigrationError) as problem:
        changed(LITE, pair, approximate=False)
    assert "--approximate" in problem.value.hint
    made = changed(LITE, pair)
    assert entry(made, "feature_extractor.type").outcome.kind == APPROXIMATE
    assert "Not the same model." in made.yaml


def test_dead_knobs_are_unread() -> None:
    made = changed(SSD, ("  batch_size: 2\n", "  batch_size: 2\n  sync_replicas: true\n  max_number_of_boxes: 9\n"))
    assert entry(made, "sync_replicas").outcome.kind == UNREAD
    assert entry(made, "train_config.max_number_of_boxes").outcome.kind == UNREAD
