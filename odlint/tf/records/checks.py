"""The checks of records and record files that do not depend on a config, one entry each.

`odlint data` prints them, docs/data.md lists them, and the evidence they name counts as covered.
"""

from __future__ import annotations

from typing import NamedTuple

ERROR, WARNING, INFO = "error", "warning", "info"
RECORD, BOX, FILE, CLASS = "record", "box", "file", "class"


class RecordCheck(NamedTuple):
    """One kind of problem.

    Attributes:
        name: as printed.
        severity: "error": the API crashes or surely trains wrongly; "warning": likely harm; "info": worth knowing.
        unit: what is counted.
        sentence: what it is, in general; examples say it of one record.
        advice: what the API does with it, and what to do.
        evidence: rows of the evidence that it answers, written like those of rules.
    """

    name: str
    severity: str
    unit: str
    sentence: str
    advice: str
    evidence: tuple[str, ...] = ()


_ALL = (
    # -- files --
    RecordCheck(
        "file-empty",
        WARNING,
        FILE,
        "the file holds no record",
        "The API reads nothing from it and says nothing. Write it again, or take it out of input_path.",
        ("candidate:empty-or-truncated-record",),
    ),
    RecordCheck(
        "file-compressed",
        ERROR,
        FILE,
        "the file is compressed as a whole",
        "The API opens records without compression and stops with DataLossError: decompress it (gunzip), or write the "
        "records without TFRecordOptions.",
        ("source:builders/dataset_builder.py:218", "candidate:empty-or-truncated-record"),
    ),
    RecordCheck(
        "file-cut-off",
        ERROR,
        FILE,
        "the file ends inside a record",
        "The run stops with DataLossError when it gets there: the writer was interrupted or a copy is incomplete. "
        "Write or copy the file again; close the TFRecordWriter (a with statement does).",
        ("candidate:empty-or-truncated-record",),
    ),
    RecordCheck(
        "file-not-records",
        ERROR,
        FILE,
        "the file holds no records at all",
        "The run stops with DataLossError: name the .record files. A Git LFS pointer or a web page saved under the "
        "name is a frequent cause.",
        ("candidate:empty-or-truncated-record",),
    ),
    RecordCheck(
        "file-damaged",
        ERROR,
        FILE,
        "the file is damaged from some byte on",
        "The run stops with DataLossError when it gets there; nothing after it can be read. Copy the file again (FTP "
        "in text mode changes bytes), or write it again.",
        ("candidate:empty-or-truncated-record",),
    ),
    RecordCheck(
        "record-damaged",
        ERROR,
        RECORD,
        "the checksum of the record does not match",
        "The run stops with DataLossError when it gets there. Copy or write the file again.",
        ("candidate:empty-or-truncated-record",),
    ),
    # -- messages and features --
    RecordCheck(
        "record-no-example",
        ERROR,
        RECORD,
        "the record is no tf.train.Example",
        "The decoder stops with 'Could not parse example input'. Write SerializeToString() of an Example.",
        ("candidate:missing-required-feature",),
    ),
    RecordCheck(
        "feature-wrong-type",
        ERROR,
        RECORD,
        "a feature has another type than the decoder reads",
        'The run stops with "Data types don\'t match". Write it as what is read: Int64List, FloatList or BytesList.',
        ("candidate:missing-required-feature", "source:data_decoders/tf_example_decoder.py:192-242"),
    ),
    RecordCheck(
        "feature-not-single",
        ERROR,
        RECORD,
        "a feature that is read as one value has none or several",
        'The run stops with "Number of values != expected". Write one value, or leave the feature out.',
        ("candidate:missing-required-feature", "source:data_decoders/tf_example_decoder.py:192-208"),
    ),
    RecordCheck(
        "feature-misspelt",
        WARNING,
        RECORD,
        "a feature that the decoder does not know, spelt almost like one that is missing",
        "The decoder ignores keys that it does not know and reads the missing one as empty, without a word. Rename it "
        "in the script that writes the records.",
        ("constraint:RECORD-18", "candidate:missing-required-feature"),
    ),
    RecordCheck(
        "image-missing",
        ERROR,
        RECORD,
        "there is no image/encoded",
        "The decoder reads an empty string and stops at decoding it. Write the bytes of the image file.",
        ("constraint:RECORD-18", "candidate:missing-required-feature"),
    ),
    # -- lists --
    RecordCheck(
        "boxes-ragged",
        ERROR,
        RECORD,
        "xmin, xmax, ymin and ymax have different lengths",
        "The run stops with an error of shapes (ConcatOp). Every box needs its four coordinates.",
        ("candidate:ragged-object-lists",),
    ),
    RecordCheck(
        "classes-ragged",
        ERROR,
        RECORD,
        "there are more or fewer classes than boxes",
        "The run stops with an error of shapes, or classes go to the wrong boxes. Write one class per box.",
        ("candidate:ragged-object-lists",),
    ),
    RecordCheck(
        "boxes-without-class",
        ERROR,
        RECORD,
        "the boxes have neither class text nor class number",
        "The run stops with an error of shapes. Write image/object/class/text (with a label map) or "
        "image/object/class/label.",
        ("candidate:missing-required-feature", "constraint:RECORD-18"),
    ),
    RecordCheck(
        "class-numbers-ragged",
        INFO,
        RECORD,
        "there are more or fewer class numbers than boxes, beside class texts that fit",
        "With a label map only the texts are read; without one the run stops with an error of shapes.",
        ("constraint:RECORD-01", "candidate:ragged-object-lists"),
    ),
    RecordCheck(
        "weights-ragged",
        ERROR,
        RECORD,
        "image/object/weight has values, but not one per box",
        "The values are used as they are, and shapes do not fit later on. Write one per box, or none.",
        ("constraint:RECORD-14",),
    ),
    RecordCheck(
        "flags-ragged",
        WARNING,
        RECORD,
        "area, is_crowd, difficult or group_of has values, but not one per box",
        "Evaluation takes them for one per box: shapes do not fit, or flags go to the wrong boxes.",
        ("candidate:ragged-object-lists",),
    ),
    RecordCheck(
        "keypoints-ragged",
        ERROR,
        RECORD,
        "keypoint x and y have different lengths, or do not divide by the number of boxes",
        "A reader with num_keypoints stops with an error of shapes, or groups them wrongly.",
        ("constraint:RECORD-10",),
    ),
    RecordCheck(
        "keypoint-extras-ragged",
        INFO,
        RECORD,
        "keypoint visibility or depth has another length than keypoint x",
        "The decoder throws it away: all points count as visible, depths as 0.",
        ("constraint:RECORD-11", "constraint:RECORD-12"),
    ),
    RecordCheck(
        "masks-ragged",
        ERROR,
        RECORD,
        "there are more or fewer masks than boxes, or numbers that do not fit image/height times image/width",
        "A reader with load_instance_masks stops with an error of shapes. Write one mask per box.",
        ("constraint:RECORD-13", "constraint:RECORD-14", "candidate:ragged-object-lists"),
    ),
    # -- boxes --
    RecordCheck(
        "box-inverted",
        ERROR,
        BOX,
        "xmin is larger than xmax, or ymin than ymax",
        "TF2 training stops at an assertion, at whichever step the record comes up. Swap the two when writing.",
        ("constraint:RECORD-08", "candidate:inverted-box"),
    ),
    RecordCheck(
        "box-in-pixels",
        ERROR,
        BOX,
        "a coordinate is far above 1: it seems to be in pixels",
        "Coordinates must be fractions. Faster R-CNN and every evaluation stop with 'maximum box coordinate value is "
        "larger than 1.1'; SSD and CenterNet train on nonsense. Divide x by the width and y by the height.",
        ("constraint:RECORD-09", "candidate:box-not-normalized"),
    ),
    RecordCheck(
        "box-beyond-limit",
        ERROR,
        BOX,
        "a coordinate is above 1.1",
        "Faster R-CNN training and every evaluation stop with 'maximum box coordinate value is larger than 1.1'. Check "
        "the width and height that you divide by; clip to 0 ... 1.",
        ("constraint:RECORD-09", "candidate:box-not-normalized"),
    ),
    RecordCheck(
        "box-outside",
        WARNING,
        BOX,
        "the box reaches over the edge of the image",
        "Targets then lie where the model cannot see. Clip to 0 ... 1 when writing. Up to a hundredth of the image it "
        "is rounding and not reported.",
        ("candidate:box-not-normalized",),
    ),
    RecordCheck(
        "box-degenerate",
        WARNING,
        BOX,
        "the box has no area, or is less than half a pixel wide or high",
        "TF2 drops boxes without area; one of a fraction of a pixel can bring NaN through the logarithm of its size. "
        "Leave it out.",
        ("candidate:degenerate-box",),
    ),
    RecordCheck(
        "box-not-finite",
        WARNING,
        BOX,
        "a coordinate is NaN or infinite",
        "Boxes with NaN are dropped before training, infinite ones are not. Leave them out.",
        ("constraint:RECORD-07",),
    ),
    # -- images --
    RecordCheck(
        "image-undecodable",
        ERROR,
        RECORD,
        "image/encoded is no JPEG, PNG or BMP",
        "The run stops at decoding ('Unable to decode bytes as JPEG, PNG, GIF, or BMP'). Re-encode as JPEG.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-gif",
        ERROR,
        RECORD,
        "the image is a GIF",
        "It decodes to a film of four dimensions where the decoder expects three. Re-encode as PNG.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-bmp-channels",
        WARNING,
        RECORD,
        "the BMP has not three channels",
        "TensorFlow 2.21 converts it; earlier versions only decode a BMP to the channels it has, and the decoder asks "
        "for three. Re-encode as PNG.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-cut-off",
        ERROR,
        RECORD,
        "the image was cut off",
        "The run stops at decoding it ('Invalid JPEG data', 'Invalid PNG data'). Write it again from the original.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-format-raw",
        ERROR,
        RECORD,
        "image/format is raw, so the bytes are taken for pixels without a shape",
        "The decoder reads them as one long row and stops. Write the bytes of an image file and its format.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-format-wrong",
        INFO,
        RECORD,
        "image/format says another format than the bytes",
        "The API looks at the bytes, so it trains; other tools believe the field.",
        ("candidate:image-undecodable-or-wrong-channels",),
    ),
    RecordCheck(
        "image-size-wrong",
        WARNING,
        RECORD,
        "image/height and image/width are not those of the image",
        "Numerical masks fail or turn to noise, and boxes that were divided by these numbers lie elsewhere. Swapped "
        "numbers often mean a photograph that viewers turn by its EXIF orientation, and TensorFlow does not.",
        ("constraint:RECORD-13", "candidate:image-size-field-wrong"),
    ),
    RecordCheck(
        "image-huge",
        INFO,
        RECORD,
        "the image has more than 4 million pixels",
        "Each is decoded whole before it is made small, which costs memory and the processors' time. Resize the files "
        "before writing records.",
        ("candidate:huge-source-images",),
    ),
    RecordCheck(
        "image-repeated",
        INFO,
        RECORD,
        "the same image stands in more than one record",
        "It counts twice in training; if the boxes differ, each contradicts the other. Merge them into one record.",
        (),
    ),
    RecordCheck(
        "source-id-empty",
        INFO,
        RECORD,
        "image/source_id is empty",
        "The API takes a random number, which is new in every evaluation. Write a name that is unique.",
        ("constraint:RECORD-16",),
    ),
    # -- sequences --
    RecordCheck(
        "frames-ragged",
        ERROR,
        RECORD,
        "the feature lists of the sequence have different numbers of frames",
        "The decoder takes frame n of each list: shapes do not fit. Write one entry per frame, empty if need be.",
        ("candidate:ragged-object-lists",),
    ),
    # -- across records --
    RecordCheck(
        "class-text-empty",
        WARNING,
        BOX,
        "the class text is empty",
        "With a label map the empty text means the last entry without display_name, if there is one: a wrong class "
        "without a word. Write the class, or leave the box out.",
        ("constraint:RECORD-03",),
    ),
    RecordCheck(
        "class-numbers-vary",
        WARNING,
        BOX,
        "one class text goes with several class numbers",
        "With a label map the text wins and the numbers are never looked at; without one the class is split.",
        ("constraint:RECORD-01", "candidate:class-text-and-integer-disagree"),
    ),
    # -- against a label map, where no config speaks --
    RecordCheck(
        "class-text-unknown",
        WARNING,
        BOX,
        "the class text is not in the label map",
        "The API drops such boxes from training and evaluation without a word; texts must match name or display_name "
        "to the letter.",
        ("constraint:RECORD-02", "candidate:class-text-not-in-label-map"),
    ),
    RecordCheck(
        "class-number-unknown",
        ERROR,
        BOX,
        "the class number is not in the label map, and there is no class text",
        "The object is trained as background. Numbers begin with 1.",
        ("constraint:RECORD-05", "constraint:RECORD-06", "candidate:integer-label-out-of-range"),
    ),
    RecordCheck(
        "class-text-and-number-disagree",
        WARNING,
        BOX,
        "the class number is not the id that the label map gives to the class text",
        "The text wins and the number is never looked at: changing numbers alone has no effect.",
        ("constraint:RECORD-01", "candidate:class-text-and-integer-disagree"),
    ),
    RecordCheck(
        "class-without-boxes",
        INFO,
        CLASS,
        "no box has this class of the label map",
        "It cannot be learnt, and evaluation has no result for it. Add examples, or take it out of the label map.",
        ("candidate:class-without-examples",),
    ),
    # -- of all records together --
    RecordCheck(
        "class-imbalance",
        INFO,
        CLASS,
        "the commonest class has more than 20 times as many boxes as the rarest",
        "The API has no class weights. Collect more of the rare class, put its images into records of their own and "
        "raise their share with sample_from_datasets_weights, or use a focal loss.",
        ("candidate:class-imbalance",),
    ),
    RecordCheck(
        "no-boxes-at-all",
        ERROR,
        FILE,
        "no record has a single box",
        "There is nothing to learn from: losses fall to zero or become NaN. Look for misspelt feature names.",
        ("constraint:RECORD-18", "candidate:missing-required-feature"),
    ),
)
RECORD_CHECKS: dict[str, RecordCheck] = {kind.name: kind for kind in _ALL}
