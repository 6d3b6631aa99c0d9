"""Feature extractor names that the API's model builders know, by architecture and generation of TensorFlow.

Read from builders/model_builder.py (July 2021 and the additions of 2022).
"""

from __future__ import annotations

KNOWN: dict[str, dict[int, tuple[str, ...]]] = {
    "ssd": {
        1: (
            "embedded_ssd_mobilenet_v1",
            "ssd_inception_v2",
            "ssd_inception_v3",
            "ssd_mobiledet_cpu",
            "ssd_mobiledet_dsp",
            "ssd_mobiledet_edgetpu",
            "ssd_mobiledet_gpu",
            "ssd_mobilenet_edgetpu",
            "ssd_mobilenet_v1",
            "ssd_mobilenet_v1_fpn",
            "ssd_mobilenet_v1_ppn",
            "ssd_mobilenet_v2",
            "ssd_mobilenet_v2_fpn",
            "ssd_mobilenet_v2_mnasfpn",
            "ssd_mobilenet_v3_large",
            "ssd_mobilenet_v3_small",
            "ssd_pnasnet",
            "ssd_resnet101_v1_fpn",
            "ssd_resnet101_v1_ppn",
            "ssd_resnet152_v1_fpn",
            "ssd_resnet152_v1_ppn",
            "ssd_resnet50_v1_fpn",
            "ssd_resnet50_v1_ppn",
            "ssd_spaghettinet",
        ),
        2: (
            "ssd_efficientnet-b0_bifpn_keras",
            "ssd_efficientnet-b1_bifpn_keras",
            "ssd_efficientnet-b2_bifpn_keras",
            "ssd_efficientnet-b3_bifpn_keras",
            "ssd_efficientnet-b4_bifpn_keras",
            "ssd_efficientnet-b5_bifpn_keras",
            "ssd_efficientnet-b6_bifpn_keras",
            "ssd_efficientnet-b7_bifpn_keras",
            "ssd_mobilenet_v1_fpn_keras",
            "ssd_mobilenet_v1_keras",
            "ssd_mobilenet_v2_fpn_keras",
            "ssd_mobilenet_v2_keras",
            "ssd_resnet101_v1_fpn_keras",
            "ssd_resnet152_v1_fpn_keras",
            "ssd_resnet50_v1_fpn_keras",
        ),
    },
    "faster_rcnn": {
        1: (
            "faster_rcnn_inception_resnet_v2",
            "faster_rcnn_inception_v2",
            "faster_rcnn_nas",
            "faster_rcnn_pnas",
            "faster_rcnn_resnet101",
            "faster_rcnn_resnet152",
            "faster_rcnn_resnet50",
        ),
        2: (
            "faster_rcnn_inception_resnet_v2_keras",
            "faster_rcnn_resnet101_fpn_keras",
            "faster_rcnn_resnet101_keras",
            "faster_rcnn_resnet152_fpn_keras",
            "faster_rcnn_resnet152_keras",
            "faster_rcnn_resnet50_fpn_keras",
            "faster_rcnn_resnet50_keras",
        ),
    },
    "center_net": {
        1: (),
        2: (
            "hourglass_10",
            "hourglass_104",
            "hourglass_20",
            "hourglass_32",
            "hourglass_52",
            "mobilenet_v2",
            "mobilenet_v2_fpn",
            "mobilenet_v2_fpn_sep_conv",
            "resnet_v1_101_fpn",
            "resnet_v1_18_fpn",
            "resnet_v1_34_fpn",
            "resnet_v1_50_fpn",
            "resnet_v2_101",
            "resnet_v2_50",
        ),
    },
}
# TF1 names whose Keras twin TF2 accepts; the others have none.
TWINS: dict[str, str] = {
    "faster_rcnn_inception_resnet_v2": "faster_rcnn_inception_resnet_v2_keras",
    "faster_rcnn_resnet101": "faster_rcnn_resnet101_keras",
    "faster_rcnn_resnet152": "faster_rcnn_resnet152_keras",
    "faster_rcnn_resnet50": "faster_rcnn_resnet50_keras",
    "ssd_mobilenet_v1": "ssd_mobilenet_v1_keras",
    "ssd_mobilenet_v1_fpn": "ssd_mobilenet_v1_fpn_keras",
    "ssd_mobilenet_v2": "ssd_mobilenet_v2_keras",
    "ssd_mobilenet_v2_fpn": "ssd_mobilenet_v2_fpn_keras",
    "ssd_resnet101_v1_fpn": "ssd_resnet101_v1_fpn_keras",
    "ssd_resnet152_v1_fpn": "ssd_resnet152_v1_fpn_keras",
    "ssd_resnet50_v1_fpn": "ssd_resnet50_v1_fpn_keras",
}


def generation(extractor: str) -> int:
    """1 or 2 for an extractor that only that generation accepts; 0 for a name that the API does not know."""
    for known in KNOWN.values():
        for tf, names in known.items():
            if extractor in names:
                return tf
    return 0
