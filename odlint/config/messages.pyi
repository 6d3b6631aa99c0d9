"""Generated from odlint/schema/protos by `python -m odlint.schema.build`: do not edit.

At run time every one of these is an `Editable` message; the classes tell editors and mypy which fields it has, and
what may be assigned to them.
"""

from collections.abc import Iterable
from typing import Literal

from odlint.config.editable import Editable, Root
from odlint.config.views import Repeated

Hyperparams_Activation = Literal['NONE', 'RELU', 'RELU_6', 'SWISH']
Hyperparams_Op = Literal['CONV', 'FC']
VarianceScalingInitializer_Mode = Literal['FAN_IN', 'FAN_OUT', 'FAN_AVG']
WeightSharedConvolutionalBoxPredictor_ScoreConverter = Literal['IDENTITY', 'SIGMOID']
TrainingDataType = Literal['DATA_TYPE_UNKNOWN', 'ALL_CLASSES', 'CLASS_SPECIFIC']
ResizeType = Literal['BILINEAR', 'NEAREST_NEIGHBOR', 'BICUBIC', 'AREA']
ConditionalShapeResizer_ResizeCondition = Literal['INVALID', 'GREATER', 'SMALLER']
Loss_ExpectedLossWeights = Literal['NONE', 'EXPECTED_SAMPLING', 'REWEIGHTING_UNMATCHED_ANCHORS']
HardExampleMiner_LossType = Literal['BOTH', 'CLASSIFICATION', 'LOCALIZATION']
PostProcessing_ScoreConverter = Literal['IDENTITY', 'SIGMOID', 'SOFTMAX']
RandomJitterBoxes_JitterMode = Literal['DEFAULT', 'EXPAND', 'SHRINK', 'EXPAND_SYMMETRIC', 'SHRINK_SYMMETRIC', 'EXPAND_SYMMETRIC_XY', 'SHRINK_SYMMETRIC_XY']
ResizeImage_Method = Literal['AREA', 'BICUBIC', 'BILINEAR', 'NEAREST_NEIGHBOR']
LossNormalize = Literal['NORMALIZE_AUTO', 'NORMALIZE_GROUNDTRUTH_COUNT', 'NORMALIZE_BALANCED']
AugmentedSelfSupervisionLoss = Literal['LOSS_UNSET', 'LOSS_DICE', 'LOSS_MSE', 'LOSS_KL_DIV']
FeatureConsistencyType = Literal['CONSISTENCY_DEFAULT_LAB', 'CONSISTENCY_FEATURE_MAP']
FeatureConsistencyComparison = Literal['COMPARISON_DEFAULT_GAUSSIAN', 'COMPARISON_NORMALIZED_DOTPROD']
AttentionPosition = Literal['ATTENTION_DEFAULT', 'POST_BOX_CLASSIFIER', 'POST_RPN']
InstanceMaskType = Literal['DEFAULT', 'NUMERICAL_MASKS', 'PNG_MASKS']
InputType = Literal['INPUT_DEFAULT', 'TF_EXAMPLE', 'TF_SEQUENCE_EXAMPLE']
CheckpointVersion = Literal['UNKNOWN', 'V1', 'V2']
LVISFrequency = Literal['UNSPECIFIED', 'FREQUENT', 'COMMON', 'RARE']

class FlexibleGridAnchorGenerator(Editable):
    """Anchors written out by hand: a grid with sizes, shapes, stride and offset for each feature map."""
    @property
    def anchor_grid(self) -> Repeated[AnchorGrid]:
        """One grid per feature map, in their order. A different number of grids is a ValueError."""
    @anchor_grid.setter
    def anchor_grid(self, value: Iterable[AnchorGrid]) -> None: ...
    @anchor_grid.deleter
    def anchor_grid(self) -> None: ...
    @property
    def normalize_coordinates(self) -> bool:
        """Gives the anchors in image fractions, which SSD needs. Faster R-CNN works in pixels and needs false; SSD with false compares pixels with fractions and learns nothing useful. Default: True."""
    @normalize_coordinates.setter
    def normalize_coordinates(self, value: bool) -> None: ...
    @normalize_coordinates.deleter
    def normalize_coordinates(self) -> None: ...

class AnchorGrid(Editable):
    """The anchors of one feature map."""
    @property
    def base_sizes(self) -> Repeated[float]:
        """Size of each anchor (the square root of its area). Paired one by one with `aspect_ratios`."""
    @base_sizes.setter
    def base_sizes(self, value: Iterable[float]) -> None: ...
    @base_sizes.deleter
    def base_sizes(self) -> None: ...
    @property
    def aspect_ratios(self) -> Repeated[float]:
        """Width divided by height of each anchor. Another number of values than in `base_sizes` fails."""
    @aspect_ratios.setter
    def aspect_ratios(self, value: Iterable[float]) -> None: ...
    @aspect_ratios.deleter
    def aspect_ratios(self) -> None: ...
    @property
    def height_stride(self) -> int:
        """Vertical distance between anchor centres. Not set means 0, which puts all rows on top of each other. Default: 0."""
    @height_stride.setter
    def height_stride(self, value: int) -> None: ...
    @height_stride.deleter
    def height_stride(self) -> None: ...
    @property
    def width_stride(self) -> int:
        """Horizontal distance between anchor centres. Not set means 0, which puts all columns on top of each other. Default: 0."""
    @width_stride.setter
    def width_stride(self, value: int) -> None: ...
    @width_stride.deleter
    def width_stride(self) -> None: ...
    @property
    def height_offset(self) -> int:
        """Vertical position of the first anchor centre. Default: 0."""
    @height_offset.setter
    def height_offset(self, value: int) -> None: ...
    @height_offset.deleter
    def height_offset(self) -> None: ...
    @property
    def width_offset(self) -> int:
        """Horizontal position of the first anchor centre. Default: 0."""
    @width_offset.setter
    def width_offset(self, value: int) -> None: ...
    @width_offset.deleter
    def width_offset(self) -> None: ...

class GridAnchorGenerator(Editable):
    """Anchors on one feature map: every scale with every aspect ratio at each cell. The RPN of Faster R-CNN uses it."""
    @property
    def height(self) -> int:
        """Height of the base anchor that the scales multiply. Default: 256."""
    @height.setter
    def height(self, value: int) -> None: ...
    @height.deleter
    def height(self) -> None: ...
    @property
    def width(self) -> int:
        """Width of the base anchor that the scales multiply. Default: 256."""
    @width.setter
    def width(self, value: int) -> None: ...
    @width.deleter
    def width(self) -> None: ...
    @property
    def height_stride(self) -> int:
        """Vertical distance between anchor centres. If it differs from `first_stage_features_stride` the anchors do not lie over the features that predict them, and training is poor. Default: 16."""
    @height_stride.setter
    def height_stride(self, value: int) -> None: ...
    @height_stride.deleter
    def height_stride(self) -> None: ...
    @property
    def width_stride(self) -> int:
        """Horizontal distance between anchor centres. If it differs from `first_stage_features_stride` the anchors do not lie over the features that predict them, and training is poor. Default: 16."""
    @width_stride.setter
    def width_stride(self, value: int) -> None: ...
    @width_stride.deleter
    def width_stride(self) -> None: ...
    @property
    def height_offset(self) -> int:
        """Vertical position of the first anchor centre. Default: 0."""
    @height_offset.setter
    def height_offset(self, value: int) -> None: ...
    @height_offset.deleter
    def height_offset(self) -> None: ...
    @property
    def width_offset(self) -> int:
        """Horizontal position of the first anchor centre. Default: 0."""
    @width_offset.setter
    def width_offset(self, value: int) -> None: ...
    @width_offset.deleter
    def width_offset(self) -> None: ...
    @property
    def scales(self) -> Repeated[float]:
        """Factors on the base anchor size. An empty list gives no anchors; scales that miss your object sizes cap the recall."""
    @scales.setter
    def scales(self, value: Iterable[float]) -> None: ...
    @scales.deleter
    def scales(self) -> None: ...
    @property
    def aspect_ratios(self) -> Repeated[float]:
        """Width divided by height of the anchors. An empty list gives no anchors."""
    @aspect_ratios.setter
    def aspect_ratios(self, value: Iterable[float]) -> None: ...
    @aspect_ratios.deleter
    def aspect_ratios(self) -> None: ...

class MultiscaleAnchorGenerator(Editable):
    """Anchors in octaves per pyramid level. On level n the smallest anchor has a side of 2^n x `anchor_scale` pixels."""
    @property
    def min_level(self) -> int:
        """Finest level with anchors. Must equal the pyramid's: another number of levels is a ValueError at the first prediction, the same number of other levels silently gives anchors of the wrong size. Default: 3."""
    @min_level.setter
    def min_level(self, value: int) -> None: ...
    @min_level.deleter
    def min_level(self) -> None: ...
    @property
    def max_level(self) -> int:
        """Coarsest level with anchors. Must equal the pyramid's: another number of levels is a ValueError at the first prediction, the same number of other levels silently gives anchors of the wrong size. Default: 7."""
    @max_level.setter
    def max_level(self, value: int) -> None: ...
    @max_level.deleter
    def max_level(self) -> None: ...
    @property
    def anchor_scale(self) -> float:
        """Anchor side in units of the level's stride. Lower it for small objects; if no anchor fits the objects, few are matched. Default: 4.0."""
    @anchor_scale.setter
    def anchor_scale(self, value: float) -> None: ...
    @anchor_scale.deleter
    def anchor_scale(self) -> None: ...
    @property
    def aspect_ratios(self) -> Repeated[float]:
        """Width divided by height of the anchors. An empty list gives no anchors and fails later."""
    @aspect_ratios.setter
    def aspect_ratios(self, value: Iterable[float]) -> None: ...
    @aspect_ratios.deleter
    def aspect_ratios(self) -> None: ...
    @property
    def scales_per_octave(self) -> int:
        """Anchor sizes between one level and the next. More sizes fit better and cost time; 0 gives no anchors. Default: 2."""
    @scales_per_octave.setter
    def scales_per_octave(self, value: int) -> None: ...
    @scales_per_octave.deleter
    def scales_per_octave(self) -> None: ...
    @property
    def normalize_coordinates(self) -> bool:
        """Gives the anchors in image fractions, which SSD needs. Must be false in `faster_rcnn`, which works in pixels and otherwise raises a ValueError; false in SSD compares pixels with fractions and learns nothing useful. Default: True."""
    @normalize_coordinates.setter
    def normalize_coordinates(self, value: bool) -> None: ...
    @normalize_coordinates.deleter
    def normalize_coordinates(self) -> None: ...

class SsdAnchorGenerator(Editable):
    """Anchors of classic SSD: scales grow from the finest to the coarsest feature map."""
    @property
    def num_layers(self) -> int:
        """Feature maps with anchors. Must equal the extractor's, else a ValueError at the first prediction; 1 without `scales` divides by zero. Default: 6."""
    @num_layers.setter
    def num_layers(self, value: int) -> None: ...
    @num_layers.deleter
    def num_layers(self) -> None: ...
    @property
    def min_scale(self) -> float:
        """Anchor scale on the finest feature map; scales in between are spaced evenly. Too large misses small objects. Ignored when `scales` is given. Default: 0.2."""
    @min_scale.setter
    def min_scale(self, value: float) -> None: ...
    @min_scale.deleter
    def min_scale(self) -> None: ...
    @property
    def max_scale(self) -> float:
        """Anchor scale on the coarsest feature map. Ignored when `scales` is given; a value below `min_scale` is accepted silently and turns the order round. Default: 0.95."""
    @max_scale.setter
    def max_scale(self, value: float) -> None: ...
    @max_scale.deleter
    def max_scale(self) -> None: ...
    @property
    def scales(self) -> Repeated[float]:
        """Anchor scale of each feature map, in place of `min_scale` and `max_scale`. Fewer values than `num_layers` give fewer layers and fail later; more are cut off."""
    @scales.setter
    def scales(self, value: Iterable[float]) -> None: ...
    @scales.deleter
    def scales(self) -> None: ...
    @property
    def aspect_ratios(self) -> Repeated[float]:
        """Width divided by height of the anchors. An empty list leaves only the interpolated anchor of each cell; 0 is accepted silently and gives useless anchors."""
    @aspect_ratios.setter
    def aspect_ratios(self, value: Iterable[float]) -> None: ...
    @aspect_ratios.deleter
    def aspect_ratios(self) -> None: ...
    @property
    def interpolated_scale_aspect_ratio(self) -> float:
        """Aspect ratio of the extra anchor whose scale lies between this layer and the next. 0 or less leaves the anchor out. Default: 1.0."""
    @interpolated_scale_aspect_ratio.setter
    def interpolated_scale_aspect_ratio(self, value: float) -> None: ...
    @interpolated_scale_aspect_ratio.deleter
    def interpolated_scale_aspect_ratio(self) -> None: ...
    @property
    def reduce_boxes_in_lowest_layer(self) -> bool:
        """Puts only three anchors per cell on the finest map, one of them of scale 0.1. Must be false with the weight-shared predictor unless the other layers have three as well. Default: True."""
    @reduce_boxes_in_lowest_layer.setter
    def reduce_boxes_in_lowest_layer(self, value: bool) -> None: ...
    @reduce_boxes_in_lowest_layer.deleter
    def reduce_boxes_in_lowest_layer(self) -> None: ...
    @property
    def base_anchor_height(self) -> float:
        """Height of the base anchor that the scales multiply. Default: 1.0."""
    @base_anchor_height.setter
    def base_anchor_height(self, value: float) -> None: ...
    @base_anchor_height.deleter
    def base_anchor_height(self) -> None: ...
    @property
    def base_anchor_width(self) -> float:
        """Width of the base anchor that the scales multiply. Default: 1.0."""
    @base_anchor_width.setter
    def base_anchor_width(self, value: float) -> None: ...
    @base_anchor_width.deleter
    def base_anchor_width(self) -> None: ...
    @property
    def height_stride(self) -> Repeated[int]:
        """Vertical distance of anchor centres for each layer. Left out, it follows from the feature maps. Wrong strides place the anchors off their features."""
    @height_stride.setter
    def height_stride(self, value: Iterable[int]) -> None: ...
    @height_stride.deleter
    def height_stride(self) -> None: ...
    @property
    def width_stride(self) -> Repeated[int]:
        """Horizontal distance of anchor centres for each layer. Used only with `height_stride`, pair by pair."""
    @width_stride.setter
    def width_stride(self, value: Iterable[int]) -> None: ...
    @width_stride.deleter
    def width_stride(self) -> None: ...
    @property
    def height_offset(self) -> Repeated[int]:
        """Vertical position of the first anchor centre for each layer. Left out, it is half the stride."""
    @height_offset.setter
    def height_offset(self, value: Iterable[int]) -> None: ...
    @height_offset.deleter
    def height_offset(self) -> None: ...
    @property
    def width_offset(self) -> Repeated[int]:
        """Horizontal position of the first anchor centre for each layer. Used only with `height_offset`, pair by pair."""
    @width_offset.setter
    def width_offset(self, value: Iterable[int]) -> None: ...
    @width_offset.deleter
    def width_offset(self) -> None: ...

class AnchorGenerator(Editable):
    """Chooses how the fixed reference boxes (anchors) are laid over the image. Exactly one generator must be set, or building the model fails with `Empty anchor generator`."""
    @property
    def grid_anchor_generator(self) -> GridAnchorGenerator:
        """Anchors on a single feature map; the usual choice for Faster R-CNN without FPN. An extractor with several feature maps makes it fail with a ValueError."""
    @grid_anchor_generator.setter
    def grid_anchor_generator(self, value: GridAnchorGenerator) -> None: ...
    @grid_anchor_generator.deleter
    def grid_anchor_generator(self) -> None: ...
    @property
    def ssd_anchor_generator(self) -> SsdAnchorGenerator:
        """Anchors in the classic SSD layout, with a growing scale per feature map. Its number of layers must equal the number of feature maps of the extractor."""
    @ssd_anchor_generator.setter
    def ssd_anchor_generator(self, value: SsdAnchorGenerator) -> None: ...
    @ssd_anchor_generator.deleter
    def ssd_anchor_generator(self) -> None: ...
    @property
    def multiscale_anchor_generator(self) -> MultiscaleAnchorGenerator:
        """Anchors in octaves per pyramid level, as RetinaNet and EfficientDet use them. Its levels must be those of `fpn` or `bifpn`; the same number of other levels gives anchors of the wrong size without any error."""
    @multiscale_anchor_generator.setter
    def multiscale_anchor_generator(self, value: MultiscaleAnchorGenerator) -> None: ...
    @multiscale_anchor_generator.deleter
    def multiscale_anchor_generator(self) -> None: ...
    @property
    def flexible_grid_anchor_generator(self) -> FlexibleGridAnchorGenerator:
        """Anchors written out by hand, one grid per feature map. Each feature map needs its own grid."""
    @flexible_grid_anchor_generator.setter
    def flexible_grid_anchor_generator(self, value: FlexibleGridAnchorGenerator) -> None: ...
    @flexible_grid_anchor_generator.deleter
    def flexible_grid_anchor_generator(self) -> None: ...

class ArgMaxMatcher(Editable):
    """Gives every anchor the ground-truth box it overlaps most and then calls it positive, negative or ignored by two thresholds."""
    @property
    def matched_threshold(self) -> float:
        """Overlap from which an anchor counts as positive. Too high leaves few or no positives for small objects, too low trains on badly fitting boxes. Below 0.5 it fails unless `unmatched_threshold` is lowered as well. Default: 0.5."""
    @matched_threshold.setter
    def matched_threshold(self, value: float) -> None: ...
    @matched_threshold.deleter
    def matched_threshold(self) -> None: ...
    @property
    def unmatched_threshold(self) -> float:
        """Overlap below which an anchor counts as background; anchors between the two thresholds take no part in the loss. A value above `matched_threshold` is a ValueError when the model is built. Default: 0.5."""
    @unmatched_threshold.setter
    def unmatched_threshold(self, value: float) -> None: ...
    @unmatched_threshold.deleter
    def unmatched_threshold(self) -> None: ...
    @property
    def ignore_thresholds(self) -> bool:
        """Drops both thresholds: every anchor becomes a positive of its best box, however little it overlaps. Training then regresses boxes from far-off anchors; in one measured step the localization loss rose from 0.7 to 10. Default: False."""
    @ignore_thresholds.setter
    def ignore_thresholds(self, value: bool) -> None: ...
    @ignore_thresholds.deleter
    def ignore_thresholds(self) -> None: ...
    @property
    def negatives_lower_than_unmatched(self) -> bool:
        """Says which anchors are background: with true those below `unmatched_threshold`, with false those between the two thresholds. False with equal thresholds is a ValueError. Default: True."""
    @negatives_lower_than_unmatched.setter
    def negatives_lower_than_unmatched(self, value: bool) -> None: ...
    @negatives_lower_than_unmatched.deleter
    def negatives_lower_than_unmatched(self) -> None: ...
    @property
    def force_match_for_each_row(self) -> bool:
        """Makes sure that each ground-truth box gets at least one anchor, even below the threshold. Without it small or oddly shaped objects may never be trained; all official SSD configs set it to true. Default: False."""
    @force_match_for_each_row.setter
    def force_match_for_each_row(self, value: bool) -> None: ...
    @force_match_for_each_row.deleter
    def force_match_for_each_row(self) -> None: ...
    @property
    def use_matmul_gather(self) -> bool:
        """Gathers matched targets by a matrix product instead of a gather. Meant for TPUs; the result is the same. Default: False."""
    @use_matmul_gather.setter
    def use_matmul_gather(self, value: bool) -> None: ...
    @use_matmul_gather.deleter
    def use_matmul_gather(self) -> None: ...

class BipartiteMatcher(Editable):
    """Matches each ground-truth box greedily to exactly one anchor. TF2 refuses it with a ValueError; use `argmax_matcher`."""
    @property
    def use_matmul_gather(self) -> bool:
        """Gathers matched targets by a matrix product instead of a gather. Meant for TPUs; the result is the same. Default: False."""
    @use_matmul_gather.setter
    def use_matmul_gather(self, value: bool) -> None: ...
    @use_matmul_gather.deleter
    def use_matmul_gather(self) -> None: ...

class FasterRcnnBoxCoder(Editable):
    """Writes a box as centre offset and log size relative to its anchor, each multiplied by a factor."""
    @property
    def y_scale(self) -> float:
        """Factor for the vertical centre offset. A larger one gives this offset more weight in the box loss; 0 or less fails an assertion. A checkpoint must be used with the factors it was trained with. Default: 10.0."""
    @y_scale.setter
    def y_scale(self, value: float) -> None: ...
    @y_scale.deleter
    def y_scale(self) -> None: ...
    @property
    def x_scale(self) -> float:
        """Factor for the horizontal centre offset. A larger one gives this offset more weight in the box loss; 0 or less fails an assertion. A checkpoint must be used with the factors it was trained with. Default: 10.0."""
    @x_scale.setter
    def x_scale(self, value: float) -> None: ...
    @x_scale.deleter
    def x_scale(self) -> None: ...
    @property
    def height_scale(self) -> float:
        """Factor for the log height. A larger one gives the height more weight in the box loss; 0 or less fails an assertion. Default: 5.0."""
    @height_scale.setter
    def height_scale(self, value: float) -> None: ...
    @height_scale.deleter
    def height_scale(self) -> None: ...
    @property
    def width_scale(self) -> float:
        """Factor for the log width. A larger one gives the width more weight in the box loss; 0 or less fails an assertion. Default: 5.0."""
    @width_scale.setter
    def width_scale(self, value: float) -> None: ...
    @width_scale.deleter
    def width_scale(self) -> None: ...

class KeypointBoxCoder(Editable):
    """Writes a box and its keypoints relative to the anchor, for SSD models that predict keypoints."""
    @property
    def num_keypoints(self) -> int:
        """Keypoints per box. Must be set, must match the ground truth, and `box_code_size` must be 4 + 2 x this number. Default: 0."""
    @num_keypoints.setter
    def num_keypoints(self, value: int) -> None: ...
    @num_keypoints.deleter
    def num_keypoints(self) -> None: ...
    @property
    def y_scale(self) -> float:
        """Factor for vertical offsets of centre and keypoints; 0 or less fails an assertion. Default: 10.0."""
    @y_scale.setter
    def y_scale(self, value: float) -> None: ...
    @y_scale.deleter
    def y_scale(self) -> None: ...
    @property
    def x_scale(self) -> float:
        """Factor for horizontal offsets of centre and keypoints; 0 or less fails an assertion. Default: 10.0."""
    @x_scale.setter
    def x_scale(self, value: float) -> None: ...
    @x_scale.deleter
    def x_scale(self) -> None: ...
    @property
    def height_scale(self) -> float:
        """Factor for the log height of the box; 0 or less fails an assertion. Default: 5.0."""
    @height_scale.setter
    def height_scale(self, value: float) -> None: ...
    @height_scale.deleter
    def height_scale(self) -> None: ...
    @property
    def width_scale(self) -> float:
        """Factor for the log width of the box; 0 or less fails an assertion. Default: 5.0."""
    @width_scale.setter
    def width_scale(self, value: float) -> None: ...
    @width_scale.deleter
    def width_scale(self) -> None: ...

class MeanStddevBoxCoder(Editable):
    """Writes a box as its corner differences to the anchor, divided by a constant."""
    @property
    def stddev(self) -> float:
        """Divisor of the corner differences. Smaller values make the box loss larger; 0 divides by zero. Default: 0.01."""
    @stddev.setter
    def stddev(self, value: float) -> None: ...
    @stddev.deleter
    def stddev(self) -> None: ...

class SquareBoxCoder(Editable):
    """Writes a square box as centre offset and one side length relative to its anchor."""
    @property
    def y_scale(self) -> float:
        """Factor for the vertical centre offset; 0 or less is a ValueError. Default: 10.0."""
    @y_scale.setter
    def y_scale(self, value: float) -> None: ...
    @y_scale.deleter
    def y_scale(self) -> None: ...
    @property
    def x_scale(self) -> float:
        """Factor for the horizontal centre offset; 0 or less is a ValueError. Default: 10.0."""
    @x_scale.setter
    def x_scale(self, value: float) -> None: ...
    @x_scale.deleter
    def x_scale(self) -> None: ...
    @property
    def length_scale(self) -> float:
        """Factor for the log side length; 0 or less is a ValueError. Default: 5.0."""
    @length_scale.setter
    def length_scale(self, value: float) -> None: ...
    @length_scale.deleter
    def length_scale(self) -> None: ...

class BoxCoder(Editable):
    """Chooses how a box is written as numbers relative to its anchor, which is what the box head learns to predict."""
    @property
    def faster_rcnn_box_coder(self) -> FasterRcnnBoxCoder:
        """Centre offset and log size, four numbers per box. The normal choice, and the only one whose scales the TFLite exporters read."""
    @faster_rcnn_box_coder.setter
    def faster_rcnn_box_coder(self, value: FasterRcnnBoxCoder) -> None: ...
    @faster_rcnn_box_coder.deleter
    def faster_rcnn_box_coder(self) -> None: ...
    @property
    def mean_stddev_box_coder(self) -> MeanStddevBoxCoder:
        """Plain corner differences divided by a constant, four numbers per box."""
    @mean_stddev_box_coder.setter
    def mean_stddev_box_coder(self, value: MeanStddevBoxCoder) -> None: ...
    @mean_stddev_box_coder.deleter
    def mean_stddev_box_coder(self) -> None: ...
    @property
    def square_box_coder(self) -> SquareBoxCoder:
        """Centre offset and one common side length, three numbers per box; the predictor's `box_code_size` must be 3."""
    @square_box_coder.setter
    def square_box_coder(self, value: SquareBoxCoder) -> None: ...
    @square_box_coder.deleter
    def square_box_coder(self) -> None: ...
    @property
    def keypoint_box_coder(self) -> KeypointBoxCoder:
        """Box plus keypoints; the predictor's `box_code_size` must be 4 + 2 x `num_keypoints`."""
    @keypoint_box_coder.setter
    def keypoint_box_coder(self, value: KeypointBoxCoder) -> None: ...
    @keypoint_box_coder.deleter
    def keypoint_box_coder(self) -> None: ...

class Hyperparams(Editable):
    """How the convolutions (or dense layers) of a part of the network are initialized, regularized, activated and normalized."""
    @property
    def op(self) -> Hyperparams_Op:
        """The layers these settings apply to. fc_hyperparams left at CONV get neither regularizer nor initializer in TF1. One of CONV, FC. Default: 'CONV'."""
    @op.setter
    def op(self, value: Hyperparams_Op) -> None: ...
    @op.deleter
    def op(self) -> None: ...
    @property
    def regularizer(self) -> Regularizer:
        """Penalty on large weights, added to the loss. An empty block means no penalty. Too strong and the penalty is all the network learns."""
    @regularizer.setter
    def regularizer(self, value: Regularizer) -> None: ...
    @regularizer.deleter
    def regularizer(self) -> None: ...
    @property
    def initializer(self) -> Initializer:
        """Random start values of the weights that are not restored from a checkpoint. An empty block leaves the choice to the framework."""
    @initializer.setter
    def initializer(self, value: Initializer) -> None: ...
    @initializer.deleter
    def initializer(self) -> None: ...
    @property
    def activation(self) -> Hyperparams_Activation:
        """Activation after each layer. It should be that of the checkpoint; the first stage of Faster R-CNN uses ReLU6 whatever stands here. One of NONE, RELU, RELU_6, SWISH. Default: 'RELU'."""
    @activation.setter
    def activation(self, value: Hyperparams_Activation) -> None: ...
    @activation.deleter
    def activation(self) -> None: ...
    @property
    def batch_norm(self) -> BatchNorm:
        """Batch normalization over the images of one replica. With very small batches its statistics become useless."""
    @batch_norm.setter
    def batch_norm(self, value: BatchNorm) -> None: ...
    @batch_norm.deleter
    def batch_norm(self) -> None: ...
    @property
    def sync_batch_norm(self) -> BatchNorm:
        """Batch normalization over the images of all replicas. The weight-shared SSD predictor does not count it and builds towers without normalization."""
    @sync_batch_norm.setter
    def sync_batch_norm(self, value: BatchNorm) -> None: ...
    @sync_batch_norm.deleter
    def sync_batch_norm(self) -> None: ...
    @property
    def group_norm(self) -> GroupNorm:
        """Normalization over groups of channels, independent of the batch size."""
    @group_norm.setter
    def group_norm(self, value: GroupNorm) -> None: ...
    @group_norm.deleter
    def group_norm(self) -> None: ...
    @property
    def regularize_depthwise(self) -> bool:
        """Meant to regularize depthwise convolutions too. It has no effect in either generation; remove it. Default: False."""
    @regularize_depthwise.setter
    def regularize_depthwise(self, value: bool) -> None: ...
    @regularize_depthwise.deleter
    def regularize_depthwise(self) -> None: ...
    @property
    def force_use_bias(self) -> bool:
        """If true, convolutions keep their bias although batch normalization follows. EfficientDet uses it; it must be as it was for the checkpoint. Default: False."""
    @force_use_bias.setter
    def force_use_bias(self, value: bool) -> None: ...
    @force_use_bias.deleter
    def force_use_bias(self) -> None: ...

class Regularizer(Editable):
    """The kind of weight penalty."""
    @property
    def l1_regularizer(self) -> L1Regularizer:
        """Penalty on the absolute size of the weights. Give the weight: its default is far too large."""
    @l1_regularizer.setter
    def l1_regularizer(self, value: L1Regularizer) -> None: ...
    @l1_regularizer.deleter
    def l1_regularizer(self) -> None: ...
    @property
    def l2_regularizer(self) -> L2Regularizer:
        """Penalty on the squared weights (weight decay). Give the weight: its default is far too large."""
    @l2_regularizer.setter
    def l2_regularizer(self, value: L2Regularizer) -> None: ...
    @l2_regularizer.deleter
    def l2_regularizer(self) -> None: ...

class L1Regularizer(Editable):
    """Penalty on absolute weights."""
    @property
    def weight(self) -> float:
        """Strength of the penalty. With the default 1.0 the penalty is the loss and the detector learns nothing; negative values make the weights grow without bound. Default: 1.0."""
    @weight.setter
    def weight(self, value: float) -> None: ...
    @weight.deleter
    def weight(self) -> None: ...

class L2Regularizer(Editable):
    """Penalty on squared weights. TF2 halves the weight so that the result is the same as in TF1."""
    @property
    def weight(self) -> float:
        """Strength of the penalty. With the default 1.0 it swamps the detection losses and nothing is learned; 0 switches it off, negative values make the weights grow without bound. Default: 1.0."""
    @weight.setter
    def weight(self, value: float) -> None: ...
    @weight.deleter
    def weight(self) -> None: ...

class Initializer(Editable):
    """The kind of random start values."""
    @property
    def truncated_normal_initializer(self) -> TruncatedNormalInitializer:
        """Normal distribution without its far ends. Give stddev: its default is far too large."""
    @truncated_normal_initializer.setter
    def truncated_normal_initializer(self, value: TruncatedNormalInitializer) -> None: ...
    @truncated_normal_initializer.deleter
    def truncated_normal_initializer(self) -> None: ...
    @property
    def variance_scaling_initializer(self) -> VarianceScalingInitializer:
        """Spread chosen from the number of inputs and outputs of each layer."""
    @variance_scaling_initializer.setter
    def variance_scaling_initializer(self, value: VarianceScalingInitializer) -> None: ...
    @variance_scaling_initializer.deleter
    def variance_scaling_initializer(self) -> None: ...
    @property
    def random_normal_initializer(self) -> RandomNormalInitializer:
        """Normal distribution. Give stddev: its default is far too large."""
    @random_normal_initializer.setter
    def random_normal_initializer(self, value: RandomNormalInitializer) -> None: ...
    @random_normal_initializer.deleter
    def random_normal_initializer(self) -> None: ...
    @property
    def keras_initializer_by_name(self) -> str:
        """Name of a Keras initializer, such as "glorot_uniform". A name Keras does not know raises a ValueError. Default: ''."""
    @keras_initializer_by_name.setter
    def keras_initializer_by_name(self, value: str) -> None: ...
    @keras_initializer_by_name.deleter
    def keras_initializer_by_name(self) -> None: ...

class TruncatedNormalInitializer(Editable):
    """Normal distribution cut off two standard deviations from its mean."""
    @property
    def mean(self) -> float:
        """Center of the start values. Anything but 0 biases every layer. Default: 0.0."""
    @mean.setter
    def mean(self, value: float) -> None: ...
    @mean.deleter
    def mean(self) -> None: ...
    @property
    def stddev(self) -> float:
        """Spread of the start values. The default 1.0 makes activations explode in the first steps; 0 makes all filters alike. Default: 1.0."""
    @stddev.setter
    def stddev(self, value: float) -> None: ...
    @stddev.deleter
    def stddev(self) -> None: ...

class VarianceScalingInitializer(Editable):
    """Start values whose spread shrinks with the size of the layer, so that activations keep their size."""
    @property
    def factor(self) -> float:
        """Factor on the variance. Much larger values make activations explode, much smaller ones make them vanish. Default: 2.0."""
    @factor.setter
    def factor(self, value: float) -> None: ...
    @factor.deleter
    def factor(self) -> None: ...
    @property
    def uniform(self) -> bool:
        """If true, the values are drawn from a uniform distribution, otherwise from a truncated normal one. The official configs use true. Default: False."""
    @uniform.setter
    def uniform(self, value: bool) -> None: ...
    @uniform.deleter
    def uniform(self) -> None: ...
    @property
    def mode(self) -> VarianceScalingInitializer_Mode:
        """The layer size by which the variance is divided. One of FAN_IN, FAN_OUT, FAN_AVG. Default: 'FAN_IN'."""
    @mode.setter
    def mode(self, value: VarianceScalingInitializer_Mode) -> None: ...
    @mode.deleter
    def mode(self) -> None: ...

class RandomNormalInitializer(Editable):
    """Normal distribution, not cut off."""
    @property
    def mean(self) -> float:
        """Center of the start values. Anything but 0 biases every layer. Default: 0.0."""
    @mean.setter
    def mean(self, value: float) -> None: ...
    @mean.deleter
    def mean(self) -> None: ...
    @property
    def stddev(self) -> float:
        """Spread of the start values. The default 1.0 makes activations explode in the first steps; 0 makes all filters alike. Default: 1.0."""
    @stddev.setter
    def stddev(self, value: float) -> None: ...
    @stddev.deleter
    def stddev(self) -> None: ...

class BatchNorm(Editable):
    """Settings of batch normalization."""
    @property
    def decay(self) -> float:
        """How slowly the moving statistics follow the batches; Keras calls it momentum. Too near 1 for a short run, the statistics are still at their start values: the training loss is good and evaluation finds nothing. Default: 0.999."""
    @decay.setter
    def decay(self, value: float) -> None: ...
    @decay.deleter
    def decay(self) -> None: ...
    @property
    def center(self) -> bool:
        """If true, a trainable offset is added after normalizing, and the convolution drops its bias. Keep it as it was for the checkpoint. Default: True."""
    @center.setter
    def center(self, value: bool) -> None: ...
    @center.deleter
    def center(self) -> None: ...
    @property
    def scale(self) -> bool:
        """If true, a trainable factor is applied after normalizing. The default is false, while the official configs that set it use true; keep it as it was for the checkpoint. Default: False."""
    @scale.setter
    def scale(self, value: bool) -> None: ...
    @scale.deleter
    def scale(self) -> None: ...
    @property
    def epsilon(self) -> float:
        """Added to the variance against division by zero. Too small risks NaN on constant inputs, too large weakens the normalization. Default: 0.001."""
    @epsilon.setter
    def epsilon(self, value: float) -> None: ...
    @epsilon.deleter
    def epsilon(self) -> None: ...
    @property
    def train(self) -> bool:
        """If false, the statistics are frozen while training. In TF2 use freeze_batchnorm of the SSD model, or batch_norm_trainable of the Faster R-CNN extractor, instead. Default: True."""
    @train.setter
    def train(self, value: bool) -> None: ...
    @train.deleter
    def train(self) -> None: ...

class GroupNorm(Editable):
    """Group normalization, without settings."""

