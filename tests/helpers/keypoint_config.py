"""A config of a keypoint task and its label map, which name each other's classes and keypoints."""

from __future__ import annotations

LABEL_MAP = """item {
  id: 1
  name: "/m/01"
  display_name: "person"
  keypoints { id: 0 label: "nose" }
}
item { id: 2 name: "dog" ancestor_ids: 1 }
"""
CONFIG = """model {
  center_net {
    keypoint_label_map_path: "map.pbtxt"
    keypoint_estimation_task {
      keypoint_class_name: "/m/01"
      keypoint_label_to_std { key: "nose" value: 0.5 }
    }
  }
}
train_config {
  batch_size: 8
  fine_tune_checkpoint: "ckpt/ckpt-5"
  data_augmentation_options { drop_label_probabilistically { label: 2 } }
}
train_input_reader {
  label_map_path: "map.pbtxt"
  tf_record_input_reader { input_path: "train.record-?????-of-00002" }
}
eval_config {
  super_categories { key: "all" value: "person,dog" }
  parameterized_metric {
    coco_keypoint_metrics { class_label: "person" keypoint_label_to_sigmas { key: "nose" value: 0.1 } }
  }
}
eval_input_reader { label_map_path: "map.pbtxt" }
"""
