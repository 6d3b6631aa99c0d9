"""Small configs to adapt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from odlint.adapting.adapt import Adaptation
from odlint.schema import PIPELINE
from odlint.schema.binding import bind
from odlint.syntax.parsing.parser import parse

if TYPE_CHECKING:
    from odlint.config.messages import TrainEvalPipelineConfig

LABEL_MAP = 'item { id: 1 name: "cat" }\nitem { id: 3 name: "dog" }\n'
COSINE = """cosine_decay_learning_rate {
          learning_rate_base: .8  # for TPUs
          total_steps: 50000
          warmup_learning_rate: 0.13333
          warmup_steps: 2000
        }"""
MOMENTUM = "momentum_optimizer"
READERS = """train_input_reader {
  label_map_path: 'PATH_TO_BE_CONFIGURED/label_map.txt'
  tf_record_input_reader {
    input_path: ["PATH_TO_BE_CONFIGURED/a", 'PATH_TO_BE_CONFIGURED/b']
  }
}
eval_input_reader {
  label_map_path: "PATH_TO_BE_CONFIGURED/label_map.txt"
  tf_record_input_reader { input_path: "PATH_TO_BE_CONFIGURED/val" }
}
"""
SSD = """ssd {
    num_classes: 90  # of COCO
    feature_extractor { type: "ssd_mobilenet_v2_keras" }
    image_resizer { fixed_shape_resizer { height: 300 width: 300 } }
  }"""
RCNN = """faster_rcnn {
    num_classes: 90
    feature_extractor { type: "faster_rcnn_resnet50_keras" }
    image_resizer { keep_aspect_ratio_resizer { min_dimension: 600 max_dimension: 1024 } }
  }"""
CENTER = """center_net {
    num_classes: 90
    feature_extractor { type: "hourglass_104" }
    image_resizer {
      keep_aspect_ratio_resizer { min_dimension: 512 max_dimension: 512 pad_to_max_dimension: true }
    }
  }"""
TF1_SSD = SSD.replace("_keras", "")
EXPONENTIAL = """exponential_decay_learning_rate {
  initial_learning_rate: 0.004 decay_steps: 800720 burnin_learning_rate: 0.0004 burnin_steps: 100
}"""
MANUAL = """manual_step_learning_rate {
  initial_learning_rate: 0.04
  schedule { step: 900 learning_rate: 0.004 }
  schedule { step: 1200 learning_rate: 0.0004 }
}"""
Adapt = Callable[..., Adaptation]


def config(
    schedule: str = COSINE,
    optimizer: str = MOMENTUM,
    batch: str = "batch_size: 512",
    steps: str = "num_steps: 50000",
    train: str = "",
    model: str = SSD,
    readers: str = READERS,
    evaluation: str = "eval_config { batch_size: 1 }",
) -> str:
    return f"""# our own
model {{
  {model}
}}
train_config {{
  {batch}
  optimizer {{
    {optimizer} {{
      learning_rate {{
        {schedule}
      }}
    }}
    use_moving_average: false
  }}
  {steps}
  {train}
}}
{evaluation}
{readers}"""


def told(adapted: Adaptation) -> dict[str, str]:
    """Path (its last two names) -> "old → new"."""
    return {".".join(one.path.split(".")[-2:]): f"{one.old} → {one.new}" for one in adapted.changes}


def read(text: str) -> TrainEvalPipelineConfig:
    return cast("TrainEvalPipelineConfig", bind(parse(text), PIPELINE).root)
