"""`odlint data`'s audit against tf.data doing the same work on one core: `python benchmarks/records.py [--rounds N]`.

Records are generated with TensorFlow: large ones (of about 275 kB) and small ones (12 kB). Both sides read the
same files from a warm page cache, take turns, and are pinned to the same single core; processor time counts. What
tf.data is asked for is what odlint counts: checksums, features with their types, classes, box problems and sizes, image
headers (size against height and width), missing keys and digests of images for repeated ones. TensorFlow's own process
tells its time without its three seconds of import. Exits with 1 when odlint is not at least 1.3 times as fast
(--fail-below states another bound: on small records a busy machine can eat up the difference).

Needs TensorFlow (the `tf` extra), by default in this Python; --tensorflow names another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUDGET = 1.3
SETS = {"large": (1_000, 165_000, 4), "small": (12_000, 9_500, 6)}  # records, bytes of an image, boxes

# Run by the Python that has TensorFlow: `generate FOLDER` or `audit FILE`.
TENSORFLOW_SIDE = r"""
import json, os, random, sys, time
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf

def generate(folder, sets):
    random.seed(1)
    for name, (count, size, boxes) in sets.items():
        image = tf.cast(tf.random.stateless_uniform([480, 640, 3], [1, 2], 0, 255, tf.int32), tf.uint8)
        picture = tf.io.encode_jpeg(image if size > 50000 else image[:96, :128], quality=90).numpy()
        with tf.io.TFRecordWriter(os.path.join(folder, name + ".record")) as writer:
            for number in range(count):
                filler = random.randbytes(max(0, size - len(picture)) or 8).replace(b"\xff", b"\xfe")
                data = picture[:-2] + filler + number.to_bytes(4, "big").replace(b"\xff", b"\xfe") + b"\xff\xd9"
                corners = [sorted((random.random(), random.random())) for _ in range(2 * boxes)]
                def f(values): return tf.train.Feature(float_list=tf.train.FloatList(value=values))
                def i(values): return tf.train.Feature(int64_list=tf.train.Int64List(value=values))
                def b(values): return tf.train.Feature(bytes_list=tf.train.BytesList(value=values))
                ids = [random.randrange(1, 20) for _ in range(boxes)]
                writer.write(tf.train.Example(features=tf.train.Features(feature={
                    "image/encoded": b([data]), "image/format": b([b"jpeg"]), "image/filename": b([b"%d.jpg" % number]),
                    "image/source_id": b([b"%d" % number]),
                    "image/height": i([480 if size > 50000 else 96]), "image/width": i([640 if size > 50000 else 128]),
                    "image/object/bbox/xmin": f([a for a, _ in corners[:boxes]]),
                    "image/object/bbox/xmax": f([c for _, c in corners[:boxes]]),
                    "image/object/bbox/ymin": f([a for a, _ in corners[boxes:]]),
                    "image/object/bbox/ymax": f([c for _, c in corners[boxes:]]),
                    "image/object/class/text": b([b"class %d" % one for one in ids]),
                    "image/object/class/label": i(ids),
                    "image/object/difficult": i([0] * boxes), "image/object/is_crowd": i([0] * boxes),
                })).SerializeToString())

