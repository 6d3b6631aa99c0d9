"""What the names of summaries mean: one role for the names that TF1, TF2 and the Model Garden give the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

TOTAL, CLASSIFICATION, LOCALIZATION = "total loss", "classification loss", "localization loss"
RPN_OBJECTNESS, RPN_LOCALIZATION = "RPN objectness loss", "RPN localization loss"
MASK, KEYPOINT, REGULARIZATION = "mask loss", "keypoint loss", "regularization loss"
LEARNING_RATE, MEAN_AP, MEAN_AP_50, CATEGORY_AP = "learning rate", "mAP", "mAP at 0.5 IoU", "AP of a class"
STEPS_PER_SECOND, GRADIENT_NORM = "steps per second", "gradient norm"

# Parts of the total; each is trained by gradients of its own.
TERMS = (CLASSIFICATION, LOCALIZATION, RPN_OBJECTNESS, RPN_LOCALIZATION, MASK, KEYPOINT)
LOSSES = (TOTAL, *TERMS, REGULARIZATION)
METRICS = (MEAN_AP, MEAN_AP_50, CATEGORY_AP)

# The first pattern that fits decides; names are compared in lower case, without what TF1 puts around them.
# Where one run has several names of a role, the earlier pattern is the better name.
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"loss/total_loss", TOTAL),
    (r"loss/normalized_total_loss", TOTAL),  # TF2 of 2020: what the optimizer sees of each replica
    (r"losses/totalloss", TOTAL),  # TF1's legacy train.py
    (r"(total_loss|training_loss|validation_loss)", TOTAL),  # the Model Garden
    (r"(loss/)?model_loss", TOTAL),
    (r"loss", TOTAL),  # TF1's Estimator
    (r".*rpn(loss)?/objectness_loss|.*rpn_score_loss", RPN_OBJECTNESS),
    (r".*rpn(loss)?/localization_loss|.*rpn_box_loss", RPN_LOCALIZATION),
    (r".*mask_loss", MASK),
    (r".*regularization_loss(es)?", REGULARIZATION),
    (r"loss/.*keypoint[^/]*", KEYPOINT),
    (r".*(classification_loss|object_center|cls_loss|class_loss)", CLASSIFICATION),
    (r".*(localization_loss|box/scale|box/offset|box_loss)", LOCALIZATION),
    (r"(.*/)?learning_?rate", LEARNING_RATE),
    (r"(detectionboxes|detectionmasks)_precision/map|(coco/)?ap", MEAN_AP),
    (r"(.*_)?precision/map@(0\.|\.)50?iou|(coco/)?ap50", MEAN_AP_50),
    (r".*performancebycategory/.*", CATEGORY_AP),
    (r"global_step/sec|steps_per_sec(ond)?|global_steps_per_second", STEPS_PER_SECOND),
    (r".*(global_norm|gradient_norm|grad_norm)(/.*)?", GRADIENT_NORM),
)
_COMPILED = [(re.compile(pattern), role) for pattern, role in _PATTERNS]
# TF1 writes Losses/clone_0/Loss/..., repeats a scope (a//a/Loss), and numbers what it writes twice (loss_1).
_AROUND = re.compile(r"^(losses/)?(clone_\d+/+)+(?=.)|_\d+$|/mul(_\d+)?$")


@lru_cache(maxsize=4096)
def role_of(tag: str) -> tuple[str, int]:
    """(role, rank of the name among those of the role: lower is better); ("", 0) for what has no role."""
    name = tag.lower().strip("/")
    for bare in dict.fromkeys((name, _bare(name))):
        for rank, (pattern, role) in enumerate(_COMPILED):
            if pattern.fullmatch(bare):
                return role, rank
    return "", 0


def _bare(name: str) -> str:
    before = None
    while before != name:
        before, name = name, _AROUND.sub("", name)
    return re.sub(r"^losses/(?=.*_loss)", "loss/", name)
