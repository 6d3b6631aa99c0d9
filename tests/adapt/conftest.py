"""Small configs and label maps of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from odlint.adapting.adapt import Adaptation, adapt_source
from odlint.adapting.adapt_options import AdaptOptions
from odlint.lint.engine import Linter
from odlint.syntax.source import Source
from tests.cli.conftest import folder, odlint

__all__ = ["folder", "odlint"]  # fixtures of the command line serve here, too

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


Adapt = Callable[..., Adaptation]


@pytest.fixture
def adapt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Adapt:
    """Adapt a text in an empty folder that holds label_map.pbtxt."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "label_map.pbtxt").write_text(LABEL_MAP)

    def call(text: str, *args: object, **wishes: object) -> Adaptation:
        return adapt_source(Linter(), Source("pipeline.config", text), AdaptOptions(**wishes))  # type: ignore[arg-type]

    return call


def told(adapted: Adaptation) -> dict[str, str]:
    """Path (its last two names) -> "old → new"."""
    return {".".join(one.path.split(".")[-2:]): f"{one.old} → {one.new}" for one in adapted.changes}
