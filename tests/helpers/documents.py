"""A small config as an editable document."""

from __future__ import annotations

from odlint.config.document import Document
from odlint.schema import PIPELINE
from odlint.syntax.source import Source

CONFIG = """\
model {
  ssd {
    num_classes: 3  # ours
    image_resizer {
      fixed_shape_resizer { height: 300 width: 300 }
    }
  }
}
train_config {
  batch_size: 24
  optimizer {
    momentum_optimizer {
      momentum_optimizer_value: 0.9
    }
  }
  data_augmentation_options {
    random_horizontal_flip {
    }
  }
  data_augmentation_options {
    ssd_random_crop {
    }
  }
}
train_input_reader {
  tf_record_input_reader {
    input_path: 'a.record'
  }
}
eval_input_reader {
  shuffle: false
}
eval_input_reader {
  shuffle: true
}
"""


def document(text: str = CONFIG, kind: str = PIPELINE) -> Document:
    return Document(Source("pipeline.config", text), kind)