def audit(path):
    var, one = tf.io.VarLenFeature, tf.io.FixedLenFeature
    spec = {"image/encoded": one((), tf.string, ""), "image/format": one((), tf.string, "jpeg"),
            "image/filename": one((), tf.string, ""), "image/source_id": one((), tf.string, ""),
            "image/height": one((), tf.int64, 0), "image/width": one((), tf.int64, 0),
            "image/object/class/text": var(tf.string), "image/object/class/label": var(tf.int64),
            "image/object/difficult": var(tf.int64), "image/object/is_crowd": var(tf.int64)}
    for side in ("xmin", "xmax", "ymin", "ymax"):
        spec["image/object/bbox/" + side] = var(tf.float32)

    @tf.function
    def look(batch):
        got = tf.io.parse_example(batch, spec)
        sides = [got["image/object/bbox/" + side] for side in ("xmin", "xmax", "ymin", "ymax")]
        rows = [tf.math.bincount(tf.cast(side.indices[:, 0], tf.int32), minlength=tf.shape(batch)[0]) for side in sides]
        ragged = tf.reduce_sum(tf.cast(tf.reduce_any(tf.stack([row != rows[0] for row in rows]), 0), tf.int32))
        x0, x1, y0, y1 = (side.values for side in sides)
        wide, high = x1 - x0, y1 - y0
        inverted = tf.reduce_sum(tf.cast((wide < 0) | (high < 0), tf.int32))
        pixels = tf.reduce_sum(tf.cast(tf.maximum(x1, y1) > 2, tf.int32))
        outside = tf.reduce_sum(tf.cast((tf.minimum(x0, y0) < -0.01) | (tf.maximum(x1, y1) > 1.01), tf.int32))
        odd = tf.reduce_sum(tf.cast(~tf.math.is_finite(x0 + x1 + y0 + y1), tf.int32))
        cell = lambda size: tf.cast(tf.math.log(tf.maximum(size, 1e-6)) / 0.6931 * 4, tf.int32) + 80
        cells = cell(wide) * 100 + cell(high)
        shapes = tf.map_fn(lambda image: tf.cast(tf.io.extract_jpeg_shape(image), tf.int64), got["image/encoded"],
                           fn_output_signature=tf.int64)
        least = 0.5 / tf.cast(tf.gather(shapes, sides[0].indices[:, 0]), tf.float32)
        thin = tf.reduce_sum(tf.cast((wide <= least[:, 1]) | (high <= least[:, 0]), tf.int32))
        differs = (shapes[:, 0] != got["image/height"]) | (shapes[:, 1] != got["image/width"])
        wrong = tf.reduce_sum(tf.cast(differs, tf.int32))
        whole = tf.reduce_sum(tf.cast(tf.strings.substr(got["image/encoded"], -2, 2) != b"\xff\xd9", tf.int32))
        digests = tf.strings.to_hash_bucket_fast(got["image/encoded"], 2**62)
        ids = tf.strings.to_hash_bucket_fast(got["image/source_id"], 2**62)
        flags = tf.reduce_sum(got["image/object/difficult"].values) + tf.reduce_sum(got["image/object/is_crowd"].values)
        empty = tf.reduce_sum(tf.cast(got["image/encoded"] == b"", tf.int32))
        return (tf.stack([ragged, inverted, pixels, outside, thin, odd, wrong, whole, empty, tf.cast(flags, tf.int32),
                tf.shape(x0)[0]]), cells, got["image/object/class/text"].values, got["image/object/class/label"].values,
                digests, ids, rows[0])

    options = tf.data.Options()
    options.threading.private_threadpool_size = 1
    start = time.process_time()
    sums, cells, classes, digests, ids, per_image = 0, {}, {}, {}, {}, {}
    records = 0
    # The decoded batch goes to dictionaries as odlint's does: texts with numbers, cells, boxes per image, digests.
    for batch in tf.data.TFRecordDataset(path).batch(64).map(look).with_options(options):
        sums = sums + batch[0].numpy()
        for store, values in ((cells, batch[1].numpy().tolist()), (per_image, batch[6].numpy().tolist()),
                              (classes, zip(batch[2].numpy().tolist(), batch[3].numpy().tolist())),
                              (digests, batch[4].numpy().tolist()), (ids, batch[5].numpy().tolist())):
            for value in values:
                store[value] = store.get(value, 0) + 1
        records += len(batch[4])
    took = time.process_time() - start
    print(json.dumps({"seconds": took, "records": records, "boxes": int(sums[10]), "classes": len(classes),
                      "problems": int(sums[:9].sum())}))

if sys.argv[1] == "generate":
    generate(sys.argv[2], json.loads(sys.argv[3]))
else:
    for _ in range(2):  # the first traces the graph
        audit(sys.argv[2])
"""

ODLINT_SIDE = r"""
import json, sys, time
from odlint.tf.records.parallel_audit import audit_files
for _ in range(2):
    start = time.process_time()
    audit = audit_files([sys.argv[1]], print)
    took = time.process_time() - start
print(json.dumps({"seconds": took, "records": audit.sums["records"], "boxes": audit.sums["boxes"],
                  "classes": len(audit.classes.entries), "problems": sum(audit.counts.values())}))
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure odlint data against tf.data.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--fail-below", type=float, default=BUDGET)
    parser.add_argument("--tensorflow", default=sys.executable, help="Python with TensorFlow")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run([arguments.tensorflow, "-c", TENSORFLOW_SIDE, "generate", folder, json.dumps(SETS)])
        ratios = {name: measure(os.path.join(folder, f"{name}.record"), arguments) for name in SETS}
    slow = [name for name, ratio in ratios.items() if ratio < arguments.fail_below]
    for name, ratio in ratios.items():
        print(f"{name:6} records: {ratio:.2f} times as fast as tf.data on one core (budget {BUDGET})")
    return 1 if slow else 0


def measure(path: str, arguments: argparse.Namespace) -> float:
    """tf.data's time over odlint's, the best of interleaved rounds each: what others do on the machine only adds."""
    times: dict[str, list[float]] = {"odlint": [], "tf.data": []}
    seen: dict[str, Any] = {}
    for _ in range(arguments.rounds):
        for name, command in (
            ("odlint", [sys.executable, "-c", ODLINT_SIDE, path]),
            ("tf.data", [arguments.tensorflow, "-c", TENSORFLOW_SIDE, "audit", path]),
        ):
            seen[name] = json.loads(run([*PIN, *command]).splitlines()[-1])
            times[name].append(seen[name].pop("seconds"))
    if seen["odlint"] != seen["tf.data"]:
        raise SystemExit(f"the two audits disagree: {seen}")
    size = os.path.getsize(path)
    for name, values in times.items():
        best = min(values)
        speed = f"{seen[name]['records'] / best:9,.0f} records/s {size / best / 1e6:7,.0f} MB/s"
        print(f"{Path(path).name}: {name:8} {speed}")
    return min(times["tf.data"]) / min(times["odlint"])


PIN = ["taskset", "-c", "0"] if sys.platform == "linux" else []


def run(command: list[str]) -> str:
    """Standard output of a command; stops when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
