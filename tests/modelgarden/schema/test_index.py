"""The snapshot of the Model Garden's experiments: small, quick, complete, and that of the installed release."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from odlint.modelgarden.schema import build, index
from odlint.modelgarden.schema.config import Config, used_parts


def test_it_is_small_and_quick() -> None:
    assert os.path.getsize(build.SNAPSHOT) < 30_000
    index.snapshot.cache_clear()
    started = time.process_time()
    index.snapshot()
    assert time.process_time() - started < 0.1


def test_reading_it_needs_no_tensorflow() -> None:
    code = (
        "import sys; from odlint.modelgarden.schema.index import experiments; experiments(); "
        "print([name for name in sys.modules if name in ('tensorflow', 'official', 'numpy', 'yaml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_it_holds_the_detection_experiments() -> None:
    assert {
        "retinanet", "retinanet_resnetfpn_coco", "retinanet_mobile_coco", "retinanet_spinenet_coco",
        "fasterrcnn_resnetfpn_coco", "maskrcnn_resnetfpn_coco", "cascadercnn_spinenet_coco", "centernet_hourglass_coco",
        "yolo", "yolov7", "detr_coco",
    } <= set(index.experiments())  # fmt: skip


def test_every_experiment_can_be_walked() -> None:
    for name in index.experiments():
        stack = [Config(index.config_type(index.ROOT), None, None, "", index.defaults_of(name))]
        count = 0
        while stack:
            config = stack.pop()
            count += 1
            for field in config.message_type.fields.values():
                if field.type:
                    config.get(field.name)
                    config.has(field.name)
            stack += [part for _, part in used_parts(config)]
        assert count > 15, name


def test_effective_defaults() -> None:
    root = Config(index.config_type(index.ROOT), None, None, "", index.defaults_of("retinanet_resnetfpn_coco"))
    model = root.get("task").get("model")
    assert model.get("num_classes") == 91
    assert model.get("input_size") == [640, 640, 3]
    assert model.get("backbone").which("type") == "resnet"
    assert model.get("backbone").get("resnet").get("model_id") == 50
    assert root.get("trainer").get("train_steps") == 33264
    optimizer = root.get("trainer").get("optimizer_config")
    assert not optimizer.has("ema")
    assert not optimizer.get("optimizer").get("sgd").has("clipnorm")
    assert optimizer.get("learning_rate").get("stepwise").get("values") == [0.32, 0.032, 0.0032]


def test_the_same_installation_gives_the_same_bytes(garden: str) -> None:
    made = build.walked(garden)
    if made["version"] != index.version():
        return  # another release: `--check` tells what differs, in CI
    assert build.packed(made) == Path(build.SNAPSHOT).read_bytes()


def test_a_python_without_it_is_told(tmp_path: Path) -> None:
    fake = tmp_path / "python"
    fake.write_text("#!/bin/sh\necho no module named official >&2\nexit 1\n")
    fake.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "odlint.modelgarden.schema.build", "--check", "--python", str(fake)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no module named official" in done.stderr
