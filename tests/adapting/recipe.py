"""The recipe that tutorials copy: eight regular expressions over the text of a config, here to measure what it leaves.

Nothing of the kind is in the project itself.
"""

from __future__ import annotations

import re


def adapted_by_recipe(
    text: str, *, train: str, evaluation: str, label_map: str, checkpoint: str, classes: int, batch: int, steps: int
) -> str:
    """The config as the notebooks leave it."""
    for pattern, replacement in (
        (r'fine_tune_checkpoint: ".*?"', f'fine_tune_checkpoint: "{checkpoint}"'),
        (r'(input_path: ".*?)(PATH_TO_BE_CONFIGURED/train)(.*?")', f'input_path: "{train}"'),
        (r'(input_path: ".*?)(PATH_TO_BE_CONFIGURED/val)(.*?")', f'input_path: "{evaluation}"'),
        (r'label_map_path: ".*?"', f'label_map_path: "{label_map}"'),
        (r"batch_size: [0-9]+", f"batch_size: {batch}"),
        (r"num_steps: [0-9]+", f"num_steps: {steps}"),
        (r"num_classes: [0-9]+", f"num_classes: {classes}"),
        (r'fine_tune_checkpoint_type: "classification"', 'fine_tune_checkpoint_type: "detection"'),
    ):
        text = re.sub(pattern, replacement, text)
    return text