class BoxPredictor(Editable):
    """Chooses the head that turns features into class scores and box encodings."""
    @property
    def convolutional_box_predictor(self) -> ConvolutionalBoxPredictor:
        """Separate prediction layers for each feature map: the head of plain SSD."""
    @convolutional_box_predictor.setter
    def convolutional_box_predictor(self, value: ConvolutionalBoxPredictor) -> None: ...
    @convolutional_box_predictor.deleter
    def convolutional_box_predictor(self) -> None: ...
    @property
    def mask_rcnn_box_predictor(self) -> MaskRCNNBoxPredictor:
        """Second-stage head of Faster R-CNN and Mask R-CNN. Inside `ssd` the model cannot be built."""
    @mask_rcnn_box_predictor.setter
    def mask_rcnn_box_predictor(self, value: MaskRCNNBoxPredictor) -> None: ...
    @mask_rcnn_box_predictor.deleter
    def mask_rcnn_box_predictor(self) -> None: ...
    @property
    def rfcn_box_predictor(self) -> RfcnBoxPredictor:
        """Position-sensitive second-stage head; setting it turns `faster_rcnn` into R-FCN."""
    @rfcn_box_predictor.setter
    def rfcn_box_predictor(self, value: RfcnBoxPredictor) -> None: ...
    @rfcn_box_predictor.deleter
    def rfcn_box_predictor(self) -> None: ...
    @property
    def weight_shared_convolutional_box_predictor(self) -> WeightSharedConvolutionalBoxPredictor:
        """One tower of convolutions shared by all pyramid levels, as in RetinaNet and EfficientDet. Every level must have the same number of anchors per location."""
    @weight_shared_convolutional_box_predictor.setter
    def weight_shared_convolutional_box_predictor(self, value: WeightSharedConvolutionalBoxPredictor) -> None: ...
    @weight_shared_convolutional_box_predictor.deleter
    def weight_shared_convolutional_box_predictor(self) -> None: ...

class ConvolutionalBoxPredictor(Editable):
    """Head of plain SSD: small convolutions for classes and boxes, with weights of its own on each feature map."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the head's convolutions."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def min_depth(self) -> int:
        """Lower limit for the channels of the extra layers before the prediction. TF2 refuses a value above `max_depth`. Default: 0."""
    @min_depth.setter
    def min_depth(self, value: int) -> None: ...
    @min_depth.deleter
    def min_depth(self) -> None: ...
    @property
    def max_depth(self) -> int:
        """Upper limit for the channels of the extra layers before the prediction. With 0 here and in `min_depth` no extra layer is built, whatever `num_layers_before_predictor` says. Default: 0."""
    @max_depth.setter
    def max_depth(self, value: int) -> None: ...
    @max_depth.deleter
    def max_depth(self) -> None: ...
    @property
    def num_layers_before_predictor(self) -> int:
        """Number of 1x1 convolutions put before the prediction layers. Has no effect while `max_depth` and `min_depth` are 0. Default: 0."""
    @num_layers_before_predictor.setter
    def num_layers_before_predictor(self, value: int) -> None: ...
    @num_layers_before_predictor.deleter
    def num_layers_before_predictor(self) -> None: ...
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the class prediction while training. The default is true; all official configs switch it off. Default: True."""
    @use_dropout.setter
    def use_dropout(self, value: bool) -> None: ...
    @use_dropout.deleter
    def use_dropout(self) -> None: ...
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. A small value starves the class head. Keras refuses values outside the range. Default: 0.8."""
    @dropout_keep_probability.setter
    def dropout_keep_probability(self, value: float) -> None: ...
    @dropout_keep_probability.deleter
    def dropout_keep_probability(self) -> None: ...
    @property
    def kernel_size(self) -> int:
        """Side of the prediction convolutions. 0 fails at build; 1 together with `use_depthwise` is a ValueError. Default: 1."""
    @kernel_size.setter
    def kernel_size(self, value: int) -> None: ...
    @kernel_size.deleter
    def kernel_size(self) -> None: ...
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box; must equal the size of the box coder's code. A wrong value builds and predicts, and then fails in the loss. Default: 4."""
    @box_code_size.setter
    def box_code_size(self, value: int) -> None: ...
    @box_code_size.deleter
    def box_code_size(self) -> None: ...
    @property
    def apply_sigmoid_to_scores(self) -> bool:
        """Applies a sigmoid to the scores inside the head. Together with a SIGMOID score converter they are squashed twice; official configs leave it false and convert in `post_processing`. Default: False."""
    @apply_sigmoid_to_scores.setter
    def apply_sigmoid_to_scores(self, value: bool) -> None: ...
    @apply_sigmoid_to_scores.deleter
    def apply_sigmoid_to_scores(self) -> None: ...
    @property
    def class_prediction_bias_init(self) -> float:
        """Start value of the class bias. A negative value makes nearly all anchors start as background; with focal loss a start at 0 gives a far larger first loss (measured: 16.5 instead of 4.2). Default: 0.0."""
    @class_prediction_bias_init.setter
    def class_prediction_bias_init(self, value: float) -> None: ...
    @class_prediction_bias_init.deleter
    def class_prediction_bias_init(self) -> None: ...
    @property
    def use_depthwise(self) -> bool:
        """Builds the prediction layers as depthwise plus 1x1 convolutions: smaller and faster (SSDLite). Needs a `kernel_size` above 1. Default: False."""
    @use_depthwise.setter
    def use_depthwise(self, value: bool) -> None: ...
    @use_depthwise.deleter
    def use_depthwise(self) -> None: ...
    @property
    def box_encodings_clip_range(self) -> ConvolutionalBoxPredictor_BoxEncodingsClipRange:
        """Clips the predicted box encodings to a range. Leave it out unless a quantized model needs bounded outputs."""
    @box_encodings_clip_range.setter
    def box_encodings_clip_range(self, value: ConvolutionalBoxPredictor_BoxEncodingsClipRange) -> None: ...
    @box_encodings_clip_range.deleter
    def box_encodings_clip_range(self) -> None: ...

class ConvolutionalBoxPredictor_BoxEncodingsClipRange(Editable):
    """Limits for the predicted box encodings. Present without values, both limits are 0 and every box stays on its anchor."""
    @property
    def min(self) -> float:
        """Smallest box encoding that is let through. Default: 0.0."""
    @min.setter
    def min(self, value: float) -> None: ...
    @min.deleter
    def min(self) -> None: ...
    @property
    def max(self) -> float:
        """Largest box encoding that is let through. Default: 0.0."""
    @max.setter
    def max(self, value: float) -> None: ...
    @max.deleter
    def max(self) -> None: ...

class WeightSharedConvolutionalBoxPredictor(Editable):
    """Head whose tower of convolutions is shared by all pyramid levels (batch normalization stays separate per level)."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and normalization of the tower. Only `batch_norm` counts as normalization: with `sync_batch_norm` or `group_norm` the tower is built without any."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def apply_conv_hyperparams_to_heads(self) -> bool:
        """Applies the initializer and regularizer of `conv_hyperparams` also to the last layers that give classes and boxes. Default: False."""
    @apply_conv_hyperparams_to_heads.setter
    def apply_conv_hyperparams_to_heads(self, value: bool) -> None: ...
    @apply_conv_hyperparams_to_heads.deleter
    def apply_conv_hyperparams_to_heads(self) -> None: ...
    @property
    def apply_conv_hyperparams_pointwise(self) -> bool:
        """Applies the initializer and regularizer of `conv_hyperparams` also to the 1x1 part of depthwise separable layers. Default: False."""
    @apply_conv_hyperparams_pointwise.setter
    def apply_conv_hyperparams_pointwise(self, value: bool) -> None: ...
    @apply_conv_hyperparams_pointwise.deleter
    def apply_conv_hyperparams_pointwise(self) -> None: ...
    @property
    def num_layers_before_predictor(self) -> int:
        """Number of convolutions in the tower. More layers cost time and memory on every level; 0 predicts straight from the pyramid. Default: 0."""
    @num_layers_before_predictor.setter
    def num_layers_before_predictor(self, value: int) -> None: ...
    @num_layers_before_predictor.deleter
    def num_layers_before_predictor(self) -> None: ...
    @property
    def depth(self) -> int:
        """Channels of the tower. The default is 0, which asks for convolutions without filters as soon as the tower has a layer. Default: 0."""
    @depth.setter
    def depth(self, value: int) -> None: ...
    @depth.deleter
    def depth(self) -> None: ...
    @property
    def kernel_size(self) -> int:
        """Side of the tower's and the prediction convolutions. 1 together with `use_depthwise` is a ValueError. Default: 3."""
    @kernel_size.setter
    def kernel_size(self, value: int) -> None: ...
    @kernel_size.deleter
    def kernel_size(self) -> None: ...
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box; must equal the size of the box coder's code. A wrong value builds and predicts, and then fails in the loss. Default: 4."""
    @box_code_size.setter
    def box_code_size(self, value: int) -> None: ...
    @box_code_size.deleter
    def box_code_size(self) -> None: ...
    @property
    def class_prediction_bias_init(self) -> float:
        """Start value of the class bias. With focal loss it should make nearly all anchors start as background, or the first loss is very large and may wreck the pretrained features. Default: 0.0."""
    @class_prediction_bias_init.setter
    def class_prediction_bias_init(self, value: float) -> None: ...
    @class_prediction_bias_init.deleter
    def class_prediction_bias_init(self) -> None: ...
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the class prediction while training. Default: False."""
    @use_dropout.setter
    def use_dropout(self, value: bool) -> None: ...
    @use_dropout.deleter
    def use_dropout(self) -> None: ...
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. Keras refuses values outside the range. Default: 0.8."""
    @dropout_keep_probability.setter
    def dropout_keep_probability(self, value: float) -> None: ...
    @dropout_keep_probability.deleter
    def dropout_keep_probability(self) -> None: ...
    @property
    def share_prediction_tower(self) -> bool:
        """Uses one tower for classes and boxes instead of one each: smaller and faster. A checkpoint trained with the other setting does not fit. Default: False."""
    @share_prediction_tower.setter
    def share_prediction_tower(self, value: bool) -> None: ...
    @share_prediction_tower.deleter
    def share_prediction_tower(self) -> None: ...
    @property
    def use_depthwise(self) -> bool:
        """Builds the tower from depthwise separable convolutions (FPN-Lite, EfficientDet). Needs a `kernel_size` above 1. Default: False."""
    @use_depthwise.setter
    def use_depthwise(self, value: bool) -> None: ...
    @use_depthwise.deleter
    def use_depthwise(self) -> None: ...
    @property
    def score_converter(self) -> WeightSharedConvolutionalBoxPredictor_ScoreConverter:
        """What happens to the class scores outside training; training always sees logits. SIGMOID here and in `post_processing` squashes the scores twice. One of IDENTITY, SIGMOID. Default: 'IDENTITY'."""
    @score_converter.setter
    def score_converter(self, value: WeightSharedConvolutionalBoxPredictor_ScoreConverter) -> None: ...
    @score_converter.deleter
    def score_converter(self) -> None: ...
    @property
    def box_encodings_clip_range(self) -> WeightSharedConvolutionalBoxPredictor_BoxEncodingsClipRange:
        """Clips the predicted box encodings to a range. Leave it out unless a quantized model needs bounded outputs."""
    @box_encodings_clip_range.setter
    def box_encodings_clip_range(self, value: WeightSharedConvolutionalBoxPredictor_BoxEncodingsClipRange) -> None: ...
    @box_encodings_clip_range.deleter
    def box_encodings_clip_range(self) -> None: ...

class WeightSharedConvolutionalBoxPredictor_BoxEncodingsClipRange(Editable):
    """Limits for the predicted box encodings. Present without values, both limits are 0 and every box stays on its anchor."""
    @property
    def min(self) -> float:
        """Smallest box encoding that is let through. Default: 0.0."""
    @min.setter
    def min(self, value: float) -> None: ...
    @min.deleter
    def min(self) -> None: ...
    @property
    def max(self) -> float:
        """Largest box encoding that is let through. Default: 0.0."""
    @max.setter
    def max(self, value: float) -> None: ...
    @max.deleter
    def max(self) -> None: ...

class MaskRCNNBoxPredictor(Editable):
    """Second-stage head of Faster R-CNN: classes, boxes and, for Mask R-CNN, one mask per proposal."""
    @property
    def fc_hyperparams(self) -> Hyperparams:
        """Regularizer and initializer of the fully connected layers. In TF1 it needs `op: FC`, otherwise they do not reach these layers."""
    @fc_hyperparams.setter
    def fc_hyperparams(self, value: Hyperparams) -> None: ...
    @fc_hyperparams.deleter
    def fc_hyperparams(self) -> None: ...
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the fully connected layers while training. Default: False."""
    @use_dropout.setter
    def use_dropout(self, value: bool) -> None: ...
    @use_dropout.deleter
    def use_dropout(self) -> None: ...
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. The default of 0.5 is strong. Keras refuses values outside the range. Default: 0.5."""
    @dropout_keep_probability.setter
    def dropout_keep_probability(self, value: float) -> None: ...
    @dropout_keep_probability.deleter
    def dropout_keep_probability(self) -> None: ...
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box. Faster R-CNN has a fixed box coder with four numbers, so any other value breaks the loss. Default: 4."""
    @box_code_size.setter
    def box_code_size(self, value: int) -> None: ...
    @box_code_size.deleter
    def box_code_size(self) -> None: ...
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the convolutions in the mask branch. Must be present when `predict_instance_masks` is true, or building the model fails."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def predict_instance_masks(self) -> bool:
        """Adds the mask branch. It is trained only with `number_of_stages: 3` and needs `load_instance_masks: true` in the input reader. Default: False."""
    @predict_instance_masks.setter
    def predict_instance_masks(self, value: bool) -> None: ...
    @predict_instance_masks.deleter
    def predict_instance_masks(self) -> None: ...
    @property
    def mask_prediction_conv_depth(self) -> int:
        """Channels of the mask branch. 0 lets the code choose them from the feature depth and the number of classes. Default: 256."""
    @mask_prediction_conv_depth.setter
    def mask_prediction_conv_depth(self, value: int) -> None: ...
    @mask_prediction_conv_depth.deleter
    def mask_prediction_conv_depth(self) -> None: ...
    @property
    def predict_keypoints(self) -> bool:
        """Meant to add a keypoint branch, but has no effect: no code reads it. Remove it. Default: False."""
    @predict_keypoints.setter
    def predict_keypoints(self, value: bool) -> None: ...
    @predict_keypoints.deleter
    def predict_keypoints(self) -> None: ...
    @property
    def mask_height(self) -> int:
        """Height of the predicted mask before it is scaled to the box. Larger masks have finer edges and cost memory. Default: 15."""
    @mask_height.setter
    def mask_height(self, value: int) -> None: ...
    @mask_height.deleter
    def mask_height(self) -> None: ...
    @property
    def mask_width(self) -> int:
        """Width of the predicted mask before it is scaled to the box. Larger masks have finer edges and cost memory. Default: 15."""
    @mask_width.setter
    def mask_width(self, value: int) -> None: ...
    @mask_width.deleter
    def mask_width(self) -> None: ...
    @property
    def mask_prediction_num_conv_layers(self) -> int:
        """Number of convolutions in the mask branch. More may sharpen masks and cost time and memory. Default: 2."""
    @mask_prediction_num_conv_layers.setter
    def mask_prediction_num_conv_layers(self, value: int) -> None: ...
    @mask_prediction_num_conv_layers.deleter
    def mask_prediction_num_conv_layers(self) -> None: ...
    @property
    def masks_are_class_agnostic(self) -> bool:
        """Predicts one mask per proposal instead of one per class. Saves memory with many classes. Default: False."""
    @masks_are_class_agnostic.setter
    def masks_are_class_agnostic(self, value: bool) -> None: ...
    @masks_are_class_agnostic.deleter
    def masks_are_class_agnostic(self) -> None: ...
    @property
    def share_box_across_classes(self) -> bool:
        """Predicts one box per proposal for all classes instead of one per class. A checkpoint trained with the other setting does not fit. Default: False."""
    @share_box_across_classes.setter
    def share_box_across_classes(self, value: bool) -> None: ...
    @share_box_across_classes.deleter
    def share_box_across_classes(self) -> None: ...
    @property
    def convolve_then_upsample_masks(self) -> bool:
        """Enlarges the mask features after the convolutions instead of before: cheaper. The factor is an integer division, so a mask size that is no multiple of the box feature size gives smaller masks than configured. Default: False."""
    @convolve_then_upsample_masks.setter
    def convolve_then_upsample_masks(self, value: bool) -> None: ...
    @convolve_then_upsample_masks.deleter
    def convolve_then_upsample_masks(self) -> None: ...

class RfcnBoxPredictor(Editable):
    """Second-stage head of R-FCN, which pools each bin of a proposal from score maps of its own."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the head's convolutions."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def num_spatial_bins_height(self) -> int:
        """Rows into which each proposal is cut. 0, or a `crop_height` it does not divide, is a ValueError. Default: 3."""
    @num_spatial_bins_height.setter
    def num_spatial_bins_height(self, value: int) -> None: ...
    @num_spatial_bins_height.deleter
    def num_spatial_bins_height(self) -> None: ...
    @property
    def num_spatial_bins_width(self) -> int:
        """Columns into which each proposal is cut. 0, or a `crop_width` it does not divide, is a ValueError. Default: 3."""
    @num_spatial_bins_width.setter
    def num_spatial_bins_width(self, value: int) -> None: ...
    @num_spatial_bins_width.deleter
    def num_spatial_bins_width(self) -> None: ...
    @property
    def depth(self) -> int:
        """Channels to which the features are reduced before the score maps are made. Default: 1024."""
    @depth.setter
    def depth(self, value: int) -> None: ...
    @depth.deleter
    def depth(self) -> None: ...
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box. The box coder is fixed to four numbers, so any other value breaks the loss. Default: 4."""
    @box_code_size.setter
    def box_code_size(self, value: int) -> None: ...
    @box_code_size.deleter
    def box_code_size(self) -> None: ...
    @property
    def crop_height(self) -> int:
        """Height to which the features of a proposal are resized before pooling the bins. Default: 12."""
    @crop_height.setter
    def crop_height(self, value: int) -> None: ...
    @crop_height.deleter
    def crop_height(self) -> None: ...
    @property
    def crop_width(self) -> int:
        """Width to which the features of a proposal are resized before pooling the bins. Default: 12."""
    @crop_width.setter
    def crop_width(self, value: int) -> None: ...
    @crop_width.deleter
    def crop_width(self) -> None: ...

class MaskHead(Editable):
    """Mask settings of the convolutional predictors in 2018; kept here only so that old configs can be explained."""

class CalibrationConfig(Editable):
    """Correction of the scores after the model, so that a score of 0.8 is right in 80 % of the cases. It changes detections only, never training; CenterNet ignores it."""
    @property
    def function_approximation(self) -> FunctionApproximation:
        """One curve for the scores of all classes, background included."""
    @function_approximation.setter
    def function_approximation(self, value: FunctionApproximation) -> None: ...
    @function_approximation.deleter
    def function_approximation(self) -> None: ...
    @property
    def class_id_function_approximations(self) -> ClassIdFunctionApproximations:
        """One curve per class; classes without a curve stay as they are."""
    @class_id_function_approximations.setter
    def class_id_function_approximations(self, value: ClassIdFunctionApproximations) -> None: ...
    @class_id_function_approximations.deleter
    def class_id_function_approximations(self) -> None: ...
    @property
    def sigmoid_calibration(self) -> SigmoidCalibration:
        """One sigmoid for the scores of all classes. Never implemented: setting it stops with a ValueError."""
    @sigmoid_calibration.setter
    def sigmoid_calibration(self, value: SigmoidCalibration) -> None: ...
    @sigmoid_calibration.deleter
    def sigmoid_calibration(self) -> None: ...
    @property
    def class_id_sigmoid_calibrations(self) -> ClassIdSigmoidCalibrations:
        """One sigmoid per class. Never implemented: setting it stops with a ValueError."""
    @class_id_sigmoid_calibrations.setter
    def class_id_sigmoid_calibrations(self, value: ClassIdSigmoidCalibrations) -> None: ...
    @class_id_sigmoid_calibrations.deleter
    def class_id_sigmoid_calibrations(self) -> None: ...
    @property
    def temperature_scaling_calibration(self) -> TemperatureScalingCalibration:
        """Divides the logits by one number before the scores are computed."""
    @temperature_scaling_calibration.setter
    def temperature_scaling_calibration(self, value: TemperatureScalingCalibration) -> None: ...
    @temperature_scaling_calibration.deleter
    def temperature_scaling_calibration(self) -> None: ...

class FunctionApproximation(Editable):
    """A curve given by points, straight between them."""
    @property
    def x_y_pairs(self) -> XYPairs:
        """The points of the curve. Needed; an empty list breaks the scores."""
    @x_y_pairs.setter
    def x_y_pairs(self, value: XYPairs) -> None: ...
    @x_y_pairs.deleter
    def x_y_pairs(self) -> None: ...

class ClassIdFunctionApproximations(Editable):
    """Curves for single classes."""
    @property
    def class_id_xy_pairs_map(self) -> Repeated[ClassIdFunctionApproximations_ClassIdXyPairsMapEntry]:
        """Curve by class index. The index counts the score slots of the model, where 0 is the background if the model has one; with a wrong offset the curve of a neighboring class is applied."""
    @class_id_xy_pairs_map.setter
    def class_id_xy_pairs_map(self, value: Iterable[ClassIdFunctionApproximations_ClassIdXyPairsMapEntry]) -> None: ...
    @class_id_xy_pairs_map.deleter
    def class_id_xy_pairs_map(self) -> None: ...

class ClassIdFunctionApproximations_ClassIdXyPairsMapEntry(Editable):
    @property
    def key(self) -> int:
        """Default: 0."""
    @key.setter
    def key(self, value: int) -> None: ...
    @key.deleter
    def key(self) -> None: ...
    @property
    def value(self) -> XYPairs:
        ...
    @value.setter
    def value(self, value: XYPairs) -> None: ...
    @value.deleter
    def value(self) -> None: ...

class SigmoidCalibration(Editable):
    """One sigmoid for all classes. The API has no code for it."""
    @property
    def sigmoid_parameters(self) -> SigmoidParameters:
        """Slope and shift of the sigmoid. No effect."""
    @sigmoid_parameters.setter
    def sigmoid_parameters(self, value: SigmoidParameters) -> None: ...
    @sigmoid_parameters.deleter
    def sigmoid_parameters(self) -> None: ...

class ClassIdSigmoidCalibrations(Editable):
    """Sigmoids for single classes. The API has no code for it."""
    @property
    def class_id_sigmoid_parameters_map(self) -> Repeated[ClassIdSigmoidCalibrations_ClassIdSigmoidParametersMapEntry]:
        """Slope and shift by class index. No effect."""
    @class_id_sigmoid_parameters_map.setter
    def class_id_sigmoid_parameters_map(self, value: Iterable[ClassIdSigmoidCalibrations_ClassIdSigmoidParametersMapEntry]) -> None: ...
    @class_id_sigmoid_parameters_map.deleter
    def class_id_sigmoid_parameters_map(self) -> None: ...

class ClassIdSigmoidCalibrations_ClassIdSigmoidParametersMapEntry(Editable):
    @property
    def key(self) -> int:
        """Default: 0."""
    @key.setter
    def key(self, value: int) -> None: ...
    @key.deleter
    def key(self) -> None: ...
    @property
    def value(self) -> SigmoidParameters:
        ...
    @value.setter
    def value(self, value: SigmoidParameters) -> None: ...
    @value.deleter
    def value(self) -> None: ...

class TemperatureScalingCalibration(Editable):
    """Temperature scaling of the logits."""
    @property
    def scaler(self) -> float:
        """The temperature: above 1 makes the scores less sure, below 1 more sure. There is no default: left out it is 0, which raises a ValueError. Default: 0.0."""
    @scaler.setter
    def scaler(self, value: float) -> None: ...
    @scaler.deleter
    def scaler(self) -> None: ...

class XYPairs(Editable):
    """The points of a calibration curve."""
    @property
    def x_y_pair(self) -> Repeated[XYPairs_XYPair]:
        """The points in order of x. Scores below the first or above the last point get the y of that point."""
    @x_y_pair.setter
    def x_y_pair(self, value: Iterable[XYPairs_XYPair]) -> None: ...
    @x_y_pair.deleter
    def x_y_pair(self) -> None: ...
    @property
    def training_data_type(self) -> TrainingDataType:
        """The data the curve was fitted on. A note only, without effect. One of DATA_TYPE_UNKNOWN, ALL_CLASSES, CLASS_SPECIFIC. Default: 'DATA_TYPE_UNKNOWN'."""
    @training_data_type.setter
    def training_data_type(self, value: TrainingDataType) -> None: ...
    @training_data_type.deleter
    def training_data_type(self) -> None: ...

class XYPairs_XYPair(Editable):
    """One point of the curve."""
    @property
    def x(self) -> float:
        """Score as the model gives it. The points must be sorted by it, without repeats, else the curve is read wrongly and without a message. Default: 0.0."""
    @x.setter
    def x(self, value: float) -> None: ...
    @x.deleter
    def x(self) -> None: ...
    @property
    def y(self) -> float:
        """Corrected score for x. A curve that falls somewhere puts worse detections before better ones. Default: 0.0."""
    @y.setter
    def y(self, value: float) -> None: ...
    @y.deleter
    def y(self) -> None: ...

class SigmoidParameters(Editable):
    """Slope and shift of one calibration sigmoid."""
    @property
    def a(self) -> float:
        """Slope of the sigmoid. No effect. Default: -1.0."""
    @a.setter
    def a(self, value: float) -> None: ...
    @a.deleter
    def a(self) -> None: ...
    @property
    def b(self) -> float:
        """Shift of the sigmoid. No effect. Default: 0.0."""
    @b.setter
    def b(self, value: float) -> None: ...
    @b.deleter
    def b(self) -> None: ...

class LabelFunctionApproximations(Editable):
    """Curves by label name, as they were in the API from March to July 2019. Kept here only to recognize their fields in old files."""

class LabelSigmoidCalibrations(Editable):
    """Sigmoids by label name, as they were in the API from March to July 2019. Kept here only to recognize their fields in old files."""

class ImageResizer(Editable):
    """How every image, in training, evaluation and export, is brought to the size the model works on."""
    @property
    def keep_aspect_ratio_resizer(self) -> KeepAspectRatioResizer:
        """Resizes without distortion between two limits, optionally padded to a square. Without padding, sizes differ and only a batch_size of 1 works."""
    @keep_aspect_ratio_resizer.setter
    def keep_aspect_ratio_resizer(self, value: KeepAspectRatioResizer) -> None: ...
    @keep_aspect_ratio_resizer.deleter
    def keep_aspect_ratio_resizer(self) -> None: ...
    @property
    def fixed_shape_resizer(self) -> FixedShapeResizer:
        """Resizes to one fixed size and distorts images of another aspect ratio. The only resizer that TFLite export accepts."""
    @fixed_shape_resizer.setter
    def fixed_shape_resizer(self, value: FixedShapeResizer) -> None: ...
    @fixed_shape_resizer.deleter
    def fixed_shape_resizer(self) -> None: ...
    @property
    def identity_resizer(self) -> IdentityResizer:
        """Leaves every image at its own size. Only a batch_size of 1 works unless all images are of equal size."""
    @identity_resizer.setter
    def identity_resizer(self, value: IdentityResizer) -> None: ...
    @identity_resizer.deleter
    def identity_resizer(self) -> None: ...
    @property
    def conditional_shape_resizer(self) -> ConditionalShapeResizer:
        """Resizes only images that are larger (or smaller) than a threshold. Sizes differ, so only a batch_size of 1 works."""
    @conditional_shape_resizer.setter
    def conditional_shape_resizer(self, value: ConditionalShapeResizer) -> None: ...
    @conditional_shape_resizer.deleter
    def conditional_shape_resizer(self) -> None: ...
    @property
    def pad_to_multiple_resizer(self) -> PadToMultipleResizer:
        """Pads every image to a multiple of a number. The model builds, but the input pipelines of training and evaluation raise ValueError."""
    @pad_to_multiple_resizer.setter
    def pad_to_multiple_resizer(self, value: PadToMultipleResizer) -> None: ...
    @pad_to_multiple_resizer.deleter
    def pad_to_multiple_resizer(self) -> None: ...

class IdentityResizer(Editable):
    """Leaves images at their own size; there is nothing to set."""

class KeepAspectRatioResizer(Editable):
    """Limits of the undistorted resize."""
    @property
    def min_dimension(self) -> int:
        """Length the shorter side gets, unless the longer one would then exceed max_dimension. Above max_dimension it raises ValueError, as happens when only a small max_dimension is written. Default: 600."""
    @min_dimension.setter
    def min_dimension(self, value: int) -> None: ...
    @min_dimension.deleter
    def min_dimension(self) -> None: ...
    @property
    def max_dimension(self) -> int:
        """Upper limit of the longer side, and the side of the square when padded. Larger finds smaller objects and costs memory; many extractors need a multiple of 32 or 128. Default: 1024."""
    @max_dimension.setter
    def max_dimension(self, value: int) -> None: ...
    @max_dimension.deleter
    def max_dimension(self) -> None: ...
    @property
    def resize_method(self) -> ResizeType:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @resize_method.setter
    def resize_method(self, value: ResizeType) -> None: ...
    @resize_method.deleter
    def resize_method(self) -> None: ...
    @property
    def pad_to_max_dimension(self) -> bool:
        """Pads the image to a square of max_dimension. Needed as soon as batch_size is above 1: otherwise the first batch of unequal images fails. Default: False."""
    @pad_to_max_dimension.setter
    def pad_to_max_dimension(self, value: bool) -> None: ...
    @pad_to_max_dimension.deleter
    def pad_to_max_dimension(self) -> None: ...
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""
    @convert_to_grayscale.setter
    def convert_to_grayscale(self, value: bool) -> None: ...
    @convert_to_grayscale.deleter
    def convert_to_grayscale(self) -> None: ...
    @property
    def per_channel_pad_value(self) -> Repeated[float]:
        """Value of the padding per channel; ignored without pad_to_max_dimension. Another number of values than channels raises ValueError."""
    @per_channel_pad_value.setter
    def per_channel_pad_value(self, value: Iterable[float]) -> None: ...
    @per_channel_pad_value.deleter
    def per_channel_pad_value(self) -> None: ...

class FixedShapeResizer(Editable):
    """Size of the fixed resize. Writing only one side leaves the other at 300."""
    @property
    def height(self) -> int:
        """Height of the model input. Small sizes lose small objects, large ones cost memory; FPN extractors need a multiple of 32 and fail on others, and every extractor has a least size. Default: 300."""
    @height.setter
    def height(self, value: int) -> None: ...
    @height.deleter
    def height(self) -> None: ...
    @property
    def width(self) -> int:
        """Width of the model input. Small sizes lose small objects, large ones cost memory; FPN extractors need a multiple of 32 and fail on others, and every extractor has a least size. Default: 300."""
    @width.setter
    def width(self, value: int) -> None: ...
    @width.deleter
    def width(self) -> None: ...
    @property
    def resize_method(self) -> ResizeType:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @resize_method.setter
    def resize_method(self, value: ResizeType) -> None: ...
    @resize_method.deleter
    def resize_method(self) -> None: ...
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""
    @convert_to_grayscale.setter
    def convert_to_grayscale(self, value: bool) -> None: ...
    @convert_to_grayscale.deleter
    def convert_to_grayscale(self) -> None: ...

class ConditionalShapeResizer(Editable):
    """Resize that applies only to images above or below a threshold, aspect ratio kept."""
    @property
    def condition(self) -> ConditionalShapeResizer_ResizeCondition:
        """Whether large images are shrunk or small ones enlarged. One of INVALID, GREATER, SMALLER. Default: 'GREATER'."""
    @condition.setter
    def condition(self, value: ConditionalShapeResizer_ResizeCondition) -> None: ...
    @condition.deleter
    def condition(self) -> None: ...
    @property
    def size_threshold(self) -> int:
        """Side length that decides about the resize and that the resized image gets. Default: 300."""
    @size_threshold.setter
    def size_threshold(self, value: int) -> None: ...
    @size_threshold.deleter
    def size_threshold(self) -> None: ...
    @property
    def resize_method(self) -> ResizeType:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @resize_method.setter
    def resize_method(self, value: ResizeType) -> None: ...
    @resize_method.deleter
    def resize_method(self) -> None: ...
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""
    @convert_to_grayscale.setter
    def convert_to_grayscale(self, value: bool) -> None: ...
    @convert_to_grayscale.deleter
    def convert_to_grayscale(self) -> None: ...

class PadToMultipleResizer(Editable):
    """Padding with zeros up to the next multiple. Training and evaluation inputs do not know this resizer."""
    @property
    def multiple(self) -> int:
        """Both sides are padded to a multiple of it. Negative values raise ValueError, 0 passes that check and divides by zero. Default: 1."""
    @multiple.setter
    def multiple(self, value: int) -> None: ...
    @multiple.deleter
    def multiple(self) -> None: ...
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""
    @convert_to_grayscale.setter
    def convert_to_grayscale(self, value: bool) -> None: ...
    @convert_to_grayscale.deleter
    def convert_to_grayscale(self) -> None: ...

class Loss(Editable):
    """The losses of a model and the choice of the examples that count in them. SSD reads all of it; CenterNet's keypoint and DensePose tasks read the two loss kinds only."""
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Loss on the box coordinates. SSD and CenterNet keypoints stop with "Empty loss config." when no kind is set."""
    @localization_loss.setter
    def localization_loss(self, value: LocalizationLoss) -> None: ...
    @localization_loss.deleter
    def localization_loss(self) -> None: ...
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the class scores. SSD and CenterNet keypoints stop with "Empty loss config." when no kind is set. It decides the fitting score_converter: SIGMOID for sigmoid and focal losses, SOFTMAX for softmax losses."""
    @classification_loss.setter
    def classification_loss(self, value: ClassificationLoss) -> None: ...
    @classification_loss.deleter
    def classification_loss(self) -> None: ...
    @property
    def hard_example_miner(self) -> HardExampleMiner:
        """Trains only on the anchors with the highest loss. Not together with weighted_sigmoid_focal (ValueError); no effect when expected_loss_weights is other than NONE."""
    @hard_example_miner.setter
    def hard_example_miner(self, value: HardExampleMiner) -> None: ...
    @hard_example_miner.deleter
    def hard_example_miner(self) -> None: ...
    @property
    def classification_weight(self) -> float:
        """Factor on the classification loss. Too low and boxes are exact but their classes are not; 0 trains no class. Default: 1.0."""
    @classification_weight.setter
    def classification_weight(self, value: float) -> None: ...
    @classification_weight.deleter
    def classification_weight(self) -> None: ...
    @property
    def localization_weight(self) -> float:
        """Factor on the box loss. Too low gives inexact boxes, too high suppresses the classification. Default: 1.0."""
    @localization_weight.setter
    def localization_weight(self, value: float) -> None: ...
    @localization_weight.deleter
    def localization_weight(self) -> None: ...
    @property
    def random_example_sampler(self) -> RandomExampleSampler:
        """Trains on a random sample of the anchors with a fixed share of positive ones. It works before hard_example_miner, if both are set."""
    @random_example_sampler.setter
    def random_example_sampler(self, value: RandomExampleSampler) -> None: ...
    @random_example_sampler.deleter
    def random_example_sampler(self) -> None: ...
    @property
    def equalization_loss(self) -> Loss_EqualizationLoss:
        """Settings of an equalization loss. They have no effect; remove the block."""
    @equalization_loss.setter
    def equalization_loss(self, value: Loss_EqualizationLoss) -> None: ...
    @equalization_loss.deleter
    def equalization_loss(self) -> None: ...
    @property
    def expected_loss_weights(self) -> Loss_ExpectedLossWeights:
        """Weighs anchors by expected sampling instead of mining hard ones. Any value other than NONE silently switches hard_example_miner off. One of NONE, EXPECTED_SAMPLING, REWEIGHTING_UNMATCHED_ANCHORS. Default: 'NONE'."""
    @expected_loss_weights.setter
    def expected_loss_weights(self, value: Loss_ExpectedLossWeights) -> None: ...
    @expected_loss_weights.deleter
    def expected_loss_weights(self) -> None: ...
    @property
    def min_num_negative_samples(self) -> float:
        """Smallest number of negatives per image for expected_loss_weights, so that images without objects still train the background. Ignored while expected_loss_weights is NONE. Default: 0.0."""
    @min_num_negative_samples.setter
    def min_num_negative_samples(self, value: float) -> None: ...
    @min_num_negative_samples.deleter
    def min_num_negative_samples(self) -> None: ...
    @property
    def desired_negative_sampling_ratio(self) -> float:
        """Wanted number of negatives per positive for expected_loss_weights. Ignored while expected_loss_weights is NONE. Default: 3.0."""
    @desired_negative_sampling_ratio.setter
    def desired_negative_sampling_ratio(self, value: float) -> None: ...
    @desired_negative_sampling_ratio.deleter
    def desired_negative_sampling_ratio(self) -> None: ...

class Loss_EqualizationLoss(Editable):
    """Settings of an equalization loss that the API never computes."""
    @property
    def weight(self) -> float:
        """Weight of the equalization loss. It is copied into the SSD model and then never used. Default: 0.0."""
    @weight.setter
    def weight(self, value: float) -> None: ...
    @weight.deleter
    def weight(self) -> None: ...
    @property
    def exclude_prefixes(self) -> Repeated[str]:
        """Variables to leave out of the equalization loss, by the start of their name. No effect."""
    @exclude_prefixes.setter
    def exclude_prefixes(self, value: Iterable[str]) -> None: ...
    @exclude_prefixes.deleter
    def exclude_prefixes(self) -> None: ...

