"""Which experiment a model becomes, and which models become none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from odlint.migration.config_fields import Pipeline
from odlint.migration.outcome import MigrationError

RETINANET, RCNN, CENTERNET = "retinanet", "rcnn", "centernet"
_BACKBONE = "task.model.backbone"


@dataclass(slots=True)
class Target:
    """What a model becomes.

    Attributes:
        family: RETINANET, RCNN or CENTERNET.
        experiment: the registered name to begin with.
        module: what is run to train it.
        backbone: fields that choose the backbone.
        levels: levels of the pyramid where the config says none.
        compromise: why this is another model than the config's; "" where it is the same.
        masks: instance masks are trained.
    """

    family: str
    experiment: str
    module: str = "official.vision.train"
    backbone: Mapping[str, Any] = field(default_factory=dict)
    levels: tuple[int, int] = (3, 7)
    compromise: str = ""
    masks: bool = False


_RESNET = re.compile(r"(?:ssd|faster_rcnn)_resnet(50|101|152)(_v1)?(_fpn|_ppn)?(?:_keras)?")
_MOBILENET = {
    "ssd_mobilenet_v1": "MobileNetV1", "embedded_ssd_mobilenet_v1": "MobileNetV1",
    "ssd_mobilenet_v1_ppn": "MobileNetV1",
    "ssd_mobilenet_v2": "MobileNetV2", "ssd_mobilenet_v3_large": "MobileNetV3Large",
    "ssd_mobilenet_v3_small": "MobileNetV3Small", "ssd_mobilenet_edgetpu": "MobileNetV3EdgeTPU",
    "ssd_mobilenet_v1_fpn": "MobileNetV1", "ssd_mobilenet_v2_fpn": "MobileNetV2",
}  # fmt: skip
_MOBILEDET = {f"ssd_mobiledet_{name.lower()}": f"MobileDet{name}" for name in ("CPU", "DSP", "GPU")}
_MOBILEDET["ssd_mobiledet_edgetpu"] = "MobileDetEdgeTPU"
_EFFICIENTNET = re.compile(r"ssd_efficientnet-(b[0-7])_bifpn_keras")
_HOURGLASS = {"hourglass_10": (10, 32), "hourglass_20": (20, 48), "hourglass_32": (32, 48), "hourglass_52": (52, 64)}
_PLAIN_SSD = (
    "the Model Garden has no SSD with its own anchors and predictors for each layer: this is a RetinaNet (FPN, "
    "anchors and head shared by all levels) with the same backbone"
)
_OTHER_TASKS = {
    "keypoint_estimation_task": "keypoints", "mask_estimation_task": "masks", "densepose_estimation_task": "DensePose",
    "track_estimation_task": "tracking", "temporal_offset_task": "temporal offsets",
    "deepmac_mask_estimation": "DeepMAC",
}  # fmt: skip


def choose(pipeline: Pipeline) -> Target:
    """What the config's model becomes.

    Raises:
        MigrationError: nothing; the message says why.
    """
    if pipeline.model == "model.ssd":
        return _ssd(pipeline.extractor)
    if pipeline.model == "model.faster_rcnn":
        return _rcnn(pipeline)
    if pipeline.model == "model.center_net":
        return _center_net(pipeline)
    raise MigrationError("the config has no model of the kinds ssd, faster_rcnn or center_net")


def _ssd(extractor: str) -> Target:
    def retinanet(kind: str, model_id: str | int, compromise: str = "") -> Target:
        backbone = {f"{_BACKBONE}.type": kind, f"{_BACKBONE}.{kind}.model_id": model_id}
        return Target(RETINANET, "retinanet", backbone=backbone, compromise=compromise)

    resnet = _RESNET.fullmatch(extractor)
    if resnet is not None:
        return retinanet("resnet", int(resnet[1]), "" if resnet[3] == "_fpn" else _PLAIN_SSD)
    name = extractor.removesuffix("_keras")
    if name in _MOBILENET:
        return retinanet("mobilenet", _MOBILENET[name], "" if name.endswith("_fpn") else _PLAIN_SSD)
    if name in _MOBILEDET:
        return retinanet("mobiledet", _MOBILEDET[name], _PLAIN_SSD)
    efficient = _EFFICIENTNET.fullmatch(extractor)
    if efficient is not None:
        return retinanet(
            "efficientnet",
            efficient[1],
            "the Model Garden has no BiFPN, so no EfficientDet: this is a RetinaNet with the same backbone and a "
            "plain FPN",
        )
    raise MigrationError(f"the feature extractor {extractor or '(none)'} has no counterpart: {_no_backbone()}")


def _no_backbone() -> str:
    return (
        "the Model Garden's detectors have the backbones ResNet, MobileNet, MobileDet, EfficientNet, SpineNet and, for "
        "CenterNet, Hourglass"
    )


def _rcnn(pipeline: Pipeline) -> Target:
    model = pipeline.get(pipeline.model)
    if model.has("context_config"):
        raise MigrationError(
            "Context R-CNN has no counterpart in the Model Garden: nothing there reads context features"
        )
    if model.get("second_stage_box_predictor").which("box_predictor_oneof") == "rfcn_box_predictor":
        raise MigrationError("R-FCN has no counterpart in the Model Garden: it has no position-sensitive score maps")
    if model.get("number_of_stages") < 2:
        raise MigrationError("a region proposal network alone (number_of_stages: 1) is no model of the Model Garden")
    resnet = _RESNET.fullmatch(pipeline.extractor)
    if resnet is None:
        raise MigrationError(
            f"the feature extractor {pipeline.extractor or '(none)'} has no counterpart: {_no_backbone()}",
            "To begin anew with a ResNet: write faster_rcnn_resnet101_fpn_keras as feature_extractor.type first",
        )
    masks = model.get("number_of_stages") == 3 and bool(
        pipeline.get(f"{pipeline.model}.second_stage_box_predictor.mask_rcnn_box_predictor.predict_instance_masks")
    )
    compromise = "" if resnet[3] == "_fpn" else (
        "the Model Garden has no R-CNN on a single feature map (C4): this is one on a feature pyramid (FPN), with "
        "other proposals, another second stage and another accuracy"
    )  # fmt: skip
    backbone = {f"{_BACKBONE}.type": "resnet", f"{_BACKBONE}.resnet.model_id": int(resnet[1])}
    name = "maskrcnn_resnetfpn_coco" if masks else "fasterrcnn_resnetfpn_coco"
    return Target(RCNN, name, backbone=backbone, levels=(2, 6), compromise=compromise, masks=masks)


def _center_net(pipeline: Pipeline) -> Target:
    model = pipeline.get(pipeline.model)
    for name, what in _OTHER_TASKS.items():
        if model.has(name):
            raise MigrationError(
                f"CenterNet with {name} has no counterpart: the Model Garden's CenterNet finds boxes, no {what}",
                f"Take {name} out to migrate the detection of boxes alone",
            )
    if not model.has("object_detection_task"):
        raise MigrationError(
            "this CenterNet has no object_detection_task, the only task of the Model Garden's CenterNet"
        )
    path = f"{_BACKBONE}.hourglass"
    backbone: dict[str, Any] = {f"{_BACKBONE}.type": "hourglass"}
    if pipeline.extractor == "hourglass_104":
        backbone |= {f"{path}.model_id": 52, f"{path}.input_channel_dims": 128, f"{path}.num_hourglasses": 2}
        backbone |= {"task.model.head.input_levels": ["2_0", "2"]}
    elif pipeline.extractor in _HOURGLASS:
        model_id, channels = _HOURGLASS[pipeline.extractor]
        backbone |= {f"{path}.model_id": model_id, f"{path}.input_channel_dims": channels, f"{path}.num_hourglasses": 1}
        backbone |= {"task.model.head.input_levels": ["2"]}
    else:
        raise MigrationError(
            f"CenterNet on {pipeline.extractor or '(no feature extractor)'} has no counterpart: the Model Garden's "
            "CenterNet is built for hourglass backbones only"
        )
    return Target(CENTERNET, "centernet_hourglass_coco", "official.projects.centernet.train", backbone, (0, 0))
