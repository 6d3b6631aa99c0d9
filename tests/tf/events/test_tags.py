"""Roles of tags."""

from __future__ import annotations

import pytest

from odlint.tf.events.tags import (
    CATEGORY_AP,
    CLASSIFICATION,
    LEARNING_RATE,
    LOCALIZATION,
    MASK,
    MEAN_AP,
    MEAN_AP_50,
    REGULARIZATION,
    RPN_LOCALIZATION,
    RPN_OBJECTNESS,
    STEPS_PER_SECOND,
    TOTAL,
    role_of,
)  # fmt: skip

TAGS = {
    "Loss/total_loss": TOTAL,
    "Loss/normalized_total_loss": TOTAL,
    "Losses/TotalLoss": TOTAL,
    "loss": TOTAL,
    "loss_1": TOTAL,
    "loss_2": TOTAL,
    "total_loss": TOTAL,
    "training_loss": TOTAL,
    "validation_loss": TOTAL,
    "Loss/classification_loss": CLASSIFICATION,
    "Losses/clone_0/Loss/classification_loss/mul_1": CLASSIFICATION,
    "Losses/Loss/classification_loss": CLASSIFICATION,
    "Loss/BoxClassifierLoss/classification_loss": CLASSIFICATION,
    "Loss/object_center": CLASSIFICATION,
    "cls_loss": CLASSIFICATION,
    "frcnn_cls_loss": CLASSIFICATION,
    "Loss/localization_loss": LOCALIZATION,
    "Loss/box/scale": LOCALIZATION,
    "Losses/clone_0//clone_0/Loss/localization_loss/mul_1": LOCALIZATION,
    "box_loss": LOCALIZATION,
    "Loss/RPNLoss/objectness_loss": RPN_OBJECTNESS,
    "rpn_score_loss": RPN_OBJECTNESS,
    "Loss/RPNLoss/localization_loss": RPN_LOCALIZATION,
    "rpn_box_loss": RPN_LOCALIZATION,
    "Loss/BoxClassifierLoss/mask_loss": MASK,
    "mask_loss": MASK,
    "Loss/regularization_loss": REGULARIZATION,
    "Losses/regularization_loss_1": REGULARIZATION,
    "learning_rate": LEARNING_RATE,
    "learning_rate_1": LEARNING_RATE,
    "LearningRate/LearningRate/learning_rate": LEARNING_RATE,
    "DetectionBoxes_Precision/mAP": MEAN_AP,
    "AP": MEAN_AP,
    "DetectionBoxes_Precision/mAP@.50IOU": MEAN_AP_50,
    "PascalBoxes_Precision/mAP@0.5IOU": MEAN_AP_50,
    "Precision/mAP@0.5IOU": MEAN_AP_50,
    "AP50": MEAN_AP_50,
    "PascalBoxes_PerformanceByCategory/AP@0.5IOU/pawn": CATEGORY_AP,
    "DetectionBoxes_PerformanceByCategory/mAP/keypoint": CATEGORY_AP,
    "global_step/sec": STEPS_PER_SECOND,
    "steps_per_sec": STEPS_PER_SECOND,
    "DetectionBoxes_Precision/mAP (small)": "",
    "DetectionBoxes_Recall/AR@100": "",
    "queue/fraction_of_32_full": "",
    "": "",
}


@pytest.mark.parametrize(("tag", "role"), TAGS.items())
def test_names_have_roles(tag: str, role: str) -> None:
    assert role_of(tag)[0] == role