class LocalizationLoss(Editable):
    """The kind of loss used for box coordinates, offsets and sizes."""
    @property
    def weighted_l2(self) -> WeightedL2LocalizationLoss:
        """Squared error. Large errors dominate, so wrong labels and far-off boxes pull hard on the weights."""
    @weighted_l2.setter
    def weighted_l2(self, value: WeightedL2LocalizationLoss) -> None: ...
    @weighted_l2.deleter
    def weighted_l2(self) -> None: ...
    @property
    def weighted_smooth_l1(self) -> WeightedSmoothL1LocalizationLoss:
        """Squared error for small, absolute error for large deviations. The usual choice for SSD."""
    @weighted_smooth_l1.setter
    def weighted_smooth_l1(self, value: WeightedSmoothL1LocalizationLoss) -> None: ...
    @weighted_smooth_l1.deleter
    def weighted_smooth_l1(self) -> None: ...
    @property
    def weighted_iou(self) -> WeightedIOULocalizationLoss:
        """1 minus the overlap of two boxes. SSD hands it encoded coordinates instead of boxes, so the number means nothing there."""
    @weighted_iou.setter
    def weighted_iou(self, value: WeightedIOULocalizationLoss) -> None: ...
    @weighted_iou.deleter
    def weighted_iou(self) -> None: ...
    @property
    def l1_localization_loss(self) -> L1LocalizationLoss:
        """Absolute error. The choice of all official CenterNet configs."""
    @l1_localization_loss.setter
    def l1_localization_loss(self, value: L1LocalizationLoss) -> None: ...
    @l1_localization_loss.deleter
    def l1_localization_loss(self) -> None: ...
    @property
    def weighted_giou(self) -> WeightedGIOULocalizationLoss:
        """Generalized overlap loss. Like weighted_iou it needs real boxes, and SSD hands it encoded coordinates."""
    @weighted_giou.setter
    def weighted_giou(self, value: WeightedGIOULocalizationLoss) -> None: ...
    @weighted_giou.deleter
    def weighted_giou(self) -> None: ...

class WeightedL2LocalizationLoss(Editable):
    """Squared error of the box encoding."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...

class WeightedSmoothL1LocalizationLoss(Editable):
    """Huber loss: squared up to delta, linear beyond."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...
    @property
    def delta(self) -> float:
        """Error at which the loss turns from squared to linear. Small values make it act like an absolute error with small gradients, large values like a squared error that outliers dominate. Default: 1.0."""
    @delta.setter
    def delta(self, value: float) -> None: ...
    @delta.deleter
    def delta(self) -> None: ...

class WeightedIOULocalizationLoss(Editable):
    """Loss of 1 minus intersection over union of two boxes."""

class L1LocalizationLoss(Editable):
    """Absolute error, without further settings."""

class WeightedGIOULocalizationLoss(Editable):
    """Loss from the generalized intersection over union, which still has a gradient when boxes do not touch."""

class ClassificationLoss(Editable):
    """The kind of loss used for class scores and heat maps."""
    @property
    def weighted_sigmoid(self) -> WeightedSigmoidClassificationLoss:
        """Independent yes/no cross entropy per class. Alone it lets the background of an SSD swamp the objects; combine it with hard_example_miner. Needs score_converter SIGMOID."""
    @weighted_sigmoid.setter
    def weighted_sigmoid(self, value: WeightedSigmoidClassificationLoss) -> None: ...
    @weighted_sigmoid.deleter
    def weighted_sigmoid(self) -> None: ...
    @property
    def weighted_softmax(self) -> WeightedSoftmaxClassificationLoss:
        """Cross entropy over all classes and background together. Needs score_converter SOFTMAX, and for SSD encode_background_as_zeros false."""
    @weighted_softmax.setter
    def weighted_softmax(self, value: WeightedSoftmaxClassificationLoss) -> None: ...
    @weighted_softmax.deleter
    def weighted_softmax(self) -> None: ...
    @property
    def weighted_logits_softmax(self) -> WeightedSoftmaxClassificationAgainstLogitsLoss:
        """Softmax cross entropy whose targets are logits themselves, for distilling another model. Ordinary one-hot labels give wrong targets."""
    @weighted_logits_softmax.setter
    def weighted_logits_softmax(self, value: WeightedSoftmaxClassificationAgainstLogitsLoss) -> None: ...
    @weighted_logits_softmax.deleter
    def weighted_logits_softmax(self) -> None: ...
    @property
    def bootstrapped_sigmoid(self) -> BootstrappedSigmoidClassificationLoss:
        """Sigmoid loss whose targets are mixed with the model's own predictions, for noisy labels. Faster R-CNN silently uses softmax instead."""
    @bootstrapped_sigmoid.setter
    def bootstrapped_sigmoid(self, value: BootstrappedSigmoidClassificationLoss) -> None: ...
    @bootstrapped_sigmoid.deleter
    def bootstrapped_sigmoid(self) -> None: ...
    @property
    def weighted_sigmoid_focal(self) -> SigmoidFocalClassificationLoss:
        """Focal loss: easy anchors count little, so all anchors can be trained on. Needs score_converter SIGMOID and no hard_example_miner."""
    @weighted_sigmoid_focal.setter
    def weighted_sigmoid_focal(self, value: SigmoidFocalClassificationLoss) -> None: ...
    @weighted_sigmoid_focal.deleter
    def weighted_sigmoid_focal(self) -> None: ...
    @property
    def penalty_reduced_logistic_focal_loss(self) -> PenaltyReducedLogisticFocalLoss:
        """Focal loss for heat maps, mild on pixels near a true peak. For CenterNet's centers and keypoints; Faster R-CNN silently uses softmax instead."""
    @penalty_reduced_logistic_focal_loss.setter
    def penalty_reduced_logistic_focal_loss(self, value: PenaltyReducedLogisticFocalLoss) -> None: ...
    @penalty_reduced_logistic_focal_loss.deleter
    def penalty_reduced_logistic_focal_loss(self) -> None: ...
    @property
    def weighted_dice_classification_loss(self) -> WeightedDiceClassificationLoss:
        """Overlap loss for masks. For CenterNet masks and DeepMAC; Faster R-CNN silently uses softmax instead."""
    @weighted_dice_classification_loss.setter
    def weighted_dice_classification_loss(self, value: WeightedDiceClassificationLoss) -> None: ...
    @weighted_dice_classification_loss.deleter
    def weighted_dice_classification_loss(self) -> None: ...

class WeightedSigmoidClassificationLoss(Editable):
    """Sigmoid cross entropy per class."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...

class SigmoidFocalClassificationLoss(Editable):
    """Sigmoid cross entropy that is scaled down for examples the model already gets right."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...
    @property
    def gamma(self) -> float:
        """How strongly easy examples are scaled down. 0 is plain cross entropy, where background dominates; large values leave almost no gradient. Default: 2.0."""
    @gamma.setter
    def gamma(self, value: float) -> None: ...
    @gamma.deleter
    def gamma(self) -> None: ...
    @property
    def alpha(self) -> float:
        """Weight of positive examples; negatives get 1 - alpha. Left out there is no balancing at all (it is not 0.25); 0 trains no object, 1 no background. Default: 0.0."""
    @alpha.setter
    def alpha(self, value: float) -> None: ...
    @alpha.deleter
    def alpha(self) -> None: ...

class WeightedSoftmaxClassificationLoss(Editable):
    """Softmax cross entropy over the classes and the background."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...
    @property
    def logit_scale(self) -> float:
        """The logits are divided by this before the softmax: above 1 softens the predictions, below 1 sharpens them. 0 divides by zero and gives NaN. Default: 1.0."""
    @logit_scale.setter
    def logit_scale(self, value: float) -> None: ...
    @logit_scale.deleter
    def logit_scale(self) -> None: ...

class WeightedSoftmaxClassificationAgainstLogitsLoss(Editable):
    """Softmax cross entropy against targets that are logits."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...
    @property
    def logit_scale(self) -> float:
        """Predictions and targets are divided by this before the softmax: above 1 softens them, below 1 sharpens them. 0 divides by zero and gives NaN. Default: 1.0."""
    @logit_scale.setter
    def logit_scale(self, value: float) -> None: ...
    @logit_scale.deleter
    def logit_scale(self) -> None: ...

class BootstrappedSigmoidClassificationLoss(Editable):
    """Sigmoid cross entropy against a mix of label and prediction."""
    @property
    def alpha(self) -> float:
        """Share of the label in the target; the rest is the model's own prediction. There is no default: left out it is 0 and the model trains on its own output only, so it learns nothing from the labels. Default: 0.0."""
    @alpha.setter
    def alpha(self, value: float) -> None: ...
    @alpha.deleter
    def alpha(self) -> None: ...
    @property
    def hard_bootstrap(self) -> bool:
        """If true, the prediction is rounded to 0 or 1 before it is mixed into the target; otherwise its probability is used. Default: False."""
    @hard_bootstrap.setter
    def hard_bootstrap(self, value: bool) -> None: ...
    @hard_bootstrap.deleter
    def hard_bootstrap(self) -> None: ...
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @anchorwise_output.setter
    def anchorwise_output(self, value: bool) -> None: ...
    @anchorwise_output.deleter
    def anchorwise_output(self) -> None: ...

class PenaltyReducedLogisticFocalLoss(Editable):
    """Focal loss for CenterNet heat maps. Neither of its two numbers has a default."""
    @property
    def alpha(self) -> float:
        """How strongly pixels that are already right are scaled down. Left out it is 0, which is no focusing: the empty background dominates the loss. Default: 0.0."""
    @alpha.setter
    def alpha(self, value: float) -> None: ...
    @alpha.deleter
    def alpha(self) -> None: ...
    @property
    def beta(self) -> float:
        """How strongly the penalty is reduced near a true center. Left out it is 0, and pixels right beside the center are punished like far background. Default: 0.0."""
    @beta.setter
    def beta(self, value: float) -> None: ...
    @beta.deleter
    def beta(self) -> None: ...

class HardExampleMiner(Editable):
    """Keeps the anchors or proposals with the highest loss, at most one per place, and trains on those only."""
    @property
    def num_hard_examples(self) -> int:
        """Largest number of examples kept per image. The default is small for an SSD with thousands of anchors; 0 or less means no limit. Default: 64."""
    @num_hard_examples.setter
    def num_hard_examples(self, value: int) -> None: ...
    @num_hard_examples.deleter
    def num_hard_examples(self) -> None: ...
    @property
    def iou_threshold(self) -> float:
        """An example is dropped when it overlaps an already chosen, harder one by more than this. Low values leave few examples; a value outside 0 to 1 fails only while training runs (InvalidArgumentError). Default: 0.7."""
    @iou_threshold.setter
    def iou_threshold(self, value: float) -> None: ...
    @iou_threshold.deleter
    def iou_threshold(self) -> None: ...
    @property
    def loss_type(self) -> HardExampleMiner_LossType:
        """The loss by which examples are ranked. One of BOTH, CLASSIFICATION, LOCALIZATION. Default: 'BOTH'."""
    @loss_type.setter
    def loss_type(self, value: HardExampleMiner_LossType) -> None: ...
    @loss_type.deleter
    def loss_type(self) -> None: ...
    @property
    def max_negatives_per_positive(self) -> int:
        """Largest number of negatives per positive anchor in an image. 0 or less means no limit, so that negatives may fill the whole selection. Default: 0."""
    @max_negatives_per_positive.setter
    def max_negatives_per_positive(self, value: int) -> None: ...
    @max_negatives_per_positive.deleter
    def max_negatives_per_positive(self) -> None: ...
    @property
    def min_negatives_per_image(self) -> int:
        """Number of negatives that may be kept at least, also in images without objects. Only used when max_negatives_per_positive is above 0. Default: 0."""
    @min_negatives_per_image.setter
    def min_negatives_per_image(self, value: int) -> None: ...
    @min_negatives_per_image.deleter
    def min_negatives_per_image(self) -> None: ...

class RandomExampleSampler(Editable):
    """Random choice of anchors with a fixed share of positives."""
    @property
    def positive_sample_fraction(self) -> float:
        """Wanted share of positive anchors in the sample. 0 or less stops the model build with a ValueError. Default: 0.01."""
    @positive_sample_fraction.setter
    def positive_sample_fraction(self, value: float) -> None: ...
    @positive_sample_fraction.deleter
    def positive_sample_fraction(self) -> None: ...

class WeightedDiceClassificationLoss(Editable):
    """1 minus the Dice overlap of predicted and true mask."""
    @property
    def squared_normalization(self) -> bool:
        """If true, predictions and targets are squared before the overlap is computed, which counts uncertain pixels less. Default: False."""
    @squared_normalization.setter
    def squared_normalization(self, value: bool) -> None: ...
    @squared_normalization.deleter
    def squared_normalization(self) -> None: ...
    @property
    def is_prediction_probability(self) -> bool:
        """If true, the prediction is taken as a probability and no sigmoid is applied. True with logits, or false with probabilities, trains on wrong values. Default: False."""
    @is_prediction_probability.setter
    def is_prediction_probability(self, value: bool) -> None: ...
    @is_prediction_probability.deleter
    def is_prediction_probability(self) -> None: ...

class BatchNonMaxSuppression(Editable):
    """Removes detections that overlap a better one of the same class and limits how many are returned. Used in evaluation and in the exported model, not in the training loss."""
    @property
    def score_threshold(self) -> float:
        """Score a detection needs to be kept. Anything but a tiny value lowers mAP; a value above 1 is accepted and returns nothing. Default: 0.0."""
    @score_threshold.setter
    def score_threshold(self, value: float) -> None: ...
    @score_threshold.deleter
    def score_threshold(self) -> None: ...
    @property
    def iou_threshold(self) -> float:
        """Overlap above which the weaker of two detections is removed. Too low loses neighbouring objects, too high leaves double boxes. Default: 0.6."""
    @iou_threshold.setter
    def iou_threshold(self, value: float) -> None: ...
    @iou_threshold.deleter
    def iou_threshold(self) -> None: ...
    @property
    def max_detections_per_class(self) -> int:
        """Most detections per class and image. Above `max_total_detections` is a ValueError. Default: 100."""
    @max_detections_per_class.setter
    def max_detections_per_class(self, value: int) -> None: ...
    @max_detections_per_class.deleter
    def max_detections_per_class(self) -> None: ...
    @property
    def max_total_detections(self) -> int:
        """Most detections per image over all classes. Fewer than the objects in an image cap the recall. Default: 100."""
    @max_total_detections.setter
    def max_total_detections(self, value: int) -> None: ...
    @max_total_detections.deleter
    def max_total_detections(self) -> None: ...
    @property
    def use_static_shapes(self) -> bool:
        """Pads the results to a fixed number, for TPUs. Not together with soft suppression (ValueError). Default: False."""
    @use_static_shapes.setter
    def use_static_shapes(self, value: bool) -> None: ...
    @use_static_shapes.deleter
    def use_static_shapes(self) -> None: ...
    @property
    def use_class_agnostic_nms(self) -> bool:
        """Lets boxes of different classes suppress each other. Not together with `use_combined_nms` (ValueError). Default: False."""
    @use_class_agnostic_nms.setter
    def use_class_agnostic_nms(self, value: bool) -> None: ...
    @use_class_agnostic_nms.deleter
    def use_class_agnostic_nms(self) -> None: ...
    @property
    def max_classes_per_detection(self) -> int:
        """Classes kept per box in class-agnostic suppression; without `use_class_agnostic_nms` it has no effect, and with it values above 1 are a ValueError. Default: 1."""
    @max_classes_per_detection.setter
    def max_classes_per_detection(self, value: int) -> None: ...
    @max_classes_per_detection.deleter
    def max_classes_per_detection(self) -> None: ...
    @property
    def soft_nms_sigma(self) -> float:
        """Lowers the scores of overlapping boxes instead of removing them (soft NMS); 0 switches it off. Not together with `use_static_shapes`, `use_hard_nms` or `use_combined_nms` (ValueError). Default: 0.0."""
    @soft_nms_sigma.setter
    def soft_nms_sigma(self, value: float) -> None: ...
    @soft_nms_sigma.deleter
    def soft_nms_sigma(self) -> None: ...
    @property
    def use_partitioned_nms(self) -> bool:
        """Uses a partitioned variant of the algorithm. Acts only with `use_static_shapes`. Default: False."""
    @use_partitioned_nms.setter
    def use_partitioned_nms(self, value: bool) -> None: ...
    @use_partitioned_nms.deleter
    def use_partitioned_nms(self) -> None: ...
    @property
    def use_combined_nms(self) -> bool:
        """Uses TensorFlow's combined operation. Fails unless `change_coordinate_frame` is false, always fails in Faster R-CNN, and drops keypoints and other extra outputs; masks are a ValueError. Default: False."""
    @use_combined_nms.setter
    def use_combined_nms(self, value: bool) -> None: ...
    @use_combined_nms.deleter
    def use_combined_nms(self) -> None: ...
    @property
    def change_coordinate_frame(self) -> bool:
        """Gives the boxes relative to the real image without its padding. With `use_combined_nms` it must be false; Faster R-CNN always uses true. Default: True."""
    @change_coordinate_frame.setter
    def change_coordinate_frame(self, value: bool) -> None: ...
    @change_coordinate_frame.deleter
    def change_coordinate_frame(self) -> None: ...
    @property
    def use_hard_nms(self) -> bool:
        """Forces the plain algorithm that removes boxes. Together with `soft_nms_sigma` above 0 it is a ValueError. Default: False."""
    @use_hard_nms.setter
    def use_hard_nms(self, value: bool) -> None: ...
    @use_hard_nms.deleter
    def use_hard_nms(self) -> None: ...
    @property
    def use_cpu_nms(self) -> bool:
        """Forces the suppression onto the CPU; the result is the same. Has no effect with `use_class_agnostic_nms`. Default: False."""
    @use_cpu_nms.setter
    def use_cpu_nms(self, value: bool) -> None: ...
    @use_cpu_nms.deleter
    def use_cpu_nms(self) -> None: ...

class PostProcessing(Editable):
    """How raw predictions become detections: score conversion, calibration, suppression."""
    @property
    def batch_non_max_suppression(self) -> BatchNonMaxSuppression:
        """Removal of overlapping detections. CenterNet reads nothing else of this message."""
    @batch_non_max_suppression.setter
    def batch_non_max_suppression(self, value: BatchNonMaxSuppression) -> None: ...
    @batch_non_max_suppression.deleter
    def batch_non_max_suppression(self) -> None: ...
    @property
    def score_converter(self) -> PostProcessing_ScoreConverter:
        """Conversion of logits to scores. It must fit the classification loss; left at IDENTITY the scores are raw logits and thresholds mean nothing. Training itself does not change. One of IDENTITY, SIGMOID, SOFTMAX. Default: 'IDENTITY'."""
    @score_converter.setter
    def score_converter(self, value: PostProcessing_ScoreConverter) -> None: ...
    @score_converter.deleter
    def score_converter(self) -> None: ...
    @property
    def logit_scale(self) -> float:
        """Divides the logits before conversion: above 1 makes scores more alike, below 1 more extreme. 0 divides by zero. Default: 1.0."""
    @logit_scale.setter
    def logit_scale(self, value: float) -> None: ...
    @logit_scale.deleter
    def logit_scale(self) -> None: ...
    @property
    def calibration_config(self) -> CalibrationConfig:
        """Corrects the converted scores so that they are closer to real probabilities. An empty block, or a sigmoid variant, is a ValueError."""
    @calibration_config.setter
    def calibration_config(self, value: CalibrationConfig) -> None: ...
    @calibration_config.deleter
    def calibration_config(self) -> None: ...

class PreprocessingStep(Editable):
    """One augmentation applied to the training images, in the order of the list; evaluation never sees it."""
    @property
    def normalize_image(self) -> NormalizeImage:
        """Maps pixel values linearly from one range to another. Training images only, so evaluation sees other values unless the model expects the change."""
    @normalize_image.setter
    def normalize_image(self, value: NormalizeImage) -> None: ...
    @normalize_image.deleter
    def normalize_image(self) -> None: ...
    @property
    def random_horizontal_flip(self) -> RandomHorizontalFlip:
        """Mirrors image, boxes, masks and keypoints left to right at random. Harmful when classes differ by direction (left arrow, right arrow) or when text must be read."""
    @random_horizontal_flip.setter
    def random_horizontal_flip(self, value: RandomHorizontalFlip) -> None: ...
    @random_horizontal_flip.deleter
    def random_horizontal_flip(self) -> None: ...
    @property
    def random_pixel_value_scale(self) -> RandomPixelValueScale:
        """Multiplies every pixel value by its own random factor, which amounts to multiplicative noise."""
    @random_pixel_value_scale.setter
    def random_pixel_value_scale(self, value: RandomPixelValueScale) -> None: ...
    @random_pixel_value_scale.deleter
    def random_pixel_value_scale(self) -> None: ...
    @property
    def random_image_scale(self) -> RandomImageScale:
        """Enlarges or shrinks the whole image by one random factor, aspect ratio kept. The image_resizer brings it back to the model's size afterwards."""
    @random_image_scale.setter
    def random_image_scale(self, value: RandomImageScale) -> None: ...
    @random_image_scale.deleter
    def random_image_scale(self) -> None: ...
    @property
    def random_rgb_to_gray(self) -> RandomRGBtoGray:
        """Turns some images gray while keeping three channels, so that the detector relies less on color."""
    @random_rgb_to_gray.setter
    def random_rgb_to_gray(self, value: RandomRGBtoGray) -> None: ...
    @random_rgb_to_gray.deleter
    def random_rgb_to_gray(self) -> None: ...
    @property
    def random_adjust_brightness(self) -> RandomAdjustBrightness:
        """Shifts the brightness of the image by a random amount."""
    @random_adjust_brightness.setter
    def random_adjust_brightness(self, value: RandomAdjustBrightness) -> None: ...
    @random_adjust_brightness.deleter
    def random_adjust_brightness(self) -> None: ...
    @property
    def random_adjust_contrast(self) -> RandomAdjustContrast:
        """Multiplies the contrast of the image by a random factor."""
    @random_adjust_contrast.setter
    def random_adjust_contrast(self, value: RandomAdjustContrast) -> None: ...
    @random_adjust_contrast.deleter
    def random_adjust_contrast(self) -> None: ...
    @property
    def random_adjust_hue(self) -> RandomAdjustHue:
        """Shifts the hue of the image by a random amount. Keep it small when color tells classes apart."""
    @random_adjust_hue.setter
    def random_adjust_hue(self, value: RandomAdjustHue) -> None: ...
    @random_adjust_hue.deleter
    def random_adjust_hue(self) -> None: ...
    @property
    def random_adjust_saturation(self) -> RandomAdjustSaturation:
        """Multiplies the color saturation of the image by a random factor."""
    @random_adjust_saturation.setter
    def random_adjust_saturation(self, value: RandomAdjustSaturation) -> None: ...
    @random_adjust_saturation.deleter
    def random_adjust_saturation(self) -> None: ...
    @property
    def random_distort_color(self) -> RandomDistortColor:
        """Applies brightness, saturation, hue and contrast changes of fixed, rather strong size in one step."""
    @random_distort_color.setter
    def random_distort_color(self, value: RandomDistortColor) -> None: ...
    @random_distort_color.deleter
    def random_distort_color(self) -> None: ...
    @property
    def random_jitter_boxes(self) -> RandomJitterBoxes:
        """Moves the edges of the ground-truth boxes at random, the image stays as it is. Teaches tolerance, and blurs exact boxes when overdone."""
    @random_jitter_boxes.setter
    def random_jitter_boxes(self, value: RandomJitterBoxes) -> None: ...
    @random_jitter_boxes.deleter
    def random_jitter_boxes(self) -> None: ...
    @property
    def random_crop_image(self) -> RandomCropImage:
        """Cuts a random window out of the image and drops the boxes that mostly lie outside."""
    @random_crop_image.setter
    def random_crop_image(self, value: RandomCropImage) -> None: ...
    @random_crop_image.deleter
    def random_crop_image(self) -> None: ...
    @property
    def random_pad_image(self) -> RandomPadImage:
        """Puts the image at a random place on a larger canvas, so that objects become smaller. The canvas size is given in pixels."""
    @random_pad_image.setter
    def random_pad_image(self, value: RandomPadImage) -> None: ...
    @random_pad_image.deleter
    def random_pad_image(self) -> None: ...
    @property
    def random_crop_pad_image(self) -> RandomCropPadImage:
        """Cuts a random window, then puts it on a canvas sized relative to the original image."""
    @random_crop_pad_image.setter
    def random_crop_pad_image(self, value: RandomCropPadImage) -> None: ...
    @random_crop_pad_image.deleter
    def random_crop_pad_image(self) -> None: ...
    @property
    def random_crop_to_aspect_ratio(self) -> RandomCropToAspectRatio:
        """Cuts the largest possible window of the given aspect ratio at a random place."""
    @random_crop_to_aspect_ratio.setter
    def random_crop_to_aspect_ratio(self, value: RandomCropToAspectRatio) -> None: ...
    @random_crop_to_aspect_ratio.deleter
    def random_crop_to_aspect_ratio(self) -> None: ...
    @property
    def random_black_patches(self) -> RandomBlackPatches:
        """Covers parts of the image with black squares, as artificial occlusion."""
    @random_black_patches.setter
    def random_black_patches(self, value: RandomBlackPatches) -> None: ...
    @random_black_patches.deleter
    def random_black_patches(self) -> None: ...
    @property
    def random_resize_method(self) -> RandomResizeMethod:
        """Resizes the image to a fixed size with an interpolation method drawn at random."""
    @random_resize_method.setter
    def random_resize_method(self, value: RandomResizeMethod) -> None: ...
    @random_resize_method.deleter
    def random_resize_method(self) -> None: ...
    @property
    def scale_boxes_to_pixel_coordinates(self) -> ScaleBoxesToPixelCoordinates:
        """Turns normalized boxes into pixel boxes. Wrong in today's pipelines, which go on expecting normalized boxes: remove it."""
    @scale_boxes_to_pixel_coordinates.setter
    def scale_boxes_to_pixel_coordinates(self, value: ScaleBoxesToPixelCoordinates) -> None: ...
    @scale_boxes_to_pixel_coordinates.deleter
    def scale_boxes_to_pixel_coordinates(self) -> None: ...
    @property
    def resize_image(self) -> ResizeImage:
        """Resizes the training image to a fixed size, ahead of the model's own image_resizer."""
    @resize_image.setter
    def resize_image(self, value: ResizeImage) -> None: ...
    @resize_image.deleter
    def resize_image(self) -> None: ...
    @property
    def subtract_channel_mean(self) -> SubtractChannelMean:
        """Subtracts one constant per channel from the training images. Most feature extractors normalize themselves, and evaluation gets no such step."""
    @subtract_channel_mean.setter
    def subtract_channel_mean(self, value: SubtractChannelMean) -> None: ...
    @subtract_channel_mean.deleter
    def subtract_channel_mean(self) -> None: ...
    @property
    def ssd_random_crop(self) -> SSDRandomCrop:
        """Picks one of several crop recipes at random, as in the SSD paper. On few images or with objects that fill the image, it can raise the loss."""
    @ssd_random_crop.setter
    def ssd_random_crop(self, value: SSDRandomCrop) -> None: ...
    @ssd_random_crop.deleter
    def ssd_random_crop(self) -> None: ...
    @property
    def ssd_random_crop_pad(self) -> SSDRandomCropPad:
        """Picks one of several recipes that crop and then pad, so that objects appear both larger and smaller."""
    @ssd_random_crop_pad.setter
    def ssd_random_crop_pad(self, value: SSDRandomCropPad) -> None: ...
    @ssd_random_crop_pad.deleter
    def ssd_random_crop_pad(self) -> None: ...
    @property
    def ssd_random_crop_fixed_aspect_ratio(self) -> SSDRandomCropFixedAspectRatio:
        """Like ssd_random_crop, but all crops get the same aspect ratio."""
    @ssd_random_crop_fixed_aspect_ratio.setter
    def ssd_random_crop_fixed_aspect_ratio(self, value: SSDRandomCropFixedAspectRatio) -> None: ...
    @ssd_random_crop_fixed_aspect_ratio.deleter
    def ssd_random_crop_fixed_aspect_ratio(self) -> None: ...
    @property
    def ssd_random_crop_pad_fixed_aspect_ratio(self) -> SSDRandomCropPadFixedAspectRatio:
        """Picks one crop recipe at random and pads the result to a fixed aspect ratio."""
    @ssd_random_crop_pad_fixed_aspect_ratio.setter
    def ssd_random_crop_pad_fixed_aspect_ratio(self, value: SSDRandomCropPadFixedAspectRatio) -> None: ...
    @ssd_random_crop_pad_fixed_aspect_ratio.deleter
    def ssd_random_crop_pad_fixed_aspect_ratio(self) -> None: ...
    @property
    def random_vertical_flip(self) -> RandomVerticalFlip:
        """Mirrors image, boxes, masks and keypoints top to bottom at random. Only sensible where up and down do not matter, as in aerial images."""
    @random_vertical_flip.setter
    def random_vertical_flip(self, value: RandomVerticalFlip) -> None: ...
    @random_vertical_flip.deleter
    def random_vertical_flip(self) -> None: ...
    @property
    def random_rotation90(self) -> RandomRotation90:
        """Rotates image, boxes, masks and keypoints by 90 degrees counter-clockwise at random. Only sensible where orientation does not matter."""
    @random_rotation90.setter
    def random_rotation90(self, value: RandomRotation90) -> None: ...
    @random_rotation90.deleter
    def random_rotation90(self) -> None: ...
    @property
    def rgb_to_gray(self) -> RGBtoGray:
        """Turns every training image into a one-channel gray image. An extractor that expects three channels does not fit it."""
    @rgb_to_gray.setter
    def rgb_to_gray(self, value: RGBtoGray) -> None: ...
    @rgb_to_gray.deleter
    def rgb_to_gray(self) -> None: ...
    @property
    def convert_class_logits_to_softmax(self) -> ConvertClassLogitsToSoftmax:
        """Turns per-box class logits of the records into probabilities. The reader must set load_multiclass_scores, or the step fails."""
    @convert_class_logits_to_softmax.setter
    def convert_class_logits_to_softmax(self, value: ConvertClassLogitsToSoftmax) -> None: ...
    @convert_class_logits_to_softmax.deleter
    def convert_class_logits_to_softmax(self) -> None: ...
    @property
    def random_absolute_pad_image(self) -> RandomAbsolutePadImage:
        """Adds a border of random width, given in pixels, around the image."""
    @random_absolute_pad_image.setter
    def random_absolute_pad_image(self, value: RandomAbsolutePadImage) -> None: ...
    @random_absolute_pad_image.deleter
    def random_absolute_pad_image(self) -> None: ...
    @property
    def random_self_concat_image(self) -> RandomSelfConcatImage:
        """Places the image next to or above a copy of itself at random, which doubles the number of objects."""
    @random_self_concat_image.setter
    def random_self_concat_image(self, value: RandomSelfConcatImage) -> None: ...
    @random_self_concat_image.deleter
    def random_self_concat_image(self) -> None: ...
    @property
    def autoaugment_image(self) -> AutoAugmentImage:
        """Applies one of the learned AutoAugment policies for detection."""
    @autoaugment_image.setter
    def autoaugment_image(self, value: AutoAugmentImage) -> None: ...
    @autoaugment_image.deleter
    def autoaugment_image(self) -> None: ...
    @property
    def drop_label_probabilistically(self) -> DropLabelProbabilistically:
        """Removes ground-truth boxes of one class at random. What remains visible of that class is trained as background."""
    @drop_label_probabilistically.setter
    def drop_label_probabilistically(self, value: DropLabelProbabilistically) -> None: ...
    @drop_label_probabilistically.deleter
    def drop_label_probabilistically(self) -> None: ...
    @property
    def remap_labels(self) -> RemapLabels:
        """Gives the boxes of several classes one common class id."""
    @remap_labels.setter
    def remap_labels(self, value: RemapLabels) -> None: ...
    @remap_labels.deleter
    def remap_labels(self) -> None: ...
    @property
    def random_jpeg_quality(self) -> RandomJpegQuality:
        """Re-encodes the image as JPEG with random quality, to get used to compression artifacts."""
    @random_jpeg_quality.setter
    def random_jpeg_quality(self, value: RandomJpegQuality) -> None: ...
    @random_jpeg_quality.deleter
    def random_jpeg_quality(self) -> None: ...
    @property
    def random_downscale_to_target_pixels(self) -> RandomDownscaleToTargetPixels:
        """Shrinks the image to a random number of pixels; smaller images are left alone."""
    @random_downscale_to_target_pixels.setter
    def random_downscale_to_target_pixels(self, value: RandomDownscaleToTargetPixels) -> None: ...
    @random_downscale_to_target_pixels.deleter
    def random_downscale_to_target_pixels(self) -> None: ...
    @property
    def random_patch_gaussian(self) -> RandomPatchGaussian:
        """Adds Gaussian noise to a random square of the image."""
    @random_patch_gaussian.setter
    def random_patch_gaussian(self, value: RandomPatchGaussian) -> None: ...
    @random_patch_gaussian.deleter
    def random_patch_gaussian(self) -> None: ...
    @property
    def random_square_crop_by_scale(self) -> RandomSquareCropByScale:
        """Cuts a random square whose side is a random multiple of the longer image side; parts outside the image become black. The crop of the CenterNet configs."""
    @random_square_crop_by_scale.setter
    def random_square_crop_by_scale(self, value: RandomSquareCropByScale) -> None: ...
    @random_square_crop_by_scale.deleter
    def random_square_crop_by_scale(self) -> None: ...
    @property
    def random_scale_crop_and_pad_to_square(self) -> RandomScaleCropAndPadToSquare:
        """Scales the image at random, then crops or pads it to a fixed square. The augmentation of the EfficientDet configs."""
    @random_scale_crop_and_pad_to_square.setter
    def random_scale_crop_and_pad_to_square(self, value: RandomScaleCropAndPadToSquare) -> None: ...
    @random_scale_crop_and_pad_to_square.deleter
    def random_scale_crop_and_pad_to_square(self) -> None: ...
    @property
    def adjust_gamma(self) -> AdjustGamma:
        """Applies one fixed gamma correction to every training image."""
    @adjust_gamma.setter
    def adjust_gamma(self, value: AdjustGamma) -> None: ...
    @adjust_gamma.deleter
    def adjust_gamma(self) -> None: ...

class NormalizeImage(Editable):
    """Linear change of the pixel value range. All four fields must be written: the defaults of the targets never reach the code, which then raises TypeError."""
    @property
    def original_minval(self) -> float:
        """Lowest value the incoming pixels can have. Leaving it out raises TypeError. Default: 0.0."""
    @original_minval.setter
    def original_minval(self, value: float) -> None: ...
    @original_minval.deleter
    def original_minval(self) -> None: ...
    @property
    def original_maxval(self) -> float:
        """Highest value the incoming pixels can have. Equal to original_minval it divides by zero; leaving it out raises TypeError. Default: 0.0."""
    @original_maxval.setter
    def original_maxval(self, value: float) -> None: ...
    @original_maxval.deleter
    def original_maxval(self) -> None: ...
    @property
    def target_minval(self) -> float:
        """Value that original_minval becomes. Write it even when it is 0, or the step raises TypeError. Default: 0.0."""
    @target_minval.setter
    def target_minval(self, value: float) -> None: ...
    @target_minval.deleter
    def target_minval(self) -> None: ...
    @property
    def target_maxval(self) -> float:
        """Value that original_maxval becomes. Write it even when it is 1, or the step raises TypeError. Default: 1.0."""
    @target_maxval.setter
    def target_maxval(self, value: float) -> None: ...
    @target_maxval.deleter
    def target_maxval(self) -> None: ...

class RandomHorizontalFlip(Editable):
    """Settings of the left-right flip; the most common augmentation of the official configs."""
    @property
    def keypoint_flip_permutation(self) -> Repeated[int]:
        """Which keypoint takes whose place in the mirrored image, so that a left hand becomes a right hand. Required once the data has keypoints, or ValueError; a wrong order teaches swapped keypoints."""
    @keypoint_flip_permutation.setter
    def keypoint_flip_permutation(self, value: Iterable[int]) -> None: ...
    @keypoint_flip_permutation.deleter
    def keypoint_flip_permutation(self) -> None: ...
    @property
    def probability(self) -> float:
        """Share of the images that are flipped. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""
    @probability.setter
    def probability(self, value: float) -> None: ...
    @probability.deleter
    def probability(self) -> None: ...

class RandomVerticalFlip(Editable):
    """Settings of the top-bottom flip."""
    @property
    def keypoint_flip_permutation(self) -> Repeated[int]:
        """Which keypoint takes whose place in the mirrored image. Required once the data has keypoints, or ValueError; a wrong order teaches swapped keypoints."""
    @keypoint_flip_permutation.setter
    def keypoint_flip_permutation(self, value: Iterable[int]) -> None: ...
    @keypoint_flip_permutation.deleter
    def keypoint_flip_permutation(self) -> None: ...
    @property
    def probability(self) -> float:
        """Share of the images that are flipped. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""
    @probability.setter
    def probability(self, value: float) -> None: ...
    @probability.deleter
    def probability(self) -> None: ...

class RandomRotation90(Editable):
    """Settings of the random rotation by 90 degrees."""
    @property
    def keypoint_rot_permutation(self) -> Repeated[int]:
        """Which keypoint takes whose place after the rotation; needed only where keypoints are named by direction."""
    @keypoint_rot_permutation.setter
    def keypoint_rot_permutation(self, value: Iterable[int]) -> None: ...
    @keypoint_rot_permutation.deleter
    def keypoint_rot_permutation(self) -> None: ...
    @property
    def probability(self) -> float:
        """Share of the images that are rotated. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""
    @probability.setter
    def probability(self, value: float) -> None: ...
    @probability.deleter
    def probability(self) -> None: ...

class RandomPixelValueScale(Editable):
    """Bounds of the random factor per pixel value; results are clipped to 0 to 255."""
    @property
    def minval(self) -> float:
        """Lowest factor. Far below 1 the image turns into dark noise. Default: 0.9."""
    @minval.setter
    def minval(self, value: float) -> None: ...
    @minval.deleter
    def minval(self) -> None: ...
    @property
    def maxval(self) -> float:
        """Highest factor. Far above 1 bright areas saturate. Default: 1.1."""
    @maxval.setter
    def maxval(self, value: float) -> None: ...
    @maxval.deleter
    def maxval(self) -> None: ...

class RandomImageScale(Editable):
    """Bounds of the random scale of the whole image."""
    @property
    def min_scale_ratio(self) -> float:
        """Smallest scale. Very small values destroy small objects before the model sees them. Default: 0.5."""
    @min_scale_ratio.setter
    def min_scale_ratio(self, value: float) -> None: ...
    @min_scale_ratio.deleter
    def min_scale_ratio(self) -> None: ...
    @property
    def max_scale_ratio(self) -> float:
        """Largest scale. Large values cost memory, as the enlarged image is built before it is resized. Default: 2.0."""
    @max_scale_ratio.setter
    def max_scale_ratio(self, value: float) -> None: ...
    @max_scale_ratio.deleter
    def max_scale_ratio(self) -> None: ...

class RandomRGBtoGray(Editable):
    """How often images are turned gray."""
    @property
    def probability(self) -> float:
        """Share of the images that are turned gray. Too high a share makes color useless to the detector. Default: 0.1."""
    @probability.setter
    def probability(self, value: float) -> None: ...
    @probability.deleter
    def probability(self) -> None: ...

class RandomAdjustBrightness(Editable):
    """Strength of the random brightness change."""
    @property
    def max_delta(self) -> float:
        """Largest shift in either direction, as a share of the full pixel range. Near 1 images turn black or white. Default: 0.2."""
    @max_delta.setter
    def max_delta(self, value: float) -> None: ...
    @max_delta.deleter
    def max_delta(self) -> None: ...

class RandomAdjustContrast(Editable):
    """Bounds of the random contrast factor."""
    @property
    def min_delta(self) -> float:
        """Lowest contrast factor; 1 leaves the image as it is, 0 makes it flat gray. Default: 0.8."""
    @min_delta.setter
    def min_delta(self, value: float) -> None: ...
    @min_delta.deleter
    def min_delta(self) -> None: ...
    @property
    def max_delta(self) -> float:
        """Highest contrast factor; 1 leaves the image as it is. Default: 1.25."""
    @max_delta.setter
    def max_delta(self, value: float) -> None: ...
    @max_delta.deleter
    def max_delta(self) -> None: ...

class RandomAdjustHue(Editable):
    """Strength of the random hue change."""
    @property
    def max_delta(self) -> float:
        """Largest hue shift in either direction, as a share of the color circle. Large values make color meaningless. Default: 0.02."""
    @max_delta.setter
    def max_delta(self, value: float) -> None: ...
    @max_delta.deleter
    def max_delta(self) -> None: ...

class RandomAdjustSaturation(Editable):
    """Bounds of the random saturation factor."""
    @property
    def min_delta(self) -> float:
        """Lowest saturation factor; 0 is gray, 1 leaves the image as it is. Default: 0.8."""
    @min_delta.setter
    def min_delta(self, value: float) -> None: ...
    @min_delta.deleter
    def min_delta(self) -> None: ...
    @property
    def max_delta(self) -> float:
        """Highest saturation factor; 1 leaves the image as it is. Default: 1.25."""
    @max_delta.setter
    def max_delta(self, value: float) -> None: ...
    @max_delta.deleter
    def max_delta(self) -> None: ...

class RandomDistortColor(Editable):
    """Combined color distortion; its strengths are fixed in the code."""
    @property
    def color_ordering(self) -> int:
        """Order of the four changes: 0 is brightness, saturation, hue, contrast; 1 is brightness, contrast, saturation, hue. Any other value raises ValueError. Default: 0."""
    @color_ordering.setter
    def color_ordering(self, value: int) -> None: ...
    @color_ordering.deleter
    def color_ordering(self) -> None: ...

class RandomJitterBoxes(Editable):
    """How far and in which way box edges are moved; boxes stay inside the image."""
    @property
    def ratio(self) -> float:
        """Largest relative change of the distance between an edge and the box center. Large values train on boxes that no longer fit their objects. Default: 0.05."""
    @ratio.setter
    def ratio(self, value: float) -> None: ...
    @ratio.deleter
    def ratio(self) -> None: ...
    @property
    def jitter_mode(self) -> RandomJitterBoxes_JitterMode:
        """In which direction the edges move; see the values. One of DEFAULT, EXPAND, SHRINK, EXPAND_SYMMETRIC, SHRINK_SYMMETRIC, EXPAND_SYMMETRIC_XY, SHRINK_SYMMETRIC_XY. Default: 'DEFAULT'."""
    @jitter_mode.setter
    def jitter_mode(self, value: RandomJitterBoxes_JitterMode) -> None: ...
    @jitter_mode.deleter
    def jitter_mode(self) -> None: ...

class RandomCropImage(Editable):
    """Limits of the random crop. Ranges given the wrong way round are accepted."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Default: 1.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Default: 0.75."""
    @min_aspect_ratio.setter
    def min_aspect_ratio(self, value: float) -> None: ...
    @min_aspect_ratio.deleter
    def min_aspect_ratio(self) -> None: ...
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Default: 1.33."""
    @max_aspect_ratio.setter
    def max_aspect_ratio(self, value: float) -> None: ...
    @max_aspect_ratio.deleter
    def max_aspect_ratio(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Default: 0.1."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Default: 1.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...

class RandomPadImage(Editable):
    """Limits of the random canvas. Without any size, the canvas is up to twice as high and wide as the image."""
    @property
    def min_image_height(self) -> int:
        """Smallest height of the canvas; images that are higher keep their height. Set together with min_image_width, or ValueError. Default: 0."""
    @min_image_height.setter
    def min_image_height(self, value: int) -> None: ...
    @min_image_height.deleter
    def min_image_height(self) -> None: ...
    @property
    def min_image_width(self) -> int:
        """Smallest width of the canvas; images that are wider keep their width. Set together with min_image_height, or ValueError. Default: 0."""
    @min_image_width.setter
    def min_image_width(self, value: int) -> None: ...
    @min_image_width.deleter
    def min_image_width(self) -> None: ...
    @property
    def max_image_height(self) -> int:
        """Largest height of the canvas. Set together with max_image_width, or ValueError; large values make objects tiny. Default: 0."""
    @max_image_height.setter
    def max_image_height(self, value: int) -> None: ...
    @max_image_height.deleter
    def max_image_height(self) -> None: ...
    @property
    def max_image_width(self) -> int:
        """Largest width of the canvas. Set together with max_image_height, or ValueError; large values make objects tiny. Default: 0."""
    @max_image_width.setter
    def max_image_width(self, value: int) -> None: ...
    @max_image_width.deleter
    def max_image_width(self) -> None: ...
    @property
    def pad_color(self) -> Repeated[float]:
        """Color of the border; left out, the mean color of the image. A list of other length than the channels only warns first and then fails while padding."""
    @pad_color.setter
    def pad_color(self, value: Iterable[float]) -> None: ...
    @pad_color.deleter
    def pad_color(self) -> None: ...

class RandomAbsolutePadImage(Editable):
    """Limits of the random border in pixels."""
    @property
    def max_height_padding(self) -> int:
        """Upper limit of the rows added. Left out or 0 adds none. Default: 0."""
    @max_height_padding.setter
    def max_height_padding(self, value: int) -> None: ...
    @max_height_padding.deleter
    def max_height_padding(self) -> None: ...
    @property
    def max_width_padding(self) -> int:
        """Upper limit of the columns added. Left out or 0 adds none. Default: 0."""
    @max_width_padding.setter
    def max_width_padding(self, value: int) -> None: ...
    @max_width_padding.deleter
    def max_width_padding(self) -> None: ...
    @property
    def pad_color(self) -> Repeated[float]:
        """Color of the border; left out, the mean color of the image. A list of other length than the channels only warns first and then fails while padding."""
    @pad_color.setter
    def pad_color(self, value: Iterable[float]) -> None: ...
    @pad_color.deleter
    def pad_color(self) -> None: ...

class RandomCropPadImage(Editable):
    """Limits of a random crop and of the canvas it is put on."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Default: 1.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Default: 0.75."""
    @min_aspect_ratio.setter
    def min_aspect_ratio(self, value: float) -> None: ...
    @min_aspect_ratio.deleter
    def min_aspect_ratio(self) -> None: ...
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Default: 1.33."""
    @max_aspect_ratio.setter
    def max_aspect_ratio(self, value: float) -> None: ...
    @max_aspect_ratio.deleter
    def max_aspect_ratio(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Default: 0.1."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Default: 1.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...
    @property
    def min_padded_size_ratio(self) -> Repeated[float]:
        """Smallest size of the padded canvas relative to the original image. Anything but two values raises ValueError."""
    @min_padded_size_ratio.setter
    def min_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @min_padded_size_ratio.deleter
    def min_padded_size_ratio(self) -> None: ...
    @property
    def max_padded_size_ratio(self) -> Repeated[float]:
        """Largest size of the padded canvas relative to the original image. Large values make objects tiny; anything but two values raises ValueError."""
    @max_padded_size_ratio.setter
    def max_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @max_padded_size_ratio.deleter
    def max_padded_size_ratio(self) -> None: ...
    @property
    def pad_color(self) -> Repeated[float]:
        """Color of the border; left out, the mean color of the crop. A list of other length than the channels only warns first and then fails while padding."""
    @pad_color.setter
    def pad_color(self, value: Iterable[float]) -> None: ...
    @pad_color.deleter
    def pad_color(self) -> None: ...

class RandomCropToAspectRatio(Editable):
    """Target shape of the crop and which boxes survive it."""
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of the crop. Far from the images' own ratio, much of each image is lost. Default: 1.0."""
    @aspect_ratio.setter
    def aspect_ratio(self, value: float) -> None: ...
    @aspect_ratio.deleter
    def aspect_ratio(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...

class RandomBlackPatches(Editable):
    """Number, chance and size of the black squares."""
    @property
    def max_black_patches(self) -> int:
        """How many times a square may be added. With many, whole objects disappear while their boxes stay. Default: 10."""
    @max_black_patches.setter
    def max_black_patches(self, value: int) -> None: ...
    @max_black_patches.deleter
    def max_black_patches(self) -> None: ...
    @property
    def probability(self) -> float:
        """Chance that each of these attempts really adds a square. Default: 0.5."""
    @probability.setter
    def probability(self, value: float) -> None: ...
    @probability.deleter
    def probability(self) -> None: ...
    @property
    def size_to_image_ratio(self) -> float:
        """Side of a square relative to the shorter image side. Large squares hide whole objects. Default: 0.1."""
    @size_to_image_ratio.setter
    def size_to_image_ratio(self, value: float) -> None: ...
    @size_to_image_ratio.deleter
    def size_to_image_ratio(self) -> None: ...

class RandomResizeMethod(Editable):
    """Target size of the resize whose interpolation is drawn at random."""
    @property
    def target_height(self) -> int:
        """New height. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @target_height.setter
    def target_height(self, value: int) -> None: ...
    @target_height.deleter
    def target_height(self) -> None: ...
    @property
    def target_width(self) -> int:
        """New width. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @target_width.setter
    def target_width(self, value: int) -> None: ...
    @target_width.deleter
    def target_width(self) -> None: ...

class RGBtoGray(Editable):
    """Turns every training image into one gray channel; there is nothing to set."""

class ScaleBoxesToPixelCoordinates(Editable):
    """Turns normalized boxes into pixel boxes; there is nothing to set."""

class ResizeImage(Editable):
    """Target size and interpolation of a resize that precedes the image_resizer."""
    @property
    def new_height(self) -> int:
        """New height. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @new_height.setter
    def new_height(self, value: int) -> None: ...
    @new_height.deleter
    def new_height(self) -> None: ...
    @property
    def new_width(self) -> int:
        """New width. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @new_width.setter
    def new_width(self, value: int) -> None: ...
    @new_width.deleter
    def new_width(self) -> None: ...
    @property
    def method(self) -> ResizeImage_Method:
        """How new pixels are computed. One of AREA, BICUBIC, BILINEAR, NEAREST_NEIGHBOR. Default: 'BILINEAR'."""
    @method.setter
    def method(self, value: ResizeImage_Method) -> None: ...
    @method.deleter
    def method(self) -> None: ...

class SubtractChannelMean(Editable):
    """Constants to subtract from the channels of the training images."""
    @property
    def means(self) -> Repeated[float]:
        """One value per channel; another number of values than channels raises ValueError."""
    @means.setter
    def means(self, value: Iterable[float]) -> None: ...
    @means.deleter
    def means(self) -> None: ...

class SSDRandomCropOperation(Editable):
    """One crop recipe of ssd_random_crop. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_aspect_ratio.setter
    def min_aspect_ratio(self, value: float) -> None: ...
    @min_aspect_ratio.deleter
    def min_aspect_ratio(self) -> None: ...
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_aspect_ratio.setter
    def max_aspect_ratio(self, value: float) -> None: ...
    @max_aspect_ratio.deleter
    def max_aspect_ratio(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...

class SSDRandomCrop(Editable):
    """List of crop recipes, of which one is drawn per image."""
    @property
    def operations(self) -> Repeated[SSDRandomCropOperation]:
        """The recipes, drawn with equal chance. Left out, seven built-in recipes are used, as all official configs do."""
    @operations.setter
    def operations(self, value: Iterable[SSDRandomCropOperation]) -> None: ...
    @operations.deleter
    def operations(self) -> None: ...

class SSDRandomCropPadOperation(Editable):
    """One crop-and-pad recipe of ssd_random_crop_pad. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_aspect_ratio.setter
    def min_aspect_ratio(self, value: float) -> None: ...
    @min_aspect_ratio.deleter
    def min_aspect_ratio(self) -> None: ...
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_aspect_ratio.setter
    def max_aspect_ratio(self, value: float) -> None: ...
    @max_aspect_ratio.deleter
    def max_aspect_ratio(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...
    @property
    def min_padded_size_ratio(self) -> Repeated[float]:
        """Smallest size of the padded canvas relative to the original image. Nobody checks the number of values; any but two fails when the input is built."""
    @min_padded_size_ratio.setter
    def min_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @min_padded_size_ratio.deleter
    def min_padded_size_ratio(self) -> None: ...
    @property
    def max_padded_size_ratio(self) -> Repeated[float]:
        """Largest size of the padded canvas relative to the original image. Nobody checks the number of values; any but two fails when the input is built."""
    @max_padded_size_ratio.setter
    def max_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @max_padded_size_ratio.deleter
    def max_padded_size_ratio(self) -> None: ...
    @property
    def pad_color_r(self) -> float:
        """Red part of the border color; left out it is 0. Default: 0.0."""
    @pad_color_r.setter
    def pad_color_r(self, value: float) -> None: ...
    @pad_color_r.deleter
    def pad_color_r(self) -> None: ...
    @property
    def pad_color_g(self) -> float:
        """Green part of the border color; left out it is 0. Default: 0.0."""
    @pad_color_g.setter
    def pad_color_g(self, value: float) -> None: ...
    @pad_color_g.deleter
    def pad_color_g(self) -> None: ...
    @property
    def pad_color_b(self) -> float:
        """Blue part of the border color; left out it is 0. Default: 0.0."""
    @pad_color_b.setter
    def pad_color_b(self, value: float) -> None: ...
    @pad_color_b.deleter
    def pad_color_b(self) -> None: ...

class SSDRandomCropPad(Editable):
    """List of crop-and-pad recipes, of which one is drawn per image."""
    @property
    def operations(self) -> Repeated[SSDRandomCropPadOperation]:
        """The recipes, drawn with equal chance. Left out, six built-in recipes are used."""
    @operations.setter
    def operations(self, value: Iterable[SSDRandomCropPadOperation]) -> None: ...
    @operations.deleter
    def operations(self) -> None: ...

class SSDRandomCropFixedAspectRatioOperation(Editable):
    """One crop recipe of ssd_random_crop_fixed_aspect_ratio. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...

class SSDRandomCropFixedAspectRatio(Editable):
    """List of crop recipes and the aspect ratio they all end in."""
    @property
    def operations(self) -> Repeated[SSDRandomCropFixedAspectRatioOperation]:
        """The recipes, drawn with equal chance. Left out, built-in recipes are used, as the official configs do, and aspect_ratio is ignored."""
    @operations.setter
    def operations(self, value: Iterable[SSDRandomCropFixedAspectRatioOperation]) -> None: ...
    @operations.deleter
    def operations(self) -> None: ...
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of all crops. Without any operations it has no effect. Default: 1.0."""
    @aspect_ratio.setter
    def aspect_ratio(self, value: float) -> None: ...
    @aspect_ratio.deleter
    def aspect_ratio(self) -> None: ...

class SSDRandomCropPadFixedAspectRatioOperation(Editable):
    """One crop recipe of ssd_random_crop_pad_fixed_aspect_ratio. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @min_object_covered.setter
    def min_object_covered(self, value: float) -> None: ...
    @min_object_covered.deleter
    def min_object_covered(self) -> None: ...
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_aspect_ratio.setter
    def min_aspect_ratio(self, value: float) -> None: ...
    @min_aspect_ratio.deleter
    def min_aspect_ratio(self) -> None: ...
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_aspect_ratio.setter
    def max_aspect_ratio(self, value: float) -> None: ...
    @max_aspect_ratio.deleter
    def max_aspect_ratio(self) -> None: ...
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @min_area.setter
    def min_area(self, value: float) -> None: ...
    @min_area.deleter
    def min_area(self) -> None: ...
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @max_area.setter
    def max_area(self, value: float) -> None: ...
    @max_area.deleter
    def max_area(self) -> None: ...
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @overlap_thresh.setter
    def overlap_thresh(self, value: float) -> None: ...
    @overlap_thresh.deleter
    def overlap_thresh(self) -> None: ...
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @clip_boxes.setter
    def clip_boxes(self, value: bool) -> None: ...
    @clip_boxes.deleter
    def clip_boxes(self) -> None: ...
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...

class SSDRandomCropPadFixedAspectRatio(Editable):
    """List of crop recipes, and the aspect ratio and size the result is padded to."""
    @property
    def operations(self) -> Repeated[SSDRandomCropPadFixedAspectRatioOperation]:
        """The recipes, drawn with equal chance. Left out, built-in recipes are used."""
    @operations.setter
    def operations(self, value: Iterable[SSDRandomCropPadFixedAspectRatioOperation]) -> None: ...
    @operations.deleter
    def operations(self) -> None: ...
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of the padded result. An explicit 0 counts as left out. Default: 1.0."""
    @aspect_ratio.setter
    def aspect_ratio(self, value: float) -> None: ...
    @aspect_ratio.deleter
    def aspect_ratio(self) -> None: ...
    @property
    def min_padded_size_ratio(self) -> Repeated[float]:
        """Smallest size of the padded canvas relative to the cropped image. Anything but two values raises ValueError."""
    @min_padded_size_ratio.setter
    def min_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @min_padded_size_ratio.deleter
    def min_padded_size_ratio(self) -> None: ...
    @property
    def max_padded_size_ratio(self) -> Repeated[float]:
        """Largest size of the padded canvas relative to the cropped image. Large values make objects tiny; anything but two values raises ValueError."""
    @max_padded_size_ratio.setter
    def max_padded_size_ratio(self, value: Iterable[float]) -> None: ...
    @max_padded_size_ratio.deleter
    def max_padded_size_ratio(self) -> None: ...

class ConvertClassLogitsToSoftmax(Editable):
    """Softening of class logits that are used as soft targets."""
    @property
    def temperature(self) -> float:
        """Divisor of the logits: above 1 the targets become more even, below 1 sharper. 0 divides by zero. Default: 1.0."""
    @temperature.setter
    def temperature(self, value: float) -> None: ...
    @temperature.deleter
    def temperature(self) -> None: ...

class RandomSelfConcatImage(Editable):
    """How often the image is doubled in each direction; both can happen to one image."""
    @property
    def concat_vertical_probability(self) -> float:
        """Share of the images that are stacked on a copy of themselves. Objects then have half their height after resizing. Default: 0.1."""
    @concat_vertical_probability.setter
    def concat_vertical_probability(self, value: float) -> None: ...
    @concat_vertical_probability.deleter
    def concat_vertical_probability(self) -> None: ...
    @property
    def concat_horizontal_probability(self) -> float:
        """Share of the images that are put beside a copy of themselves. Objects then have half their width after resizing. Default: 0.1."""
    @concat_horizontal_probability.setter
    def concat_horizontal_probability(self, value: float) -> None: ...
    @concat_horizontal_probability.deleter
    def concat_horizontal_probability(self) -> None: ...

class AutoAugmentImage(Editable):
    """Choice of the AutoAugment policy."""
    @property
    def policy_name(self) -> str:
        """Name of the policy. An unknown name passes the build and fails when the input pipeline runs. Default: 'v0'."""
    @policy_name.setter
    def policy_name(self, value: str) -> None: ...
    @policy_name.deleter
    def policy_name(self) -> None: ...

class DropLabelProbabilistically(Editable):
    """Which class is thinned out and how strongly."""
    @property
    def label(self) -> int:
        """Label-map id of the class whose boxes are dropped. Left out it is 0, an id that no class should have. Default: 0."""
    @label.setter
    def label(self, value: int) -> None: ...
    @label.deleter
    def label(self) -> None: ...
    @property
    def drop_probability(self) -> float:
        """Chance that a box of that class is dropped. With the default 1.0 the class vanishes from training. Default: 1.0."""
    @drop_probability.setter
    def drop_probability(self, value: float) -> None: ...
    @drop_probability.deleter
    def drop_probability(self) -> None: ...

class RemapLabels(Editable):
    """Which classes are merged into which."""
    @property
    def original_labels(self) -> Repeated[int]:
        """Label-map ids that are replaced. Ids that do not occur are harmless."""
    @original_labels.setter
    def original_labels(self, value: Iterable[int]) -> None: ...
    @original_labels.deleter
    def original_labels(self) -> None: ...
    @property
    def new_label(self) -> int:
        """Label-map id the boxes get. Left out it is 0, and above num_classes it is no class either: in both cases the boxes are trained without a class. Default: 0."""
    @new_label.setter
    def new_label(self, value: int) -> None: ...
    @new_label.deleter
    def new_label(self) -> None: ...

class RandomJpegQuality(Editable):
    """Bounds of the random JPEG quality."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay untouched: 0 re-encodes always, 1 never. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...
    @property
    def min_jpeg_quality(self) -> int:
        """Lowest quality. Near 0 the image is barely recognizable; above the maximum the input pipeline fails while running. Default: 0."""
    @min_jpeg_quality.setter
    def min_jpeg_quality(self, value: int) -> None: ...
    @min_jpeg_quality.deleter
    def min_jpeg_quality(self) -> None: ...
    @property
    def max_jpeg_quality(self) -> int:
        """Upper limit of the quality. Below the minimum the input pipeline fails while running. Default: 100."""
    @max_jpeg_quality.setter
    def max_jpeg_quality(self, value: int) -> None: ...
    @max_jpeg_quality.deleter
    def max_jpeg_quality(self) -> None: ...

class RandomDownscaleToTargetPixels(Editable):
    """Bounds of the random image size, counted in pixels."""
    @property
    def random_coef(self) -> float:
        """Share of the images that keep their size: 0 shrinks always, 1 never. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...
    @property
    def min_target_pixels(self) -> int:
        """Smallest number of pixels (height times width) to shrink to. 0 or less raises ValueError. Default: 300000."""
    @min_target_pixels.setter
    def min_target_pixels(self, value: int) -> None: ...
    @min_target_pixels.deleter
    def min_target_pixels(self) -> None: ...
    @property
    def max_target_pixels(self) -> int:
        """Upper limit of the number of pixels to shrink to. Write it: left out, the code uses 800000, not the default stated here. Default: 500000."""
    @max_target_pixels.setter
    def max_target_pixels(self, value: int) -> None: ...
    @max_target_pixels.deleter
    def max_target_pixels(self) -> None: ...

class RandomPatchGaussian(Editable):
    """Size and strength of the noisy square."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay untouched: 0 adds noise always, 1 never. Default: 0.0."""
    @random_coef.setter
    def random_coef(self, value: float) -> None: ...
    @random_coef.deleter
    def random_coef(self) -> None: ...
    @property
    def min_patch_size(self) -> int:
        """Smallest side of the square. Below 1 raises ValueError; above the maximum the input pipeline fails while running. Default: 1."""
    @min_patch_size.setter
    def min_patch_size(self, value: int) -> None: ...
    @min_patch_size.deleter
    def min_patch_size(self) -> None: ...
    @property
    def max_patch_size(self) -> int:
        """Upper limit of the side of the square. As large as the image, it puts noise on everything. Default: 250."""
    @max_patch_size.setter
    def max_patch_size(self, value: int) -> None: ...
    @max_patch_size.deleter
    def max_patch_size(self) -> None: ...
    @property
    def min_gaussian_stddev(self) -> float:
        """Weakest noise, as standard deviation on images scaled to 0 to 1. Default: 0.0."""
    @min_gaussian_stddev.setter
    def min_gaussian_stddev(self, value: float) -> None: ...
    @min_gaussian_stddev.deleter
    def min_gaussian_stddev(self) -> None: ...
    @property
    def max_gaussian_stddev(self) -> float:
        """Strongest noise, as standard deviation on images scaled to 0 to 1. Near 1 the patch is pure noise. Default: 1.0."""
    @max_gaussian_stddev.setter
    def max_gaussian_stddev(self, value: float) -> None: ...
    @max_gaussian_stddev.deleter
    def max_gaussian_stddev(self) -> None: ...

class RandomSquareCropByScale(Editable):
    """Size and position of the random square of the CenterNet recipes."""
    @property
    def max_border(self) -> int:
        """Margin along the image edges in which the center of the square may not lie; halved until it fits small images. Default: 128."""
    @max_border.setter
    def max_border(self, value: int) -> None: ...
    @max_border.deleter
    def max_border(self) -> None: ...
    @property
    def scale_min(self) -> float:
        """Smallest side of the square relative to the longer image side. Small values enlarge objects and cut many of them. Default: 0.6."""
    @scale_min.setter
    def scale_min(self, value: float) -> None: ...
    @scale_min.deleter
    def scale_min(self) -> None: ...
    @property
    def scale_max(self) -> float:
        """Largest side of the square relative to the longer image side. Above 1 the image is surrounded by black and objects shrink. Default: 1.3."""
    @scale_max.setter
    def scale_max(self, value: float) -> None: ...
    @scale_max.deleter
    def scale_max(self) -> None: ...
    @property
    def num_scales(self) -> int:
        """How many evenly spaced scales there are to draw from. Below 1 fails. Default: 8."""
    @num_scales.setter
    def num_scales(self, value: int) -> None: ...
    @num_scales.deleter
    def num_scales(self) -> None: ...

class RandomScaleCropAndPadToSquare(Editable):
    """Output size and random scale of the EfficientDet recipes."""
    @property
    def output_size(self) -> int:
        """Side of the square that comes out. It should equal the size of the image_resizer, or every image is resized again and the scale range shifts. Default: 512."""
    @output_size.setter
    def output_size(self, value: int) -> None: ...
    @output_size.deleter
    def output_size(self) -> None: ...
    @property
    def scale_min(self) -> float:
        """Smallest scale of the image relative to the output square; below 1 the rest is padded. Very small values make objects vanish. Default: 0.1."""
    @scale_min.setter
    def scale_min(self, value: float) -> None: ...
    @scale_min.deleter
    def scale_min(self) -> None: ...
    @property
    def scale_max(self) -> float:
        """Largest scale of the image relative to the output square; above 1 a square is cut out and objects outside it are lost. Default: 2.0."""
    @scale_max.setter
    def scale_max(self, value: float) -> None: ...
    @scale_max.deleter
    def scale_max(self) -> None: ...

class AdjustGamma(Editable):
    """Strength of the gamma correction; it is not random."""
    @property
    def gamma(self) -> float:
        """Exponent of the pixel values: above 1 darkens, below 1 brightens, 1 changes nothing. Default: 1.0."""
    @gamma.setter
    def gamma(self, value: float) -> None: ...
    @gamma.deleter
    def gamma(self) -> None: ...
    @property
    def gain(self) -> float:
        """Factor applied after the exponent; results are clipped to the pixel range. Default: 1.0."""
    @gain.setter
    def gain(self, value: float) -> None: ...
    @gain.deleter
    def gain(self) -> None: ...

class CenterNet(Editable):
    """A CenterNet model: objects are found as peaks of a heat map, without anchors. Exists in TF2 only; the TF1 code knows no extractor for it."""
    @property
    def num_classes(self) -> int:
        """Number of object classes, without background. It must be at least the largest id in the label map; objects with higher ids silently train no class. Left out it is 0. Default: 0."""
    @num_classes.setter
    def num_classes(self, value: int) -> None: ...
    @num_classes.deleter
    def num_classes(self) -> None: ...
    @property
    def feature_extractor(self) -> CenterNetFeatureExtractor:
        """The backbone and how the image is normalized for it. Without it the model build stops with a ValueError."""
    @feature_extractor.setter
    def feature_extractor(self, value: CenterNetFeatureExtractor) -> None: ...
    @feature_extractor.deleter
    def feature_extractor(self) -> None: ...
    @property
    def image_resizer(self) -> ImageResizer:
        """Size of the network input. Must be set; the sides have to fit the stride of the backbone: multiples of 128 for hourglass_52 and hourglass_104, of 32 for the FPN extractors. Other sizes pass the model build and fail only when training starts."""
    @image_resizer.setter
    def image_resizer(self, value: ImageResizer) -> None: ...
    @image_resizer.deleter
    def image_resizer(self) -> None: ...
    @property
    def use_depthwise(self) -> bool:
        """If true, the prediction heads use separable convolutions: smaller and faster, for mobile models. DeepMAC ignores it. Default: False."""
    @use_depthwise.setter
    def use_depthwise(self, value: bool) -> None: ...
    @use_depthwise.deleter
    def use_depthwise(self) -> None: ...
    @property
    def compute_heatmap_sparse(self) -> bool:
        """If true, the target heat maps are computed with sparse operations. Only speed and memory change, not the result. Default: False."""
    @compute_heatmap_sparse.setter
    def compute_heatmap_sparse(self, value: bool) -> None: ...
    @compute_heatmap_sparse.deleter
    def compute_heatmap_sparse(self) -> None: ...
    @property
    def object_detection_task(self) -> CenterNet_ObjectDetection:
        """The box task. Without it and without a keypoint task the model stops with a bare AssertionError."""
    @object_detection_task.setter
    def object_detection_task(self, value: CenterNet_ObjectDetection) -> None: ...
    @object_detection_task.deleter
    def object_detection_task(self) -> None: ...
    @property
    def object_center_params(self) -> CenterNet_ObjectCenterParams:
        """Settings of the center heat map. Always needed: without it the model build stops with "Empty loss config."."""
    @object_center_params.setter
    def object_center_params(self, value: CenterNet_ObjectCenterParams) -> None: ...
    @object_center_params.deleter
    def object_center_params(self) -> None: ...
    @property
    def keypoint_label_map_path(self) -> str:
        """Label map that lists the keypoints of each class. The file is opened when the model is built, also for evaluation; a missing file is a NotFoundError. Needed as soon as there is a keypoint task. Default: ''."""
    @keypoint_label_map_path.setter
    def keypoint_label_map_path(self, value: str) -> None: ...
    @keypoint_label_map_path.deleter
    def keypoint_label_map_path(self) -> None: ...
    @property
    def keypoint_estimation_task(self) -> Repeated[CenterNet_KeypointEstimation]:
        """Keypoint tasks, each for a class of its own with keypoint ids of its own. The input reader must set num_keypoints, else the ground truth is missing."""
    @keypoint_estimation_task.setter
    def keypoint_estimation_task(self, value: Iterable[CenterNet_KeypointEstimation]) -> None: ...
    @keypoint_estimation_task.deleter
    def keypoint_estimation_task(self) -> None: ...
    @property
    def mask_estimation_task(self) -> CenterNet_MaskEstimation:
        """Instance masks. Needs load_instance_masks in the input reader. Ignored with deepmac_mask_estimation."""
    @mask_estimation_task.setter
    def mask_estimation_task(self, value: CenterNet_MaskEstimation) -> None: ...
    @mask_estimation_task.deleter
    def mask_estimation_task(self) -> None: ...
    @property
    def densepose_estimation_task(self) -> CenterNet_DensePoseEstimation:
        """DensePose task. Needs mask_estimation_task and load_dense_pose in the input reader."""
    @densepose_estimation_task.setter
    def densepose_estimation_task(self, value: CenterNet_DensePoseEstimation) -> None: ...
    @densepose_estimation_task.deleter
    def densepose_estimation_task(self) -> None: ...
    @property
    def track_estimation_task(self) -> CenterNet_TrackEstimation:
        """Re-identification task for tracking. Needs load_track_id in the input reader."""
    @track_estimation_task.setter
    def track_estimation_task(self, value: CenterNet_TrackEstimation) -> None: ...
    @track_estimation_task.deleter
    def track_estimation_task(self) -> None: ...
    @property
    def temporal_offset_task(self) -> CenterNet_TemporalOffsetEstimation:
        """Offsets to the previous frame, for tracking. Ignored with deepmac_mask_estimation."""
    @temporal_offset_task.setter
    def temporal_offset_task(self, value: CenterNet_TemporalOffsetEstimation) -> None: ...
    @temporal_offset_task.deleter
    def temporal_offset_task(self) -> None: ...
    @property
    def deepmac_mask_estimation(self) -> CenterNet_DeepMACMaskEstimation:
        """Turns the model into DeepMAC. All tasks other than boxes and masks are then ignored without a message."""
    @deepmac_mask_estimation.setter
    def deepmac_mask_estimation(self, value: CenterNet_DeepMACMaskEstimation) -> None: ...
    @deepmac_mask_estimation.deleter
    def deepmac_mask_estimation(self) -> None: ...
    @property
    def post_processing(self) -> PostProcessing:
        """Optional non-maximum suppression of the detected boxes. Only batch_non_max_suppression is used; score_converter, logit_scale and calibration_config have no effect here."""
    @post_processing.setter
    def post_processing(self, value: PostProcessing) -> None: ...
    @post_processing.deleter
    def post_processing(self) -> None: ...
    @property
    def output_prediction_dict(self) -> bool:
        """If true, the raw head outputs are added to the detections, for debugging or own post-processing. Default: False."""
    @output_prediction_dict.setter
    def output_prediction_dict(self, value: bool) -> None: ...
    @output_prediction_dict.deleter
    def output_prediction_dict(self) -> None: ...

class CenterNet_PredictionHeadParams(Editable):
    """Hidden convolutions of one prediction head. A message that is present but empty builds a head without any hidden layer; leave the message out to get one layer of 256 filters with kernel size 3."""
    @property
    def num_filters(self) -> Repeated[int]:
        """Number of filters of each hidden convolution, one entry per layer. More filters cost memory and time. The list must be as long as kernel_sizes, else the model build stops with an AssertionError."""
    @num_filters.setter
    def num_filters(self, value: Iterable[int]) -> None: ...
    @num_filters.deleter
    def num_filters(self) -> None: ...
    @property
    def kernel_sizes(self) -> Repeated[int]:
        """Kernel size of each hidden convolution, one entry per layer. The list must be as long as num_filters."""
    @kernel_sizes.setter
    def kernel_sizes(self, value: Iterable[int]) -> None: ...
    @kernel_sizes.deleter
    def kernel_sizes(self) -> None: ...

class CenterNet_ObjectDetection(Editable):
    """Box size and center offset heads. A CenterNet model needs this task or at least one keypoint task."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole box loss (size and offset) in the total loss. 0 leaves the boxes untrained. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def offset_loss_weight(self) -> float:
        """Weight of the loss on the sub-pixel offset of the center inside the box loss. Default: 1.0."""
    @offset_loss_weight.setter
    def offset_loss_weight(self, value: float) -> None: ...
    @offset_loss_weight.deleter
    def offset_loss_weight(self) -> None: ...
    @property
    def scale_loss_weight(self) -> float:
        """Weight of the loss on box height and width inside the box loss. Sizes are penalized in pixels of the feature map, so the loss grows with the input size; too large a weight drowns the center heat map. Default: 0.1."""
    @scale_loss_weight.setter
    def scale_loss_weight(self, value: float) -> None: ...
    @scale_loss_weight.deleter
    def scale_loss_weight(self) -> None: ...
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Regression loss for size and offset. The model build stops with "Empty loss config." when no kind is set."""
    @localization_loss.setter
    def localization_loss(self, value: LocalizationLoss) -> None: ...
    @localization_loss.deleter
    def localization_loss(self) -> None: ...
    @property
    def scale_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts height and width."""
    @scale_head_params.setter
    def scale_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @scale_head_params.deleter
    def scale_head_params(self) -> None: ...
    @property
    def offset_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts the center offset."""
    @offset_head_params.setter
    def offset_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @offset_head_params.deleter
    def offset_head_params(self) -> None: ...

class CenterNet_ObjectCenterParams(Editable):
    """The object-center heat map: its loss, its target and how its peaks become detections."""
    @property
    def object_center_loss_weight(self) -> float:
        """Weight of the center heat-map loss, which trains both "where" and "which class". 0 leaves the detector without any object. Default: 1.0."""
    @object_center_loss_weight.setter
    def object_center_loss_weight(self, value: float) -> None: ...
    @object_center_loss_weight.deleter
    def object_center_loss_weight(self) -> None: ...
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the center heat map. It must be set: the model build stops with "Empty loss config." even when the rest of this message is absent."""
    @classification_loss.setter
    def classification_loss(self, value: ClassificationLoss) -> None: ...
    @classification_loss.deleter
    def classification_loss(self) -> None: ...
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the heat-map head, before the sigmoid; -2.19 means a score of 0.1 everywhere. A value near 0 or above makes the first losses very large, because the map is almost all background. Default: -2.19."""
    @heatmap_bias_init.setter
    def heatmap_bias_init(self, value: float) -> None: ...
    @heatmap_bias_init.deleter
    def heatmap_bias_init(self) -> None: ...
    @property
    def min_box_overlap_iou(self) -> float:
        """Sets the size of the Gaussian around each true center: a box shifted inside it still overlaps the true box by at least this much. Lower values spread the target over more pixels, higher values make it a thin peak. Default: 0.7."""
    @min_box_overlap_iou.setter
    def min_box_overlap_iou(self, value: float) -> None: ...
    @min_box_overlap_iou.deleter
    def min_box_overlap_iou(self) -> None: ...
    @property
    def max_box_predictions(self) -> int:
        """Number of heat-map peaks kept per image. Objects beyond it are lost in crowded images; training is not affected. Default: 100."""
    @max_box_predictions.setter
    def max_box_predictions(self, value: int) -> None: ...
    @max_box_predictions.deleter
    def max_box_predictions(self) -> None: ...
    @property
    def use_labeled_classes(self) -> bool:
        """If true, only the classes that were verified for an image count in the heat-map loss. For federated data sets, where an unlabeled class may still be in the picture; needs that information in the records. Default: False."""
    @use_labeled_classes.setter
    def use_labeled_classes(self, value: bool) -> None: ...
    @use_labeled_classes.deleter
    def use_labeled_classes(self) -> None: ...
    @property
    def keypoint_weights_for_center(self) -> Repeated[float]:
        """Moves the object center to the weighted mean of the keypoints instead of the box center. Needs exactly one keypoint task, no object_detection_task and one weight per keypoint, else the model build fails."""
    @keypoint_weights_for_center.setter
    def keypoint_weights_for_center(self, value: Iterable[float]) -> None: ...
    @keypoint_weights_for_center.deleter
    def keypoint_weights_for_center(self) -> None: ...
    @property
    def center_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts the center heat map."""
    @center_head_params.setter
    def center_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @center_head_params.deleter
    def center_head_params(self) -> None: ...
    @property
    def peak_max_pool_kernel_size(self) -> int:
        """Side of the window in which only the highest heat-map value counts as a peak. Larger windows suppress neighboring objects, 1 switches the suppression off. Older code always uses 3. Default: 3."""
    @peak_max_pool_kernel_size.setter
    def peak_max_pool_kernel_size(self, value: int) -> None: ...
    @peak_max_pool_kernel_size.deleter
    def peak_max_pool_kernel_size(self) -> None: ...

class CenterNet_KeypointEstimation(Editable):
    """One group of keypoints for one class, for example the joints of a person. May be repeated for other classes."""
    @property
    def task_name(self) -> str:
        """Name of this task in losses and outputs. Two tasks with the same name (or both without one) silently replace each other, so the first is never trained. Default: ''."""
    @task_name.setter
    def task_name(self, value: str) -> None: ...
    @task_name.deleter
    def task_name(self) -> None: ...
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole task in the total loss. 0 leaves its keypoints untrained. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def loss(self) -> Loss:
        """Losses of this task. Both classification_loss (heat map) and localization_loss (offset, regression) must be set, else the model build stops with "Empty loss config."; the other fields of the message have no effect here."""
    @loss.setter
    def loss(self, value: Loss) -> None: ...
    @loss.deleter
    def loss(self) -> None: ...
    @property
    def keypoint_class_name(self) -> str:
        """The `name` (not the display_name) of an item with keypoints in keypoint_label_map_path. Any other text stops the model build with a KeyError; two tasks must not share a class. Default: ''."""
    @keypoint_class_name.setter
    def keypoint_class_name(self, value: str) -> None: ...
    @keypoint_class_name.deleter
    def keypoint_class_name(self) -> None: ...
    @property
    def keypoint_label_to_std(self) -> Repeated[CenterNet_KeypointEstimation_KeypointLabelToStdEntry]:
        """Factor on the size of the target Gaussian for each keypoint label: small for exact points (eyes), large for vague ones (hips). Labels left out get 1.0, unknown labels are ignored."""
    @keypoint_label_to_std.setter
    def keypoint_label_to_std(self, value: Iterable[CenterNet_KeypointEstimation_KeypointLabelToStdEntry]) -> None: ...
    @keypoint_label_to_std.deleter
    def keypoint_label_to_std(self) -> None: ...
    @property
    def keypoint_regression_loss_weight(self) -> float:
        """Weight of the loss on the vectors from object center to keypoints. The loss is in pixels of the feature map and grows with the input size; too large a weight drowns the other losses. Default: 1.0."""
    @keypoint_regression_loss_weight.setter
    def keypoint_regression_loss_weight(self, value: float) -> None: ...
    @keypoint_regression_loss_weight.deleter
    def keypoint_regression_loss_weight(self) -> None: ...
    @property
    def keypoint_heatmap_loss_weight(self) -> float:
        """Weight of the loss on the keypoint heat maps. Default: 1.0."""
    @keypoint_heatmap_loss_weight.setter
    def keypoint_heatmap_loss_weight(self, value: float) -> None: ...
    @keypoint_heatmap_loss_weight.deleter
    def keypoint_heatmap_loss_weight(self) -> None: ...
    @property
    def keypoint_offset_loss_weight(self) -> float:
        """Weight of the loss on the sub-pixel offset of the keypoint peaks. Default: 1.0."""
    @keypoint_offset_loss_weight.setter
    def keypoint_offset_loss_weight(self, value: float) -> None: ...
    @keypoint_offset_loss_weight.deleter
    def keypoint_offset_loss_weight(self) -> None: ...
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the keypoint heat-map head, before the sigmoid. Near 0 or above makes the first losses very large. Default: -2.19."""
    @heatmap_bias_init.setter
    def heatmap_bias_init(self, value: float) -> None: ...
    @heatmap_bias_init.deleter
    def heatmap_bias_init(self) -> None: ...
    @property
    def keypoint_candidate_score_threshold(self) -> float:
        """A heat-map peak below this score is not used to correct a regressed keypoint. Too high and keypoints stay where the rough regression put them; training is not affected. Default: 0.1."""
    @keypoint_candidate_score_threshold.setter
    def keypoint_candidate_score_threshold(self, value: float) -> None: ...
    @keypoint_candidate_score_threshold.deleter
    def keypoint_candidate_score_threshold(self) -> None: ...
    @property
    def num_candidates_per_keypoint(self) -> int:
        """Largest number of heat-map peaks looked at for each kind of keypoint. Too few lose keypoints in crowded images. Default: 100."""
    @num_candidates_per_keypoint.setter
    def num_candidates_per_keypoint(self, value: int) -> None: ...
    @num_candidates_per_keypoint.deleter
    def num_candidates_per_keypoint(self) -> None: ...
    @property
    def peak_max_pool_kernel_size(self) -> int:
        """Side of the window in which only the highest keypoint score counts as a peak. Large windows merge the same joint of neighboring objects. Default: 3."""
    @peak_max_pool_kernel_size.setter
    def peak_max_pool_kernel_size(self, value: int) -> None: ...
    @peak_max_pool_kernel_size.deleter
    def peak_max_pool_kernel_size(self) -> None: ...
    @property
    def unmatched_keypoint_score(self) -> float:
        """Score given to a keypoint that found no peak nearby and keeps its regressed place. Default: 0.1."""
    @unmatched_keypoint_score.setter
    def unmatched_keypoint_score(self, value: float) -> None: ...
    @unmatched_keypoint_score.deleter
    def unmatched_keypoint_score(self) -> None: ...
    @property
    def box_scale(self) -> float:
        """The detected box is enlarged by this factor, and only peaks inside the enlarged box may correct its keypoints. Below 1 cuts off hands and feet. Default: 1.2."""
    @box_scale.setter
    def box_scale(self, value: float) -> None: ...
    @box_scale.deleter
    def box_scale(self) -> None: ...
    @property
    def candidate_search_scale(self) -> float:
        """Search radius around a regressed keypoint, as a share of the longer side of the enlarged box. Too large lets keypoints jump to another object, too small leaves them uncorrected. Default: 0.3."""
    @candidate_search_scale.setter
    def candidate_search_scale(self, value: float) -> None: ...
    @candidate_search_scale.deleter
    def candidate_search_scale(self) -> None: ...
    @property
    def candidate_ranking_mode(self) -> str:
        """Rule for choosing one peak per keypoint. An unknown text raises a ValueError only when detections are made (evaluation, export), so a training run ends well and the model is then unusable. Default: 'min_distance'."""
    @candidate_ranking_mode.setter
    def candidate_ranking_mode(self, value: str) -> None: ...
    @candidate_ranking_mode.deleter
    def candidate_ranking_mode(self) -> None: ...
    @property
    def score_distance_offset(self) -> float:
        """Added to the distance in candidate_ranking_mode "score_distance_ratio". Larger values give the score more say than the nearness; must not be 0 when a peak can lie exactly on the regressed place. Default: 1.0."""
    @score_distance_offset.setter
    def score_distance_offset(self, value: float) -> None: ...
    @score_distance_offset.deleter
    def score_distance_offset(self) -> None: ...
    @property
    def score_distance_multiplier(self) -> float:
        """Like score_distance_offset, but as a share of the longer box side, for candidate_ranking_mode "score_scaled_distance_ratio". Ignored in the other modes. Default: 0.1."""
    @score_distance_multiplier.setter
    def score_distance_multiplier(self, value: float) -> None: ...
    @score_distance_multiplier.deleter
    def score_distance_multiplier(self) -> None: ...
    @property
    def std_dev_multiplier(self) -> float:
        """Factor on the keypoint Gaussians when candidate_ranking_mode "gaussian_weighted" weighs peaks by their distance. Larger values accept peaks farther away; training is not affected. Default: 1.0."""
    @std_dev_multiplier.setter
    def std_dev_multiplier(self, value: float) -> None: ...
    @std_dev_multiplier.deleter
    def std_dev_multiplier(self) -> None: ...
    @property
    def offset_peak_radius(self) -> int:
        """The offset is trained on all pixels this close to a true keypoint; 0 trains the one pixel of the keypoint only. With a value above 0, per_keypoint_offset should be true, otherwise neighboring keypoints overwrite each other's targets. Default: 0."""
    @offset_peak_radius.setter
    def offset_peak_radius(self, value: int) -> None: ...
    @offset_peak_radius.deleter
    def offset_peak_radius(self) -> None: ...
    @property
    def per_keypoint_offset(self) -> bool:
        """If true, every kind of keypoint gets offset channels of its own; otherwise all share two channels. The official configs use true. Default: False."""
    @per_keypoint_offset.setter
    def per_keypoint_offset(self, value: bool) -> None: ...
    @per_keypoint_offset.deleter
    def per_keypoint_offset(self) -> None: ...
    @property
    def predict_depth(self) -> bool:
        """Adds a head for the depth of the keypoints. Works only with a single keypoint task and num_classes 1 (otherwise an AssertionError when detections are made) and needs load_keypoint_depth_features in the input reader. Default: False."""
    @predict_depth.setter
    def predict_depth(self, value: bool) -> None: ...
    @predict_depth.deleter
    def predict_depth(self) -> None: ...
    @property
    def per_keypoint_depth(self) -> bool:
        """If true, every kind of keypoint gets a depth channel of its own. Without predict_depth it has no effect. Default: False."""
    @per_keypoint_depth.setter
    def per_keypoint_depth(self, value: bool) -> None: ...
    @per_keypoint_depth.deleter
    def per_keypoint_depth(self) -> None: ...
    @property
    def keypoint_depth_loss_weight(self) -> float:
        """Weight of the depth loss. Without predict_depth it has no effect. Default: 1.0."""
    @keypoint_depth_loss_weight.setter
    def keypoint_depth_loss_weight(self, value: float) -> None: ...
    @keypoint_depth_loss_weight.deleter
    def keypoint_depth_loss_weight(self) -> None: ...
    @property
    def clip_out_of_frame_keypoints(self) -> bool:
        """If true, keypoints outside the image are moved to its border and get score 0. All keypoint tasks must agree, else it is off for all of them. Default: False."""
    @clip_out_of_frame_keypoints.setter
    def clip_out_of_frame_keypoints(self, value: bool) -> None: ...
    @clip_out_of_frame_keypoints.deleter
    def clip_out_of_frame_keypoints(self) -> None: ...
    @property
    def rescore_instances(self) -> bool:
        """If true, the score of a detected object becomes the mean score of its visible keypoints. This changes the order of the detections and therefore mAP, not the training. Default: False."""
    @rescore_instances.setter
    def rescore_instances(self, value: bool) -> None: ...
    @rescore_instances.deleter
    def rescore_instances(self) -> None: ...
    @property
    def rescoring_threshold(self) -> float:
        """A keypoint counts as visible for rescore_instances above this score. Ignored when rescore_instances is false. Default: 0.0."""
    @rescoring_threshold.setter
    def rescoring_threshold(self, value: float) -> None: ...
    @rescoring_threshold.deleter
    def rescoring_threshold(self) -> None: ...
    @property
    def heatmap_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the keypoint heat-map head."""
    @heatmap_head_params.setter
    def heatmap_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @heatmap_head_params.deleter
    def heatmap_head_params(self) -> None: ...
    @property
    def offset_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the keypoint offset head."""
    @offset_head_params.setter
    def offset_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @offset_head_params.deleter
    def offset_head_params(self) -> None: ...
    @property
    def regress_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that regresses keypoints from the object center."""
    @regress_head_params.setter
    def regress_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @regress_head_params.deleter
    def regress_head_params(self) -> None: ...
    @property
    def gaussian_denom_ratio(self) -> float:
        """Width of the weighting Gaussian in candidate_ranking_mode "gaussian_weighted_const". Any other mode ignores it. Default: 0.1."""
    @gaussian_denom_ratio.setter
    def gaussian_denom_ratio(self, value: float) -> None: ...
    @gaussian_denom_ratio.deleter
    def gaussian_denom_ratio(self) -> None: ...
    @property
    def argmax_postprocessing(self) -> bool:
        """Takes the strongest place of each heat map instead of collecting several peaks. A cheaper post-processing for models with a single class; training is not affected. Default: False."""
    @argmax_postprocessing.setter
    def argmax_postprocessing(self, value: bool) -> None: ...
    @argmax_postprocessing.deleter
    def argmax_postprocessing(self) -> None: ...

class CenterNet_KeypointEstimation_KeypointLabelToStdEntry(Editable):
    @property
    def key(self) -> str:
        """Default: ''."""
    @key.setter
    def key(self, value: str) -> None: ...
    @key.deleter
    def key(self) -> None: ...
    @property
    def value(self) -> float:
        """Default: 0.0."""
    @value.setter
    def value(self, value: float) -> None: ...
    @value.deleter
    def value(self) -> None: ...

class CenterNet_MaskEstimation(Editable):
    """Instance masks predicted as one segmentation map per class and cut out with the detected boxes."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the mask loss in the total loss. 0 leaves the masks untrained. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on every pixel of the mask map. The model build stops with "Empty loss config." when no kind is set."""
    @classification_loss.setter
    def classification_loss(self, value: ClassificationLoss) -> None: ...
    @classification_loss.deleter
    def classification_loss(self) -> None: ...
    @property
    def mask_height(self) -> int:
        """Height to which each cut-out mask is resized in the detections. Affects the output only, not training. Default: 256."""
    @mask_height.setter
    def mask_height(self, value: int) -> None: ...
    @mask_height.deleter
    def mask_height(self) -> None: ...
    @property
    def mask_width(self) -> int:
        """Width to which each cut-out mask is resized in the detections. Affects the output only, not training. Default: 256."""
    @mask_width.setter
    def mask_width(self, value: int) -> None: ...
    @mask_width.deleter
    def mask_width(self) -> None: ...
    @property
    def score_threshold(self) -> float:
        """Mask pixels of at least this score become foreground. Lower gives fatter masks; training is not affected. Default: 0.5."""
    @score_threshold.setter
    def score_threshold(self, value: float) -> None: ...
    @score_threshold.deleter
    def score_threshold(self) -> None: ...
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the mask head, before the sigmoid. Near 0 or above makes the first losses large. Default: -2.19."""
    @heatmap_bias_init.setter
    def heatmap_bias_init(self, value: float) -> None: ...
    @heatmap_bias_init.deleter
    def heatmap_bias_init(self) -> None: ...
    @property
    def mask_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the mask head."""
    @mask_head_params.setter
    def mask_head_params(self, value: CenterNet_PredictionHeadParams) -> None: ...
    @mask_head_params.deleter
    def mask_head_params(self) -> None: ...

class CenterNet_DensePoseEstimation(Editable):
    """Body parts and surface coordinates of persons (DensePose). Needs mask_estimation_task, else the model raises a ValueError."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole DensePose loss in the total loss. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def class_id(self) -> int:
        """Class that carries the DensePose labels, counted from 0: the label-map id minus 1. With the label-map id itself, the parts are attached to the next class without any message. Default: 0."""
    @class_id.setter
    def class_id(self, value: int) -> None: ...
    @class_id.deleter
    def class_id(self) -> None: ...
    @property
    def loss(self) -> Loss:
        """Losses of this task. Both classification_loss (parts) and localization_loss (coordinates) must be set, else the model build stops with "Empty loss config."."""
    @loss.setter
    def loss(self, value: Loss) -> None: ...
    @loss.deleter
    def loss(self) -> None: ...
    @property
    def num_parts(self) -> int:
        """Number of body parts predicted. It must cover the part indices in the records. Default: 24."""
    @num_parts.setter
    def num_parts(self, value: int) -> None: ...
    @num_parts.deleter
    def num_parts(self) -> None: ...
    @property
    def part_loss_weight(self) -> float:
        """Weight of the body-part loss inside this task. Default: 1.0."""
    @part_loss_weight.setter
    def part_loss_weight(self, value: float) -> None: ...
    @part_loss_weight.deleter
    def part_loss_weight(self) -> None: ...
    @property
    def coordinate_loss_weight(self) -> float:
        """Weight of the surface-coordinate loss inside this task. Default: 1.0."""
    @coordinate_loss_weight.setter
    def coordinate_loss_weight(self, value: float) -> None: ...
    @coordinate_loss_weight.deleter
    def coordinate_loss_weight(self) -> None: ...
    @property
    def upsample_to_input_res(self) -> bool:
        """If true, predictions are enlarged to the input size before the loss: finer targets, much more memory. The detections keep the coarse size either way. Default: True."""
    @upsample_to_input_res.setter
    def upsample_to_input_res(self, value: bool) -> None: ...
    @upsample_to_input_res.deleter
    def upsample_to_input_res(self) -> None: ...
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the part head, before the sigmoid. Near 0 or above makes the first losses large. Default: -2.19."""
    @heatmap_bias_init.setter
    def heatmap_bias_init(self, value: float) -> None: ...
    @heatmap_bias_init.deleter
    def heatmap_bias_init(self) -> None: ...

class CenterNet_TrackEstimation(Editable):
    """Re-identification embedding that lets a tracker tell objects apart. Needs load_track_id in the input reader."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the embedding loss in the total loss. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def num_track_ids(self) -> int:
        """Number of different tracks in the training data, used as classes for the embedding. There is no default: left out it is 0 and the model cannot be built; too small makes the targets of the higher ids empty. Default: 0."""
    @num_track_ids.setter
    def num_track_ids(self, value: int) -> None: ...
    @num_track_ids.deleter
    def num_track_ids(self) -> None: ...
    @property
    def reid_embed_size(self) -> int:
        """Length of the embedding vector. Small values cannot tell many objects apart, large ones cost memory. Default: 128."""
    @reid_embed_size.setter
    def reid_embed_size(self, value: int) -> None: ...
    @reid_embed_size.deleter
    def reid_embed_size(self) -> None: ...
    @property
    def num_fc_layers(self) -> int:
        """Number of dense layers between embedding and track id; all but the last have batch norm and ReLU. 1 or less is a single linear layer. Default: 1."""
    @num_fc_layers.setter
    def num_fc_layers(self, value: int) -> None: ...
    @num_fc_layers.deleter
    def num_fc_layers(self) -> None: ...
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the predicted track id. The model build stops with "Empty loss config." when no kind is set."""
    @classification_loss.setter
    def classification_loss(self, value: ClassificationLoss) -> None: ...
    @classification_loss.deleter
    def classification_loss(self) -> None: ...

class CenterNet_TemporalOffsetEstimation(Editable):
    """Offset of every object to its place in the previous frame, for tracking. Needs these offsets in the records."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the temporal-offset loss in the total loss. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Regression loss for the offsets. The model build stops with "Empty loss config." when no kind is set."""
    @localization_loss.setter
    def localization_loss(self, value: LocalizationLoss) -> None: ...
    @localization_loss.deleter
    def localization_loss(self) -> None: ...

class CenterNet_DeepMACMaskEstimation(Editable):
    """DeepMAC: class-agnostic mask head on top of CenterNet, which also learns masks for classes that have boxes only. With this message the builder skips the keypoint, mask, DensePose, track and temporal tasks."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on every mask pixel. It must be set, else a ValueError ("Empty loss config.")."""
    @classification_loss.setter
    def classification_loss(self, value: ClassificationLoss) -> None: ...
    @classification_loss.deleter
    def classification_loss(self) -> None: ...
    @property
    def task_loss_weight(self) -> float:
        """Weight of the supervised mask loss in the total loss. With 0 that loss is left out. Default: 1.0."""
    @task_loss_weight.setter
    def task_loss_weight(self, value: float) -> None: ...
    @task_loss_weight.deleter
    def task_loss_weight(self) -> None: ...
    @property
    def dim(self) -> int:
        """Length of the embedding taken at the object center. For network_type "embedding_projection" it must equal pixel_embedding_dim. Default: 256."""
    @dim.setter
    def dim(self, value: int) -> None: ...
    @dim.deleter
    def dim(self) -> None: ...
    @property
    def pixel_embedding_dim(self) -> int:
        """Number of channels per pixel that are cropped and fed to the mask head. Default: 16."""
    @pixel_embedding_dim.setter
    def pixel_embedding_dim(self, value: int) -> None: ...
    @pixel_embedding_dim.deleter
    def pixel_embedding_dim(self) -> None: ...
    @property
    def allowed_masked_classes_ids(self) -> Repeated[int]:
        """Label-map ids (from 1) whose masks may be used for training; masks of all other classes are thrown away. Empty uses the masks of all classes."""
    @allowed_masked_classes_ids.setter
    def allowed_masked_classes_ids(self, value: Iterable[int]) -> None: ...
    @allowed_masked_classes_ids.deleter
    def allowed_masked_classes_ids(self) -> None: ...
    @property
    def mask_size(self) -> int:
        """Side of the square mask predicted per box. Small masks lose detail, large ones cost memory. Not used with predict_full_resolution_masks. Default: 32."""
    @mask_size.setter
    def mask_size(self, value: int) -> None: ...
    @mask_size.deleter
    def mask_size(self) -> None: ...
    @property
    def mask_num_subsamples(self) -> int:
        """Meant to train on a random part of the masks, but any value above 0 is refused with a ValueError. Leave it out. Default: -1."""
    @mask_num_subsamples.setter
    def mask_num_subsamples(self, value: int) -> None: ...
    @mask_num_subsamples.deleter
    def mask_num_subsamples(self) -> None: ...
    @property
    def use_xy(self) -> bool:
        """If true, the mask head also sees the coordinates of each pixel relative to its box. The official configs use true; "embedding_projection" requires false. Default: True."""
    @use_xy.setter
    def use_xy(self, value: bool) -> None: ...
    @use_xy.deleter
    def use_xy(self) -> None: ...
    @property
    def network_type(self) -> str:
        """Network of the mask head. Written without an underscore, unlike backbone names: "hourglass_52" stops the model build with a ValueError. Deeper heads generalize better to classes without masks. Default: 'hourglass52'."""
    @network_type.setter
    def network_type(self, value: str) -> None: ...
    @network_type.deleter
    def network_type(self) -> None: ...
    @property
    def use_instance_embedding(self) -> bool:
        """If true, the mask head also sees the embedding of the object center. The official configs use true; heads without weights of their own (embedding_projection, cond_inst*) require false. Default: True."""
    @use_instance_embedding.setter
    def use_instance_embedding(self, value: bool) -> None: ...
    @use_instance_embedding.deleter
    def use_instance_embedding(self) -> None: ...
    @property
    def num_init_channels(self) -> int:
        """Channels of the first block of the mask head; the following blocks grow from it. More channels cost memory and time. Default: 64."""
    @num_init_channels.setter
    def num_init_channels(self, value: int) -> None: ...
    @num_init_channels.deleter
    def num_init_channels(self) -> None: ...
    @property
    def predict_full_resolution_masks(self) -> bool:
        """If true, masks are predicted over the whole feature map instead of per cropped box. Costs much memory, and max_roi_jitter_ratio must then be 0 (ValueError). Default: False."""
    @predict_full_resolution_masks.setter
    def predict_full_resolution_masks(self, value: bool) -> None: ...
    @predict_full_resolution_masks.deleter
    def predict_full_resolution_masks(self) -> None: ...
    @property
    def postprocess_crop_size(self) -> int:
        """Side to which full-resolution masks are cropped in the detections. Without predict_full_resolution_masks it has no effect. Default: 256."""
    @postprocess_crop_size.setter
    def postprocess_crop_size(self, value: int) -> None: ...
    @postprocess_crop_size.deleter
    def postprocess_crop_size(self) -> None: ...
    @property
    def max_roi_jitter_ratio(self) -> float:
        """Largest random change of the box before the mask is cropped in training, so that the head gets used to inexact boxes. Must be 0 with predict_full_resolution_masks (ValueError). Default: 0.0."""
    @max_roi_jitter_ratio.setter
    def max_roi_jitter_ratio(self, value: float) -> None: ...
    @max_roi_jitter_ratio.deleter
    def max_roi_jitter_ratio(self) -> None: ...
    @property
    def jitter_mode(self) -> RandomJitterBoxes_JitterMode:
        """Direction in which max_roi_jitter_ratio moves the box edges. Without jitter it has no effect. One of DEFAULT, EXPAND, SHRINK, EXPAND_SYMMETRIC, SHRINK_SYMMETRIC, EXPAND_SYMMETRIC_XY, SHRINK_SYMMETRIC_XY. Default: 'DEFAULT'."""
    @jitter_mode.setter
    def jitter_mode(self, value: RandomJitterBoxes_JitterMode) -> None: ...
    @jitter_mode.deleter
    def jitter_mode(self) -> None: ...
    @property
    def box_consistency_loss_weight(self) -> float:
        """Weight of a loss that makes the outline of the mask fill its box, for objects without a mask. 0 switches it off. Default: 0.0."""
    @box_consistency_loss_weight.setter
    def box_consistency_loss_weight(self, value: float) -> None: ...
    @box_consistency_loss_weight.deleter
    def box_consistency_loss_weight(self) -> None: ...
    @property
    def feature_consistency_threshold(self) -> float:
        """Two pixels that are more alike than this must get the same mask value. Low values glue object and background together, high ones leave the loss without effect. Default: 0.4."""
    @feature_consistency_threshold.setter
    def feature_consistency_threshold(self, value: float) -> None: ...
    @feature_consistency_threshold.deleter
    def feature_consistency_threshold(self) -> None: ...
    @property
    def feature_consistency_dilation(self) -> int:
        """Distance of the eight neighbors each pixel is compared with. Default: 2."""
    @feature_consistency_dilation.setter
    def feature_consistency_dilation(self, value: int) -> None: ...
    @feature_consistency_dilation.deleter
    def feature_consistency_dilation(self) -> None: ...
    @property
    def feature_consistency_loss_weight(self) -> float:
        """Weight of the loss that ties the masks of alike neighboring pixels together. 0 switches it off; without predict_full_resolution_masks it is always 0, with nothing but a log line. Default: 0.0."""
    @feature_consistency_loss_weight.setter
    def feature_consistency_loss_weight(self, value: float) -> None: ...
    @feature_consistency_loss_weight.deleter
    def feature_consistency_loss_weight(self) -> None: ...
    @property
    def box_consistency_loss_normalize(self) -> LossNormalize:
        """How the box-consistency loss is averaged over the pixels of an object. One of NORMALIZE_AUTO, NORMALIZE_GROUNDTRUTH_COUNT, NORMALIZE_BALANCED. Default: 'NORMALIZE_AUTO'."""
    @box_consistency_loss_normalize.setter
    def box_consistency_loss_normalize(self, value: LossNormalize) -> None: ...
    @box_consistency_loss_normalize.deleter
    def box_consistency_loss_normalize(self) -> None: ...
    @property
    def box_consistency_tightness(self) -> bool:
        """If true, rows and columns of the box are judged by the mask inside the box only, so that a mask spilling out cannot satisfy them. Default: False."""
    @box_consistency_tightness.setter
    def box_consistency_tightness(self, value: bool) -> None: ...
    @box_consistency_tightness.deleter
    def box_consistency_tightness(self) -> None: ...
    @property
    def feature_consistency_warmup_steps(self) -> int:
        """Steps over which the feature-consistency loss grows from nothing to its full weight. With 0 there is no warm-up and feature_consistency_warmup_start is ignored. Default: 0."""
    @feature_consistency_warmup_steps.setter
    def feature_consistency_warmup_steps(self, value: int) -> None: ...
    @feature_consistency_warmup_steps.deleter
    def feature_consistency_warmup_steps(self) -> None: ...
    @property
    def feature_consistency_warmup_start(self) -> int:
        """Step at which the warm-up of the feature-consistency loss begins; the loss is 0 before it. Default: 0."""
    @feature_consistency_warmup_start.setter
    def feature_consistency_warmup_start(self, value: int) -> None: ...
    @feature_consistency_warmup_start.deleter
    def feature_consistency_warmup_start(self) -> None: ...
    @property
    def feature_consistency_type(self) -> FeatureConsistencyType:
        """What the feature-consistency loss compares. The feature map lets the network judge by more than color. One of CONSISTENCY_DEFAULT_LAB, CONSISTENCY_FEATURE_MAP. Default: 'CONSISTENCY_DEFAULT_LAB'."""
    @feature_consistency_type.setter
    def feature_consistency_type(self, value: FeatureConsistencyType) -> None: ...
    @feature_consistency_type.deleter
    def feature_consistency_type(self) -> None: ...
    @property
    def feature_consistency_comparison(self) -> FeatureConsistencyComparison:
        """How the likeness of two pixels is measured. feature_consistency_threshold has to be chosen to suit it. One of COMPARISON_DEFAULT_GAUSSIAN, COMPARISON_NORMALIZED_DOTPROD. Default: 'COMPARISON_DEFAULT_GAUSSIAN'."""
    @feature_consistency_comparison.setter
    def feature_consistency_comparison(self, value: FeatureConsistencyComparison) -> None: ...
    @feature_consistency_comparison.deleter
    def feature_consistency_comparison(self) -> None: ...
    @property
    def use_only_last_stage(self) -> bool:
        """If true, masks are predicted and trained from the last stage of an hourglass backbone only, which saves memory. Default: False."""
    @use_only_last_stage.setter
    def use_only_last_stage(self, value: bool) -> None: ...
    @use_only_last_stage.deleter
    def use_only_last_stage(self) -> None: ...
    @property
    def augmented_self_supervision_max_translation(self) -> float:
        """Largest random shift of the second copy of the image in self-supervision. Large shifts move the objects out of the picture. Default: 0.0."""
    @augmented_self_supervision_max_translation.setter
    def augmented_self_supervision_max_translation(self, value: float) -> None: ...
    @augmented_self_supervision_max_translation.deleter
    def augmented_self_supervision_max_translation(self) -> None: ...
    @property
    def augmented_self_supervision_flip_probability(self) -> float:
        """Probability of mirroring the second copy of the image left to right. Default: 0.0."""
    @augmented_self_supervision_flip_probability.setter
    def augmented_self_supervision_flip_probability(self, value: float) -> None: ...
    @augmented_self_supervision_flip_probability.deleter
    def augmented_self_supervision_flip_probability(self) -> None: ...
    @property
    def augmented_self_supervision_loss_weight(self) -> float:
        """Weight of the loss that makes the masks of an image and of its transformed copy agree. Any value above 0 runs the network twice per step. Default: 0.0."""
    @augmented_self_supervision_loss_weight.setter
    def augmented_self_supervision_loss_weight(self, value: float) -> None: ...
    @augmented_self_supervision_loss_weight.deleter
    def augmented_self_supervision_loss_weight(self) -> None: ...
    @property
    def augmented_self_supervision_warmup_start(self) -> int:
        """Step at which the warm-up of the self-supervision loss begins; the loss is 0 before it. Ignored while the warm-up has 0 steps. Default: 0."""
    @augmented_self_supervision_warmup_start.setter
    def augmented_self_supervision_warmup_start(self, value: int) -> None: ...
    @augmented_self_supervision_warmup_start.deleter
    def augmented_self_supervision_warmup_start(self) -> None: ...
    @property
    def augmented_self_supervision_warmup_steps(self) -> int:
        """Steps over which the self-supervision loss grows to its full weight; 0 means full weight from the start, while the masks are still random. Default: 0."""
    @augmented_self_supervision_warmup_steps.setter
    def augmented_self_supervision_warmup_steps(self, value: int) -> None: ...
    @augmented_self_supervision_warmup_steps.deleter
    def augmented_self_supervision_warmup_steps(self) -> None: ...
    @property
    def augmented_self_supervision_loss(self) -> AugmentedSelfSupervisionLoss:
        """How the two masks of the self-supervision are compared. One of LOSS_UNSET, LOSS_DICE, LOSS_MSE, LOSS_KL_DIV. Default: 'LOSS_DICE'."""
    @augmented_self_supervision_loss.setter
    def augmented_self_supervision_loss(self, value: AugmentedSelfSupervisionLoss) -> None: ...
    @augmented_self_supervision_loss.deleter
    def augmented_self_supervision_loss(self) -> None: ...
    @property
    def augmented_self_supervision_scale_min(self) -> float:
        """Smallest random zoom factor of the second copy of the image. Keep it at or below augmented_self_supervision_scale_max. Default: 1.0."""
    @augmented_self_supervision_scale_min.setter
    def augmented_self_supervision_scale_min(self, value: float) -> None: ...
    @augmented_self_supervision_scale_min.deleter
    def augmented_self_supervision_scale_min(self) -> None: ...
    @property
    def augmented_self_supervision_scale_max(self) -> float:
        """Largest random zoom factor of the second copy of the image. Default: 1.0."""
    @augmented_self_supervision_scale_max.setter
    def augmented_self_supervision_scale_max(self, value: float) -> None: ...
    @augmented_self_supervision_scale_max.deleter
    def augmented_self_supervision_scale_max(self) -> None: ...
    @property
    def pointly_supervised_keypoint_loss_weight(self) -> float:
        """Weight of a loss on single labeled points, given as keypoints whose depth says foreground (above 0) or background. Points work only with predict_full_resolution_masks (NotImplementedError otherwise). Default: 0.0."""
    @pointly_supervised_keypoint_loss_weight.setter
    def pointly_supervised_keypoint_loss_weight(self, value: float) -> None: ...
    @pointly_supervised_keypoint_loss_weight.deleter
    def pointly_supervised_keypoint_loss_weight(self) -> None: ...
    @property
    def ignore_per_class_box_overlap(self) -> bool:
        """If true, pixels where boxes of the same class overlap do not train the mask, because it is unclear which object they belong to. Default: False."""
    @ignore_per_class_box_overlap.setter
    def ignore_per_class_box_overlap(self, value: bool) -> None: ...
    @ignore_per_class_box_overlap.deleter
    def ignore_per_class_box_overlap(self) -> None: ...

class CenterNet_OccupancyNetMaskPrediction(Editable):
    """A mask head that was in the API for two days in August 2020. Kept here only to recognize its fields in old files."""

class CenterNetFeatureExtractor(Editable):
    """The backbone of a CenterNet model."""
    @property
    def type(self) -> str:
        """Name of the backbone. A name outside the list of the installed version stops the model build with a ValueError. Default: ''."""
    @type.setter
    def type(self, value: str) -> None: ...
    @type.deleter
    def type(self) -> None: ...
    @property
    def channel_means(self) -> Repeated[float]:
        """Subtracted from each color channel, in the order the network sees the channels (see bgr_ordering). Left out, nothing is subtracted. Values other than those of the checkpoint make fine-tuning start badly."""
    @channel_means.setter
    def channel_means(self, value: Iterable[float]) -> None: ...
    @channel_means.deleter
    def channel_means(self) -> None: ...
    @property
    def channel_stds(self) -> Repeated[float]:
        """Each color channel is divided by this after subtracting the mean. 0 divides by zero and makes the loss NaN."""
    @channel_stds.setter
    def channel_stds(self, value: Iterable[float]) -> None: ...
    @channel_stds.deleter
    def channel_stds(self) -> None: ...
    @property
    def bgr_ordering(self) -> bool:
        """If true, the color channels are swapped to blue-green-red first. It must be as it was when the checkpoint was trained; the official Hourglass configs use true. Default: False."""
    @bgr_ordering.setter
    def bgr_ordering(self, value: bool) -> None: ...
    @bgr_ordering.deleter
    def bgr_ordering(self) -> None: ...
    @property
    def use_depthwise(self) -> bool:
        """Separable convolutions inside the extractor. The official mid-2021 code does not read it; use CenterNet.use_depthwise for the heads. Default: False."""
    @use_depthwise.setter
    def use_depthwise(self, value: bool) -> None: ...
    @use_depthwise.deleter
    def use_depthwise(self) -> None: ...
    @property
    def depth_multiplier(self) -> float:
        """Factor on the number of channels of a MobileNet backbone. Other backbones ignore it; with a value other than 1.0 no ImageNet weights are loaded. Default: 1.0."""
    @depth_multiplier.setter
    def depth_multiplier(self, value: float) -> None: ...
    @depth_multiplier.deleter
    def depth_multiplier(self) -> None: ...
    @property
    def use_separable_conv(self) -> bool:
        """If true, the feature pyramid of mobilenet_v2_fpn uses separable convolutions. Other backbones ignore it. Default: False."""
    @use_separable_conv.setter
    def use_separable_conv(self, value: bool) -> None: ...
    @use_separable_conv.deleter
    def use_separable_conv(self) -> None: ...
    @property
    def upsampling_interpolation(self) -> str:
        """How mobilenet_v2_fpn enlarges its feature maps; other backbones ignore it. An unknown name stops the model build with a ValueError. Default: 'nearest'."""
    @upsampling_interpolation.setter
    def upsampling_interpolation(self, value: str) -> None: ...
    @upsampling_interpolation.deleter
    def upsampling_interpolation(self) -> None: ...

class EvalConfig(Editable):
    """How a trained detector is measured: metrics, batch size and the images drawn for TensorBoard."""
    @property
    def batch_size(self) -> int:
        """Images per evaluation step. Above 1 TF2 does not remove the padding from the ground truth, images of unequal size cannot be batched, and the last incomplete batch is dropped unless the reader says `drop_remainder: false`. Default: 1."""
    @batch_size.setter
    def batch_size(self, value: int) -> None: ...
    @batch_size.deleter
    def batch_size(self) -> None: ...
    @property
    def num_visualizations(self) -> int:
        """How many evaluated examples are drawn into TensorBoard; in TF2 it counts batches. More slows evaluation and grows the event files. Default: 10."""
    @num_visualizations.setter
    def num_visualizations(self, value: int) -> None: ...
    @num_visualizations.deleter
    def num_visualizations(self) -> None: ...
    @property
    def num_examples(self) -> int:
        """Meant to limit the examples of one evaluation. Everything but the old evaluator runs over the whole reader, so changing it has no effect there. Default: 5000."""
    @num_examples.setter
    def num_examples(self, value: int) -> None: ...
    @num_examples.deleter
    def num_examples(self) -> None: ...
    @property
    def eval_interval_secs(self) -> int:
        """Waiting time between two evaluations of the old evaluation loop. Default: 300."""
    @eval_interval_secs.setter
    def eval_interval_secs(self, value: int) -> None: ...
    @eval_interval_secs.deleter
    def eval_interval_secs(self) -> None: ...
    @property
    def max_evals(self) -> int:
        """How often the old evaluation loop runs before it ends; 0 means without end. Default: 0."""
    @max_evals.setter
    def max_evals(self, value: int) -> None: ...
    @max_evals.deleter
    def max_evals(self) -> None: ...
    @property
    def save_graph(self) -> bool:
        """Writes the evaluation graph as a text file. Needs a directory to save to, or the old evaluator raises a ValueError. Default: False."""
    @save_graph.setter
    def save_graph(self, value: bool) -> None: ...
    @save_graph.deleter
    def save_graph(self) -> None: ...
    @property
    def visualization_export_dir(self) -> str:
        """Directory to which the drawn images are also written as PNG files. Default: ''."""
    @visualization_export_dir.setter
    def visualization_export_dir(self, value: str) -> None: ...
    @visualization_export_dir.deleter
    def visualization_export_dir(self) -> None: ...
    @property
    def eval_master(self) -> str:
        """Address of the TensorFlow master that runs the evaluation; empty means this process. Default: ''."""
    @eval_master.setter
    def eval_master(self, value: str) -> None: ...
    @eval_master.deleter
    def eval_master(self) -> None: ...
    @property
    def metrics_set(self) -> Repeated[str]:
        """Names of the metrics to compute. An unknown name stops evaluation with `Metric not found`, long after training began; a name given twice is computed twice. The old evaluator knows a slightly different list."""
    @metrics_set.setter
    def metrics_set(self, value: Iterable[str]) -> None: ...
    @metrics_set.deleter
    def metrics_set(self) -> None: ...
    @property
    def parameterized_metric(self) -> Repeated[ParameterizedMetric]:
        """Metrics that need settings of their own; today only the COCO keypoint metric. An empty entry fails an assertion."""
    @parameterized_metric.setter
    def parameterized_metric(self, value: Iterable[ParameterizedMetric]) -> None: ...
    @parameterized_metric.deleter
    def parameterized_metric(self) -> None: ...
    @property
    def export_path(self) -> str:
        """File to which the detections are written as JSON. Outside the old evaluator only `lvis_mask_metrics` uses it. Default: ''."""
    @export_path.setter
    def export_path(self, value: str) -> None: ...
    @export_path.deleter
    def export_path(self) -> None: ...
    @property
    def ignore_groundtruth(self) -> bool:
        """Runs the detector without comparing to ground truth. Needs `export_path`, or the old evaluator aborts. Default: False."""
    @ignore_groundtruth.setter
    def ignore_groundtruth(self, value: bool) -> None: ...
    @ignore_groundtruth.deleter
    def ignore_groundtruth(self) -> None: ...
    @property
    def use_moving_averages(self) -> bool:
        """Evaluates the averaged weights instead of the raw ones. Must agree with the optimizer's `use_moving_average`: true here and false there stops evaluation. The TF2 exporter never uses the averages. Default: False."""
    @use_moving_averages.setter
    def use_moving_averages(self, value: bool) -> None: ...
    @use_moving_averages.deleter
    def use_moving_averages(self) -> None: ...
    @property
    def eval_instance_masks(self) -> bool:
        """Meant to switch on mask evaluation, but has no effect: no code reads it. Add `coco_mask_metrics` to `metrics_set`. Default: False."""
    @eval_instance_masks.setter
    def eval_instance_masks(self, value: bool) -> None: ...
    @eval_instance_masks.deleter
    def eval_instance_masks(self) -> None: ...
    @property
    def min_score_threshold(self) -> float:
        """Score from which a detection is drawn into the images. It changes only the pictures, never the metrics; 0.5 shows no boxes for a weak model. Default: 0.5."""
    @min_score_threshold.setter
    def min_score_threshold(self, value: float) -> None: ...
    @min_score_threshold.deleter
    def min_score_threshold(self) -> None: ...
    @property
    def max_num_boxes_to_visualize(self) -> int:
        """Most detections drawn into one image. Too low looks as if objects were missed; the metrics do not change. Default: 20."""
    @max_num_boxes_to_visualize.setter
    def max_num_boxes_to_visualize(self, value: int) -> None: ...
    @max_num_boxes_to_visualize.deleter
    def max_num_boxes_to_visualize(self) -> None: ...
    @property
    def skip_scores(self) -> bool:
        """Leaves the scores out of the drawn boxes. Default: False."""
    @skip_scores.setter
    def skip_scores(self, value: bool) -> None: ...
    @skip_scores.deleter
    def skip_scores(self) -> None: ...
    @property
    def skip_labels(self) -> bool:
        """Leaves the class names out of the drawn boxes. Default: False."""
    @skip_labels.setter
    def skip_labels(self, value: bool) -> None: ...
    @skip_labels.deleter
    def skip_labels(self) -> None: ...
    @property
    def visualize_groundtruth_boxes(self) -> bool:
        """Draws the ground truth into the detection images too. TF2 draws the ground truth beside the detections in any case. Default: False."""
    @visualize_groundtruth_boxes.setter
    def visualize_groundtruth_boxes(self, value: bool) -> None: ...
    @visualize_groundtruth_boxes.deleter
    def visualize_groundtruth_boxes(self) -> None: ...
    @property
    def groundtruth_box_visualization_color(self) -> str:
        """Colour of the drawn ground-truth boxes. Default: 'black'."""
    @groundtruth_box_visualization_color.setter
    def groundtruth_box_visualization_color(self, value: str) -> None: ...
    @groundtruth_box_visualization_color.deleter
    def groundtruth_box_visualization_color(self) -> None: ...
    @property
    def keep_image_id_for_visualization_export(self) -> bool:
        """Puts the image id into the names of the exported PNG files. Default: False."""
    @keep_image_id_for_visualization_export.setter
    def keep_image_id_for_visualization_export(self, value: bool) -> None: ...
    @keep_image_id_for_visualization_export.deleter
    def keep_image_id_for_visualization_export(self) -> None: ...
    @property
    def retain_original_images(self) -> bool:
        """Keeps the images as they were before preprocessing, for drawing. In TF2 false breaks evaluation: the error is swallowed and shows up as `NoneType is not iterable`. Default: True."""
    @retain_original_images.setter
    def retain_original_images(self, value: bool) -> None: ...
    @retain_original_images.deleter
    def retain_original_images(self) -> None: ...
    @property
    def include_metrics_per_category(self) -> bool:
        """Reports the COCO metrics for each class as well. Stock pycocotools may lack what it needs and raise a ValueError; `lvis_mask_metrics` refuses it, and it is lost when `metrics_set` is empty. Default: False."""
    @include_metrics_per_category.setter
    def include_metrics_per_category(self, value: bool) -> None: ...
    @include_metrics_per_category.deleter
    def include_metrics_per_category(self) -> None: ...
    @property
    def all_metrics_per_category(self) -> bool:
        """Reports every COCO summary number per class, not only mAP. Has no effect without `include_metrics_per_category`; `lvis_mask_metrics` refuses it. Default: False."""
    @all_metrics_per_category.setter
    def all_metrics_per_category(self, value: bool) -> None: ...
    @all_metrics_per_category.deleter
    def all_metrics_per_category(self) -> None: ...
    @property
    def super_categories(self) -> Repeated[EvalConfig_SuperCategoriesEntry]:
        """Groups of classes whose COCO results are averaged: group name to class names joined by commas. Spaces after a comma become part of the name and match nothing. Needs `include_metrics_per_category`."""
    @super_categories.setter
    def super_categories(self, value: Iterable[EvalConfig_SuperCategoriesEntry]) -> None: ...
    @super_categories.deleter
    def super_categories(self) -> None: ...
    @property
    def recall_lower_bound(self) -> float:
        """Lower end of the recall range measured by `precision_at_recall_detection_metrics`; all other metrics ignore it. Default: 0.0."""
    @recall_lower_bound.setter
    def recall_lower_bound(self, value: float) -> None: ...
    @recall_lower_bound.deleter
    def recall_lower_bound(self) -> None: ...
    @property
    def recall_upper_bound(self) -> float:
        """Upper end of the recall range measured by `precision_at_recall_detection_metrics`; all other metrics ignore it. Default: 1.0."""
    @recall_upper_bound.setter
    def recall_upper_bound(self, value: float) -> None: ...
    @recall_upper_bound.deleter
    def recall_upper_bound(self) -> None: ...
    @property
    def retain_original_image_additional_channels(self) -> bool:
        """Keeps the additional image channels as they were before preprocessing. There is no counterpart for training. Default: False."""
    @retain_original_image_additional_channels.setter
    def retain_original_image_additional_channels(self, value: bool) -> None: ...
    @retain_original_image_additional_channels.deleter
    def retain_original_image_additional_channels(self) -> None: ...
    @property
    def force_no_resize(self) -> bool:
        """Evaluates at the original size by replacing the image resizer. In TF2 the model is built already and keeps its own resizer, so only masks and padding change and the shapes may disagree. Default: False."""
    @force_no_resize.setter
    def force_no_resize(self, value: bool) -> None: ...
    @force_no_resize.deleter
    def force_no_resize(self) -> None: ...
    @property
    def use_dummy_loss_in_eval(self) -> bool:
        """Reports a constant instead of the real evaluation loss, for models whose loss cannot be computed in evaluation. Default: False."""
    @use_dummy_loss_in_eval.setter
    def use_dummy_loss_in_eval(self, value: bool) -> None: ...
    @use_dummy_loss_in_eval.deleter
    def use_dummy_loss_in_eval(self) -> None: ...
    @property
    def keypoint_edge(self) -> Repeated[KeypointEdge]:
        """Lines drawn between keypoints in the images. An index beyond the number of keypoints fails while drawing."""
    @keypoint_edge.setter
    def keypoint_edge(self, value: Iterable[KeypointEdge]) -> None: ...
    @keypoint_edge.deleter
    def keypoint_edge(self) -> None: ...
    @property
    def skip_predictions_for_unlabeled_class(self) -> bool:
        """Leaves out detections of classes that were not labelled for the image, for partly annotated data. Only `coco_detection_metrics` heeds it, and only if it is written in `metrics_set`. Default: False."""
    @skip_predictions_for_unlabeled_class.setter
    def skip_predictions_for_unlabeled_class(self, value: bool) -> None: ...
    @skip_predictions_for_unlabeled_class.deleter
    def skip_predictions_for_unlabeled_class(self) -> None: ...
    @property
    def image_classes_field_map_empty_to_ones(self) -> bool:
        """Says what an empty list of labelled image classes means: with true every class counts as labelled, with false none. Default: True."""
    @image_classes_field_map_empty_to_ones.setter
    def image_classes_field_map_empty_to_ones(self, value: bool) -> None: ...
    @image_classes_field_map_empty_to_ones.deleter
    def image_classes_field_map_empty_to_ones(self) -> None: ...

class EvalConfig_SuperCategoriesEntry(Editable):
    @property
    def key(self) -> str:
        """Default: ''."""
    @key.setter
    def key(self, value: str) -> None: ...
    @key.deleter
    def key(self) -> None: ...
    @property
    def value(self) -> str:
        """Default: ''."""
    @value.setter
    def value(self, value: str) -> None: ...
    @value.deleter
    def value(self) -> None: ...

class ParameterizedMetric(Editable):
    """A metric together with its settings."""
    @property
    def coco_keypoint_metrics(self) -> CocoKeypointMetrics:
        """COCO keypoint average precision (OKS) for one class."""
    @coco_keypoint_metrics.setter
    def coco_keypoint_metrics(self, value: CocoKeypointMetrics) -> None: ...
    @coco_keypoint_metrics.deleter
    def coco_keypoint_metrics(self) -> None: ...

class CocoKeypointMetrics(Editable):
    """Settings of the COCO keypoint metric for one class."""
    @property
    def class_label(self) -> str:
        """Class to measure: its `display_name` in the label map if it has one, else its `name`. A name that matches no class drops the metric silently; a class without keypoints is a KeyError. Default: ''."""
    @class_label.setter
    def class_label(self, value: str) -> None: ...
    @class_label.deleter
    def class_label(self) -> None: ...
    @property
    def keypoint_label_to_sigmas(self) -> Repeated[CocoKeypointMetrics_KeypointLabelToSigmasEntry]:
        """Tolerance (OKS sigma) per keypoint name. If given, every keypoint of the class needs an entry; if empty, 0.05 is used for all. Larger values forgive more."""
    @keypoint_label_to_sigmas.setter
    def keypoint_label_to_sigmas(self, value: Iterable[CocoKeypointMetrics_KeypointLabelToSigmasEntry]) -> None: ...
    @keypoint_label_to_sigmas.deleter
    def keypoint_label_to_sigmas(self) -> None: ...

class CocoKeypointMetrics_KeypointLabelToSigmasEntry(Editable):
    @property
    def key(self) -> str:
        """Default: ''."""
    @key.setter
    def key(self, value: str) -> None: ...
    @key.deleter
    def key(self) -> None: ...
    @property
    def value(self) -> float:
        """Default: 0.0."""
    @value.setter
    def value(self, value: float) -> None: ...
    @value.deleter
    def value(self) -> None: ...

class KeypointEdge(Editable):
    """A line between two keypoints, used only for drawing."""
    @property
    def start(self) -> int:
        """Index of the keypoint where the line begins. Default: 0."""
    @start.setter
    def start(self, value: int) -> None: ...
    @start.deleter
    def start(self) -> None: ...
    @property
    def end(self) -> int:
        """Index of the keypoint where the line ends. Default: 0."""
    @end.setter
    def end(self, value: int) -> None: ...
    @end.deleter
    def end(self) -> None: ...

class FeaturePyramidNetworks(Editable):
    """Feature pyramid (FPN) that mixes coarse and fine feature maps. Level n has 1/2^n of the input resolution. `ssd_mobilenet_v2_mnasfpn` accepts only levels 3 to 6."""
    @property
    def min_level(self) -> int:
        """Finest pyramid level. 2 sees smaller objects and costs four times the anchors of 3. Must equal the anchor generator's `min_level`; `ssd_resnet*_v1_fpn_keras` ignores it and always uses 3. Default: 3."""
    @min_level.setter
    def min_level(self, value: int) -> None: ...
    @min_level.deleter
    def min_level(self) -> None: ...
    @property
    def max_level(self) -> int:
        """Coarsest pyramid level. Must equal the anchor generator's `max_level`. The input side should be a multiple of 2^min(max_level, 5); `ssd_resnet*_v1_fpn_keras` ignores it and always uses 7, and below 5 the MobileNet Keras extractors mix up their levels. Default: 7."""
    @max_level.setter
    def max_level(self, value: int) -> None: ...
    @max_level.deleter
    def max_level(self) -> None: ...
    @property
    def additional_layer_depth(self) -> int:
        """Channels of the pyramid. Fewer make a lighter model; `ssd_resnet*_v1_fpn_keras` ignores it and always uses 256. Default: 256."""
    @additional_layer_depth.setter
    def additional_layer_depth(self, value: int) -> None: ...
    @additional_layer_depth.deleter
    def additional_layer_depth(self) -> None: ...

class BidirectionalFeaturePyramidNetworks(Editable):
    """Weighted feature pyramid (BiFPN) of EfficientDet. Once the block is present all of its values count, so set all of them or leave the block out to get the defaults of the variant."""
    @property
    def min_level(self) -> int:
        """Finest pyramid level. Must equal the anchor generator's `min_level`. Default: 3."""
    @min_level.setter
    def min_level(self, value: int) -> None: ...
    @min_level.deleter
    def min_level(self) -> None: ...
    @property
    def max_level(self) -> int:
        """Coarsest pyramid level. Must equal the anchor generator's `max_level`, and the padded input side must be a multiple of 2^max_level (128 for 7). Default: 7."""
    @max_level.setter
    def max_level(self, value: int) -> None: ...
    @max_level.deleter
    def max_level(self) -> None: ...
    @property
    def num_iterations(self) -> int:
        """How often the pyramid is run through. There is no default: not set means 0, a pyramid that mixes nothing. Default: 0."""
    @num_iterations.setter
    def num_iterations(self, value: int) -> None: ...
    @num_iterations.deleter
    def num_iterations(self) -> None: ...
    @property
    def num_filters(self) -> int:
        """Channels of the pyramid. There is no default: not set means 0, which ends up as the extractor's `min_depth` (16). Default: 0."""
    @num_filters.setter
    def num_filters(self, value: int) -> None: ...
    @num_filters.deleter
    def num_filters(self) -> None: ...
    @property
    def combine_method(self) -> str:
        """How maps of one level are merged. Any other word is a ValueError. Default: 'fast_attention'."""
    @combine_method.setter
    def combine_method(self, value: str) -> None: ...
    @combine_method.deleter
    def combine_method(self) -> None: ...
    @property
    def use_native_resize_op(self) -> bool:
        """Resizes maps in the pyramid with TensorFlow's own resize operation. Older installations fail to parse it. Default: False."""
    @use_native_resize_op.setter
    def use_native_resize_op(self, value: bool) -> None: ...
    @use_native_resize_op.deleter
    def use_native_resize_op(self) -> None: ...

class FasterRcnn(Editable):
    """Two-stage detector: a region proposal network (RPN) and a second stage that classifies and refines the proposals. With an R-FCN head, masks or `context_config` it becomes R-FCN, Mask R-CNN or Context R-CNN."""
    @property
    def number_of_stages(self) -> int:
        """1 trains only the RPN, 2 adds classification, 3 adds masks. Any other value is a ValueError; 3 needs `predict_instance_masks: true`, and with 2 a mask branch is never trained. Default: 2."""
    @number_of_stages.setter
    def number_of_stages(self, value: int) -> None: ...
    @number_of_stages.deleter
    def number_of_stages(self) -> None: ...
    @property
    def num_classes(self) -> int:
        """Number of classes without background. Must be at least the largest id of the label map: boxes with a larger id are trained as no class, without any message. Default: 0."""
    @num_classes.setter
    def num_classes(self, value: int) -> None: ...
    @num_classes.deleter
    def num_classes(self) -> None: ...
    @property
    def image_resizer(self) -> ImageResizer:
        """Size the images are brought to. Without one the model cannot be built."""
    @image_resizer.setter
    def image_resizer(self, value: ImageResizer) -> None: ...
    @image_resizer.deleter
    def image_resizer(self) -> None: ...
    @property
    def feature_extractor(self) -> FasterRcnnFeatureExtractor:
        """The backbone. Its name must belong to the TensorFlow generation in use."""
    @feature_extractor.setter
    def feature_extractor(self, value: FasterRcnnFeatureExtractor) -> None: ...
    @feature_extractor.deleter
    def feature_extractor(self) -> None: ...
    @property
    def first_stage_anchor_generator(self) -> AnchorGenerator:
        """Anchors of the RPN: `grid_anchor_generator` for plain backbones, `multiscale_anchor_generator` with `normalize_coordinates: false` for FPN backbones. Anything else fails when anchors are made."""
    @first_stage_anchor_generator.setter
    def first_stage_anchor_generator(self, value: AnchorGenerator) -> None: ...
    @first_stage_anchor_generator.deleter
    def first_stage_anchor_generator(self) -> None: ...
    @property
    def first_stage_atrous_rate(self) -> int:
        """Spacing of the RPN convolution's taps. 2 makes up for a backbone that keeps stride 8 instead of 16. Default: 1."""
    @first_stage_atrous_rate.setter
    def first_stage_atrous_rate(self, value: int) -> None: ...
    @first_stage_atrous_rate.deleter
    def first_stage_atrous_rate(self) -> None: ...
    @property
    def first_stage_box_predictor_conv_hyperparams(self) -> Hyperparams:
        """Regularizer and initializer of the RPN's convolutions. The activation is fixed to ReLU6 whatever is written here."""
    @first_stage_box_predictor_conv_hyperparams.setter
    def first_stage_box_predictor_conv_hyperparams(self, value: Hyperparams) -> None: ...
    @first_stage_box_predictor_conv_hyperparams.deleter
    def first_stage_box_predictor_conv_hyperparams(self) -> None: ...
    @property
    def first_stage_box_predictor_kernel_size(self) -> int:
        """Side of the RPN convolution. Default: 3."""
    @first_stage_box_predictor_kernel_size.setter
    def first_stage_box_predictor_kernel_size(self, value: int) -> None: ...
    @first_stage_box_predictor_kernel_size.deleter
    def first_stage_box_predictor_kernel_size(self) -> None: ...
    @property
    def first_stage_box_predictor_depth(self) -> int:
        """Channels of the RPN convolution. Default: 512."""
    @first_stage_box_predictor_depth.setter
    def first_stage_box_predictor_depth(self, value: int) -> None: ...
    @first_stage_box_predictor_depth.deleter
    def first_stage_box_predictor_depth(self) -> None: ...
    @property
    def first_stage_minibatch_size(self) -> int:
        """Anchors drawn per image for the RPN loss. Too few makes the objectness gradient noisy. Default: 256."""
    @first_stage_minibatch_size.setter
    def first_stage_minibatch_size(self, value: int) -> None: ...
    @first_stage_minibatch_size.deleter
    def first_stage_minibatch_size(self) -> None: ...
    @property
    def first_stage_positive_balance_fraction(self) -> float:
        """Largest share of positive anchors among those drawn for the RPN loss. Outside the range is a ValueError. Default: 0.5."""
    @first_stage_positive_balance_fraction.setter
    def first_stage_positive_balance_fraction(self, value: float) -> None: ...
    @first_stage_positive_balance_fraction.deleter
    def first_stage_positive_balance_fraction(self) -> None: ...
    @property
    def first_stage_nms_score_threshold(self) -> float:
        """Objectness a proposal needs to survive. Raising it throws away proposals before the second stage sees them. Default: 0.0."""
    @first_stage_nms_score_threshold.setter
    def first_stage_nms_score_threshold(self, value: float) -> None: ...
    @first_stage_nms_score_threshold.deleter
    def first_stage_nms_score_threshold(self) -> None: ...
    @property
    def first_stage_nms_iou_threshold(self) -> float:
        """Overlap above which the weaker of two proposals is removed. Low values lose objects that stand close together. Default: 0.7."""
    @first_stage_nms_iou_threshold.setter
    def first_stage_nms_iou_threshold(self, value: float) -> None: ...
    @first_stage_nms_iou_threshold.deleter
    def first_stage_nms_iou_threshold(self) -> None: ...
    @property
    def first_stage_max_proposals(self) -> int:
        """Proposals per image handed to the second stage. Fewer is faster but misses objects in crowded images; must be at least `second_stage_batch_size` when building for training. Default: 300."""
    @first_stage_max_proposals.setter
    def first_stage_max_proposals(self, value: int) -> None: ...
    @first_stage_max_proposals.deleter
    def first_stage_max_proposals(self) -> None: ...
    @property
    def first_stage_localization_loss_weight(self) -> float:
        """Weight of the RPN's box loss in the total loss. Default: 1.0."""
    @first_stage_localization_loss_weight.setter
    def first_stage_localization_loss_weight(self, value: float) -> None: ...
    @first_stage_localization_loss_weight.deleter
    def first_stage_localization_loss_weight(self) -> None: ...
    @property
    def first_stage_objectness_loss_weight(self) -> float:
        """Weight of the RPN's objectness loss in the total loss. Default: 1.0."""
    @first_stage_objectness_loss_weight.setter
    def first_stage_objectness_loss_weight(self, value: float) -> None: ...
    @first_stage_objectness_loss_weight.deleter
    def first_stage_objectness_loss_weight(self) -> None: ...
    @property
    def initial_crop_size(self) -> int:
        """Side to which the features of each proposal are resized. There is no default: 0 fails as soon as the model predicts. Default: 0."""
    @initial_crop_size.setter
    def initial_crop_size(self, value: int) -> None: ...
    @initial_crop_size.deleter
    def initial_crop_size(self) -> None: ...
    @property
    def maxpool_kernel_size(self) -> int:
        """Side of the max pooling after the crop. There is no default. Default: 0."""
    @maxpool_kernel_size.setter
    def maxpool_kernel_size(self, value: int) -> None: ...
    @maxpool_kernel_size.deleter
    def maxpool_kernel_size(self) -> None: ...
    @property
    def maxpool_stride(self) -> int:
        """Stride of the max pooling after the crop. There is no default. Default: 0."""
    @maxpool_stride.setter
    def maxpool_stride(self, value: int) -> None: ...
    @maxpool_stride.deleter
    def maxpool_stride(self) -> None: ...
    @property
    def second_stage_box_predictor(self) -> BoxPredictor:
        """Head of the second stage: `mask_rcnn_box_predictor` or `rfcn_box_predictor`. Without one the model cannot be built."""
    @second_stage_box_predictor.setter
    def second_stage_box_predictor(self, value: BoxPredictor) -> None: ...
    @second_stage_box_predictor.deleter
    def second_stage_box_predictor(self) -> None: ...
    @property
    def second_stage_batch_size(self) -> int:
        """Proposals drawn per image for the second-stage loss. Above `first_stage_max_proposals` is a ValueError, even where `hard_example_miner` makes it unused. Default: 64."""
    @second_stage_batch_size.setter
    def second_stage_batch_size(self, value: int) -> None: ...
    @second_stage_batch_size.deleter
    def second_stage_batch_size(self) -> None: ...
    @property
    def second_stage_balance_fraction(self) -> float:
        """Largest share of positive proposals among those drawn for the second-stage loss. Outside the range is a ValueError. Default: 0.25."""
    @second_stage_balance_fraction.setter
    def second_stage_balance_fraction(self, value: float) -> None: ...
    @second_stage_balance_fraction.deleter
    def second_stage_balance_fraction(self) -> None: ...
    @property
    def second_stage_post_processing(self) -> PostProcessing:
        """Score conversion and non-maximum suppression of the final boxes. `score_converter` must fit the classification loss."""
    @second_stage_post_processing.setter
    def second_stage_post_processing(self, value: PostProcessing) -> None: ...
    @second_stage_post_processing.deleter
    def second_stage_post_processing(self) -> None: ...
    @property
    def second_stage_localization_loss_weight(self) -> float:
        """Weight of the second stage's box loss in the total loss. Default: 1.0."""
    @second_stage_localization_loss_weight.setter
    def second_stage_localization_loss_weight(self, value: float) -> None: ...
    @second_stage_localization_loss_weight.deleter
    def second_stage_localization_loss_weight(self) -> None: ...
    @property
    def second_stage_classification_loss_weight(self) -> float:
        """Weight of the second stage's class loss in the total loss. Default: 1.0."""
    @second_stage_classification_loss_weight.setter
    def second_stage_classification_loss_weight(self, value: float) -> None: ...
    @second_stage_classification_loss_weight.deleter
    def second_stage_classification_loss_weight(self) -> None: ...
    @property
    def second_stage_mask_prediction_loss_weight(self) -> float:
        """Weight of the mask loss in the total loss; only Mask R-CNN has one. Default: 1.0."""
    @second_stage_mask_prediction_loss_weight.setter
    def second_stage_mask_prediction_loss_weight(self, value: float) -> None: ...
    @second_stage_mask_prediction_loss_weight.deleter
    def second_stage_mask_prediction_loss_weight(self) -> None: ...
    @property
    def hard_example_miner(self) -> HardExampleMiner:
        """Trains the second stage on its worst proposals instead of a random draw. All `first_stage_max_proposals` are then evaluated, which costs memory, and `second_stage_batch_size` is unused."""
    @hard_example_miner.setter
    def hard_example_miner(self, value: HardExampleMiner) -> None: ...
    @hard_example_miner.deleter
    def hard_example_miner(self) -> None: ...
    @property
    def second_stage_classification_loss(self) -> ClassificationLoss:
        """Class loss of the second stage. When unset, or of a kind Faster R-CNN does not know, it silently becomes `weighted_softmax`."""
    @second_stage_classification_loss.setter
    def second_stage_classification_loss(self, value: ClassificationLoss) -> None: ...
    @second_stage_classification_loss.deleter
    def second_stage_classification_loss(self) -> None: ...
    @property
    def inplace_batchnorm_update(self) -> bool:
        """Not supported for Faster R-CNN: true raises a ValueError when the model is built. Default: False."""
    @inplace_batchnorm_update.setter
    def inplace_batchnorm_update(self, value: bool) -> None: ...
    @inplace_batchnorm_update.deleter
    def inplace_batchnorm_update(self) -> None: ...
    @property
    def use_matmul_crop_and_resize(self) -> bool:
        """Crops the proposals by matrix products. Meant for TPUs; slower on a GPU. Default: False."""
    @use_matmul_crop_and_resize.setter
    def use_matmul_crop_and_resize(self, value: bool) -> None: ...
    @use_matmul_crop_and_resize.deleter
    def use_matmul_crop_and_resize(self) -> None: ...
    @property
    def clip_anchors_to_image(self) -> bool:
        """Clips anchors that reach over the image border. With false they are dropped in training. Default: False."""
    @clip_anchors_to_image.setter
    def clip_anchors_to_image(self, value: bool) -> None: ...
    @clip_anchors_to_image.deleter
    def clip_anchors_to_image(self) -> None: ...
    @property
    def use_matmul_gather_in_matcher(self) -> bool:
        """Gathers matched targets by a matrix product. Meant for TPUs; the result is the same. Default: False."""
    @use_matmul_gather_in_matcher.setter
    def use_matmul_gather_in_matcher(self, value: bool) -> None: ...
    @use_matmul_gather_in_matcher.deleter
    def use_matmul_gather_in_matcher(self) -> None: ...
    @property
    def use_static_balanced_label_sampler(self) -> bool:
        """Draws training samples with fixed shapes, for TPUs. Acts only together with `use_static_shapes`. Default: False."""
    @use_static_balanced_label_sampler.setter
    def use_static_balanced_label_sampler(self, value: bool) -> None: ...
    @use_static_balanced_label_sampler.deleter
    def use_static_balanced_label_sampler(self) -> None: ...
    @property
    def use_static_shapes(self) -> bool:
        """Builds the model with fixed shapes, as TPUs need. In evaluation it acts only with `use_static_shapes_for_eval`. Default: False."""
    @use_static_shapes.setter
    def use_static_shapes(self, value: bool) -> None: ...
    @use_static_shapes.deleter
    def use_static_shapes(self) -> None: ...
    @property
    def resize_masks(self) -> bool:
        """Resizes the ground-truth masks inside the model. The input pipelines of TF2 and of the TF1 Estimator have done so already, so the work is done twice; the official TF2 Mask R-CNN config sets false. Default: True."""
    @resize_masks.setter
    def resize_masks(self, value: bool) -> None: ...
    @resize_masks.deleter
    def resize_masks(self) -> None: ...
    @property
    def use_static_shapes_for_eval(self) -> bool:
        """Keeps the fixed shapes outside training too. Has no effect without `use_static_shapes`. Default: False."""
    @use_static_shapes_for_eval.setter
    def use_static_shapes_for_eval(self, value: bool) -> None: ...
    @use_static_shapes_for_eval.deleter
    def use_static_shapes_for_eval(self) -> None: ...
    @property
    def use_partitioned_nms_in_first_stage(self) -> bool:
        """Uses the partitioned variant of non-maximum suppression in the RPN. Acts only with `use_static_shapes`. Default: True."""
    @use_partitioned_nms_in_first_stage.setter
    def use_partitioned_nms_in_first_stage(self, value: bool) -> None: ...
    @use_partitioned_nms_in_first_stage.deleter
    def use_partitioned_nms_in_first_stage(self) -> None: ...
    @property
    def return_raw_detections_during_predict(self) -> bool:
        """Also returns the decoded boxes before non-maximum suppression. Training does not change. Default: False."""
    @return_raw_detections_during_predict.setter
    def return_raw_detections_during_predict(self, value: bool) -> None: ...
    @return_raw_detections_during_predict.deleter
    def return_raw_detections_during_predict(self) -> None: ...
    @property
    def use_combined_nms_in_first_stage(self) -> bool:
        """Uses TensorFlow's combined non-maximum suppression in the RPN. Default: False."""
    @use_combined_nms_in_first_stage.setter
    def use_combined_nms_in_first_stage(self, value: bool) -> None: ...
    @use_combined_nms_in_first_stage.deleter
    def use_combined_nms_in_first_stage(self) -> None: ...
    @property
    def output_final_box_features(self) -> bool:
        """Adds the second-stage features of each final box to the output. Has no effect with `number_of_stages: 1`. Default: False."""
    @output_final_box_features.setter
    def output_final_box_features(self, value: bool) -> None: ...
    @output_final_box_features.deleter
    def output_final_box_features(self) -> None: ...
    @property
    def output_final_box_rpn_features(self) -> bool:
        """Adds the cropped RPN features of each final box to the output. Has no effect with `number_of_stages: 1`. Default: False."""
    @output_final_box_rpn_features.setter
    def output_final_box_rpn_features(self, value: bool) -> None: ...
    @output_final_box_rpn_features.deleter
    def output_final_box_rpn_features(self) -> None: ...
    @property
    def context_config(self) -> Context:
        """Turns the detector into Context R-CNN, which looks at features of other images. Every input reader then needs `load_context_features: true`."""
    @context_config.setter
    def context_config(self, value: Context) -> None: ...
    @context_config.deleter
    def context_config(self) -> None: ...

class Context(Editable):
    """Settings of Context R-CNN, which attends to stored features of other images of the same camera or scene."""
    @property
    def max_num_context_features(self) -> int:
        """Stored features kept per example; more are cut off, fewer are padded. Default: 2000."""
    @max_num_context_features.setter
    def max_num_context_features(self, value: int) -> None: ...
    @max_num_context_features.deleter
    def max_num_context_features(self) -> None: ...
    @property
    def attention_bottleneck_dimension(self) -> int:
        """Width of the attention layers. Default: 2048."""
    @attention_bottleneck_dimension.setter
    def attention_bottleneck_dimension(self, value: int) -> None: ...
    @attention_bottleneck_dimension.deleter
    def attention_bottleneck_dimension(self) -> None: ...
    @property
    def attention_temperature(self) -> float:
        """Divides the attention weights before the softmax. Small values look at few stored features, large ones blur them all; 0 divides by zero. Default: 0.01."""
    @attention_temperature.setter
    def attention_temperature(self, value: float) -> None: ...
    @attention_temperature.deleter
    def attention_temperature(self) -> None: ...
    @property
    def context_feature_length(self) -> int:
        """Length of one stored feature. If it differs from the records, features are cut or padded with zeros without a message. Default: 2057."""
    @context_feature_length.setter
    def context_feature_length(self, value: int) -> None: ...
    @context_feature_length.deleter
    def context_feature_length(self) -> None: ...
    @property
    def use_self_attention(self) -> bool:
        """Lets the boxes of an image attend to each other as well. Default: False."""
    @use_self_attention.setter
    def use_self_attention(self, value: bool) -> None: ...
    @use_self_attention.deleter
    def use_self_attention(self) -> None: ...
    @property
    def use_long_term_attention(self) -> bool:
        """Attends to the stored features of other images; false leaves out what Context R-CNN is made for. Default: True."""
    @use_long_term_attention.setter
    def use_long_term_attention(self, value: bool) -> None: ...
    @use_long_term_attention.deleter
    def use_long_term_attention(self) -> None: ...
    @property
    def self_attention_in_sequence(self) -> bool:
        """Runs self attention before the long-term attention instead of beside it. Default: False."""
    @self_attention_in_sequence.setter
    def self_attention_in_sequence(self, value: bool) -> None: ...
    @self_attention_in_sequence.deleter
    def self_attention_in_sequence(self) -> None: ...
    @property
    def num_attention_heads(self) -> int:
        """Number of attention heads. Default: 1."""
    @num_attention_heads.setter
    def num_attention_heads(self, value: int) -> None: ...
    @num_attention_heads.deleter
    def num_attention_heads(self) -> None: ...
    @property
    def num_attention_layers(self) -> int:
        """Number of attention layers put one after the other. Default: 1."""
    @num_attention_layers.setter
    def num_attention_layers(self, value: int) -> None: ...
    @num_attention_layers.deleter
    def num_attention_layers(self) -> None: ...
    @property
    def attention_position(self) -> AttentionPosition:
        """Where the context is added to the box features. ATTENTION_DEFAULT adds it nowhere. One of ATTENTION_DEFAULT, POST_BOX_CLASSIFIER, POST_RPN. Default: 'POST_BOX_CLASSIFIER'."""
    @attention_position.setter
    def attention_position(self, value: AttentionPosition) -> None: ...
    @attention_position.deleter
    def attention_position(self) -> None: ...

class FasterRcnnFeatureExtractor(Editable):
    """The backbone of Faster R-CNN and its settings."""
    @property
    def type(self) -> str:
        """Name of the backbone. Names ending in `_keras` exist only in TF2, the others only in TF1; the wrong generation or a typing error is a ValueError when the model is built. Default: ''."""
    @type.setter
    def type(self, value: str) -> None: ...
    @type.deleter
    def type(self) -> None: ...
    @property
    def first_stage_features_stride(self) -> int:
        """Input pixels per cell of the map the RPN works on. 8 is finer and costs four times the anchors; values the backbone does not know are a ValueError. The anchor generator's strides must agree. Default: 16."""
    @first_stage_features_stride.setter
    def first_stage_features_stride(self, value: int) -> None: ...
    @first_stage_features_stride.deleter
    def first_stage_features_stride(self) -> None: ...
    @property
    def batch_norm_trainable(self) -> bool:
        """Trains the backbone's batch normalization. With few images per device the statistics are poor and training suffers; most official configs that set it train with large batches on TPUs. Default: False."""
    @batch_norm_trainable.setter
    def batch_norm_trainable(self, value: bool) -> None: ...
    @batch_norm_trainable.deleter
    def batch_norm_trainable(self) -> None: ...
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the FPN's convolutions. FPN backbones cannot be built without it; every other backbone refuses it with a TypeError."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def override_base_feature_extractor_hyperparams(self) -> bool:
        """Uses `conv_hyperparams` for the backbone too. Read only when `conv_hyperparams` is set. Default: False."""
    @override_base_feature_extractor_hyperparams.setter
    def override_base_feature_extractor_hyperparams(self, value: bool) -> None: ...
    @override_base_feature_extractor_hyperparams.deleter
    def override_base_feature_extractor_hyperparams(self) -> None: ...
    @property
    def pad_to_multiple(self) -> int:
        """Has no effect: the builders never pass it on, and FPN backbones always pad to 32. Remove it. Default: 32."""
    @pad_to_multiple.setter
    def pad_to_multiple(self, value: int) -> None: ...
    @pad_to_multiple.deleter
    def pad_to_multiple(self) -> None: ...
    @property
    def fpn(self) -> FeaturePyramidNetworks:
        """Feature pyramid of the `*_fpn_keras` backbones; every other TF2 backbone refuses it with a TypeError. The anchor generator must use the same levels."""
    @fpn.setter
    def fpn(self, value: FeaturePyramidNetworks) -> None: ...
    @fpn.deleter
    def fpn(self) -> None: ...

class GraphRewriter(Editable):
    """Changes made to the graph before training: today only quantization. TF2 never applies them and trains a plain float model, without a message."""
    @property
    def quantization(self) -> Quantization:
        """Trains with simulated 8-bit arithmetic (quantization-aware training)."""
    @quantization.setter
    def quantization(self, value: Quantization) -> None: ...
    @quantization.deleter
    def quantization(self) -> None: ...

class Quantization(Editable):
    """Settings of quantization-aware training, which exists only in TF1."""
    @property
    def delay(self) -> int:
        """Step from which quantization is simulated. At or beyond `num_steps` the model is never quantized; too early it disturbs training. Default: 500000."""
    @delay.setter
    def delay(self, value: int) -> None: ...
    @delay.deleter
    def delay(self) -> None: ...
    @property
    def weight_bits(self) -> int:
        """Bits per weight. Only 8 is supported; anything else is a ValueError. Default: 8."""
    @weight_bits.setter
    def weight_bits(self, value: int) -> None: ...
    @weight_bits.deleter
    def weight_bits(self) -> None: ...
    @property
    def activation_bits(self) -> int:
        """Bits per activation. Only 8 is supported; anything else is a ValueError. Default: 8."""
    @activation_bits.setter
    def activation_bits(self, value: int) -> None: ...
    @activation_bits.deleter
    def activation_bits(self) -> None: ...
    @property
    def symmetric(self) -> bool:
        """Meant to ask for symmetric quantization, but has no effect: no code reads it. Remove it. Default: False."""
    @symmetric.setter
    def symmetric(self, value: bool) -> None: ...
    @symmetric.deleter
    def symmetric(self) -> None: ...

class InputReader(Editable):
    """Where a data set lies, how it is decoded and in which order it is fed to training or evaluation."""
    @property
    def name(self) -> str:
        """Name of the data set. TF2 writes the summaries of an evaluation to eval/<name>, so two evaluation readers of the same name mix theirs. Default: ''."""
    @name.setter
    def name(self, value: str) -> None: ...
    @name.deleter
    def name(self) -> None: ...
    @property
    def label_map_path(self) -> str:
        """File that maps class names to ids. A missing file stops the run; names absent from it make boxes disappear silently. Evaluation requires it; training without it uses the integer labels of the records. Default: ''."""
    @label_map_path.setter
    def label_map_path(self, value: str) -> None: ...
    @label_map_path.deleter
    def label_map_path(self) -> None: ...
    @property
    def shuffle(self) -> bool:
        """Shuffles files and examples. Switched off for training, the batches follow the order of the records; evaluation readers should set false, as the default makes their order change. Default: True."""
    @shuffle.setter
    def shuffle(self, value: bool) -> None: ...
    @shuffle.deleter
    def shuffle(self) -> None: ...
    @property
    def shuffle_buffer_size(self) -> int:
        """Number of undecoded examples to draw from at random. Small values shuffle poorly, large values with large images exhaust the memory and the process is killed. Default: 2048."""
    @shuffle_buffer_size.setter
    def shuffle_buffer_size(self, value: int) -> None: ...
    @shuffle_buffer_size.deleter
    def shuffle_buffer_size(self) -> None: ...
    @property
    def filenames_shuffle_buffer_size(self) -> int:
        """Number of file names to draw from at random. Below the number of files, their order is only partly shuffled. Default: 100."""
    @filenames_shuffle_buffer_size.setter
    def filenames_shuffle_buffer_size(self, value: int) -> None: ...
    @filenames_shuffle_buffer_size.deleter
    def filenames_shuffle_buffer_size(self) -> None: ...
    @property
    def num_epochs(self) -> int:
        """How many times the data is read, 0 for without end. Evaluation readers are forced to 1. Default: 0."""
    @num_epochs.setter
    def num_epochs(self, value: int) -> None: ...
    @num_epochs.deleter
    def num_epochs(self) -> None: ...
    @property
    def sample_1_of_n_examples(self) -> int:
        """Keeps only every n-th example, for a quicker evaluation; a large value makes the metrics noisy. Flags of the training script may replace it. Default: 1."""
    @sample_1_of_n_examples.setter
    def sample_1_of_n_examples(self, value: int) -> None: ...
    @sample_1_of_n_examples.deleter
    def sample_1_of_n_examples(self) -> None: ...
    @property
    def num_readers(self) -> int:
        """Number of files read in parallel. More than there are files is reduced with a warning; above 1, even unshuffled data comes in mixed order. Default: 64."""
    @num_readers.setter
    def num_readers(self, value: int) -> None: ...
    @num_readers.deleter
    def num_readers(self) -> None: ...
    @property
    def num_parallel_batches(self) -> int:
        """How many batches are decoded in parallel. Low values make the accelerator wait, high ones cost memory. Default: 8."""
    @num_parallel_batches.setter
    def num_parallel_batches(self, value: int) -> None: ...
    @num_parallel_batches.deleter
    def num_parallel_batches(self) -> None: ...
    @property
    def num_prefetch_batches(self) -> int:
        """How many finished batches wait for the accelerator. More smooths the input and costs memory; -1 lets TensorFlow choose. Default: 2."""
    @num_prefetch_batches.setter
    def num_prefetch_batches(self, value: int) -> None: ...
    @num_prefetch_batches.deleter
    def num_prefetch_batches(self) -> None: ...
    @property
    def queue_capacity(self) -> int:
        """Size of the queue of the old, queue-based reader. Has no effect today: remove it. Default: 2000."""
    @queue_capacity.setter
    def queue_capacity(self, value: int) -> None: ...
    @queue_capacity.deleter
    def queue_capacity(self) -> None: ...
    @property
    def min_after_dequeue(self) -> int:
        """Least filling of the queue of the old, queue-based reader. Has no effect today: use shuffle_buffer_size. Default: 1000."""
    @min_after_dequeue.setter
    def min_after_dequeue(self, value: int) -> None: ...
    @min_after_dequeue.deleter
    def min_after_dequeue(self) -> None: ...
    @property
    def read_block_length(self) -> int:
        """Number of consecutive examples taken from one file before the next file's turn. Large values put similar examples into one batch when the shuffle buffer is small. Default: 32."""
    @read_block_length.setter
    def read_block_length(self, value: int) -> None: ...
    @read_block_length.deleter
    def read_block_length(self) -> None: ...
    @property
    def prefetch_size(self) -> int:
        """Has no effect: use num_prefetch_batches. Default: 512."""
    @prefetch_size.setter
    def prefetch_size(self, value: int) -> None: ...
    @prefetch_size.deleter
    def prefetch_size(self) -> None: ...
    @property
    def num_parallel_map_calls(self) -> int:
        """Parallel decoding where no batch size is given. Has no effect in the ordinary training scripts: use num_parallel_batches. Default: 64."""
    @num_parallel_map_calls.setter
    def num_parallel_map_calls(self, value: int) -> None: ...
    @num_parallel_map_calls.deleter
    def num_parallel_map_calls(self) -> None: ...
    @property
    def drop_remainder(self) -> bool:
        """Drops the last, incomplete batch. In evaluation with a batch_size above 1 this leaves images out, and with fewer images than one batch nothing is evaluated and the run fails. Default: True."""
    @drop_remainder.setter
    def drop_remainder(self, value: bool) -> None: ...
    @drop_remainder.deleter
    def drop_remainder(self) -> None: ...
    @property
    def num_additional_channels(self) -> int:
        """Number of extra image channels in the records, appended to the three of RGB. Each image must hold exactly that many; several extractors skip their normalization for other than three channels. Default: 0."""
    @num_additional_channels.setter
    def num_additional_channels(self, value: int) -> None: ...
    @num_additional_channels.deleter
    def num_additional_channels(self) -> None: ...
    @property
    def num_keypoints(self) -> int:
        """Number of keypoints per object in the records. A wrong number breaks decoding. Once set, flips demand a permutation, and a CenterNet without a keypoint task fails. Default: 0."""
    @num_keypoints.setter
    def num_keypoints(self, value: int) -> None: ...
    @num_keypoints.deleter
    def num_keypoints(self) -> None: ...
    @property
    def keypoint_type_weight(self) -> Repeated[float]:
        """Weight of each keypoint in the loss; left out, all are 1. A list of another length than num_keypoints fails."""
    @keypoint_type_weight.setter
    def keypoint_type_weight(self, value: Iterable[float]) -> None: ...
    @keypoint_type_weight.deleter
    def keypoint_type_weight(self) -> None: ...
    @property
    def max_number_of_boxes(self) -> int:
        """Number of boxes every image is padded or cut to. Surplus boxes are silently dropped from training and from evaluation; larger values only cost memory. Default: 100."""
    @max_number_of_boxes.setter
    def max_number_of_boxes(self, value: int) -> None: ...
    @max_number_of_boxes.deleter
    def max_number_of_boxes(self) -> None: ...
    @property
    def load_multiclass_scores(self) -> bool:
        """Reads scores per box and class from the records. Needed by use_multiclass_scores and convert_class_logits_to_softmax. Default: False."""
    @load_multiclass_scores.setter
    def load_multiclass_scores(self, value: bool) -> None: ...
    @load_multiclass_scores.deleter
    def load_multiclass_scores(self) -> None: ...
    @property
    def load_context_features(self) -> bool:
        """Reads features of other images of the same scene. Every reader of a Context R-CNN must set it; models without context_config raise ValueError when it is set. Default: False."""
    @load_context_features.setter
    def load_context_features(self, value: bool) -> None: ...
    @load_context_features.deleter
    def load_context_features(self) -> None: ...
    @property
    def load_context_image_ids(self) -> bool:
        """Reads the ids of the images the context features come from; only sequence records have them. Default: False."""
    @load_context_image_ids.setter
    def load_context_image_ids(self, value: bool) -> None: ...
    @load_context_image_ids.deleter
    def load_context_image_ids(self) -> None: ...
    @property
    def load_instance_masks(self) -> bool:
        """Reads instance masks. Models that predict masks raise ValueError without it; records without masks fail at the first batch when it is set. Default: False."""
    @load_instance_masks.setter
    def load_instance_masks(self, value: bool) -> None: ...
    @load_instance_masks.deleter
    def load_instance_masks(self) -> None: ...
    @property
    def mask_type(self) -> InstanceMaskType:
        """How the masks are stored; must match the records or decoding fails. Ignored without load_instance_masks. One of DEFAULT, NUMERICAL_MASKS, PNG_MASKS. Default: 'NUMERICAL_MASKS'."""
    @mask_type.setter
    def mask_type(self, value: InstanceMaskType) -> None: ...
    @mask_type.deleter
    def mask_type(self) -> None: ...
    @property
    def load_dense_pose(self) -> bool:
        """Reads DensePose points, at most 336 per object. CenterNet's DensePose task fails without it. Default: False."""
    @load_dense_pose.setter
    def load_dense_pose(self, value: bool) -> None: ...
    @load_dense_pose.deleter
    def load_dense_pose(self) -> None: ...
    @property
    def load_track_id(self) -> bool:
        """Reads the track id of every object. CenterNet's track task fails without it. Default: False."""
    @load_track_id.setter
    def load_track_id(self, value: bool) -> None: ...
    @load_track_id.deleter
    def load_track_id(self) -> None: ...
    @property
    def load_keypoint_depth_features(self) -> bool:
        """Reads a depth per keypoint, for CenterNet's predict_depth, which fails without it. Ignored while num_keypoints is 0. Default: False."""
    @load_keypoint_depth_features.setter
    def load_keypoint_depth_features(self, value: bool) -> None: ...
    @load_keypoint_depth_features.deleter
    def load_keypoint_depth_features(self) -> None: ...
    @property
    def use_display_name(self) -> bool:
        """Has no effect: names and display names of the label map are always both tried. Default: False."""
    @use_display_name.setter
    def use_display_name(self, value: bool) -> None: ...
    @use_display_name.deleter
    def use_display_name(self) -> None: ...
    @property
    def include_source_id(self) -> bool:
        """Passes the image id as text along with the image. Does not change training. Default: False."""
    @include_source_id.setter
    def include_source_id(self, value: bool) -> None: ...
    @include_source_id.deleter
    def include_source_id(self) -> None: ...
    @property
    def input_type(self) -> InputType:
        """Kind of record in the files. A wrong kind cannot be decoded; the sequence kind ignores masks, keypoints, extra channels and track ids, and requires label_map_path. One of INPUT_DEFAULT, TF_EXAMPLE, TF_SEQUENCE_EXAMPLE. Default: 'TF_EXAMPLE'."""
    @input_type.setter
    def input_type(self, value: InputType) -> None: ...
    @input_type.deleter
    def input_type(self) -> None: ...
    @property
    def frame_index(self) -> int:
        """Frame of each sequence used for training, -1 for a random one; only with TF_SEQUENCE_EXAMPLE. A sequence shorter than the index fails. Default: -1."""
    @frame_index.setter
    def frame_index(self, value: int) -> None: ...
    @frame_index.deleter
    def frame_index(self) -> None: ...
    @property
    def tf_record_input_reader(self) -> TFRecordInputReader:
        """The TFRecord files to read. Required."""
    @tf_record_input_reader.setter
    def tf_record_input_reader(self, value: TFRecordInputReader) -> None: ...
    @tf_record_input_reader.deleter
    def tf_record_input_reader(self) -> None: ...
    @property
    def external_input_reader(self) -> ExternalInputReader:
        """Place for readers of one's own through extensions. The public code knows none and raises ValueError."""
    @external_input_reader.setter
    def external_input_reader(self, value: ExternalInputReader) -> None: ...
    @external_input_reader.deleter
    def external_input_reader(self) -> None: ...
    @property
    def sample_from_datasets_weights(self) -> Repeated[float]:
        """Weight of each input_path when examples are mixed; 0 leaves a data set out. Another number of weights than paths fails with a confusing TypeError."""
    @sample_from_datasets_weights.setter
    def sample_from_datasets_weights(self, value: Iterable[float]) -> None: ...
    @sample_from_datasets_weights.deleter
    def sample_from_datasets_weights(self) -> None: ...
    @property
    def expand_labels_hierarchy(self) -> bool:
        """Adds the broader classes of every box according to ancestor_ids and descendant_ids, as Open Images does. Raises ValueError without label_map_path. Default: False."""
    @expand_labels_hierarchy.setter
    def expand_labels_hierarchy(self, value: bool) -> None: ...
    @expand_labels_hierarchy.deleter
    def expand_labels_hierarchy(self) -> None: ...
    @property
    def use_keypoint_label_map(self) -> bool:
        """Finds keypoints by the names stored in the records instead of by position. Needs label_map_path and keypoint names and ids that are unique over all classes. An API older than this field refuses the file. Default: False."""
    @use_keypoint_label_map.setter
    def use_keypoint_label_map(self, value: bool) -> None: ...
    @use_keypoint_label_map.deleter
    def use_keypoint_label_map(self) -> None: ...

class TFRecordInputReader(Editable):
    """List of TFRecord files."""
    @property
    def input_path(self) -> Repeated[str]:
        """File names or glob patterns. If none matches any file the run stops; one of several that matches nothing is passed over silently. The same files in training and evaluation make the metrics meaningless."""
    @input_path.setter
    def input_path(self, value: Iterable[str]) -> None: ...
    @input_path.deleter
    def input_path(self) -> None: ...

class ExternalInputReader(Editable):
    """Empty message that others can extend; the public code has no reader for it."""

class Matcher(Editable):
    """Decides which anchors are trained on which ground-truth boxes. SSD cannot be built without one; Faster R-CNN has a fixed one."""
    @property
    def argmax_matcher(self) -> ArgMaxMatcher:
        """Matches each anchor to the box it overlaps most, with thresholds. Every official SSD config uses it."""
    @argmax_matcher.setter
    def argmax_matcher(self, value: ArgMaxMatcher) -> None: ...
    @argmax_matcher.deleter
    def argmax_matcher(self) -> None: ...
    @property
    def bipartite_matcher(self) -> BipartiteMatcher:
        """Matches each box to exactly one anchor. In TF2 it raises a ValueError."""
    @bipartite_matcher.setter
    def bipartite_matcher(self, value: BipartiteMatcher) -> None: ...
    @bipartite_matcher.deleter
    def bipartite_matcher(self) -> None: ...

class RegionSimilarityCalculator(Editable):
    """Chooses how the likeness of an anchor and a ground-truth box is measured when they are matched."""
    @property
    def neg_sq_dist_similarity(self) -> NegSqDistSimilarity:
        """Negative squared distance of the corners. Its values are never above 0, so the usual matching thresholds find no positives."""
    @neg_sq_dist_similarity.setter
    def neg_sq_dist_similarity(self, value: NegSqDistSimilarity) -> None: ...
    @neg_sq_dist_similarity.deleter
    def neg_sq_dist_similarity(self) -> None: ...
    @property
    def iou_similarity(self) -> IouSimilarity:
        """Intersection over union. Every official SSD config uses it."""
    @iou_similarity.setter
    def iou_similarity(self, value: IouSimilarity) -> None: ...
    @iou_similarity.deleter
    def iou_similarity(self) -> None: ...
    @property
    def ioa_similarity(self) -> IoaSimilarity:
        """Intersection divided by the area of the anchor."""
    @ioa_similarity.setter
    def ioa_similarity(self, value: IoaSimilarity) -> None: ...
    @ioa_similarity.deleter
    def ioa_similarity(self) -> None: ...
    @property
    def thresholded_iou_similarity(self) -> ThresholdedIouSimilarity:
        """The box's score where the IoU exceeds a threshold, else 0."""
    @thresholded_iou_similarity.setter
    def thresholded_iou_similarity(self, value: ThresholdedIouSimilarity) -> None: ...
    @thresholded_iou_similarity.deleter
    def thresholded_iou_similarity(self) -> None: ...

class NegSqDistSimilarity(Editable):
    """Negative squared distance of the box corners; has no settings."""

class IouSimilarity(Editable):
    """Intersection over union; has no settings."""

class IoaSimilarity(Editable):
    """Intersection over the anchor's area; has no settings."""

class ThresholdedIouSimilarity(Editable):
    """Counts a pair only if its IoU exceeds a threshold."""
    @property
    def iou_threshold(self) -> float:
        """IoU a pair must exceed to count. Too high leaves no positives to train on. Default: 0.5."""
    @iou_threshold.setter
    def iou_threshold(self, value: float) -> None: ...
    @iou_threshold.deleter
    def iou_threshold(self) -> None: ...

class Ssd(Editable):
    """Single-stage detector: classes and boxes for all anchors in one pass. RetinaNet and EfficientDet are built from this message too."""
    @property
    def num_classes(self) -> int:
        """Number of classes without background. Must be at least the largest id of the label map: boxes with a larger id are trained as no class, without any message and with a lower loss. Not set means 0, which trains silently as well. Default: 0."""
    @num_classes.setter
    def num_classes(self, value: int) -> None: ...
    @num_classes.deleter
    def num_classes(self) -> None: ...
    @property
    def image_resizer(self) -> ImageResizer:
        """Size the images are brought to. Without one the model cannot be built."""
    @image_resizer.setter
    def image_resizer(self, value: ImageResizer) -> None: ...
    @image_resizer.deleter
    def image_resizer(self) -> None: ...
    @property
    def feature_extractor(self) -> SsdFeatureExtractor:
        """The backbone. Its name must belong to the TensorFlow generation in use."""
    @feature_extractor.setter
    def feature_extractor(self, value: SsdFeatureExtractor) -> None: ...
    @feature_extractor.deleter
    def feature_extractor(self) -> None: ...
    @property
    def box_coder(self) -> BoxCoder:
        """Encoding of the boxes; must be set. Its code size must equal the predictor's `box_code_size`."""
    @box_coder.setter
    def box_coder(self, value: BoxCoder) -> None: ...
    @box_coder.deleter
    def box_coder(self) -> None: ...
    @property
    def matcher(self) -> Matcher:
        """Rule that pairs anchors with ground-truth boxes; must be set."""
    @matcher.setter
    def matcher(self, value: Matcher) -> None: ...
    @matcher.deleter
    def matcher(self) -> None: ...
    @property
    def similarity_calculator(self) -> RegionSimilarityCalculator:
        """Measure by which the matcher compares boxes; must be set."""
    @similarity_calculator.setter
    def similarity_calculator(self, value: RegionSimilarityCalculator) -> None: ...
    @similarity_calculator.deleter
    def similarity_calculator(self) -> None: ...
    @property
    def encode_background_as_zeros(self) -> bool:
        """Writes background as an all-zero target, as sigmoid and focal losses expect. With the default false and a focal loss the first loss was measured at 331 instead of 4.2. Softmax losses need false. Default: False."""
    @encode_background_as_zeros.setter
    def encode_background_as_zeros(self, value: bool) -> None: ...
    @encode_background_as_zeros.deleter
    def encode_background_as_zeros(self) -> None: ...
    @property
    def negative_class_weight(self) -> float:
        """Weight of anchors without an object in the class loss. 0 stops the model from learning background. Default: 1.0."""
    @negative_class_weight.setter
    def negative_class_weight(self, value: float) -> None: ...
    @negative_class_weight.deleter
    def negative_class_weight(self) -> None: ...
    @property
    def box_predictor(self) -> BoxPredictor:
        """The prediction head: one of the two convolutional ones. The heads of Faster R-CNN fail here."""
    @box_predictor.setter
    def box_predictor(self, value: BoxPredictor) -> None: ...
    @box_predictor.deleter
    def box_predictor(self) -> None: ...
    @property
    def anchor_generator(self) -> AnchorGenerator:
        """Layout of the anchors; its number of layers or levels must equal the extractor's feature maps."""
    @anchor_generator.setter
    def anchor_generator(self, value: AnchorGenerator) -> None: ...
    @anchor_generator.deleter
    def anchor_generator(self) -> None: ...
    @property
    def post_processing(self) -> PostProcessing:
        """Score conversion and removal of overlapping boxes; used in evaluation and export, not in the loss."""
    @post_processing.setter
    def post_processing(self, value: PostProcessing) -> None: ...
    @post_processing.deleter
    def post_processing(self) -> None: ...
    @property
    def normalize_loss_by_num_matches(self) -> bool:
        """Divides the loss by the number of matched anchors. With false the loss was measured 30 times larger and training became unstable. Default: True."""
    @normalize_loss_by_num_matches.setter
    def normalize_loss_by_num_matches(self, value: bool) -> None: ...
    @normalize_loss_by_num_matches.deleter
    def normalize_loss_by_num_matches(self) -> None: ...
    @property
    def normalize_loc_loss_by_codesize(self) -> bool:
        """Also divides the box loss by the numbers per box (4). Switching it changes the balance of box and class loss; newer official configs set true. Default: False."""
    @normalize_loc_loss_by_codesize.setter
    def normalize_loc_loss_by_codesize(self, value: bool) -> None: ...
    @normalize_loc_loss_by_codesize.deleter
    def normalize_loc_loss_by_codesize(self) -> None: ...
    @property
    def loss(self) -> Loss:
        """Class and box loss, their weights and the sampling of negatives. Both losses must be set."""
    @loss.setter
    def loss(self, value: Loss) -> None: ...
    @loss.deleter
    def loss(self) -> None: ...
    @property
    def freeze_batchnorm(self) -> bool:
        """Keeps batch normalization at the values of the checkpoint. Helps with very small batches when fine-tuning; trained from scratch with true the model does not learn. Default: False."""
    @freeze_batchnorm.setter
    def freeze_batchnorm(self, value: bool) -> None: ...
    @freeze_batchnorm.deleter
    def freeze_batchnorm(self) -> None: ...
    @property
    def inplace_batchnorm_update(self) -> bool:
        """Updates the batch statistics within the training step, needed on TPUs in TF1. TF2 always passes false on. Default: False."""
    @inplace_batchnorm_update.setter
    def inplace_batchnorm_update(self, value: bool) -> None: ...
    @inplace_batchnorm_update.deleter
    def inplace_batchnorm_update(self) -> None: ...
    @property
    def add_background_class(self) -> bool:
        """Adds a class slot for background before the real ones. A checkpoint trained with the other setting has another class head; official EfficientDet configs set false. Not together with `explicit_background_class`. Default: True."""
    @add_background_class.setter
    def add_background_class(self, value: bool) -> None: ...
    @add_background_class.deleter
    def add_background_class(self) -> None: ...
    @property
    def explicit_background_class(self) -> bool:
        """Says that the labels themselves carry background as their first class. True together with `add_background_class`, which is true by default, is a ValueError. Default: False."""
    @explicit_background_class.setter
    def explicit_background_class(self, value: bool) -> None: ...
    @explicit_background_class.deleter
    def explicit_background_class(self) -> None: ...
    @property
    def use_confidences_as_targets(self) -> bool:
        """Trains towards the confidences of the ground truth instead of hard labels. Needs `unpad_groundtruth_tensors: false`, or the shapes do not fit. Default: False."""
    @use_confidences_as_targets.setter
    def use_confidences_as_targets(self, value: bool) -> None: ...
    @use_confidences_as_targets.deleter
    def use_confidences_as_targets(self) -> None: ...
    @property
    def implicit_example_weight(self) -> float:
        """Weight of examples that are negative only because nothing says otherwise. Acts only in training with `use_confidences_as_targets`. Default: 1.0."""
    @implicit_example_weight.setter
    def implicit_example_weight(self, value: float) -> None: ...
    @implicit_example_weight.deleter
    def implicit_example_weight(self) -> None: ...
    @property
    def return_raw_detections_during_predict(self) -> bool:
        """Also returns the decoded boxes before non-maximum suppression. Training does not change. Default: False."""
    @return_raw_detections_during_predict.setter
    def return_raw_detections_during_predict(self, value: bool) -> None: ...
    @return_raw_detections_during_predict.deleter
    def return_raw_detections_during_predict(self) -> None: ...
    @property
    def mask_head_config(self) -> Ssd_MaskHead:
        """Meant to add masks to SSD, but has no effect: no code reads it. Use Mask R-CNN for masks."""
    @mask_head_config.setter
    def mask_head_config(self, value: Ssd_MaskHead) -> None: ...
    @mask_head_config.deleter
    def mask_head_config(self) -> None: ...

class Ssd_MaskHead(Editable):
    """Settings of a mask branch for SSD that was never built. None of its values has any effect."""
    @property
    def mask_height(self) -> int:
        """Height of the mask; has no effect. Default: 15."""
    @mask_height.setter
    def mask_height(self, value: int) -> None: ...
    @mask_height.deleter
    def mask_height(self) -> None: ...
    @property
    def mask_width(self) -> int:
        """Width of the mask; has no effect. Default: 15."""
    @mask_width.setter
    def mask_width(self, value: int) -> None: ...
    @mask_width.deleter
    def mask_width(self) -> None: ...
    @property
    def masks_are_class_agnostic(self) -> bool:
        """One mask for all classes; has no effect. Default: True."""
    @masks_are_class_agnostic.setter
    def masks_are_class_agnostic(self, value: bool) -> None: ...
    @masks_are_class_agnostic.deleter
    def masks_are_class_agnostic(self) -> None: ...
    @property
    def mask_prediction_conv_depth(self) -> int:
        """Channels of the mask branch; has no effect. Default: 256."""
    @mask_prediction_conv_depth.setter
    def mask_prediction_conv_depth(self, value: int) -> None: ...
    @mask_prediction_conv_depth.deleter
    def mask_prediction_conv_depth(self) -> None: ...
    @property
    def mask_prediction_num_conv_layers(self) -> int:
        """Convolutions in the mask branch; has no effect. Default: 2."""
    @mask_prediction_num_conv_layers.setter
    def mask_prediction_num_conv_layers(self, value: int) -> None: ...
    @mask_prediction_num_conv_layers.deleter
    def mask_prediction_num_conv_layers(self) -> None: ...
    @property
    def convolve_then_upsample_masks(self) -> bool:
        """Order of convolution and enlargement; has no effect. Default: False."""
    @convolve_then_upsample_masks.setter
    def convolve_then_upsample_masks(self, value: bool) -> None: ...
    @convolve_then_upsample_masks.deleter
    def convolve_then_upsample_masks(self) -> None: ...
    @property
    def mask_loss_weight(self) -> float:
        """Weight of the mask loss; has no effect. Default: 5.0."""
    @mask_loss_weight.setter
    def mask_loss_weight(self, value: float) -> None: ...
    @mask_loss_weight.deleter
    def mask_loss_weight(self) -> None: ...
    @property
    def mask_loss_sample_size(self) -> int:
        """Boxes sampled for the mask loss; has no effect. Default: 16."""
    @mask_loss_sample_size.setter
    def mask_loss_sample_size(self, value: int) -> None: ...
    @mask_loss_sample_size.deleter
    def mask_loss_sample_size(self) -> None: ...
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the mask branch's convolutions; has no effect."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def initial_crop_size(self) -> int:
        """Size of the cropped features; has no effect. Default: 15."""
    @initial_crop_size.setter
    def initial_crop_size(self, value: int) -> None: ...
    @initial_crop_size.deleter
    def initial_crop_size(self) -> None: ...

class SsdFeatureExtractor(Editable):
    """The backbone of SSD, with the layers and pyramid built on top."""
    @property
    def type(self) -> str:
        """Name of the backbone. Names ending in `_keras` exist only in TF2, the others only in TF1; the wrong generation or a typing error is a ValueError when the model is built. Default: ''."""
    @type.setter
    def type(self, value: str) -> None: ...
    @type.deleter
    def type(self) -> None: ...
    @property
    def depth_multiplier(self) -> float:
        """Factor on the backbone's channels. Smaller is faster and less accurate; only 1.0 fits the usual checkpoints, and EfficientDet and the `*_ppn` extractors refuse anything else. 0 or less is accepted silently. Default: 1.0."""
    @depth_multiplier.setter
    def depth_multiplier(self, value: float) -> None: ...
    @depth_multiplier.deleter
    def depth_multiplier(self) -> None: ...
    @property
    def min_depth(self) -> int:
        """Lower limit for the channels of a layer, so that a small `depth_multiplier` does not starve it. Default: 16."""
    @min_depth.setter
    def min_depth(self, value: int) -> None: ...
    @min_depth.deleter
    def min_depth(self) -> None: ...
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the added layers. Without `batch_norm` a plain SSD was measured not to learn."""
    @conv_hyperparams.setter
    def conv_hyperparams(self, value: Hyperparams) -> None: ...
    @conv_hyperparams.deleter
    def conv_hyperparams(self) -> None: ...
    @property
    def override_base_feature_extractor_hyperparams(self) -> bool:
        """Uses `conv_hyperparams` for the backbone too. TF1 Inception extractors insist on true; EfficientDet takes only the weight decay from it. Default: False."""
    @override_base_feature_extractor_hyperparams.setter
    def override_base_feature_extractor_hyperparams(self, value: bool) -> None: ...
    @override_base_feature_extractor_hyperparams.deleter
    def override_base_feature_extractor_hyperparams(self) -> None: ...
    @property
    def pad_to_multiple(self) -> int:
        """Pads the resized image with zeros to a multiple of this. 32 lets FPN extractors take sides that are no multiple of 32, 128 does so for EfficientDet; `embedded_ssd_mobilenet_v1` needs 1. Default: 1."""
    @pad_to_multiple.setter
    def pad_to_multiple(self, value: int) -> None: ...
    @pad_to_multiple.deleter
    def pad_to_multiple(self) -> None: ...
    @property
    def use_explicit_padding(self) -> bool:
        """Pads before each convolution instead of letting it pad, as some devices need. EfficientDet, MobileDet and the TF1 ResNet FPN extractors refuse true; `ssd_resnet*_v1_fpn_keras` ignores it. Default: False."""
    @use_explicit_padding.setter
    def use_explicit_padding(self, value: bool) -> None: ...
    @use_explicit_padding.deleter
    def use_explicit_padding(self) -> None: ...
    @property
    def use_depthwise(self) -> bool:
        """Builds the added layers from depthwise separable convolutions (SSDLite, FPN-Lite). EfficientDet refuses true; `ssd_resnet*_v1_fpn_keras` ignores it. Default: False."""
    @use_depthwise.setter
    def use_depthwise(self, value: bool) -> None: ...
    @use_depthwise.deleter
    def use_depthwise(self) -> None: ...
    @property
    def fpn(self) -> FeaturePyramidNetworks:
        """Settings of the feature pyramid. Only `*_fpn`, `*_fpn_keras` and MnasFPN extractors take it; others raise a TypeError."""
    @fpn.setter
    def fpn(self, value: FeaturePyramidNetworks) -> None: ...
    @fpn.deleter
    def fpn(self) -> None: ...
    @property
    def bifpn(self) -> BidirectionalFeaturePyramidNetworks:
        """Settings of EfficientDet's pyramid. Only `ssd_efficientnet-*_bifpn_keras` take it; others raise a TypeError."""
    @bifpn.setter
    def bifpn(self, value: BidirectionalFeaturePyramidNetworks) -> None: ...
    @bifpn.deleter
    def bifpn(self) -> None: ...
    @property
    def replace_preprocessor_with_placeholder(self) -> bool:
        """Meant to replace preprocessing by a placeholder. No extractor accepts it: merely writing it, even as false, is a TypeError. Remove it. Default: False."""
    @replace_preprocessor_with_placeholder.setter
    def replace_preprocessor_with_placeholder(self, value: bool) -> None: ...
    @replace_preprocessor_with_placeholder.deleter
    def replace_preprocessor_with_placeholder(self) -> None: ...
    @property
    def num_layers(self) -> int:
        """Feature maps to build. Only plain Inception, MobileNet v1/v2 and PNASNet extractors take it, others raise a TypeError; the anchor generator needs the same number of layers. Default: 6."""
    @num_layers.setter
    def num_layers(self, value: int) -> None: ...
    @num_layers.deleter
    def num_layers(self) -> None: ...
    @property
    def spaghettinet_arch_name(self) -> str:
        """Variant of the SpaghettiNet backbone; any other `type` raises a TypeError. Older installations fail to parse it. Default: ''."""
    @spaghettinet_arch_name.setter
    def spaghettinet_arch_name(self, value: str) -> None: ...
    @spaghettinet_arch_name.deleter
    def spaghettinet_arch_name(self) -> None: ...
    @property
    def use_hardswish(self) -> bool:
        """Uses the hard-swish activation in EfficientDet. Older installations fail to parse it. Default: False."""
    @use_hardswish.setter
    def use_hardswish(self, value: bool) -> None: ...
    @use_hardswish.deleter
    def use_hardswish(self) -> None: ...

class DetectionModel(Editable):
    """Choice of the meta architecture."""
    @property
    def faster_rcnn(self) -> FasterRcnn:
        """Two-stage detector; also builds R-FCN, Mask R-CNN and Context R-CNN."""
    @faster_rcnn.setter
    def faster_rcnn(self, value: FasterRcnn) -> None: ...
    @faster_rcnn.deleter
    def faster_rcnn(self) -> None: ...
    @property
    def ssd(self) -> Ssd:
        """One-stage detector; also builds RetinaNet-like SSD with FPN and EfficientDet."""
    @ssd.setter
    def ssd(self, value: Ssd) -> None: ...
    @ssd.deleter
    def ssd(self) -> None: ...
    @property
    def experimental_model(self) -> ExperimentalModel:
        """Architecture registered under a name by one's own code. The public code registers none, so every name raises KeyError."""
    @experimental_model.setter
    def experimental_model(self, value: ExperimentalModel) -> None: ...
    @experimental_model.deleter
    def experimental_model(self) -> None: ...
    @property
    def center_net(self) -> CenterNet:
        """Anchor-free detector by object centers, with optional keypoints, masks and tracking; also builds DeepMAC."""
    @center_net.setter
    def center_net(self, value: CenterNet) -> None: ...
    @center_net.deleter
    def center_net(self) -> None: ...

class ExperimentalModel(Editable):
    """Reference to an architecture that is not part of the public code."""
    @property
    def name(self) -> str:
        """Name of the registered architecture; the public registry is empty. Default: ''."""
    @name.setter
    def name(self, value: str) -> None: ...
    @name.deleter
    def name(self) -> None: ...

class Optimizer(Editable):
    """The optimizer, its learning rate and the averaging of the weights. Evaluation builds it too."""
    @property
    def rms_prop_optimizer(self) -> RMSPropOptimizer:
        """RMSProp, the optimizer of the old SSD configs. In TF2 its decay means something else and stalls training; prefer momentum_optimizer there."""
    @rms_prop_optimizer.setter
    def rms_prop_optimizer(self, value: RMSPropOptimizer) -> None: ...
    @rms_prop_optimizer.deleter
    def rms_prop_optimizer(self) -> None: ...
    @property
    def momentum_optimizer(self) -> MomentumOptimizer:
        """Stochastic gradient descent with momentum, used by all official TF2 configs except CenterNet."""
    @momentum_optimizer.setter
    def momentum_optimizer(self, value: MomentumOptimizer) -> None: ...
    @momentum_optimizer.deleter
    def momentum_optimizer(self) -> None: ...
    @property
    def adam_optimizer(self) -> AdamOptimizer:
        """Adam, used by the official CenterNet configs. It needs a far lower learning rate than momentum: 1e-3, not 0.08."""
    @adam_optimizer.setter
    def adam_optimizer(self, value: AdamOptimizer) -> None: ...
    @adam_optimizer.deleter
    def adam_optimizer(self) -> None: ...
    @property
    def use_moving_average(self) -> bool:
        """If true, which is the default, a running average of the weights is kept next to the weights. It costs memory and helps only if eval_config.use_moving_averages is true as well; the official TF2 configs write false. Default: True."""
    @use_moving_average.setter
    def use_moving_average(self, value: bool) -> None: ...
    @use_moving_average.deleter
    def use_moving_average(self) -> None: ...
    @property
    def moving_average_decay(self) -> float:
        """How slowly the averaged weights follow the trained ones. Too near 1 for a short run, the average is still close to the start values. Ignored without use_moving_average. Default: 0.9999."""
    @moving_average_decay.setter
    def moving_average_decay(self, value: float) -> None: ...
    @moving_average_decay.deleter
    def moving_average_decay(self) -> None: ...

class RMSPropOptimizer(Editable):
    """Settings of RMSProp."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."."""
    @learning_rate.setter
    def learning_rate(self, value: LearningRate) -> None: ...
    @learning_rate.deleter
    def learning_rate(self) -> None: ...
    @property
    def momentum_optimizer_value(self) -> float:
        """Share of the last update that is carried over to the next. Near 1 the training overshoots and becomes unstable. Default: 0.9."""
    @momentum_optimizer_value.setter
    def momentum_optimizer_value(self, value: float) -> None: ...
    @momentum_optimizer_value.deleter
    def momentum_optimizer_value(self) -> None: ...
    @property
    def decay(self) -> float:
        """In TF1, how slowly the average of the squared gradients follows them. TF2 hands it to Keras, which takes it for a decay of the learning rate: with 0.9 the rate is a hundredth after about 110 steps. Set 0.0 for TF2. Default: 0.9."""
    @decay.setter
    def decay(self, value: float) -> None: ...
    @decay.deleter
    def decay(self) -> None: ...
    @property
    def epsilon(self) -> float:
        """Added to the denominator of each update. The large default 1.0 belongs to the learning rates of the official configs; a small value such as 1e-7 with the same rate makes the updates explode. Default: 1.0."""
    @epsilon.setter
    def epsilon(self, value: float) -> None: ...
    @epsilon.deleter
    def epsilon(self) -> None: ...

class MomentumOptimizer(Editable):
    """Settings of gradient descent with momentum."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."."""
    @learning_rate.setter
    def learning_rate(self, value: LearningRate) -> None: ...
    @learning_rate.deleter
    def learning_rate(self) -> None: ...
    @property
    def momentum_optimizer_value(self) -> float:
        """Share of the last update that is carried over to the next. At 1.0 training no longer settles; TF2 refuses values outside 0 to 1 with a ValueError. Default: 0.9."""
    @momentum_optimizer_value.setter
    def momentum_optimizer_value(self, value: float) -> None: ...
    @momentum_optimizer_value.deleter
    def momentum_optimizer_value(self) -> None: ...

class AdamOptimizer(Editable):
    """Settings of Adam."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."; official Adam configs do not exceed 1e-3."""
    @learning_rate.setter
    def learning_rate(self, value: LearningRate) -> None: ...
    @learning_rate.deleter
    def learning_rate(self) -> None: ...
    @property
    def epsilon(self) -> float:
        """Added to the denominator of each update. Larger values make the updates of rarely used weights smaller and training calmer. Default: 1e-08."""
    @epsilon.setter
    def epsilon(self, value: float) -> None: ...
    @epsilon.deleter
    def epsilon(self) -> None: ...

class LearningRate(Editable):
    """The kind of learning-rate schedule."""
    @property
    def constant_learning_rate(self) -> ConstantLearningRate:
        """The same rate for the whole training."""
    @constant_learning_rate.setter
    def constant_learning_rate(self, value: ConstantLearningRate) -> None: ...
    @constant_learning_rate.deleter
    def constant_learning_rate(self) -> None: ...
    @property
    def exponential_decay_learning_rate(self) -> ExponentialDecayLearningRate:
        """A rate that is multiplied by a factor again and again."""
    @exponential_decay_learning_rate.setter
    def exponential_decay_learning_rate(self, value: ExponentialDecayLearningRate) -> None: ...
    @exponential_decay_learning_rate.deleter
    def exponential_decay_learning_rate(self) -> None: ...
    @property
    def manual_step_learning_rate(self) -> ManualStepLearningRate:
        """A list of steps and the rates that hold from them on."""
    @manual_step_learning_rate.setter
    def manual_step_learning_rate(self, value: ManualStepLearningRate) -> None: ...
    @manual_step_learning_rate.deleter
    def manual_step_learning_rate(self) -> None: ...
    @property
    def cosine_decay_learning_rate(self) -> CosineDecayLearningRate:
        """Linear warm-up, then a cosine down to 0. Used by nearly all official TF2 configs."""
    @cosine_decay_learning_rate.setter
    def cosine_decay_learning_rate(self, value: CosineDecayLearningRate) -> None: ...
    @cosine_decay_learning_rate.deleter
    def cosine_decay_learning_rate(self) -> None: ...

class ConstantLearningRate(Editable):
    """A fixed learning rate."""
    @property
    def learning_rate(self) -> float:
        """The rate. Too high, the loss explodes or becomes NaN; too low, it hardly moves. It scales with the batch size: about 6.25e-4 per image for momentum. Default: 0.002."""
    @learning_rate.setter
    def learning_rate(self, value: float) -> None: ...
    @learning_rate.deleter
    def learning_rate(self) -> None: ...

class ExponentialDecayLearningRate(Editable):
    """Exponential decay, with an optional flat start at another rate."""
    @property
    def initial_learning_rate(self) -> float:
        """The rate before any decay. Too high, the loss explodes; too low, it hardly moves. Scale it with the batch size. Default: 0.002."""
    @initial_learning_rate.setter
    def initial_learning_rate(self, value: float) -> None: ...
    @initial_learning_rate.deleter
    def initial_learning_rate(self) -> None: ...
    @property
    def decay_steps(self) -> int:
        """Steps after which the rate has been multiplied once by decay_factor. More than num_steps means that it never decays with staircase; 0 divides by zero and gives NaN. Default: 4000000."""
    @decay_steps.setter
    def decay_steps(self, value: int) -> None: ...
    @decay_steps.deleter
    def decay_steps(self) -> None: ...
    @property
    def decay_factor(self) -> float:
        """Factor on the rate per decay_steps. Above 1 the rate grows until training explodes. Default: 0.95."""
    @decay_factor.setter
    def decay_factor(self, value: float) -> None: ...
    @decay_factor.deleter
    def decay_factor(self) -> None: ...
    @property
    def staircase(self) -> bool:
        """If true, the rate drops in jumps at every decay_steps; otherwise it falls smoothly. Default: True."""
    @staircase.setter
    def staircase(self, value: bool) -> None: ...
    @staircase.deleter
    def staircase(self) -> None: ...
    @property
    def burnin_learning_rate(self) -> float:
        """Fixed rate during the first burnin_steps. 0 means initial_learning_rate, that is, no burn-in at all. Default: 0.0."""
    @burnin_learning_rate.setter
    def burnin_learning_rate(self, value: float) -> None: ...
    @burnin_learning_rate.deleter
    def burnin_learning_rate(self) -> None: ...
    @property
    def burnin_steps(self) -> int:
        """Number of first steps with burnin_learning_rate; the decay starts after them. Default: 0."""
    @burnin_steps.setter
    def burnin_steps(self, value: int) -> None: ...
    @burnin_steps.deleter
    def burnin_steps(self) -> None: ...
    @property
    def min_learning_rate(self) -> float:
        """The rate never falls below this, not even during burn-in. Above initial_learning_rate it replaces the schedule. Default: 0.0."""
    @min_learning_rate.setter
    def min_learning_rate(self, value: float) -> None: ...
    @min_learning_rate.deleter
    def min_learning_rate(self) -> None: ...

class ManualStepLearningRate(Editable):
    """A rate that changes at given steps."""
    @property
    def initial_learning_rate(self) -> float:
        """The rate before the first step of the schedule; with warmup the rate training starts from. Too high, the loss explodes at once. Default: 0.002."""
    @initial_learning_rate.setter
    def initial_learning_rate(self, value: float) -> None: ...
    @initial_learning_rate.deleter
    def initial_learning_rate(self) -> None: ...
    @property
    def schedule(self) -> Repeated[ManualStepLearningRate_LearningRateSchedule]:
        """The changes in order. An empty list stops training with a ValueError ("Empty learning rate schedule.")."""
    @schedule.setter
    def schedule(self, value: Iterable[ManualStepLearningRate_LearningRateSchedule]) -> None: ...
    @schedule.deleter
    def schedule(self) -> None: ...
    @property
    def warmup(self) -> bool:
        """If true, the rate rises in a straight line from initial_learning_rate to the first entry, reached at its step. A first entry far away makes this a very long warm-up, and a list as long in memory. Default: False."""
    @warmup.setter
    def warmup(self, value: bool) -> None: ...
    @warmup.deleter
    def warmup(self) -> None: ...

class ManualStepLearningRate_LearningRateSchedule(Editable):
    """One change of the rate."""
    @property
    def step(self) -> int:
        """The step from which the rate holds. The values must increase strictly and the first must not be 0 (ValueError). Beyond num_steps the entry never takes effect. Default: 0."""
    @step.setter
    def step(self, value: int) -> None: ...
    @step.deleter
    def step(self) -> None: ...
    @property
    def learning_rate(self) -> float:
        """The rate from this step on, normally a tenth of the one before. Left out it is silently 0.002, which may be a jump upwards. Default: 0.002."""
    @learning_rate.setter
    def learning_rate(self, value: float) -> None: ...
    @learning_rate.deleter
    def learning_rate(self) -> None: ...

class CosineDecayLearningRate(Editable):
    """Linear warm-up to a base rate, an optional plateau, then half a cosine down to 0."""
    @property
    def learning_rate_base(self) -> float:
        """The highest rate, reached after the warm-up. It must suit the batch size: the official 0.08 at batch 128 makes training explode at batch 8; scale it in proportion. With warm-up, a value below warmup_learning_rate raises a ValueError. Default: 0.002."""
    @learning_rate_base.setter
    def learning_rate_base(self, value: float) -> None: ...
    @learning_rate_base.deleter
    def learning_rate_base(self) -> None: ...
    @property
    def total_steps(self) -> int:
        """Step at which the rate reaches 0; it stays 0 after it, so the rest of a longer training does nothing. The default of 4 million leaves the rate flat in an ordinary run. Below warmup_steps is a ValueError, equal to it gives NaN. Default: 4000000."""
    @total_steps.setter
    def total_steps(self, value: int) -> None: ...
    @total_steps.deleter
    def total_steps(self) -> None: ...
    @property
    def warmup_learning_rate(self) -> float:
        """The rate at step 0, from which the warm-up rises. Above learning_rate_base it raises a ValueError on the first step, which also happens when it is left out and the base is below 0.0002. Default: 0.0002."""
    @warmup_learning_rate.setter
    def warmup_learning_rate(self, value: float) -> None: ...
    @warmup_learning_rate.deleter
    def warmup_learning_rate(self) -> None: ...
    @property
    def warmup_steps(self) -> int:
        """Length of the warm-up. Too short lets a fresh head ruin the backbone, too long eats up the training. Left out it is 10000, which fails when total_steps is smaller. Default: 10000."""
    @warmup_steps.setter
    def warmup_steps(self, value: int) -> None: ...
    @warmup_steps.deleter
    def warmup_steps(self) -> None: ...
    @property
    def hold_base_rate_steps(self) -> int:
        """Steps at the base rate between warm-up and decay. Together with warmup_steps it must stay below total_steps, else the cosine runs backwards or the rate never falls. Default: 0."""
    @hold_base_rate_steps.setter
    def hold_base_rate_steps(self, value: int) -> None: ...
    @hold_base_rate_steps.deleter
    def hold_base_rate_steps(self) -> None: ...

class TrainConfig(Editable):
    """How training runs: batches, steps, optimizer, start checkpoint, augmentation and regularization."""
    @property
    def batch_size(self) -> int:
        """Images per step over all replicas together; must be divisible by their number. Too large exhausts the memory; when you change it, scale the learning rate by the same factor, or the loss explodes or hardly falls. Default: 32."""
    @batch_size.setter
    def batch_size(self, value: int) -> None: ...
    @batch_size.deleter
    def batch_size(self) -> None: ...
    @property
    def data_augmentation_options(self) -> Repeated[PreprocessingStep]:
        """Augmentations, applied in this order to training images only. Write one block per step: several steps in one block leave only the last."""
    @data_augmentation_options.setter
    def data_augmentation_options(self, value: Iterable[PreprocessingStep]) -> None: ...
    @data_augmentation_options.deleter
    def data_augmentation_options(self) -> None: ...
    @property
    def sync_replicas(self) -> bool:
        """Synchronous updates of several workers in the old trainer, which then demands startup_delay_steps 0. Has no effect in today's scripts. Default: False."""
    @sync_replicas.setter
    def sync_replicas(self, value: bool) -> None: ...
    @sync_replicas.deleter
    def sync_replicas(self) -> None: ...
    @property
    def keep_checkpoint_every_n_hours(self) -> float:
        """Keeps one checkpoint per that time for good. TF2 ignores it and keeps the last seven checkpoints. Default: 10000.0."""
    @keep_checkpoint_every_n_hours.setter
    def keep_checkpoint_every_n_hours(self, value: float) -> None: ...
    @keep_checkpoint_every_n_hours.deleter
    def keep_checkpoint_every_n_hours(self) -> None: ...
    @property
    def optimizer(self) -> Optimizer:
        """Optimizer and learning rate schedule. Left out, the run stops with ValueError."""
    @optimizer.setter
    def optimizer(self, value: Optimizer) -> None: ...
    @optimizer.deleter
    def optimizer(self) -> None: ...
    @property
    def gradient_clipping_by_norm(self) -> float:
        """Limits the norm of the gradient, in TF2 over all variables together. It keeps single bad batches and high learning rates from blowing up the loss, but does not make a wrong learning rate right; 0 or less switches it off. Default: 0.0."""
    @gradient_clipping_by_norm.setter
    def gradient_clipping_by_norm(self, value: float) -> None: ...
    @gradient_clipping_by_norm.deleter
    def gradient_clipping_by_norm(self) -> None: ...
    @property
    def fine_tune_checkpoint(self) -> str:
        """Prefix of the checkpoint to start from, such as path/ckpt-0, without .index or .data. A wrong path stops the run, an empty one trains from scratch; it may not lie in the model directory. In TF1, model_main.py has skipped it silently since October 2019. Default: ''."""
    @fine_tune_checkpoint.setter
    def fine_tune_checkpoint(self, value: str) -> None: ...
    @fine_tune_checkpoint.deleter
    def fine_tune_checkpoint(self) -> None: ...
    @property
    def fine_tune_checkpoint_type(self) -> str:
        """What is restored: classification only the backbone, detection all but the prediction heads, full everything, for the same classes and anchors. Empty means classification unless from_detection_checkpoint is set, and fails with a detector's checkpoint in TF2. Default: ''."""
    @fine_tune_checkpoint_type.setter
    def fine_tune_checkpoint_type(self, value: str) -> None: ...
    @fine_tune_checkpoint_type.deleter
    def fine_tune_checkpoint_type(self) -> None: ...
    @property
    def fine_tune_checkpoint_version(self) -> CheckpointVersion:
        """Format of fine_tune_checkpoint. With a checkpoint set, TF2 refuses the default V1. One of UNKNOWN, V1, V2. Default: 'V1'."""
    @fine_tune_checkpoint_version.setter
    def fine_tune_checkpoint_version(self, value: CheckpointVersion) -> None: ...
    @fine_tune_checkpoint_version.deleter
    def fine_tune_checkpoint_version(self) -> None: ...
    @property
    def from_detection_checkpoint(self) -> bool:
        """Old form of fine_tune_checkpoint_type: true stands for detection, false for classification. Ignored once the type is set. Default: False."""
    @from_detection_checkpoint.setter
    def from_detection_checkpoint(self, value: bool) -> None: ...
    @from_detection_checkpoint.deleter
    def from_detection_checkpoint(self) -> None: ...
    @property
    def load_all_detection_checkpoint_vars(self) -> bool:
        """Restores the heads too wherever names and shapes agree. TF2 raises ValueError when it is true: use the type full there. Default: False."""
    @load_all_detection_checkpoint_vars.setter
    def load_all_detection_checkpoint_vars(self, value: bool) -> None: ...
    @load_all_detection_checkpoint_vars.deleter
    def load_all_detection_checkpoint_vars(self) -> None: ...
    @property
    def run_fine_tune_checkpoint_dummy_computation(self) -> bool:
        """Runs the model once before restoring, so that its variables exist. False leaves SSD and Faster R-CNN without variables at that moment; only CenterNet can do without. Default: True."""
    @run_fine_tune_checkpoint_dummy_computation.setter
    def run_fine_tune_checkpoint_dummy_computation(self, value: bool) -> None: ...
    @run_fine_tune_checkpoint_dummy_computation.deleter
    def run_fine_tune_checkpoint_dummy_computation(self) -> None: ...
    @property
    def num_steps(self) -> int:
        """Number of optimizer steps. TF2 trains in blocks of 100, so others are rounded up, and fails on 0 unless the flag gives a number; below 1000 it saves, by default, no useful checkpoint. Beyond a cosine schedule's total_steps the learning rate is 0. Default: 0."""
    @num_steps.setter
    def num_steps(self, value: int) -> None: ...
    @num_steps.deleter
    def num_steps(self) -> None: ...
    @property
    def startup_delay_steps(self) -> float:
        """Steps between the start of two workers in the old trainer; must be 0 with sync_replicas. Has no effect in today's scripts. Default: 15.0."""
    @startup_delay_steps.setter
    def startup_delay_steps(self, value: float) -> None: ...
    @startup_delay_steps.deleter
    def startup_delay_steps(self) -> None: ...
    @property
    def bias_grad_multiplier(self) -> float:
        """Factor on the gradients of biases in the old trainer; 0 switches it off. Has no effect in today's scripts. Default: 0.0."""
    @bias_grad_multiplier.setter
    def bias_grad_multiplier(self, value: float) -> None: ...
    @bias_grad_multiplier.deleter
    def bias_grad_multiplier(self) -> None: ...
    @property
    def update_trainable_variables(self) -> Repeated[str]:
        """Patterns of the only variables to train; a pattern that matches nothing is not reported. TF2 ignores it and trains everything."""
    @update_trainable_variables.setter
    def update_trainable_variables(self, value: Iterable[str]) -> None: ...
    @update_trainable_variables.deleter
    def update_trainable_variables(self) -> None: ...
    @property
    def freeze_variables(self) -> Repeated[str]:
        """Patterns of variables that keep their values; they win over update_trainable_variables, and a pattern that matches nothing is not reported. TF2 ignores it and trains everything."""
    @freeze_variables.setter
    def freeze_variables(self, value: Iterable[str]) -> None: ...
    @freeze_variables.deleter
    def freeze_variables(self) -> None: ...
    @property
    def replicas_to_aggregate(self) -> int:
        """Gradients collected per update with sync_replicas in the old trainer, which divides the batch size by it. Has no effect in today's scripts. Default: 1."""
    @replicas_to_aggregate.setter
    def replicas_to_aggregate(self, value: int) -> None: ...
    @replicas_to_aggregate.deleter
    def replicas_to_aggregate(self) -> None: ...
    @property
    def batch_queue_capacity(self) -> int:
        """Size of the batch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 150."""
    @batch_queue_capacity.setter
    def batch_queue_capacity(self, value: int) -> None: ...
    @batch_queue_capacity.deleter
    def batch_queue_capacity(self) -> None: ...
    @property
    def num_batch_queue_threads(self) -> int:
        """Threads that fill the batch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 8."""
    @num_batch_queue_threads.setter
    def num_batch_queue_threads(self, value: int) -> None: ...
    @num_batch_queue_threads.deleter
    def num_batch_queue_threads(self) -> None: ...
    @property
    def prefetch_queue_capacity(self) -> int:
        """Size of the prefetch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 5."""
    @prefetch_queue_capacity.setter
    def prefetch_queue_capacity(self, value: int) -> None: ...
    @prefetch_queue_capacity.deleter
    def prefetch_queue_capacity(self) -> None: ...
    @property
    def merge_multiple_label_boxes(self) -> bool:
        """Merges boxes with equal coordinates into one box of several classes. Needs a sigmoid classification loss; do not combine it with masks, keypoints or use_multiclass_scores. Default: False."""
    @merge_multiple_label_boxes.setter
    def merge_multiple_label_boxes(self, value: bool) -> None: ...
    @merge_multiple_label_boxes.deleter
    def merge_multiple_label_boxes(self) -> None: ...
    @property
    def use_multiclass_scores(self) -> bool:
        """Trains on scores per class from the records instead of on one class per box. The train reader must set load_multiclass_scores, or KeyError; each box needs exactly num_classes scores. Default: False."""
    @use_multiclass_scores.setter
    def use_multiclass_scores(self, value: bool) -> None: ...
    @use_multiclass_scores.deleter
    def use_multiclass_scores(self) -> None: ...
    @property
    def add_regularization_loss(self) -> bool:
        """Adds the weight regularization to the loss. Switched off, weights are not held small; CenterNet has none anyway. Default: True."""
    @add_regularization_loss.setter
    def add_regularization_loss(self, value: bool) -> None: ...
    @add_regularization_loss.deleter
    def add_regularization_loss(self) -> None: ...
    @property
    def max_number_of_boxes(self) -> int:
        """Has no effect: the field of the same name in the input readers counts. Default: 100."""
    @max_number_of_boxes.setter
    def max_number_of_boxes(self, value: int) -> None: ...
    @max_number_of_boxes.deleter
    def max_number_of_boxes(self) -> None: ...
    @property
    def unpad_groundtruth_tensors(self) -> bool:
        """Removes the padding boxes of every image before the loss. The resulting varying shapes do not suit TPUs, whose configs set false. Default: True."""
    @unpad_groundtruth_tensors.setter
    def unpad_groundtruth_tensors(self, value: bool) -> None: ...
    @unpad_groundtruth_tensors.deleter
    def unpad_groundtruth_tensors(self) -> None: ...
    @property
    def retain_original_images(self) -> bool:
        """Keeps the unprocessed image beside the prepared one. Costs memory and does not change training. Default: False."""
    @retain_original_images.setter
    def retain_original_images(self, value: bool) -> None: ...
    @retain_original_images.deleter
    def retain_original_images(self) -> None: ...
    @property
    def use_bfloat16(self) -> bool:
        """Trains with 16-bit numbers on TPUs. Without --use_tpu it is set back to false. Default: False."""
    @use_bfloat16.setter
    def use_bfloat16(self, value: bool) -> None: ...
    @use_bfloat16.deleter
    def use_bfloat16(self) -> None: ...
    @property
    def summarize_gradients(self) -> bool:
        """Writes histograms of the gradients for TensorBoard. TF2 ignores it. Default: False."""
    @summarize_gradients.setter
    def summarize_gradients(self, value: bool) -> None: ...
    @summarize_gradients.deleter
    def summarize_gradients(self) -> None: ...

class TrainEvalPipelineConfig(Root):
    """The whole pipeline.config: model, training, evaluation and data."""
    @property
    def model(self) -> DetectionModel:
        """The detector: architecture, feature extractor, anchors, losses and post-processing. Without it the model build fails."""
    @model.setter
    def model(self, value: DetectionModel) -> None: ...
    @model.deleter
    def model(self) -> None: ...
    @property
    def train_config(self) -> TrainConfig:
        """How training runs: batch size, steps, optimizer, start checkpoint and augmentation."""
    @train_config.setter
    def train_config(self, value: TrainConfig) -> None: ...
    @train_config.deleter
    def train_config(self) -> None: ...
    @property
    def train_input_reader(self) -> InputReader:
        """The training data. Written twice it is merged, so that the files of both are read."""
    @train_input_reader.setter
    def train_input_reader(self, value: InputReader) -> None: ...
    @train_input_reader.deleter
    def train_input_reader(self) -> None: ...
    @property
    def eval_config(self) -> EvalConfig:
        """Which metrics are computed and how evaluation runs."""
    @eval_config.setter
    def eval_config(self, value: EvalConfig) -> None: ...
    @eval_config.deleter
    def eval_config(self) -> None: ...
    @property
    def eval_input_reader(self) -> Repeated[InputReader]:
        """The evaluation data. Only the first one is evaluated; TF1 needs one even for training, TF2 as soon as it evaluates."""
    @eval_input_reader.setter
    def eval_input_reader(self, value: Iterable[InputReader]) -> None: ...
    @eval_input_reader.deleter
    def eval_input_reader(self) -> None: ...
    @property
    def graph_rewriter(self) -> GraphRewriter:
        """Quantization-aware training for TF1. TF2 reads past it, so the model is trained without quantization and nothing warns."""
    @graph_rewriter.setter
    def graph_rewriter(self, value: GraphRewriter) -> None: ...
    @graph_rewriter.deleter
    def graph_rewriter(self) -> None: ...

class StringIntLabelMapItem(Editable):
    """One class: the name found in the records and the number the model learns. Two classes written into one item are merged, and the last one wins."""
    @property
    def name(self) -> str:
        """Class name as it stands in the records, upper and lower case included. Boxes whose class text matches neither name nor display_name are dropped without a message. Default: ''."""
    @name.setter
    def name(self, value: str) -> None: ...
    @name.deleter
    def name(self) -> None: ...
    @property
    def id(self) -> int:
        """Number of the class. The model's num_classes must be at least the largest id: boxes of higher ids silently lose their class. 0, also by leaving it out, raises ValueError except for the name background. Default: 0."""
    @id.setter
    def id(self, value: int) -> None: ...
    @id.deleter
    def id(self) -> None: ...
    @property
    def display_name(self) -> str:
        """Readable name, shown instead of name in results and metrics; config strings such as class_label must use it when it is set. Class texts of the records may match it too. Default: ''."""
    @display_name.setter
    def display_name(self, value: str) -> None: ...
    @display_name.deleter
    def display_name(self) -> None: ...
    @property
    def keypoints(self) -> Repeated[StringIntLabelMapItem_KeypointMap]:
        """Keypoints of this class. A keypoint task or metric for the class raises KeyError without them."""
    @keypoints.setter
    def keypoints(self, value: Iterable[StringIntLabelMapItem_KeypointMap]) -> None: ...
    @keypoints.deleter
    def keypoints(self) -> None: ...
    @property
    def ancestor_ids(self) -> Repeated[int]:
        """Ids of the broader classes of this one, used only by expand_labels_hierarchy. Ids outside the label map fail."""
    @ancestor_ids.setter
    def ancestor_ids(self, value: Iterable[int]) -> None: ...
    @ancestor_ids.deleter
    def ancestor_ids(self) -> None: ...
    @property
    def descendant_ids(self) -> Repeated[int]:
        """Ids of the narrower classes of this one, used only by expand_labels_hierarchy. Ids outside the label map fail."""
    @descendant_ids.setter
    def descendant_ids(self, value: Iterable[int]) -> None: ...
    @descendant_ids.deleter
    def descendant_ids(self) -> None: ...
    @property
    def frequency(self) -> LVISFrequency:
        """Frequency group for lvis_mask_metrics. Without it, the metrics split by frequency are missing. One of UNSPECIFIED, FREQUENT, COMMON, RARE. Default: 'UNSPECIFIED'."""
    @frequency.setter
    def frequency(self, value: LVISFrequency) -> None: ...
    @frequency.deleter
    def frequency(self) -> None: ...
    @property
    def instance_count(self) -> int:
        """Number of objects of the class in the data set. It is handed to the evaluators with the class; training does not use it. Default: 0."""
    @instance_count.setter
    def instance_count(self, value: int) -> None: ...
    @instance_count.deleter
    def instance_count(self) -> None: ...

class StringIntLabelMapItem_KeypointMap(Editable):
    """Name and number of one keypoint of a class."""
    @property
    def id(self) -> int:
        """Position of the keypoint in the records' keypoint list. Used twice in one item it raises ValueError; num_keypoints and above fails on the CPU and gives zeros on the GPU. Default: 0."""
    @id.setter
    def id(self, value: int) -> None: ...
    @id.deleter
    def id(self) -> None: ...
    @property
    def label(self) -> str:
        """Name of the keypoint, by which tasks and metrics refer to it. It must match the keys used there. Default: ''."""
    @label.setter
    def label(self, value: str) -> None: ...
    @label.deleter
    def label(self) -> None: ...

class StringIntLabelMap(Root):
    """The whole label map file. In a file with a syntax error, the API reports an unrelated DecodeError instead of the line."""
    @property
    def item(self) -> Repeated[StringIntLabelMapItem]:
        """The classes, one item each. An empty list breaks evaluation and export; of two equal ids evaluation knows only the first."""
    @item.setter
    def item(self, value: Iterable[StringIntLabelMapItem]) -> None: ...
    @item.deleter
    def item(self) -> None: ...

class TargetAssigner(Editable):
    """Matcher, similarity and box coder in one message. No part of a pipeline config holds it, so it is of no use there."""
    @property
    def matcher(self) -> Matcher:
        """Rule that pairs anchors with ground-truth boxes."""
    @matcher.setter
    def matcher(self, value: Matcher) -> None: ...
    @matcher.deleter
    def matcher(self) -> None: ...
    @property
    def similarity_calculator(self) -> RegionSimilarityCalculator:
        """Measure by which the matcher compares boxes."""
    @similarity_calculator.setter
    def similarity_calculator(self, value: RegionSimilarityCalculator) -> None: ...
    @similarity_calculator.deleter
    def similarity_calculator(self) -> None: ...
    @property
    def box_coder(self) -> BoxCoder:
        """Encoding of the boxes."""
    @box_coder.setter
    def box_coder(self, value: BoxCoder) -> None: ...
    @box_coder.deleter
    def box_coder(self) -> None: ...
