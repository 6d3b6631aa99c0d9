"""Generated from odlint/schema/protos by `python -m odlint.schema.build`: do not edit.

At run time every one of these is a `Message`; the classes tell editors and mypy which fields it has.
"""

from odlint.schema.message import Message


class FlexibleGridAnchorGenerator(Message):
    """Anchors written out by hand: a grid with sizes, shapes, stride and offset for each feature map."""
    @property
    def anchor_grid(self) -> list[AnchorGrid]:
        """One grid per feature map, in their order. A different number of grids is a ValueError."""
    @property
    def normalize_coordinates(self) -> bool:
        """Gives the anchors in image fractions, which SSD needs. Faster R-CNN works in pixels and needs false; SSD with false compares pixels with fractions and learns nothing useful. Default: True."""

class AnchorGrid(Message):
    """The anchors of one feature map."""
    @property
    def base_sizes(self) -> list[float]:
        """Size of each anchor (the square root of its area). Paired one by one with `aspect_ratios`."""
    @property
    def aspect_ratios(self) -> list[float]:
        """Width divided by height of each anchor. Another number of values than in `base_sizes` fails."""
    @property
    def height_stride(self) -> int:
        """Vertical distance between anchor centres. Not set means 0, which puts all rows on top of each other. Default: 0."""
    @property
    def width_stride(self) -> int:
        """Horizontal distance between anchor centres. Not set means 0, which puts all columns on top of each other. Default: 0."""
    @property
    def height_offset(self) -> int:
        """Vertical position of the first anchor centre. Default: 0."""
    @property
    def width_offset(self) -> int:
        """Horizontal position of the first anchor centre. Default: 0."""

class GridAnchorGenerator(Message):
    """Anchors on one feature map: every scale with every aspect ratio at each cell. The RPN of Faster R-CNN uses it."""
    @property
    def height(self) -> int:
        """Height of the base anchor that the scales multiply. Default: 256."""
    @property
    def width(self) -> int:
        """Width of the base anchor that the scales multiply. Default: 256."""
    @property
    def height_stride(self) -> int:
        """Vertical distance between anchor centres. If it differs from `first_stage_features_stride` the anchors do not lie over the features that predict them, and training is poor. Default: 16."""
    @property
    def width_stride(self) -> int:
        """Horizontal distance between anchor centres. If it differs from `first_stage_features_stride` the anchors do not lie over the features that predict them, and training is poor. Default: 16."""
    @property
    def height_offset(self) -> int:
        """Vertical position of the first anchor centre. Default: 0."""
    @property
    def width_offset(self) -> int:
        """Horizontal position of the first anchor centre. Default: 0."""
    @property
    def scales(self) -> list[float]:
        """Factors on the base anchor size. An empty list gives no anchors; scales that miss your object sizes cap the recall."""
    @property
    def aspect_ratios(self) -> list[float]:
        """Width divided by height of the anchors. An empty list gives no anchors."""

class MultiscaleAnchorGenerator(Message):
    """Anchors in octaves per pyramid level. On level n the smallest anchor has a side of 2^n x `anchor_scale` pixels."""
    @property
    def min_level(self) -> int:
        """Finest level with anchors. Must equal the pyramid's: another number of levels is a ValueError at the first prediction, the same number of other levels silently gives anchors of the wrong size. Default: 3."""
    @property
    def max_level(self) -> int:
        """Coarsest level with anchors. Must equal the pyramid's: another number of levels is a ValueError at the first prediction, the same number of other levels silently gives anchors of the wrong size. Default: 7."""
    @property
    def anchor_scale(self) -> float:
        """Anchor side in units of the level's stride. Lower it for small objects; if no anchor fits the objects, few are matched. Default: 4.0."""
    @property
    def aspect_ratios(self) -> list[float]:
        """Width divided by height of the anchors. An empty list gives no anchors and fails later."""
    @property
    def scales_per_octave(self) -> int:
        """Anchor sizes between one level and the next. More sizes fit better and cost time; 0 gives no anchors. Default: 2."""
    @property
    def normalize_coordinates(self) -> bool:
        """Gives the anchors in image fractions, which SSD needs. Must be false in `faster_rcnn`, which works in pixels and otherwise raises a ValueError; false in SSD compares pixels with fractions and learns nothing useful. Default: True."""

class SsdAnchorGenerator(Message):
    """Anchors of classic SSD: scales grow from the finest to the coarsest feature map."""
    @property
    def num_layers(self) -> int:
        """Feature maps with anchors. Must equal the extractor's, else a ValueError at the first prediction; 1 without `scales` divides by zero. Default: 6."""
    @property
    def min_scale(self) -> float:
        """Anchor scale on the finest feature map; scales in between are spaced evenly. Too large misses small objects. Ignored when `scales` is given. Default: 0.2."""
    @property
    def max_scale(self) -> float:
        """Anchor scale on the coarsest feature map. Ignored when `scales` is given; a value below `min_scale` is accepted silently and turns the order round. Default: 0.95."""
    @property
    def scales(self) -> list[float]:
        """Anchor scale of each feature map, in place of `min_scale` and `max_scale`. Fewer values than `num_layers` give fewer layers and fail later; more are cut off."""
    @property
    def aspect_ratios(self) -> list[float]:
        """Width divided by height of the anchors. An empty list leaves only the interpolated anchor of each cell; 0 is accepted silently and gives useless anchors."""
    @property
    def interpolated_scale_aspect_ratio(self) -> float:
        """Aspect ratio of the extra anchor whose scale lies between this layer and the next. 0 or less leaves the anchor out. Default: 1.0."""
    @property
    def reduce_boxes_in_lowest_layer(self) -> bool:
        """Puts only three anchors per cell on the finest map, one of them of scale 0.1. Must be false with the weight-shared predictor unless the other layers have three as well. Default: True."""
    @property
    def base_anchor_height(self) -> float:
        """Height of the base anchor that the scales multiply. Default: 1.0."""
    @property
    def base_anchor_width(self) -> float:
        """Width of the base anchor that the scales multiply. Default: 1.0."""
    @property
    def height_stride(self) -> list[int]:
        """Vertical distance of anchor centres for each layer. Left out, it follows from the feature maps. Wrong strides place the anchors off their features."""
    @property
    def width_stride(self) -> list[int]:
        """Horizontal distance of anchor centres for each layer. Used only with `height_stride`, pair by pair."""
    @property
    def height_offset(self) -> list[int]:
        """Vertical position of the first anchor centre for each layer. Left out, it is half the stride."""
    @property
    def width_offset(self) -> list[int]:
        """Horizontal position of the first anchor centre for each layer. Used only with `height_offset`, pair by pair."""

class AnchorGenerator(Message):
    """Chooses how the fixed reference boxes (anchors) are laid over the image. Exactly one generator must be set, or building the model fails with `Empty anchor generator`."""
    @property
    def grid_anchor_generator(self) -> GridAnchorGenerator:
        """Anchors on a single feature map; the usual choice for Faster R-CNN without FPN. An extractor with several feature maps makes it fail with a ValueError."""
    @property
    def ssd_anchor_generator(self) -> SsdAnchorGenerator:
        """Anchors in the classic SSD layout, with a growing scale per feature map. Its number of layers must equal the number of feature maps of the extractor."""
    @property
    def multiscale_anchor_generator(self) -> MultiscaleAnchorGenerator:
        """Anchors in octaves per pyramid level, as RetinaNet and EfficientDet use them. Its levels must be those of `fpn` or `bifpn`; the same number of other levels gives anchors of the wrong size without any error."""
    @property
    def flexible_grid_anchor_generator(self) -> FlexibleGridAnchorGenerator:
        """Anchors written out by hand, one grid per feature map. Each feature map needs its own grid."""

class ArgMaxMatcher(Message):
    """Gives every anchor the ground-truth box it overlaps most and then calls it positive, negative or ignored by two thresholds."""
    @property
    def matched_threshold(self) -> float:
        """Overlap from which an anchor counts as positive. Too high leaves few or no positives for small objects, too low trains on badly fitting boxes. Below 0.5 it fails unless `unmatched_threshold` is lowered as well. Default: 0.5."""
    @property
    def unmatched_threshold(self) -> float:
        """Overlap below which an anchor counts as background; anchors between the two thresholds take no part in the loss. A value above `matched_threshold` is a ValueError when the model is built. Default: 0.5."""
    @property
    def ignore_thresholds(self) -> bool:
        """Drops both thresholds: every anchor becomes a positive of its best box, however little it overlaps. Training then regresses boxes from far-off anchors; in one measured step the localization loss rose from 0.7 to 10. Default: False."""
    @property
    def negatives_lower_than_unmatched(self) -> bool:
        """Says which anchors are background: with true those below `unmatched_threshold`, with false those between the two thresholds. False with equal thresholds is a ValueError. Default: True."""
    @property
    def force_match_for_each_row(self) -> bool:
        """Makes sure that each ground-truth box gets at least one anchor, even below the threshold. Without it small or oddly shaped objects may never be trained; all official SSD configs set it to true. Default: False."""
    @property
    def use_matmul_gather(self) -> bool:
        """Gathers matched targets by a matrix product instead of a gather. Meant for TPUs; the result is the same. Default: False."""

class BipartiteMatcher(Message):
    """Matches each ground-truth box greedily to exactly one anchor. TF2 refuses it with a ValueError; use `argmax_matcher`."""
    @property
    def use_matmul_gather(self) -> bool:
        """Gathers matched targets by a matrix product instead of a gather. Meant for TPUs; the result is the same. Default: False."""

class FasterRcnnBoxCoder(Message):
    """Writes a box as centre offset and log size relative to its anchor, each multiplied by a factor."""
    @property
    def y_scale(self) -> float:
        """Factor for the vertical centre offset. A larger one gives this offset more weight in the box loss; 0 or less fails an assertion. A checkpoint must be used with the factors it was trained with. Default: 10.0."""
    @property
    def x_scale(self) -> float:
        """Factor for the horizontal centre offset. A larger one gives this offset more weight in the box loss; 0 or less fails an assertion. A checkpoint must be used with the factors it was trained with. Default: 10.0."""
    @property
    def height_scale(self) -> float:
        """Factor for the log height. A larger one gives the height more weight in the box loss; 0 or less fails an assertion. Default: 5.0."""
    @property
    def width_scale(self) -> float:
        """Factor for the log width. A larger one gives the width more weight in the box loss; 0 or less fails an assertion. Default: 5.0."""

class KeypointBoxCoder(Message):
    """Writes a box and its keypoints relative to the anchor, for SSD models that predict keypoints."""
    @property
    def num_keypoints(self) -> int:
        """Keypoints per box. Must be set, must match the ground truth, and `box_code_size` must be 4 + 2 x this number. Default: 0."""
    @property
    def y_scale(self) -> float:
        """Factor for vertical offsets of centre and keypoints; 0 or less fails an assertion. Default: 10.0."""
    @property
    def x_scale(self) -> float:
        """Factor for horizontal offsets of centre and keypoints; 0 or less fails an assertion. Default: 10.0."""
    @property
    def height_scale(self) -> float:
        """Factor for the log height of the box; 0 or less fails an assertion. Default: 5.0."""
    @property
    def width_scale(self) -> float:
        """Factor for the log width of the box; 0 or less fails an assertion. Default: 5.0."""

class MeanStddevBoxCoder(Message):
    """Writes a box as its corner differences to the anchor, divided by a constant."""
    @property
    def stddev(self) -> float:
        """Divisor of the corner differences. Smaller values make the box loss larger; 0 divides by zero. Default: 0.01."""

class SquareBoxCoder(Message):
    """Writes a square box as centre offset and one side length relative to its anchor."""
    @property
    def y_scale(self) -> float:
        """Factor for the vertical centre offset; 0 or less is a ValueError. Default: 10.0."""
    @property
    def x_scale(self) -> float:
        """Factor for the horizontal centre offset; 0 or less is a ValueError. Default: 10.0."""
    @property
    def length_scale(self) -> float:
        """Factor for the log side length; 0 or less is a ValueError. Default: 5.0."""

class BoxCoder(Message):
    """Chooses how a box is written as numbers relative to its anchor, which is what the box head learns to predict."""
    @property
    def faster_rcnn_box_coder(self) -> FasterRcnnBoxCoder:
        """Centre offset and log size, four numbers per box. The normal choice, and the only one whose scales the TFLite exporters read."""
    @property
    def mean_stddev_box_coder(self) -> MeanStddevBoxCoder:
        """Plain corner differences divided by a constant, four numbers per box."""
    @property
    def square_box_coder(self) -> SquareBoxCoder:
        """Centre offset and one common side length, three numbers per box; the predictor's `box_code_size` must be 3."""
    @property
    def keypoint_box_coder(self) -> KeypointBoxCoder:
        """Box plus keypoints; the predictor's `box_code_size` must be 4 + 2 x `num_keypoints`."""

class Hyperparams(Message):
    """How the convolutions (or dense layers) of a part of the network are initialized, regularized, activated and normalized."""
    @property
    def op(self) -> str:
        """The layers these settings apply to. fc_hyperparams left at CONV get neither regularizer nor initializer in TF1. One of CONV, FC. Default: 'CONV'."""
    @property
    def regularizer(self) -> Regularizer:
        """Penalty on large weights, added to the loss. An empty block means no penalty. Too strong and the penalty is all the network learns."""
    @property
    def initializer(self) -> Initializer:
        """Random start values of the weights that are not restored from a checkpoint. An empty block leaves the choice to the framework."""
    @property
    def activation(self) -> str:
        """Activation after each layer. It should be that of the checkpoint; the first stage of Faster R-CNN uses ReLU6 whatever stands here. One of NONE, RELU, RELU_6, SWISH. Default: 'RELU'."""
    @property
    def batch_norm(self) -> BatchNorm:
        """Batch normalization over the images of one replica. With very small batches its statistics become useless."""
    @property
    def sync_batch_norm(self) -> BatchNorm:
        """Batch normalization over the images of all replicas. The weight-shared SSD predictor does not count it and builds towers without normalization."""
    @property
    def group_norm(self) -> GroupNorm:
        """Normalization over groups of channels, independent of the batch size."""
    @property
    def regularize_depthwise(self) -> bool:
        """Meant to regularize depthwise convolutions too. It has no effect in either generation; remove it. Default: False."""
    @property
    def force_use_bias(self) -> bool:
        """If true, convolutions keep their bias although batch normalization follows. EfficientDet uses it; it must be as it was for the checkpoint. Default: False."""

class Regularizer(Message):
    """The kind of weight penalty."""
    @property
    def l1_regularizer(self) -> L1Regularizer:
        """Penalty on the absolute size of the weights. Give the weight: its default is far too large."""
    @property
    def l2_regularizer(self) -> L2Regularizer:
        """Penalty on the squared weights (weight decay). Give the weight: its default is far too large."""

class L1Regularizer(Message):
    """Penalty on absolute weights."""
    @property
    def weight(self) -> float:
        """Strength of the penalty. With the default 1.0 the penalty is the loss and the detector learns nothing; negative values make the weights grow without bound. Default: 1.0."""

class L2Regularizer(Message):
    """Penalty on squared weights. TF2 halves the weight so that the result is the same as in TF1."""
    @property
    def weight(self) -> float:
        """Strength of the penalty. With the default 1.0 it swamps the detection losses and nothing is learned; 0 switches it off, negative values make the weights grow without bound. Default: 1.0."""

class Initializer(Message):
    """The kind of random start values."""
    @property
    def truncated_normal_initializer(self) -> TruncatedNormalInitializer:
        """Normal distribution without its far ends. Give stddev: its default is far too large."""
    @property
    def variance_scaling_initializer(self) -> VarianceScalingInitializer:
        """Spread chosen from the number of inputs and outputs of each layer."""
    @property
    def random_normal_initializer(self) -> RandomNormalInitializer:
        """Normal distribution. Give stddev: its default is far too large."""
    @property
    def keras_initializer_by_name(self) -> str:
        """Name of a Keras initializer, such as "glorot_uniform". A name Keras does not know raises a ValueError. Default: ''."""

class TruncatedNormalInitializer(Message):
    """Normal distribution cut off two standard deviations from its mean."""
    @property
    def mean(self) -> float:
        """Center of the start values. Anything but 0 biases every layer. Default: 0.0."""
    @property
    def stddev(self) -> float:
        """Spread of the start values. The default 1.0 makes activations explode in the first steps; 0 makes all filters alike. Default: 1.0."""

class VarianceScalingInitializer(Message):
    """Start values whose spread shrinks with the size of the layer, so that activations keep their size."""
    @property
    def factor(self) -> float:
        """Factor on the variance. Much larger values make activations explode, much smaller ones make them vanish. Default: 2.0."""
    @property
    def uniform(self) -> bool:
        """If true, the values are drawn from a uniform distribution, otherwise from a truncated normal one. The official configs use true. Default: False."""
    @property
    def mode(self) -> str:
        """The layer size by which the variance is divided. One of FAN_IN, FAN_OUT, FAN_AVG. Default: 'FAN_IN'."""

class RandomNormalInitializer(Message):
    """Normal distribution, not cut off."""
    @property
    def mean(self) -> float:
        """Center of the start values. Anything but 0 biases every layer. Default: 0.0."""
    @property
    def stddev(self) -> float:
        """Spread of the start values. The default 1.0 makes activations explode in the first steps; 0 makes all filters alike. Default: 1.0."""

class BatchNorm(Message):
    """Settings of batch normalization."""
    @property
    def decay(self) -> float:
        """How slowly the moving statistics follow the batches; Keras calls it momentum. Too near 1 for a short run, the statistics are still at their start values: the training loss is good and evaluation finds nothing. Default: 0.999."""
    @property
    def center(self) -> bool:
        """If true, a trainable offset is added after normalizing, and the convolution drops its bias. Keep it as it was for the checkpoint. Default: True."""
    @property
    def scale(self) -> bool:
        """If true, a trainable factor is applied after normalizing. The default is false, while the official configs that set it use true; keep it as it was for the checkpoint. Default: False."""
    @property
    def epsilon(self) -> float:
        """Added to the variance against division by zero. Too small risks NaN on constant inputs, too large weakens the normalization. Default: 0.001."""
    @property
    def train(self) -> bool:
        """If false, the statistics are frozen while training. In TF2 use freeze_batchnorm of the SSD model, or batch_norm_trainable of the Faster R-CNN extractor, instead. Default: True."""

class GroupNorm(Message):
    """Group normalization, without settings."""

class BoxPredictor(Message):
    """Chooses the head that turns features into class scores and box encodings."""
    @property
    def convolutional_box_predictor(self) -> ConvolutionalBoxPredictor:
        """Separate prediction layers for each feature map: the head of plain SSD."""
    @property
    def mask_rcnn_box_predictor(self) -> MaskRCNNBoxPredictor:
        """Second-stage head of Faster R-CNN and Mask R-CNN. Inside `ssd` the model cannot be built."""
    @property
    def rfcn_box_predictor(self) -> RfcnBoxPredictor:
        """Position-sensitive second-stage head; setting it turns `faster_rcnn` into R-FCN."""
    @property
    def weight_shared_convolutional_box_predictor(self) -> WeightSharedConvolutionalBoxPredictor:
        """One tower of convolutions shared by all pyramid levels, as in RetinaNet and EfficientDet. Every level must have the same number of anchors per location."""

class ConvolutionalBoxPredictor(Message):
    """Head of plain SSD: small convolutions for classes and boxes, with weights of its own on each feature map."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the head's convolutions."""
    @property
    def min_depth(self) -> int:
        """Lower limit for the channels of the extra layers before the prediction. TF2 refuses a value above `max_depth`. Default: 0."""
    @property
    def max_depth(self) -> int:
        """Upper limit for the channels of the extra layers before the prediction. With 0 here and in `min_depth` no extra layer is built, whatever `num_layers_before_predictor` says. Default: 0."""
    @property
    def num_layers_before_predictor(self) -> int:
        """Number of 1x1 convolutions put before the prediction layers. Has no effect while `max_depth` and `min_depth` are 0. Default: 0."""
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the class prediction while training. The default is true; all official configs switch it off. Default: True."""
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. A small value starves the class head. Keras refuses values outside the range. Default: 0.8."""
    @property
    def kernel_size(self) -> int:
        """Side of the prediction convolutions. 0 fails at build; 1 together with `use_depthwise` is a ValueError. Default: 1."""
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box; must equal the size of the box coder's code. A wrong value builds and predicts, and then fails in the loss. Default: 4."""
    @property
    def apply_sigmoid_to_scores(self) -> bool:
        """Applies a sigmoid to the scores inside the head. Together with a SIGMOID score converter they are squashed twice; official configs leave it false and convert in `post_processing`. Default: False."""
    @property
    def class_prediction_bias_init(self) -> float:
        """Start value of the class bias. A negative value makes nearly all anchors start as background; with focal loss a start at 0 gives a far larger first loss (measured: 16.5 instead of 4.2). Default: 0.0."""
    @property
    def use_depthwise(self) -> bool:
        """Builds the prediction layers as depthwise plus 1x1 convolutions: smaller and faster (SSDLite). Needs a `kernel_size` above 1. Default: False."""
    @property
    def box_encodings_clip_range(self) -> ConvolutionalBoxPredictor_BoxEncodingsClipRange:
        """Clips the predicted box encodings to a range. Leave it out unless a quantized model needs bounded outputs."""

class ConvolutionalBoxPredictor_BoxEncodingsClipRange(Message):
    """Limits for the predicted box encodings. Present without values, both limits are 0 and every box stays on its anchor."""
    @property
    def min(self) -> float:
        """Smallest box encoding that is let through. Default: 0.0."""
    @property
    def max(self) -> float:
        """Largest box encoding that is let through. Default: 0.0."""

class WeightSharedConvolutionalBoxPredictor(Message):
    """Head whose tower of convolutions is shared by all pyramid levels (batch normalization stays separate per level)."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and normalization of the tower. Only `batch_norm` counts as normalization: with `sync_batch_norm` or `group_norm` the tower is built without any."""
    @property
    def apply_conv_hyperparams_to_heads(self) -> bool:
        """Applies the initializer and regularizer of `conv_hyperparams` also to the last layers that give classes and boxes. Default: False."""
    @property
    def apply_conv_hyperparams_pointwise(self) -> bool:
        """Applies the initializer and regularizer of `conv_hyperparams` also to the 1x1 part of depthwise separable layers. Default: False."""
    @property
    def num_layers_before_predictor(self) -> int:
        """Number of convolutions in the tower. More layers cost time and memory on every level; 0 predicts straight from the pyramid. Default: 0."""
    @property
    def depth(self) -> int:
        """Channels of the tower. The default is 0, which asks for convolutions without filters as soon as the tower has a layer. Default: 0."""
    @property
    def kernel_size(self) -> int:
        """Side of the tower's and the prediction convolutions. 1 together with `use_depthwise` is a ValueError. Default: 3."""
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box; must equal the size of the box coder's code. A wrong value builds and predicts, and then fails in the loss. Default: 4."""
    @property
    def class_prediction_bias_init(self) -> float:
        """Start value of the class bias. With focal loss it should make nearly all anchors start as background, or the first loss is very large and may wreck the pretrained features. Default: 0.0."""
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the class prediction while training. Default: False."""
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. Keras refuses values outside the range. Default: 0.8."""
    @property
    def share_prediction_tower(self) -> bool:
        """Uses one tower for classes and boxes instead of one each: smaller and faster. A checkpoint trained with the other setting does not fit. Default: False."""
    @property
    def use_depthwise(self) -> bool:
        """Builds the tower from depthwise separable convolutions (FPN-Lite, EfficientDet). Needs a `kernel_size` above 1. Default: False."""
    @property
    def score_converter(self) -> str:
        """What happens to the class scores outside training; training always sees logits. SIGMOID here and in `post_processing` squashes the scores twice. One of IDENTITY, SIGMOID. Default: 'IDENTITY'."""
    @property
    def box_encodings_clip_range(self) -> WeightSharedConvolutionalBoxPredictor_BoxEncodingsClipRange:
        """Clips the predicted box encodings to a range. Leave it out unless a quantized model needs bounded outputs."""

class WeightSharedConvolutionalBoxPredictor_BoxEncodingsClipRange(Message):
    """Limits for the predicted box encodings. Present without values, both limits are 0 and every box stays on its anchor."""
    @property
    def min(self) -> float:
        """Smallest box encoding that is let through. Default: 0.0."""
    @property
    def max(self) -> float:
        """Largest box encoding that is let through. Default: 0.0."""

class MaskRCNNBoxPredictor(Message):
    """Second-stage head of Faster R-CNN: classes, boxes and, for Mask R-CNN, one mask per proposal."""
    @property
    def fc_hyperparams(self) -> Hyperparams:
        """Regularizer and initializer of the fully connected layers. In TF1 it needs `op: FC`, otherwise they do not reach these layers."""
    @property
    def use_dropout(self) -> bool:
        """Drops activations at random before the fully connected layers while training. Default: False."""
    @property
    def dropout_keep_probability(self) -> float:
        """Share of activations kept by dropout; only used with `use_dropout`. The default of 0.5 is strong. Keras refuses values outside the range. Default: 0.5."""
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box. Faster R-CNN has a fixed box coder with four numbers, so any other value breaks the loss. Default: 4."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the convolutions in the mask branch. Must be present when `predict_instance_masks` is true, or building the model fails."""
    @property
    def predict_instance_masks(self) -> bool:
        """Adds the mask branch. It is trained only with `number_of_stages: 3` and needs `load_instance_masks: true` in the input reader. Default: False."""
    @property
    def mask_prediction_conv_depth(self) -> int:
        """Channels of the mask branch. 0 lets the code choose them from the feature depth and the number of classes. Default: 256."""
    @property
    def predict_keypoints(self) -> bool:
        """Meant to add a keypoint branch, but has no effect: no code reads it. Remove it. Default: False."""
    @property
    def mask_height(self) -> int:
        """Height of the predicted mask before it is scaled to the box. Larger masks have finer edges and cost memory. Default: 15."""
    @property
    def mask_width(self) -> int:
        """Width of the predicted mask before it is scaled to the box. Larger masks have finer edges and cost memory. Default: 15."""
    @property
    def mask_prediction_num_conv_layers(self) -> int:
        """Number of convolutions in the mask branch. More may sharpen masks and cost time and memory. Default: 2."""
    @property
    def masks_are_class_agnostic(self) -> bool:
        """Predicts one mask per proposal instead of one per class. Saves memory with many classes. Default: False."""
    @property
    def share_box_across_classes(self) -> bool:
        """Predicts one box per proposal for all classes instead of one per class. A checkpoint trained with the other setting does not fit. Default: False."""
    @property
    def convolve_then_upsample_masks(self) -> bool:
        """Enlarges the mask features after the convolutions instead of before: cheaper. The factor is an integer division, so a mask size that is no multiple of the box feature size gives smaller masks than configured. Default: False."""

class RfcnBoxPredictor(Message):
    """Second-stage head of R-FCN, which pools each bin of a proposal from score maps of its own."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the head's convolutions."""
    @property
    def num_spatial_bins_height(self) -> int:
        """Rows into which each proposal is cut. 0, or a `crop_height` it does not divide, is a ValueError. Default: 3."""
    @property
    def num_spatial_bins_width(self) -> int:
        """Columns into which each proposal is cut. 0, or a `crop_width` it does not divide, is a ValueError. Default: 3."""
    @property
    def depth(self) -> int:
        """Channels to which the features are reduced before the score maps are made. Default: 1024."""
    @property
    def box_code_size(self) -> int:
        """Numbers predicted per box. The box coder is fixed to four numbers, so any other value breaks the loss. Default: 4."""
    @property
    def crop_height(self) -> int:
        """Height to which the features of a proposal are resized before pooling the bins. Default: 12."""
    @property
    def crop_width(self) -> int:
        """Width to which the features of a proposal are resized before pooling the bins. Default: 12."""

class MaskHead(Message):
    """Mask settings of the convolutional predictors in 2018; kept here only so that old configs can be explained."""

class CalibrationConfig(Message):
    """Correction of the scores after the model, so that a score of 0.8 is right in 80 % of the cases. It changes detections only, never training; CenterNet ignores it."""
    @property
    def function_approximation(self) -> FunctionApproximation:
        """One curve for the scores of all classes, background included."""
    @property
    def class_id_function_approximations(self) -> ClassIdFunctionApproximations:
        """One curve per class; classes without a curve stay as they are."""
    @property
    def sigmoid_calibration(self) -> SigmoidCalibration:
        """One sigmoid for the scores of all classes. Never implemented: setting it stops with a ValueError."""
    @property
    def class_id_sigmoid_calibrations(self) -> ClassIdSigmoidCalibrations:
        """One sigmoid per class. Never implemented: setting it stops with a ValueError."""
    @property
    def temperature_scaling_calibration(self) -> TemperatureScalingCalibration:
        """Divides the logits by one number before the scores are computed."""

class FunctionApproximation(Message):
    """A curve given by points, straight between them."""
    @property
    def x_y_pairs(self) -> XYPairs:
        """The points of the curve. Needed; an empty list breaks the scores."""

class ClassIdFunctionApproximations(Message):
    """Curves for single classes."""
    @property
    def class_id_xy_pairs_map(self) -> list[ClassIdFunctionApproximations_ClassIdXyPairsMapEntry]:
        """Curve by class index. The index counts the score slots of the model, where 0 is the background if the model has one; with a wrong offset the curve of a neighboring class is applied."""

class ClassIdFunctionApproximations_ClassIdXyPairsMapEntry(Message):
    @property
    def key(self) -> int:
        """Default: 0."""
    @property
    def value(self) -> XYPairs:
        ...

class SigmoidCalibration(Message):
    """One sigmoid for all classes. The API has no code for it."""
    @property
    def sigmoid_parameters(self) -> SigmoidParameters:
        """Slope and shift of the sigmoid. No effect."""

class ClassIdSigmoidCalibrations(Message):
    """Sigmoids for single classes. The API has no code for it."""
    @property
    def class_id_sigmoid_parameters_map(self) -> list[ClassIdSigmoidCalibrations_ClassIdSigmoidParametersMapEntry]:
        """Slope and shift by class index. No effect."""

class ClassIdSigmoidCalibrations_ClassIdSigmoidParametersMapEntry(Message):
    @property
    def key(self) -> int:
        """Default: 0."""
    @property
    def value(self) -> SigmoidParameters:
        ...

class TemperatureScalingCalibration(Message):
    """Temperature scaling of the logits."""
    @property
    def scaler(self) -> float:
        """The temperature: above 1 makes the scores less sure, below 1 more sure. There is no default: left out it is 0, which raises a ValueError. Default: 0.0."""

class XYPairs(Message):
    """The points of a calibration curve."""
    @property
    def x_y_pair(self) -> list[XYPairs_XYPair]:
        """The points in order of x. Scores below the first or above the last point get the y of that point."""
    @property
    def training_data_type(self) -> str:
        """The data the curve was fitted on. A note only, without effect. One of DATA_TYPE_UNKNOWN, ALL_CLASSES, CLASS_SPECIFIC. Default: 'DATA_TYPE_UNKNOWN'."""

class XYPairs_XYPair(Message):
    """One point of the curve."""
    @property
    def x(self) -> float:
        """Score as the model gives it. The points must be sorted by it, without repeats, else the curve is read wrongly and without a message. Default: 0.0."""
    @property
    def y(self) -> float:
        """Corrected score for x. A curve that falls somewhere puts worse detections before better ones. Default: 0.0."""

class SigmoidParameters(Message):
    """Slope and shift of one calibration sigmoid."""
    @property
    def a(self) -> float:
        """Slope of the sigmoid. No effect. Default: -1.0."""
    @property
    def b(self) -> float:
        """Shift of the sigmoid. No effect. Default: 0.0."""

class LabelFunctionApproximations(Message):
    """Curves by label name, as they were in the API from March to July 2019. Kept here only to recognize their fields in old files."""

class LabelSigmoidCalibrations(Message):
    """Sigmoids by label name, as they were in the API from March to July 2019. Kept here only to recognize their fields in old files."""

class ImageResizer(Message):
    """How every image, in training, evaluation and export, is brought to the size the model works on."""
    @property
    def keep_aspect_ratio_resizer(self) -> KeepAspectRatioResizer:
        """Resizes without distortion between two limits, optionally padded to a square. Without padding, sizes differ and only a batch_size of 1 works."""
    @property
    def fixed_shape_resizer(self) -> FixedShapeResizer:
        """Resizes to one fixed size and distorts images of another aspect ratio. The only resizer that TFLite export accepts."""
    @property
    def identity_resizer(self) -> IdentityResizer:
        """Leaves every image at its own size. Only a batch_size of 1 works unless all images are of equal size."""
    @property
    def conditional_shape_resizer(self) -> ConditionalShapeResizer:
        """Resizes only images that are larger (or smaller) than a threshold. Sizes differ, so only a batch_size of 1 works."""
    @property
    def pad_to_multiple_resizer(self) -> PadToMultipleResizer:
        """Pads every image to a multiple of a number. The model builds, but the input pipelines of training and evaluation raise ValueError."""

class IdentityResizer(Message):
    """Leaves images at their own size; there is nothing to set."""

class KeepAspectRatioResizer(Message):
    """Limits of the undistorted resize."""
    @property
    def min_dimension(self) -> int:
        """Length the shorter side gets, unless the longer one would then exceed max_dimension. Above max_dimension it raises ValueError, as happens when only a small max_dimension is written. Default: 600."""
    @property
    def max_dimension(self) -> int:
        """Upper limit of the longer side, and the side of the square when padded. Larger finds smaller objects and costs memory; many extractors need a multiple of 32 or 128. Default: 1024."""
    @property
    def resize_method(self) -> str:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @property
    def pad_to_max_dimension(self) -> bool:
        """Pads the image to a square of max_dimension. Needed as soon as batch_size is above 1: otherwise the first batch of unequal images fails. Default: False."""
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""
    @property
    def per_channel_pad_value(self) -> list[float]:
        """Value of the padding per channel; ignored without pad_to_max_dimension. Another number of values than channels raises ValueError."""

class FixedShapeResizer(Message):
    """Size of the fixed resize. Writing only one side leaves the other at 300."""
    @property
    def height(self) -> int:
        """Height of the model input. Small sizes lose small objects, large ones cost memory; FPN extractors need a multiple of 32 and fail on others, and every extractor has a least size. Default: 300."""
    @property
    def width(self) -> int:
        """Width of the model input. Small sizes lose small objects, large ones cost memory; FPN extractors need a multiple of 32 and fail on others, and every extractor has a least size. Default: 300."""
    @property
    def resize_method(self) -> str:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""

class ConditionalShapeResizer(Message):
    """Resize that applies only to images above or below a threshold, aspect ratio kept."""
    @property
    def condition(self) -> str:
        """Whether large images are shrunk or small ones enlarged. One of INVALID, GREATER, SMALLER. Default: 'GREATER'."""
    @property
    def size_threshold(self) -> int:
        """Side length that decides about the resize and that the resized image gets. Default: 300."""
    @property
    def resize_method(self) -> str:
        """How new pixels are computed. One of BILINEAR, NEAREST_NEIGHBOR, BICUBIC, AREA. Default: 'BILINEAR'."""
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""

class PadToMultipleResizer(Message):
    """Padding with zeros up to the next multiple. Training and evaluation inputs do not know this resizer."""
    @property
    def multiple(self) -> int:
        """Both sides are padded to a multiple of it. Negative values raise ValueError, 0 passes that check and divides by zero. Default: 1."""
    @property
    def convert_to_grayscale(self) -> bool:
        """Turns the image into one gray channel. Extractors and checkpoints made for three channels then do not fit. Default: False."""

class Loss(Message):
    """The losses of a model and the choice of the examples that count in them. SSD reads all of it; CenterNet's keypoint and DensePose tasks read the two loss kinds only."""
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Loss on the box coordinates. SSD and CenterNet keypoints stop with "Empty loss config." when no kind is set."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the class scores. SSD and CenterNet keypoints stop with "Empty loss config." when no kind is set. It decides the fitting score_converter: SIGMOID for sigmoid and focal losses, SOFTMAX for softmax losses."""
    @property
    def hard_example_miner(self) -> HardExampleMiner:
        """Trains only on the anchors with the highest loss. Not together with weighted_sigmoid_focal (ValueError); no effect when expected_loss_weights is other than NONE."""
    @property
    def classification_weight(self) -> float:
        """Factor on the classification loss. Too low and boxes are exact but their classes are not; 0 trains no class. Default: 1.0."""
    @property
    def localization_weight(self) -> float:
        """Factor on the box loss. Too low gives inexact boxes, too high suppresses the classification. Default: 1.0."""
    @property
    def random_example_sampler(self) -> RandomExampleSampler:
        """Trains on a random sample of the anchors with a fixed share of positive ones. It works before hard_example_miner, if both are set."""
    @property
    def equalization_loss(self) -> Loss_EqualizationLoss:
        """Settings of an equalization loss. They have no effect; remove the block."""
    @property
    def expected_loss_weights(self) -> str:
        """Weighs anchors by expected sampling instead of mining hard ones. Any value other than NONE silently switches hard_example_miner off. One of NONE, EXPECTED_SAMPLING, REWEIGHTING_UNMATCHED_ANCHORS. Default: 'NONE'."""
    @property
    def min_num_negative_samples(self) -> float:
        """Smallest number of negatives per image for expected_loss_weights, so that images without objects still train the background. Ignored while expected_loss_weights is NONE. Default: 0.0."""
    @property
    def desired_negative_sampling_ratio(self) -> float:
        """Wanted number of negatives per positive for expected_loss_weights. Ignored while expected_loss_weights is NONE. Default: 3.0."""

class Loss_EqualizationLoss(Message):
    """Settings of an equalization loss that the API never computes."""
    @property
    def weight(self) -> float:
        """Weight of the equalization loss. It is copied into the SSD model and then never used. Default: 0.0."""
    @property
    def exclude_prefixes(self) -> list[str]:
        """Variables to leave out of the equalization loss, by the start of their name. No effect."""

class LocalizationLoss(Message):
    """The kind of loss used for box coordinates, offsets and sizes."""
    @property
    def weighted_l2(self) -> WeightedL2LocalizationLoss:
        """Squared error. Large errors dominate, so wrong labels and far-off boxes pull hard on the weights."""
    @property
    def weighted_smooth_l1(self) -> WeightedSmoothL1LocalizationLoss:
        """Squared error for small, absolute error for large deviations. The usual choice for SSD."""
    @property
    def weighted_iou(self) -> WeightedIOULocalizationLoss:
        """1 minus the overlap of two boxes. SSD hands it encoded coordinates instead of boxes, so the number means nothing there."""
    @property
    def l1_localization_loss(self) -> L1LocalizationLoss:
        """Absolute error. The choice of all official CenterNet configs."""
    @property
    def weighted_giou(self) -> WeightedGIOULocalizationLoss:
        """Generalized overlap loss. Like weighted_iou it needs real boxes, and SSD hands it encoded coordinates."""

class WeightedL2LocalizationLoss(Message):
    """Squared error of the box encoding."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""

class WeightedSmoothL1LocalizationLoss(Message):
    """Huber loss: squared up to delta, linear beyond."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @property
    def delta(self) -> float:
        """Error at which the loss turns from squared to linear. Small values make it act like an absolute error with small gradients, large values like a squared error that outliers dominate. Default: 1.0."""

class WeightedIOULocalizationLoss(Message):
    """Loss of 1 minus intersection over union of two boxes."""

class L1LocalizationLoss(Message):
    """Absolute error, without further settings."""

class WeightedGIOULocalizationLoss(Message):
    """Loss from the generalized intersection over union, which still has a gradient when boxes do not touch."""

class ClassificationLoss(Message):
    """The kind of loss used for class scores and heat maps."""
    @property
    def weighted_sigmoid(self) -> WeightedSigmoidClassificationLoss:
        """Independent yes/no cross entropy per class. Alone it lets the background of an SSD swamp the objects; combine it with hard_example_miner. Needs score_converter SIGMOID."""
    @property
    def weighted_softmax(self) -> WeightedSoftmaxClassificationLoss:
        """Cross entropy over all classes and background together. Needs score_converter SOFTMAX, and for SSD encode_background_as_zeros false."""
    @property
    def weighted_logits_softmax(self) -> WeightedSoftmaxClassificationAgainstLogitsLoss:
        """Softmax cross entropy whose targets are logits themselves, for distilling another model. Ordinary one-hot labels give wrong targets."""
    @property
    def bootstrapped_sigmoid(self) -> BootstrappedSigmoidClassificationLoss:
        """Sigmoid loss whose targets are mixed with the model's own predictions, for noisy labels. Faster R-CNN silently uses softmax instead."""
    @property
    def weighted_sigmoid_focal(self) -> SigmoidFocalClassificationLoss:
        """Focal loss: easy anchors count little, so all anchors can be trained on. Needs score_converter SIGMOID and no hard_example_miner."""
    @property
    def penalty_reduced_logistic_focal_loss(self) -> PenaltyReducedLogisticFocalLoss:
        """Focal loss for heat maps, mild on pixels near a true peak. For CenterNet's centers and keypoints; Faster R-CNN silently uses softmax instead."""
    @property
    def weighted_dice_classification_loss(self) -> WeightedDiceClassificationLoss:
        """Overlap loss for masks. For CenterNet masks and DeepMAC; Faster R-CNN silently uses softmax instead."""

class WeightedSigmoidClassificationLoss(Message):
    """Sigmoid cross entropy per class."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""

class SigmoidFocalClassificationLoss(Message):
    """Sigmoid cross entropy that is scaled down for examples the model already gets right."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @property
    def gamma(self) -> float:
        """How strongly easy examples are scaled down. 0 is plain cross entropy, where background dominates; large values leave almost no gradient. Default: 2.0."""
    @property
    def alpha(self) -> float:
        """Weight of positive examples; negatives get 1 - alpha. Left out there is no balancing at all (it is not 0.25); 0 trains no object, 1 no background. Default: 0.0."""

class WeightedSoftmaxClassificationLoss(Message):
    """Softmax cross entropy over the classes and the background."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @property
    def logit_scale(self) -> float:
        """The logits are divided by this before the softmax: above 1 softens the predictions, below 1 sharpens them. 0 divides by zero and gives NaN. Default: 1.0."""

class WeightedSoftmaxClassificationAgainstLogitsLoss(Message):
    """Softmax cross entropy against targets that are logits."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""
    @property
    def logit_scale(self) -> float:
        """Predictions and targets are divided by this before the softmax: above 1 softens them, below 1 sharpens them. 0 divides by zero and gives NaN. Default: 1.0."""

class BootstrappedSigmoidClassificationLoss(Message):
    """Sigmoid cross entropy against a mix of label and prediction."""
    @property
    def alpha(self) -> float:
        """Share of the label in the target; the rest is the model's own prediction. There is no default: left out it is 0 and the model trains on its own output only, so it learns nothing from the labels. Default: 0.0."""
    @property
    def hard_bootstrap(self) -> bool:
        """If true, the prediction is rounded to 0 or 1 before it is mixed into the target; otherwise its probability is used. Default: False."""
    @property
    def anchorwise_output(self) -> bool:
        """Old switch for one loss value per anchor, which is always the case now. Remove it. Default: False."""

class PenaltyReducedLogisticFocalLoss(Message):
    """Focal loss for CenterNet heat maps. Neither of its two numbers has a default."""
    @property
    def alpha(self) -> float:
        """How strongly pixels that are already right are scaled down. Left out it is 0, which is no focusing: the empty background dominates the loss. Default: 0.0."""
    @property
    def beta(self) -> float:
        """How strongly the penalty is reduced near a true center. Left out it is 0, and pixels right beside the center are punished like far background. Default: 0.0."""

class HardExampleMiner(Message):
    """Keeps the anchors or proposals with the highest loss, at most one per place, and trains on those only."""
    @property
    def num_hard_examples(self) -> int:
        """Largest number of examples kept per image. The default is small for an SSD with thousands of anchors; 0 or less means no limit. Default: 64."""
    @property
    def iou_threshold(self) -> float:
        """An example is dropped when it overlaps an already chosen, harder one by more than this. Low values leave few examples; a value outside 0 to 1 fails only while training runs (InvalidArgumentError). Default: 0.7."""
    @property
    def loss_type(self) -> str:
        """The loss by which examples are ranked. One of BOTH, CLASSIFICATION, LOCALIZATION. Default: 'BOTH'."""
    @property
    def max_negatives_per_positive(self) -> int:
        """Largest number of negatives per positive anchor in an image. 0 or less means no limit, so that negatives may fill the whole selection. Default: 0."""
    @property
    def min_negatives_per_image(self) -> int:
        """Number of negatives that may be kept at least, also in images without objects. Only used when max_negatives_per_positive is above 0. Default: 0."""

class RandomExampleSampler(Message):
    """Random choice of anchors with a fixed share of positives."""
    @property
    def positive_sample_fraction(self) -> float:
        """Wanted share of positive anchors in the sample. 0 or less stops the model build with a ValueError. Default: 0.01."""

class WeightedDiceClassificationLoss(Message):
    """1 minus the Dice overlap of predicted and true mask."""
    @property
    def squared_normalization(self) -> bool:
        """If true, predictions and targets are squared before the overlap is computed, which counts uncertain pixels less. Default: False."""
    @property
    def is_prediction_probability(self) -> bool:
        """If true, the prediction is taken as a probability and no sigmoid is applied. True with logits, or false with probabilities, trains on wrong values. Default: False."""

class BatchNonMaxSuppression(Message):
    """Removes detections that overlap a better one of the same class and limits how many are returned. Used in evaluation and in the exported model, not in the training loss."""
    @property
    def score_threshold(self) -> float:
        """Score a detection needs to be kept. Anything but a tiny value lowers mAP; a value above 1 is accepted and returns nothing. Default: 0.0."""
    @property
    def iou_threshold(self) -> float:
        """Overlap above which the weaker of two detections is removed. Too low loses neighbouring objects, too high leaves double boxes. Default: 0.6."""
    @property
    def max_detections_per_class(self) -> int:
        """Most detections per class and image. Above `max_total_detections` is a ValueError. Default: 100."""
    @property
    def max_total_detections(self) -> int:
        """Most detections per image over all classes. Fewer than the objects in an image cap the recall. Default: 100."""
    @property
    def use_static_shapes(self) -> bool:
        """Pads the results to a fixed number, for TPUs. Not together with soft suppression (ValueError). Default: False."""
    @property
    def use_class_agnostic_nms(self) -> bool:
        """Lets boxes of different classes suppress each other. Not together with `use_combined_nms` (ValueError). Default: False."""
    @property
    def max_classes_per_detection(self) -> int:
        """Classes kept per box in class-agnostic suppression; without `use_class_agnostic_nms` it has no effect, and with it values above 1 are a ValueError. Default: 1."""
    @property
    def soft_nms_sigma(self) -> float:
        """Lowers the scores of overlapping boxes instead of removing them (soft NMS); 0 switches it off. Not together with `use_static_shapes`, `use_hard_nms` or `use_combined_nms` (ValueError). Default: 0.0."""
    @property
    def use_partitioned_nms(self) -> bool:
        """Uses a partitioned variant of the algorithm. Acts only with `use_static_shapes`. Default: False."""
    @property
    def use_combined_nms(self) -> bool:
        """Uses TensorFlow's combined operation. Fails unless `change_coordinate_frame` is false, always fails in Faster R-CNN, and drops keypoints and other extra outputs; masks are a ValueError. Default: False."""
    @property
    def change_coordinate_frame(self) -> bool:
        """Gives the boxes relative to the real image without its padding. With `use_combined_nms` it must be false; Faster R-CNN always uses true. Default: True."""
    @property
    def use_hard_nms(self) -> bool:
        """Forces the plain algorithm that removes boxes. Together with `soft_nms_sigma` above 0 it is a ValueError. Default: False."""
    @property
    def use_cpu_nms(self) -> bool:
        """Forces the suppression onto the CPU; the result is the same. Has no effect with `use_class_agnostic_nms`. Default: False."""

class PostProcessing(Message):
    """How raw predictions become detections: score conversion, calibration, suppression."""
    @property
    def batch_non_max_suppression(self) -> BatchNonMaxSuppression:
        """Removal of overlapping detections. CenterNet reads nothing else of this message."""
    @property
    def score_converter(self) -> str:
        """Conversion of logits to scores. It must fit the classification loss; left at IDENTITY the scores are raw logits and thresholds mean nothing. Training itself does not change. One of IDENTITY, SIGMOID, SOFTMAX. Default: 'IDENTITY'."""
    @property
    def logit_scale(self) -> float:
        """Divides the logits before conversion: above 1 makes scores more alike, below 1 more extreme. 0 divides by zero. Default: 1.0."""
    @property
    def calibration_config(self) -> CalibrationConfig:
        """Corrects the converted scores so that they are closer to real probabilities. An empty block, or a sigmoid variant, is a ValueError."""

class PreprocessingStep(Message):
    """One augmentation applied to the training images, in the order of the list; evaluation never sees it."""
    @property
    def normalize_image(self) -> NormalizeImage:
        """Maps pixel values linearly from one range to another. Training images only, so evaluation sees other values unless the model expects the change."""
    @property
    def random_horizontal_flip(self) -> RandomHorizontalFlip:
        """Mirrors image, boxes, masks and keypoints left to right at random. Harmful when classes differ by direction (left arrow, right arrow) or when text must be read."""
    @property
    def random_pixel_value_scale(self) -> RandomPixelValueScale:
        """Multiplies every pixel value by its own random factor, which amounts to multiplicative noise."""
    @property
    def random_image_scale(self) -> RandomImageScale:
        """Enlarges or shrinks the whole image by one random factor, aspect ratio kept. The image_resizer brings it back to the model's size afterwards."""
    @property
    def random_rgb_to_gray(self) -> RandomRGBtoGray:
        """Turns some images gray while keeping three channels, so that the detector relies less on color."""
    @property
    def random_adjust_brightness(self) -> RandomAdjustBrightness:
        """Shifts the brightness of the image by a random amount."""
    @property
    def random_adjust_contrast(self) -> RandomAdjustContrast:
        """Multiplies the contrast of the image by a random factor."""
    @property
    def random_adjust_hue(self) -> RandomAdjustHue:
        """Shifts the hue of the image by a random amount. Keep it small when color tells classes apart."""
    @property
    def random_adjust_saturation(self) -> RandomAdjustSaturation:
        """Multiplies the color saturation of the image by a random factor."""
    @property
    def random_distort_color(self) -> RandomDistortColor:
        """Applies brightness, saturation, hue and contrast changes of fixed, rather strong size in one step."""
    @property
    def random_jitter_boxes(self) -> RandomJitterBoxes:
        """Moves the edges of the ground-truth boxes at random, the image stays as it is. Teaches tolerance, and blurs exact boxes when overdone."""
    @property
    def random_crop_image(self) -> RandomCropImage:
        """Cuts a random window out of the image and drops the boxes that mostly lie outside."""
    @property
    def random_pad_image(self) -> RandomPadImage:
        """Puts the image at a random place on a larger canvas, so that objects become smaller. The canvas size is given in pixels."""
    @property
    def random_crop_pad_image(self) -> RandomCropPadImage:
        """Cuts a random window, then puts it on a canvas sized relative to the original image."""
    @property
    def random_crop_to_aspect_ratio(self) -> RandomCropToAspectRatio:
        """Cuts the largest possible window of the given aspect ratio at a random place."""
    @property
    def random_black_patches(self) -> RandomBlackPatches:
        """Covers parts of the image with black squares, as artificial occlusion."""
    @property
    def random_resize_method(self) -> RandomResizeMethod:
        """Resizes the image to a fixed size with an interpolation method drawn at random."""
    @property
    def scale_boxes_to_pixel_coordinates(self) -> ScaleBoxesToPixelCoordinates:
        """Turns normalized boxes into pixel boxes. Wrong in today's pipelines, which go on expecting normalized boxes: remove it."""
    @property
    def resize_image(self) -> ResizeImage:
        """Resizes the training image to a fixed size, ahead of the model's own image_resizer."""
    @property
    def subtract_channel_mean(self) -> SubtractChannelMean:
        """Subtracts one constant per channel from the training images. Most feature extractors normalize themselves, and evaluation gets no such step."""
    @property
    def ssd_random_crop(self) -> SSDRandomCrop:
        """Picks one of several crop recipes at random, as in the SSD paper. On few images or with objects that fill the image, it can raise the loss."""
    @property
    def ssd_random_crop_pad(self) -> SSDRandomCropPad:
        """Picks one of several recipes that crop and then pad, so that objects appear both larger and smaller."""
    @property
    def ssd_random_crop_fixed_aspect_ratio(self) -> SSDRandomCropFixedAspectRatio:
        """Like ssd_random_crop, but all crops get the same aspect ratio."""
    @property
    def ssd_random_crop_pad_fixed_aspect_ratio(self) -> SSDRandomCropPadFixedAspectRatio:
        """Picks one crop recipe at random and pads the result to a fixed aspect ratio."""
    @property
    def random_vertical_flip(self) -> RandomVerticalFlip:
        """Mirrors image, boxes, masks and keypoints top to bottom at random. Only sensible where up and down do not matter, as in aerial images."""
    @property
    def random_rotation90(self) -> RandomRotation90:
        """Rotates image, boxes, masks and keypoints by 90 degrees counter-clockwise at random. Only sensible where orientation does not matter."""
    @property
    def rgb_to_gray(self) -> RGBtoGray:
        """Turns every training image into a one-channel gray image. An extractor that expects three channels does not fit it."""
    @property
    def convert_class_logits_to_softmax(self) -> ConvertClassLogitsToSoftmax:
        """Turns per-box class logits of the records into probabilities. The reader must set load_multiclass_scores, or the step fails."""
    @property
    def random_absolute_pad_image(self) -> RandomAbsolutePadImage:
        """Adds a border of random width, given in pixels, around the image."""
    @property
    def random_self_concat_image(self) -> RandomSelfConcatImage:
        """Places the image next to or above a copy of itself at random, which doubles the number of objects."""
    @property
    def autoaugment_image(self) -> AutoAugmentImage:
        """Applies one of the learned AutoAugment policies for detection."""
    @property
    def drop_label_probabilistically(self) -> DropLabelProbabilistically:
        """Removes ground-truth boxes of one class at random. What remains visible of that class is trained as background."""
    @property
    def remap_labels(self) -> RemapLabels:
        """Gives the boxes of several classes one common class id."""
    @property
    def random_jpeg_quality(self) -> RandomJpegQuality:
        """Re-encodes the image as JPEG with random quality, to get used to compression artifacts."""
    @property
    def random_downscale_to_target_pixels(self) -> RandomDownscaleToTargetPixels:
        """Shrinks the image to a random number of pixels; smaller images are left alone."""
    @property
    def random_patch_gaussian(self) -> RandomPatchGaussian:
        """Adds Gaussian noise to a random square of the image."""
    @property
    def random_square_crop_by_scale(self) -> RandomSquareCropByScale:
        """Cuts a random square whose side is a random multiple of the longer image side; parts outside the image become black. The crop of the CenterNet configs."""
    @property
    def random_scale_crop_and_pad_to_square(self) -> RandomScaleCropAndPadToSquare:
        """Scales the image at random, then crops or pads it to a fixed square. The augmentation of the EfficientDet configs."""
    @property
    def adjust_gamma(self) -> AdjustGamma:
        """Applies one fixed gamma correction to every training image."""

class NormalizeImage(Message):
    """Linear change of the pixel value range. All four fields must be written: the defaults of the targets never reach the code, which then raises TypeError."""
    @property
    def original_minval(self) -> float:
        """Lowest value the incoming pixels can have. Leaving it out raises TypeError. Default: 0.0."""
    @property
    def original_maxval(self) -> float:
        """Highest value the incoming pixels can have. Equal to original_minval it divides by zero; leaving it out raises TypeError. Default: 0.0."""
    @property
    def target_minval(self) -> float:
        """Value that original_minval becomes. Write it even when it is 0, or the step raises TypeError. Default: 0.0."""
    @property
    def target_maxval(self) -> float:
        """Value that original_maxval becomes. Write it even when it is 1, or the step raises TypeError. Default: 1.0."""

class RandomHorizontalFlip(Message):
    """Settings of the left-right flip; the most common augmentation of the official configs."""
    @property
    def keypoint_flip_permutation(self) -> list[int]:
        """Which keypoint takes whose place in the mirrored image, so that a left hand becomes a right hand. Required once the data has keypoints, or ValueError; a wrong order teaches swapped keypoints."""
    @property
    def probability(self) -> float:
        """Share of the images that are flipped. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""

class RandomVerticalFlip(Message):
    """Settings of the top-bottom flip."""
    @property
    def keypoint_flip_permutation(self) -> list[int]:
        """Which keypoint takes whose place in the mirrored image. Required once the data has keypoints, or ValueError; a wrong order teaches swapped keypoints."""
    @property
    def probability(self) -> float:
        """Share of the images that are flipped. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""

class RandomRotation90(Message):
    """Settings of the random rotation by 90 degrees."""
    @property
    def keypoint_rot_permutation(self) -> list[int]:
        """Which keypoint takes whose place after the rotation; needed only where keypoints are named by direction."""
    @property
    def probability(self) -> float:
        """Share of the images that are rotated. An explicit 0 turns into no value at all and raises ValueError; to switch the step off, remove it. Default: 0.5."""

class RandomPixelValueScale(Message):
    """Bounds of the random factor per pixel value; results are clipped to 0 to 255."""
    @property
    def minval(self) -> float:
        """Lowest factor. Far below 1 the image turns into dark noise. Default: 0.9."""
    @property
    def maxval(self) -> float:
        """Highest factor. Far above 1 bright areas saturate. Default: 1.1."""

class RandomImageScale(Message):
    """Bounds of the random scale of the whole image."""
    @property
    def min_scale_ratio(self) -> float:
        """Smallest scale. Very small values destroy small objects before the model sees them. Default: 0.5."""
    @property
    def max_scale_ratio(self) -> float:
        """Largest scale. Large values cost memory, as the enlarged image is built before it is resized. Default: 2.0."""

class RandomRGBtoGray(Message):
    """How often images are turned gray."""
    @property
    def probability(self) -> float:
        """Share of the images that are turned gray. Too high a share makes color useless to the detector. Default: 0.1."""

class RandomAdjustBrightness(Message):
    """Strength of the random brightness change."""
    @property
    def max_delta(self) -> float:
        """Largest shift in either direction, as a share of the full pixel range. Near 1 images turn black or white. Default: 0.2."""

class RandomAdjustContrast(Message):
    """Bounds of the random contrast factor."""
    @property
    def min_delta(self) -> float:
        """Lowest contrast factor; 1 leaves the image as it is, 0 makes it flat gray. Default: 0.8."""
    @property
    def max_delta(self) -> float:
        """Highest contrast factor; 1 leaves the image as it is. Default: 1.25."""

class RandomAdjustHue(Message):
    """Strength of the random hue change."""
    @property
    def max_delta(self) -> float:
        """Largest hue shift in either direction, as a share of the color circle. Large values make color meaningless. Default: 0.02."""

class RandomAdjustSaturation(Message):
    """Bounds of the random saturation factor."""
    @property
    def min_delta(self) -> float:
        """Lowest saturation factor; 0 is gray, 1 leaves the image as it is. Default: 0.8."""
    @property
    def max_delta(self) -> float:
        """Highest saturation factor; 1 leaves the image as it is. Default: 1.25."""

class RandomDistortColor(Message):
    """Combined color distortion; its strengths are fixed in the code."""
    @property
    def color_ordering(self) -> int:
        """Order of the four changes: 0 is brightness, saturation, hue, contrast; 1 is brightness, contrast, saturation, hue. Any other value raises ValueError. Default: 0."""

class RandomJitterBoxes(Message):
    """How far and in which way box edges are moved; boxes stay inside the image."""
    @property
    def ratio(self) -> float:
        """Largest relative change of the distance between an edge and the box center. Large values train on boxes that no longer fit their objects. Default: 0.05."""
    @property
    def jitter_mode(self) -> str:
        """In which direction the edges move; see the values. One of DEFAULT, EXPAND, SHRINK, EXPAND_SYMMETRIC, SHRINK_SYMMETRIC, EXPAND_SYMMETRIC_XY, SHRINK_SYMMETRIC_XY. Default: 'DEFAULT'."""

class RandomCropImage(Message):
    """Limits of the random crop. Ranges given the wrong way round are accepted."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Default: 1.0."""
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Default: 0.75."""
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Default: 1.33."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Default: 0.1."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Default: 1.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Default: 0.0."""

class RandomPadImage(Message):
    """Limits of the random canvas. Without any size, the canvas is up to twice as high and wide as the image."""
    @property
    def min_image_height(self) -> int:
        """Smallest height of the canvas; images that are higher keep their height. Set together with min_image_width, or ValueError. Default: 0."""
    @property
    def min_image_width(self) -> int:
        """Smallest width of the canvas; images that are wider keep their width. Set together with min_image_height, or ValueError. Default: 0."""
    @property
    def max_image_height(self) -> int:
        """Largest height of the canvas. Set together with max_image_width, or ValueError; large values make objects tiny. Default: 0."""
    @property
    def max_image_width(self) -> int:
        """Largest width of the canvas. Set together with max_image_height, or ValueError; large values make objects tiny. Default: 0."""
    @property
    def pad_color(self) -> list[float]:
        """Color of the border; left out, the mean color of the image. A list of other length than the channels only warns first and then fails while padding."""

class RandomAbsolutePadImage(Message):
    """Limits of the random border in pixels."""
    @property
    def max_height_padding(self) -> int:
        """Upper limit of the rows added. Left out or 0 adds none. Default: 0."""
    @property
    def max_width_padding(self) -> int:
        """Upper limit of the columns added. Left out or 0 adds none. Default: 0."""
    @property
    def pad_color(self) -> list[float]:
        """Color of the border; left out, the mean color of the image. A list of other length than the channels only warns first and then fails while padding."""

class RandomCropPadImage(Message):
    """Limits of a random crop and of the canvas it is put on."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Default: 1.0."""
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Default: 0.75."""
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Default: 1.33."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Default: 0.1."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Default: 1.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Default: 0.0."""
    @property
    def min_padded_size_ratio(self) -> list[float]:
        """Smallest size of the padded canvas relative to the original image. Anything but two values raises ValueError."""
    @property
    def max_padded_size_ratio(self) -> list[float]:
        """Largest size of the padded canvas relative to the original image. Large values make objects tiny; anything but two values raises ValueError."""
    @property
    def pad_color(self) -> list[float]:
        """Color of the border; left out, the mean color of the crop. A list of other length than the channels only warns first and then fails while padding."""

class RandomCropToAspectRatio(Message):
    """Target shape of the crop and which boxes survive it."""
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of the crop. Far from the images' own ratio, much of each image is lost. Default: 1.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Default: 0.3."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""

class RandomBlackPatches(Message):
    """Number, chance and size of the black squares."""
    @property
    def max_black_patches(self) -> int:
        """How many times a square may be added. With many, whole objects disappear while their boxes stay. Default: 10."""
    @property
    def probability(self) -> float:
        """Chance that each of these attempts really adds a square. Default: 0.5."""
    @property
    def size_to_image_ratio(self) -> float:
        """Side of a square relative to the shorter image side. Large squares hide whole objects. Default: 0.1."""

class RandomResizeMethod(Message):
    """Target size of the resize whose interpolation is drawn at random."""
    @property
    def target_height(self) -> int:
        """New height. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @property
    def target_width(self) -> int:
        """New width. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""

class RGBtoGray(Message):
    """Turns every training image into one gray channel; there is nothing to set."""

class ScaleBoxesToPixelCoordinates(Message):
    """Turns normalized boxes into pixel boxes; there is nothing to set."""

class ResizeImage(Message):
    """Target size and interpolation of a resize that precedes the image_resizer."""
    @property
    def new_height(self) -> int:
        """New height. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @property
    def new_width(self) -> int:
        """New width. There is no default: left out, the image is resized to 0 and the input fails. Default: 0."""
    @property
    def method(self) -> str:
        """How new pixels are computed. One of AREA, BICUBIC, BILINEAR, NEAREST_NEIGHBOR. Default: 'BILINEAR'."""

class SubtractChannelMean(Message):
    """Constants to subtract from the channels of the training images."""
    @property
    def means(self) -> list[float]:
        """One value per channel; another number of values than channels raises ValueError."""

class SSDRandomCropOperation(Message):
    """One crop recipe of ssd_random_crop. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""

class SSDRandomCrop(Message):
    """List of crop recipes, of which one is drawn per image."""
    @property
    def operations(self) -> list[SSDRandomCropOperation]:
        """The recipes, drawn with equal chance. Left out, seven built-in recipes are used, as all official configs do."""

class SSDRandomCropPadOperation(Message):
    """One crop-and-pad recipe of ssd_random_crop_pad. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def min_padded_size_ratio(self) -> list[float]:
        """Smallest size of the padded canvas relative to the original image. Nobody checks the number of values; any but two fails when the input is built."""
    @property
    def max_padded_size_ratio(self) -> list[float]:
        """Largest size of the padded canvas relative to the original image. Nobody checks the number of values; any but two fails when the input is built."""
    @property
    def pad_color_r(self) -> float:
        """Red part of the border color; left out it is 0. Default: 0.0."""
    @property
    def pad_color_g(self) -> float:
        """Green part of the border color; left out it is 0. Default: 0.0."""
    @property
    def pad_color_b(self) -> float:
        """Blue part of the border color; left out it is 0. Default: 0.0."""

class SSDRandomCropPad(Message):
    """List of crop-and-pad recipes, of which one is drawn per image."""
    @property
    def operations(self) -> list[SSDRandomCropPadOperation]:
        """The recipes, drawn with equal chance. Left out, six built-in recipes are used."""

class SSDRandomCropFixedAspectRatioOperation(Message):
    """One crop recipe of ssd_random_crop_fixed_aspect_ratio. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""

class SSDRandomCropFixedAspectRatio(Message):
    """List of crop recipes and the aspect ratio they all end in."""
    @property
    def operations(self) -> list[SSDRandomCropFixedAspectRatioOperation]:
        """The recipes, drawn with equal chance. Left out, built-in recipes are used, as the official configs do, and aspect_ratio is ignored."""
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of all crops. Without any operations it has no effect. Default: 1.0."""

class SSDRandomCropPadFixedAspectRatioOperation(Message):
    """One crop recipe of ssd_random_crop_pad_fixed_aspect_ratio. No number has a default, so write all of them."""
    @property
    def min_object_covered(self) -> float:
        """At least one box must be covered by the crop to this share. Low values give crops with cut objects, 1 crops that hold an object completely. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def min_aspect_ratio(self) -> float:
        """Smallest width divided by height of the crop. A value above the maximum is accepted without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_aspect_ratio(self) -> float:
        """Largest width divided by height of the crop. Extreme values distort objects once a fixed_shape_resizer squeezes the crop. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def min_area(self) -> float:
        """Smallest share of the image that the crop keeps. Small values enlarge objects strongly and lose context. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def max_area(self) -> float:
        """Largest share of the image that the crop keeps. Below min_area no crop fits, and the image stays whole without a message. Left out it is 0 here, which the crop operation refuses. Default: 0.0."""
    @property
    def overlap_thresh(self) -> float:
        """A box survives only if at least this share of it lies inside the crop. High values drop cut objects that remain visible and are then trained as background. Left out it is 0 here, since the operation has no default. Default: 0.0."""
    @property
    def clip_boxes(self) -> bool:
        """Cuts surviving boxes at the border of the crop. Without it, boxes reach beyond the image. Default: True."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay uncropped: 0 crops always, 1 never. Left out it is 0 here, since the operation has no default. Default: 0.0."""

class SSDRandomCropPadFixedAspectRatio(Message):
    """List of crop recipes, and the aspect ratio and size the result is padded to."""
    @property
    def operations(self) -> list[SSDRandomCropPadFixedAspectRatioOperation]:
        """The recipes, drawn with equal chance. Left out, built-in recipes are used."""
    @property
    def aspect_ratio(self) -> float:
        """Width divided by height of the padded result. An explicit 0 counts as left out. Default: 1.0."""
    @property
    def min_padded_size_ratio(self) -> list[float]:
        """Smallest size of the padded canvas relative to the cropped image. Anything but two values raises ValueError."""
    @property
    def max_padded_size_ratio(self) -> list[float]:
        """Largest size of the padded canvas relative to the cropped image. Large values make objects tiny; anything but two values raises ValueError."""

class ConvertClassLogitsToSoftmax(Message):
    """Softening of class logits that are used as soft targets."""
    @property
    def temperature(self) -> float:
        """Divisor of the logits: above 1 the targets become more even, below 1 sharper. 0 divides by zero. Default: 1.0."""

class RandomSelfConcatImage(Message):
    """How often the image is doubled in each direction; both can happen to one image."""
    @property
    def concat_vertical_probability(self) -> float:
        """Share of the images that are stacked on a copy of themselves. Objects then have half their height after resizing. Default: 0.1."""
    @property
    def concat_horizontal_probability(self) -> float:
        """Share of the images that are put beside a copy of themselves. Objects then have half their width after resizing. Default: 0.1."""

class AutoAugmentImage(Message):
    """Choice of the AutoAugment policy."""
    @property
    def policy_name(self) -> str:
        """Name of the policy. An unknown name passes the build and fails when the input pipeline runs. Default: 'v0'."""

class DropLabelProbabilistically(Message):
    """Which class is thinned out and how strongly."""
    @property
    def label(self) -> int:
        """Label-map id of the class whose boxes are dropped. Left out it is 0, an id that no class should have. Default: 0."""
    @property
    def drop_probability(self) -> float:
        """Chance that a box of that class is dropped. With the default 1.0 the class vanishes from training. Default: 1.0."""

class RemapLabels(Message):
    """Which classes are merged into which."""
    @property
    def original_labels(self) -> list[int]:
        """Label-map ids that are replaced. Ids that do not occur are harmless."""
    @property
    def new_label(self) -> int:
        """Label-map id the boxes get. Left out it is 0, and above num_classes it is no class either: in both cases the boxes are trained without a class. Default: 0."""

class RandomJpegQuality(Message):
    """Bounds of the random JPEG quality."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay untouched: 0 re-encodes always, 1 never. Default: 0.0."""
    @property
    def min_jpeg_quality(self) -> int:
        """Lowest quality. Near 0 the image is barely recognizable; above the maximum the input pipeline fails while running. Default: 0."""
    @property
    def max_jpeg_quality(self) -> int:
        """Upper limit of the quality. Below the minimum the input pipeline fails while running. Default: 100."""

class RandomDownscaleToTargetPixels(Message):
    """Bounds of the random image size, counted in pixels."""
    @property
    def random_coef(self) -> float:
        """Share of the images that keep their size: 0 shrinks always, 1 never. Default: 0.0."""
    @property
    def min_target_pixels(self) -> int:
        """Smallest number of pixels (height times width) to shrink to. 0 or less raises ValueError. Default: 300000."""
    @property
    def max_target_pixels(self) -> int:
        """Upper limit of the number of pixels to shrink to. Write it: left out, the code uses 800000, not the default stated here. Default: 500000."""

class RandomPatchGaussian(Message):
    """Size and strength of the noisy square."""
    @property
    def random_coef(self) -> float:
        """Share of the images that stay untouched: 0 adds noise always, 1 never. Default: 0.0."""
    @property
    def min_patch_size(self) -> int:
        """Smallest side of the square. Below 1 raises ValueError; above the maximum the input pipeline fails while running. Default: 1."""
    @property
    def max_patch_size(self) -> int:
        """Upper limit of the side of the square. As large as the image, it puts noise on everything. Default: 250."""
    @property
    def min_gaussian_stddev(self) -> float:
        """Weakest noise, as standard deviation on images scaled to 0 to 1. Default: 0.0."""
    @property
    def max_gaussian_stddev(self) -> float:
        """Strongest noise, as standard deviation on images scaled to 0 to 1. Near 1 the patch is pure noise. Default: 1.0."""

class RandomSquareCropByScale(Message):
    """Size and position of the random square of the CenterNet recipes."""
    @property
    def max_border(self) -> int:
        """Margin along the image edges in which the center of the square may not lie; halved until it fits small images. Default: 128."""
    @property
    def scale_min(self) -> float:
        """Smallest side of the square relative to the longer image side. Small values enlarge objects and cut many of them. Default: 0.6."""
    @property
    def scale_max(self) -> float:
        """Largest side of the square relative to the longer image side. Above 1 the image is surrounded by black and objects shrink. Default: 1.3."""
    @property
    def num_scales(self) -> int:
        """How many evenly spaced scales there are to draw from. Below 1 fails. Default: 8."""

class RandomScaleCropAndPadToSquare(Message):
    """Output size and random scale of the EfficientDet recipes."""
    @property
    def output_size(self) -> int:
        """Side of the square that comes out. It should equal the size of the image_resizer, or every image is resized again and the scale range shifts. Default: 512."""
    @property
    def scale_min(self) -> float:
        """Smallest scale of the image relative to the output square; below 1 the rest is padded. Very small values make objects vanish. Default: 0.1."""
    @property
    def scale_max(self) -> float:
        """Largest scale of the image relative to the output square; above 1 a square is cut out and objects outside it are lost. Default: 2.0."""

class AdjustGamma(Message):
    """Strength of the gamma correction; it is not random."""
    @property
    def gamma(self) -> float:
        """Exponent of the pixel values: above 1 darkens, below 1 brightens, 1 changes nothing. Default: 1.0."""
    @property
    def gain(self) -> float:
        """Factor applied after the exponent; results are clipped to the pixel range. Default: 1.0."""

class CenterNet(Message):
    """A CenterNet model: objects are found as peaks of a heat map, without anchors. Exists in TF2 only; the TF1 code knows no extractor for it."""
    @property
    def num_classes(self) -> int:
        """Number of object classes, without background. It must be at least the largest id in the label map; objects with higher ids silently train no class. Left out it is 0. Default: 0."""
    @property
    def feature_extractor(self) -> CenterNetFeatureExtractor:
        """The backbone and how the image is normalized for it. Without it the model build stops with a ValueError."""
    @property
    def image_resizer(self) -> ImageResizer:
        """Size of the network input. Must be set; the sides have to fit the stride of the backbone: multiples of 128 for hourglass_52 and hourglass_104, of 32 for the FPN extractors. Other sizes pass the model build and fail only when training starts."""
    @property
    def use_depthwise(self) -> bool:
        """If true, the prediction heads use separable convolutions: smaller and faster, for mobile models. DeepMAC ignores it. Default: False."""
    @property
    def compute_heatmap_sparse(self) -> bool:
        """If true, the target heat maps are computed with sparse operations. Only speed and memory change, not the result. Default: False."""
    @property
    def object_detection_task(self) -> CenterNet_ObjectDetection:
        """The box task. Without it and without a keypoint task the model stops with a bare AssertionError."""
    @property
    def object_center_params(self) -> CenterNet_ObjectCenterParams:
        """Settings of the center heat map. Always needed: without it the model build stops with "Empty loss config."."""
    @property
    def keypoint_label_map_path(self) -> str:
        """Label map that lists the keypoints of each class. The file is opened when the model is built, also for evaluation; a missing file is a NotFoundError. Needed as soon as there is a keypoint task. Default: ''."""
    @property
    def keypoint_estimation_task(self) -> list[CenterNet_KeypointEstimation]:
        """Keypoint tasks, each for a class of its own with keypoint ids of its own. The input reader must set num_keypoints, else the ground truth is missing."""
    @property
    def mask_estimation_task(self) -> CenterNet_MaskEstimation:
        """Instance masks. Needs load_instance_masks in the input reader. Ignored with deepmac_mask_estimation."""
    @property
    def densepose_estimation_task(self) -> CenterNet_DensePoseEstimation:
        """DensePose task. Needs mask_estimation_task and load_dense_pose in the input reader."""
    @property
    def track_estimation_task(self) -> CenterNet_TrackEstimation:
        """Re-identification task for tracking. Needs load_track_id in the input reader."""
    @property
    def temporal_offset_task(self) -> CenterNet_TemporalOffsetEstimation:
        """Offsets to the previous frame, for tracking. Ignored with deepmac_mask_estimation."""
    @property
    def deepmac_mask_estimation(self) -> CenterNet_DeepMACMaskEstimation:
        """Turns the model into DeepMAC. All tasks other than boxes and masks are then ignored without a message."""
    @property
    def post_processing(self) -> PostProcessing:
        """Optional non-maximum suppression of the detected boxes. Only batch_non_max_suppression is used; score_converter, logit_scale and calibration_config have no effect here."""
    @property
    def output_prediction_dict(self) -> bool:
        """If true, the raw head outputs are added to the detections, for debugging or own post-processing. Default: False."""

class CenterNet_PredictionHeadParams(Message):
    """Hidden convolutions of one prediction head. A message that is present but empty builds a head without any hidden layer; leave the message out to get one layer of 256 filters with kernel size 3."""
    @property
    def num_filters(self) -> list[int]:
        """Number of filters of each hidden convolution, one entry per layer. More filters cost memory and time. The list must be as long as kernel_sizes, else the model build stops with an AssertionError."""
    @property
    def kernel_sizes(self) -> list[int]:
        """Kernel size of each hidden convolution, one entry per layer. The list must be as long as num_filters."""

class CenterNet_ObjectDetection(Message):
    """Box size and center offset heads. A CenterNet model needs this task or at least one keypoint task."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole box loss (size and offset) in the total loss. 0 leaves the boxes untrained. Default: 1.0."""
    @property
    def offset_loss_weight(self) -> float:
        """Weight of the loss on the sub-pixel offset of the center inside the box loss. Default: 1.0."""
    @property
    def scale_loss_weight(self) -> float:
        """Weight of the loss on box height and width inside the box loss. Sizes are penalized in pixels of the feature map, so the loss grows with the input size; too large a weight drowns the center heat map. Default: 0.1."""
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Regression loss for size and offset. The model build stops with "Empty loss config." when no kind is set."""
    @property
    def scale_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts height and width."""
    @property
    def offset_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts the center offset."""

class CenterNet_ObjectCenterParams(Message):
    """The object-center heat map: its loss, its target and how its peaks become detections."""
    @property
    def object_center_loss_weight(self) -> float:
        """Weight of the center heat-map loss, which trains both "where" and "which class". 0 leaves the detector without any object. Default: 1.0."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the center heat map. It must be set: the model build stops with "Empty loss config." even when the rest of this message is absent."""
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the heat-map head, before the sigmoid; -2.19 means a score of 0.1 everywhere. A value near 0 or above makes the first losses very large, because the map is almost all background. Default: -2.19."""
    @property
    def min_box_overlap_iou(self) -> float:
        """Sets the size of the Gaussian around each true center: a box shifted inside it still overlaps the true box by at least this much. Lower values spread the target over more pixels, higher values make it a thin peak. Default: 0.7."""
    @property
    def max_box_predictions(self) -> int:
        """Number of heat-map peaks kept per image. Objects beyond it are lost in crowded images; training is not affected. Default: 100."""
    @property
    def use_labeled_classes(self) -> bool:
        """If true, only the classes that were verified for an image count in the heat-map loss. For federated data sets, where an unlabeled class may still be in the picture; needs that information in the records. Default: False."""
    @property
    def keypoint_weights_for_center(self) -> list[float]:
        """Moves the object center to the weighted mean of the keypoints instead of the box center. Needs exactly one keypoint task, no object_detection_task and one weight per keypoint, else the model build fails."""
    @property
    def center_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that predicts the center heat map."""
    @property
    def peak_max_pool_kernel_size(self) -> int:
        """Side of the window in which only the highest heat-map value counts as a peak. Larger windows suppress neighboring objects, 1 switches the suppression off. Older code always uses 3. Default: 3."""

class CenterNet_KeypointEstimation(Message):
    """One group of keypoints for one class, for example the joints of a person. May be repeated for other classes."""
    @property
    def task_name(self) -> str:
        """Name of this task in losses and outputs. Two tasks with the same name (or both without one) silently replace each other, so the first is never trained. Default: ''."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole task in the total loss. 0 leaves its keypoints untrained. Default: 1.0."""
    @property
    def loss(self) -> Loss:
        """Losses of this task. Both classification_loss (heat map) and localization_loss (offset, regression) must be set, else the model build stops with "Empty loss config."; the other fields of the message have no effect here."""
    @property
    def keypoint_class_name(self) -> str:
        """The `name` (not the display_name) of an item with keypoints in keypoint_label_map_path. Any other text stops the model build with a KeyError; two tasks must not share a class. Default: ''."""
    @property
    def keypoint_label_to_std(self) -> list[CenterNet_KeypointEstimation_KeypointLabelToStdEntry]:
        """Factor on the size of the target Gaussian for each keypoint label: small for exact points (eyes), large for vague ones (hips). Labels left out get 1.0, unknown labels are ignored."""
    @property
    def keypoint_regression_loss_weight(self) -> float:
        """Weight of the loss on the vectors from object center to keypoints. The loss is in pixels of the feature map and grows with the input size; too large a weight drowns the other losses. Default: 1.0."""
    @property
    def keypoint_heatmap_loss_weight(self) -> float:
        """Weight of the loss on the keypoint heat maps. Default: 1.0."""
    @property
    def keypoint_offset_loss_weight(self) -> float:
        """Weight of the loss on the sub-pixel offset of the keypoint peaks. Default: 1.0."""
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the keypoint heat-map head, before the sigmoid. Near 0 or above makes the first losses very large. Default: -2.19."""
    @property
    def keypoint_candidate_score_threshold(self) -> float:
        """A heat-map peak below this score is not used to correct a regressed keypoint. Too high and keypoints stay where the rough regression put them; training is not affected. Default: 0.1."""
    @property
    def num_candidates_per_keypoint(self) -> int:
        """Largest number of heat-map peaks looked at for each kind of keypoint. Too few lose keypoints in crowded images. Default: 100."""
    @property
    def peak_max_pool_kernel_size(self) -> int:
        """Side of the window in which only the highest keypoint score counts as a peak. Large windows merge the same joint of neighboring objects. Default: 3."""
    @property
    def unmatched_keypoint_score(self) -> float:
        """Score given to a keypoint that found no peak nearby and keeps its regressed place. Default: 0.1."""
    @property
    def box_scale(self) -> float:
        """The detected box is enlarged by this factor, and only peaks inside the enlarged box may correct its keypoints. Below 1 cuts off hands and feet. Default: 1.2."""
    @property
    def candidate_search_scale(self) -> float:
        """Search radius around a regressed keypoint, as a share of the longer side of the enlarged box. Too large lets keypoints jump to another object, too small leaves them uncorrected. Default: 0.3."""
    @property
    def candidate_ranking_mode(self) -> str:
        """Rule for choosing one peak per keypoint. An unknown text raises a ValueError only when detections are made (evaluation, export), so a training run ends well and the model is then unusable. Default: 'min_distance'."""
    @property
    def score_distance_offset(self) -> float:
        """Added to the distance in candidate_ranking_mode "score_distance_ratio". Larger values give the score more say than the nearness; must not be 0 when a peak can lie exactly on the regressed place. Default: 1.0."""
    @property
    def score_distance_multiplier(self) -> float:
        """Like score_distance_offset, but as a share of the longer box side, for candidate_ranking_mode "score_scaled_distance_ratio". Ignored in the other modes. Default: 0.1."""
    @property
    def std_dev_multiplier(self) -> float:
        """Factor on the keypoint Gaussians when candidate_ranking_mode "gaussian_weighted" weighs peaks by their distance. Larger values accept peaks farther away; training is not affected. Default: 1.0."""
    @property
    def offset_peak_radius(self) -> int:
        """The offset is trained on all pixels this close to a true keypoint; 0 trains the one pixel of the keypoint only. With a value above 0, per_keypoint_offset should be true, otherwise neighboring keypoints overwrite each other's targets. Default: 0."""
    @property
    def per_keypoint_offset(self) -> bool:
        """If true, every kind of keypoint gets offset channels of its own; otherwise all share two channels. The official configs use true. Default: False."""
    @property
    def predict_depth(self) -> bool:
        """Adds a head for the depth of the keypoints. Works only with a single keypoint task and num_classes 1 (otherwise an AssertionError when detections are made) and needs load_keypoint_depth_features in the input reader. Default: False."""
    @property
    def per_keypoint_depth(self) -> bool:
        """If true, every kind of keypoint gets a depth channel of its own. Without predict_depth it has no effect. Default: False."""
    @property
    def keypoint_depth_loss_weight(self) -> float:
        """Weight of the depth loss. Without predict_depth it has no effect. Default: 1.0."""
    @property
    def clip_out_of_frame_keypoints(self) -> bool:
        """If true, keypoints outside the image are moved to its border and get score 0. All keypoint tasks must agree, else it is off for all of them. Default: False."""
    @property
    def rescore_instances(self) -> bool:
        """If true, the score of a detected object becomes the mean score of its visible keypoints. This changes the order of the detections and therefore mAP, not the training. Default: False."""
    @property
    def rescoring_threshold(self) -> float:
        """A keypoint counts as visible for rescore_instances above this score. Ignored when rescore_instances is false. Default: 0.0."""
    @property
    def heatmap_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the keypoint heat-map head."""
    @property
    def offset_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the keypoint offset head."""
    @property
    def regress_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the head that regresses keypoints from the object center."""
    @property
    def gaussian_denom_ratio(self) -> float:
        """Width of the weighting Gaussian in candidate_ranking_mode "gaussian_weighted_const". Any other mode ignores it. Default: 0.1."""
    @property
    def argmax_postprocessing(self) -> bool:
        """Takes the strongest place of each heat map instead of collecting several peaks. A cheaper post-processing for models with a single class; training is not affected. Default: False."""

class CenterNet_KeypointEstimation_KeypointLabelToStdEntry(Message):
    @property
    def key(self) -> str:
        """Default: ''."""
    @property
    def value(self) -> float:
        """Default: 0.0."""

class CenterNet_MaskEstimation(Message):
    """Instance masks predicted as one segmentation map per class and cut out with the detected boxes."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the mask loss in the total loss. 0 leaves the masks untrained. Default: 1.0."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on every pixel of the mask map. The model build stops with "Empty loss config." when no kind is set."""
    @property
    def mask_height(self) -> int:
        """Height to which each cut-out mask is resized in the detections. Affects the output only, not training. Default: 256."""
    @property
    def mask_width(self) -> int:
        """Width to which each cut-out mask is resized in the detections. Affects the output only, not training. Default: 256."""
    @property
    def score_threshold(self) -> float:
        """Mask pixels of at least this score become foreground. Lower gives fatter masks; training is not affected. Default: 0.5."""
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the mask head, before the sigmoid. Near 0 or above makes the first losses large. Default: -2.19."""
    @property
    def mask_head_params(self) -> CenterNet_PredictionHeadParams:
        """Hidden layers of the mask head."""

class CenterNet_DensePoseEstimation(Message):
    """Body parts and surface coordinates of persons (DensePose). Needs mask_estimation_task, else the model raises a ValueError."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the whole DensePose loss in the total loss. Default: 1.0."""
    @property
    def class_id(self) -> int:
        """Class that carries the DensePose labels, counted from 0: the label-map id minus 1. With the label-map id itself, the parts are attached to the next class without any message. Default: 0."""
    @property
    def loss(self) -> Loss:
        """Losses of this task. Both classification_loss (parts) and localization_loss (coordinates) must be set, else the model build stops with "Empty loss config."."""
    @property
    def num_parts(self) -> int:
        """Number of body parts predicted. It must cover the part indices in the records. Default: 24."""
    @property
    def part_loss_weight(self) -> float:
        """Weight of the body-part loss inside this task. Default: 1.0."""
    @property
    def coordinate_loss_weight(self) -> float:
        """Weight of the surface-coordinate loss inside this task. Default: 1.0."""
    @property
    def upsample_to_input_res(self) -> bool:
        """If true, predictions are enlarged to the input size before the loss: finer targets, much more memory. The detections keep the coarse size either way. Default: True."""
    @property
    def heatmap_bias_init(self) -> float:
        """Start value of the last bias of the part head, before the sigmoid. Near 0 or above makes the first losses large. Default: -2.19."""

class CenterNet_TrackEstimation(Message):
    """Re-identification embedding that lets a tracker tell objects apart. Needs load_track_id in the input reader."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the embedding loss in the total loss. Default: 1.0."""
    @property
    def num_track_ids(self) -> int:
        """Number of different tracks in the training data, used as classes for the embedding. There is no default: left out it is 0 and the model cannot be built; too small makes the targets of the higher ids empty. Default: 0."""
    @property
    def reid_embed_size(self) -> int:
        """Length of the embedding vector. Small values cannot tell many objects apart, large ones cost memory. Default: 128."""
    @property
    def num_fc_layers(self) -> int:
        """Number of dense layers between embedding and track id; all but the last have batch norm and ReLU. 1 or less is a single linear layer. Default: 1."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on the predicted track id. The model build stops with "Empty loss config." when no kind is set."""

class CenterNet_TemporalOffsetEstimation(Message):
    """Offset of every object to its place in the previous frame, for tracking. Needs these offsets in the records."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the temporal-offset loss in the total loss. Default: 1.0."""
    @property
    def localization_loss(self) -> LocalizationLoss:
        """Regression loss for the offsets. The model build stops with "Empty loss config." when no kind is set."""

class CenterNet_DeepMACMaskEstimation(Message):
    """DeepMAC: class-agnostic mask head on top of CenterNet, which also learns masks for classes that have boxes only. With this message the builder skips the keypoint, mask, DensePose, track and temporal tasks."""
    @property
    def classification_loss(self) -> ClassificationLoss:
        """Loss on every mask pixel. It must be set, else a ValueError ("Empty loss config.")."""
    @property
    def task_loss_weight(self) -> float:
        """Weight of the supervised mask loss in the total loss. With 0 that loss is left out. Default: 1.0."""
    @property
    def dim(self) -> int:
        """Length of the embedding taken at the object center. For network_type "embedding_projection" it must equal pixel_embedding_dim. Default: 256."""
    @property
    def pixel_embedding_dim(self) -> int:
        """Number of channels per pixel that are cropped and fed to the mask head. Default: 16."""
    @property
    def allowed_masked_classes_ids(self) -> list[int]:
        """Label-map ids (from 1) whose masks may be used for training; masks of all other classes are thrown away. Empty uses the masks of all classes."""
    @property
    def mask_size(self) -> int:
        """Side of the square mask predicted per box. Small masks lose detail, large ones cost memory. Not used with predict_full_resolution_masks. Default: 32."""
    @property
    def mask_num_subsamples(self) -> int:
        """Meant to train on a random part of the masks, but any value above 0 is refused with a ValueError. Leave it out. Default: -1."""
    @property
    def use_xy(self) -> bool:
        """If true, the mask head also sees the coordinates of each pixel relative to its box. The official configs use true; "embedding_projection" requires false. Default: True."""
    @property
    def network_type(self) -> str:
        """Network of the mask head. Written without an underscore, unlike backbone names: "hourglass_52" stops the model build with a ValueError. Deeper heads generalize better to classes without masks. Default: 'hourglass52'."""
    @property
    def use_instance_embedding(self) -> bool:
        """If true, the mask head also sees the embedding of the object center. The official configs use true; heads without weights of their own (embedding_projection, cond_inst*) require false. Default: True."""
    @property
    def num_init_channels(self) -> int:
        """Channels of the first block of the mask head; the following blocks grow from it. More channels cost memory and time. Default: 64."""
    @property
    def predict_full_resolution_masks(self) -> bool:
        """If true, masks are predicted over the whole feature map instead of per cropped box. Costs much memory, and max_roi_jitter_ratio must then be 0 (ValueError). Default: False."""
    @property
    def postprocess_crop_size(self) -> int:
        """Side to which full-resolution masks are cropped in the detections. Without predict_full_resolution_masks it has no effect. Default: 256."""
    @property
    def max_roi_jitter_ratio(self) -> float:
        """Largest random change of the box before the mask is cropped in training, so that the head gets used to inexact boxes. Must be 0 with predict_full_resolution_masks (ValueError). Default: 0.0."""
    @property
    def jitter_mode(self) -> str:
        """Direction in which max_roi_jitter_ratio moves the box edges. Without jitter it has no effect. One of DEFAULT, EXPAND, SHRINK, EXPAND_SYMMETRIC, SHRINK_SYMMETRIC, EXPAND_SYMMETRIC_XY, SHRINK_SYMMETRIC_XY. Default: 'DEFAULT'."""
    @property
    def box_consistency_loss_weight(self) -> float:
        """Weight of a loss that makes the outline of the mask fill its box, for objects without a mask. 0 switches it off. Default: 0.0."""
    @property
    def feature_consistency_threshold(self) -> float:
        """Two pixels that are more alike than this must get the same mask value. Low values glue object and background together, high ones leave the loss without effect. Default: 0.4."""
    @property
    def feature_consistency_dilation(self) -> int:
        """Distance of the eight neighbors each pixel is compared with. Default: 2."""
    @property
    def feature_consistency_loss_weight(self) -> float:
        """Weight of the loss that ties the masks of alike neighboring pixels together. 0 switches it off; without predict_full_resolution_masks it is always 0, with nothing but a log line. Default: 0.0."""
    @property
    def box_consistency_loss_normalize(self) -> str:
        """How the box-consistency loss is averaged over the pixels of an object. One of NORMALIZE_AUTO, NORMALIZE_GROUNDTRUTH_COUNT, NORMALIZE_BALANCED. Default: 'NORMALIZE_AUTO'."""
    @property
    def box_consistency_tightness(self) -> bool:
        """If true, rows and columns of the box are judged by the mask inside the box only, so that a mask spilling out cannot satisfy them. Default: False."""
    @property
    def feature_consistency_warmup_steps(self) -> int:
        """Steps over which the feature-consistency loss grows from nothing to its full weight. With 0 there is no warm-up and feature_consistency_warmup_start is ignored. Default: 0."""
    @property
    def feature_consistency_warmup_start(self) -> int:
        """Step at which the warm-up of the feature-consistency loss begins; the loss is 0 before it. Default: 0."""
    @property
    def feature_consistency_type(self) -> str:
        """What the feature-consistency loss compares. The feature map lets the network judge by more than color. One of CONSISTENCY_DEFAULT_LAB, CONSISTENCY_FEATURE_MAP. Default: 'CONSISTENCY_DEFAULT_LAB'."""
    @property
    def feature_consistency_comparison(self) -> str:
        """How the likeness of two pixels is measured. feature_consistency_threshold has to be chosen to suit it. One of COMPARISON_DEFAULT_GAUSSIAN, COMPARISON_NORMALIZED_DOTPROD. Default: 'COMPARISON_DEFAULT_GAUSSIAN'."""
    @property
    def use_only_last_stage(self) -> bool:
        """If true, masks are predicted and trained from the last stage of an hourglass backbone only, which saves memory. Default: False."""
    @property
    def augmented_self_supervision_max_translation(self) -> float:
        """Largest random shift of the second copy of the image in self-supervision. Large shifts move the objects out of the picture. Default: 0.0."""
    @property
    def augmented_self_supervision_flip_probability(self) -> float:
        """Probability of mirroring the second copy of the image left to right. Default: 0.0."""
    @property
    def augmented_self_supervision_loss_weight(self) -> float:
        """Weight of the loss that makes the masks of an image and of its transformed copy agree. Any value above 0 runs the network twice per step. Default: 0.0."""
    @property
    def augmented_self_supervision_warmup_start(self) -> int:
        """Step at which the warm-up of the self-supervision loss begins; the loss is 0 before it. Ignored while the warm-up has 0 steps. Default: 0."""
    @property
    def augmented_self_supervision_warmup_steps(self) -> int:
        """Steps over which the self-supervision loss grows to its full weight; 0 means full weight from the start, while the masks are still random. Default: 0."""
    @property
    def augmented_self_supervision_loss(self) -> str:
        """How the two masks of the self-supervision are compared. One of LOSS_UNSET, LOSS_DICE, LOSS_MSE, LOSS_KL_DIV. Default: 'LOSS_DICE'."""
    @property
    def augmented_self_supervision_scale_min(self) -> float:
        """Smallest random zoom factor of the second copy of the image. Keep it at or below augmented_self_supervision_scale_max. Default: 1.0."""
    @property
    def augmented_self_supervision_scale_max(self) -> float:
        """Largest random zoom factor of the second copy of the image. Default: 1.0."""
    @property
    def pointly_supervised_keypoint_loss_weight(self) -> float:
        """Weight of a loss on single labeled points, given as keypoints whose depth says foreground (above 0) or background. Points work only with predict_full_resolution_masks (NotImplementedError otherwise). Default: 0.0."""
    @property
    def ignore_per_class_box_overlap(self) -> bool:
        """If true, pixels where boxes of the same class overlap do not train the mask, because it is unclear which object they belong to. Default: False."""

class CenterNet_OccupancyNetMaskPrediction(Message):
    """A mask head that was in the API for two days in August 2020. Kept here only to recognize its fields in old files."""

class CenterNetFeatureExtractor(Message):
    """The backbone of a CenterNet model."""
    @property
    def type(self) -> str:
        """Name of the backbone. A name outside the list of the installed version stops the model build with a ValueError. Default: ''."""
    @property
    def channel_means(self) -> list[float]:
        """Subtracted from each color channel, in the order the network sees the channels (see bgr_ordering). Left out, nothing is subtracted. Values other than those of the checkpoint make fine-tuning start badly."""
    @property
    def channel_stds(self) -> list[float]:
        """Each color channel is divided by this after subtracting the mean. 0 divides by zero and makes the loss NaN."""
    @property
    def bgr_ordering(self) -> bool:
        """If true, the color channels are swapped to blue-green-red first. It must be as it was when the checkpoint was trained; the official Hourglass configs use true. Default: False."""
    @property
    def use_depthwise(self) -> bool:
        """Separable convolutions inside the extractor. The official mid-2021 code does not read it; use CenterNet.use_depthwise for the heads. Default: False."""
    @property
    def depth_multiplier(self) -> float:
        """Factor on the number of channels of a MobileNet backbone. Other backbones ignore it; with a value other than 1.0 no ImageNet weights are loaded. Default: 1.0."""
    @property
    def use_separable_conv(self) -> bool:
        """If true, the feature pyramid of mobilenet_v2_fpn uses separable convolutions. Other backbones ignore it. Default: False."""
    @property
    def upsampling_interpolation(self) -> str:
        """How mobilenet_v2_fpn enlarges its feature maps; other backbones ignore it. An unknown name stops the model build with a ValueError. Default: 'nearest'."""

class EvalConfig(Message):
    """How a trained detector is measured: metrics, batch size and the images drawn for TensorBoard."""
    @property
    def batch_size(self) -> int:
        """Images per evaluation step. Above 1 TF2 does not remove the padding from the ground truth, images of unequal size cannot be batched, and the last incomplete batch is dropped unless the reader says `drop_remainder: false`. Default: 1."""
    @property
    def num_visualizations(self) -> int:
        """How many evaluated examples are drawn into TensorBoard; in TF2 it counts batches. More slows evaluation and grows the event files. Default: 10."""
    @property
    def num_examples(self) -> int:
        """Meant to limit the examples of one evaluation. Everything but the old evaluator runs over the whole reader, so changing it has no effect there. Default: 5000."""
    @property
    def eval_interval_secs(self) -> int:
        """Waiting time between two evaluations of the old evaluation loop. Default: 300."""
    @property
    def max_evals(self) -> int:
        """How often the old evaluation loop runs before it ends; 0 means without end. Default: 0."""
    @property
    def save_graph(self) -> bool:
        """Writes the evaluation graph as a text file. Needs a directory to save to, or the old evaluator raises a ValueError. Default: False."""
    @property
    def visualization_export_dir(self) -> str:
        """Directory to which the drawn images are also written as PNG files. Default: ''."""
    @property
    def eval_master(self) -> str:
        """Address of the TensorFlow master that runs the evaluation; empty means this process. Default: ''."""
    @property
    def metrics_set(self) -> list[str]:
        """Names of the metrics to compute. An unknown name stops evaluation with `Metric not found`, long after training began; a name given twice is computed twice. The old evaluator knows a slightly different list."""
    @property
    def parameterized_metric(self) -> list[ParameterizedMetric]:
        """Metrics that need settings of their own; today only the COCO keypoint metric. An empty entry fails an assertion."""
    @property
    def export_path(self) -> str:
        """File to which the detections are written as JSON. Outside the old evaluator only `lvis_mask_metrics` uses it. Default: ''."""
    @property
    def ignore_groundtruth(self) -> bool:
        """Runs the detector without comparing to ground truth. Needs `export_path`, or the old evaluator aborts. Default: False."""
    @property
    def use_moving_averages(self) -> bool:
        """Evaluates the averaged weights instead of the raw ones. Must agree with the optimizer's `use_moving_average`: true here and false there stops evaluation. The TF2 exporter never uses the averages. Default: False."""
    @property
    def eval_instance_masks(self) -> bool:
        """Meant to switch on mask evaluation, but has no effect: no code reads it. Add `coco_mask_metrics` to `metrics_set`. Default: False."""
    @property
    def min_score_threshold(self) -> float:
        """Score from which a detection is drawn into the images. It changes only the pictures, never the metrics; 0.5 shows no boxes for a weak model. Default: 0.5."""
    @property
    def max_num_boxes_to_visualize(self) -> int:
        """Most detections drawn into one image. Too low looks as if objects were missed; the metrics do not change. Default: 20."""
    @property
    def skip_scores(self) -> bool:
        """Leaves the scores out of the drawn boxes. Default: False."""
    @property
    def skip_labels(self) -> bool:
        """Leaves the class names out of the drawn boxes. Default: False."""
    @property
    def visualize_groundtruth_boxes(self) -> bool:
        """Draws the ground truth into the detection images too. TF2 draws the ground truth beside the detections in any case. Default: False."""
    @property
    def groundtruth_box_visualization_color(self) -> str:
        """Colour of the drawn ground-truth boxes. Default: 'black'."""
    @property
    def keep_image_id_for_visualization_export(self) -> bool:
        """Puts the image id into the names of the exported PNG files. Default: False."""
    @property
    def retain_original_images(self) -> bool:
        """Keeps the images as they were before preprocessing, for drawing. In TF2 false breaks evaluation: the error is swallowed and shows up as `NoneType is not iterable`. Default: True."""
    @property
    def include_metrics_per_category(self) -> bool:
        """Reports the COCO metrics for each class as well. Stock pycocotools may lack what it needs and raise a ValueError; `lvis_mask_metrics` refuses it, and it is lost when `metrics_set` is empty. Default: False."""
    @property
    def all_metrics_per_category(self) -> bool:
        """Reports every COCO summary number per class, not only mAP. Has no effect without `include_metrics_per_category`; `lvis_mask_metrics` refuses it. Default: False."""
    @property
    def super_categories(self) -> list[EvalConfig_SuperCategoriesEntry]:
        """Groups of classes whose COCO results are averaged: group name to class names joined by commas. Spaces after a comma become part of the name and match nothing. Needs `include_metrics_per_category`."""
    @property
    def recall_lower_bound(self) -> float:
        """Lower end of the recall range measured by `precision_at_recall_detection_metrics`; all other metrics ignore it. Default: 0.0."""
    @property
    def recall_upper_bound(self) -> float:
        """Upper end of the recall range measured by `precision_at_recall_detection_metrics`; all other metrics ignore it. Default: 1.0."""
    @property
    def retain_original_image_additional_channels(self) -> bool:
        """Keeps the additional image channels as they were before preprocessing. There is no counterpart for training. Default: False."""
    @property
    def force_no_resize(self) -> bool:
        """Evaluates at the original size by replacing the image resizer. In TF2 the model is built already and keeps its own resizer, so only masks and padding change and the shapes may disagree. Default: False."""
    @property
    def use_dummy_loss_in_eval(self) -> bool:
        """Reports a constant instead of the real evaluation loss, for models whose loss cannot be computed in evaluation. Default: False."""
    @property
    def keypoint_edge(self) -> list[KeypointEdge]:
        """Lines drawn between keypoints in the images. An index beyond the number of keypoints fails while drawing."""
    @property
    def skip_predictions_for_unlabeled_class(self) -> bool:
        """Leaves out detections of classes that were not labelled for the image, for partly annotated data. Only `coco_detection_metrics` heeds it, and only if it is written in `metrics_set`. Default: False."""
    @property
    def image_classes_field_map_empty_to_ones(self) -> bool:
        """Says what an empty list of labelled image classes means: with true every class counts as labelled, with false none. Default: True."""

class EvalConfig_SuperCategoriesEntry(Message):
    @property
    def key(self) -> str:
        """Default: ''."""
    @property
    def value(self) -> str:
        """Default: ''."""

class ParameterizedMetric(Message):
    """A metric together with its settings."""
    @property
    def coco_keypoint_metrics(self) -> CocoKeypointMetrics:
        """COCO keypoint average precision (OKS) for one class."""

class CocoKeypointMetrics(Message):
    """Settings of the COCO keypoint metric for one class."""
    @property
    def class_label(self) -> str:
        """Class to measure: its `display_name` in the label map if it has one, else its `name`. A name that matches no class drops the metric silently; a class without keypoints is a KeyError. Default: ''."""
    @property
    def keypoint_label_to_sigmas(self) -> list[CocoKeypointMetrics_KeypointLabelToSigmasEntry]:
        """Tolerance (OKS sigma) per keypoint name. If given, every keypoint of the class needs an entry; if empty, 0.05 is used for all. Larger values forgive more."""

class CocoKeypointMetrics_KeypointLabelToSigmasEntry(Message):
    @property
    def key(self) -> str:
        """Default: ''."""
    @property
    def value(self) -> float:
        """Default: 0.0."""

class KeypointEdge(Message):
    """A line between two keypoints, used only for drawing."""
    @property
    def start(self) -> int:
        """Index of the keypoint where the line begins. Default: 0."""
    @property
    def end(self) -> int:
        """Index of the keypoint where the line ends. Default: 0."""

class FeaturePyramidNetworks(Message):
    """Feature pyramid (FPN) that mixes coarse and fine feature maps. Level n has 1/2^n of the input resolution. `ssd_mobilenet_v2_mnasfpn` accepts only levels 3 to 6."""
    @property
    def min_level(self) -> int:
        """Finest pyramid level. 2 sees smaller objects and costs four times the anchors of 3. Must equal the anchor generator's `min_level`; `ssd_resnet*_v1_fpn_keras` ignores it and always uses 3. Default: 3."""
    @property
    def max_level(self) -> int:
        """Coarsest pyramid level. Must equal the anchor generator's `max_level`. The input side should be a multiple of 2^min(max_level, 5); `ssd_resnet*_v1_fpn_keras` ignores it and always uses 7, and below 5 the MobileNet Keras extractors mix up their levels. Default: 7."""
    @property
    def additional_layer_depth(self) -> int:
        """Channels of the pyramid. Fewer make a lighter model; `ssd_resnet*_v1_fpn_keras` ignores it and always uses 256. Default: 256."""

class BidirectionalFeaturePyramidNetworks(Message):
    """Weighted feature pyramid (BiFPN) of EfficientDet. Once the block is present all of its values count, so set all of them or leave the block out to get the defaults of the variant."""
    @property
    def min_level(self) -> int:
        """Finest pyramid level. Must equal the anchor generator's `min_level`. Default: 3."""
    @property
    def max_level(self) -> int:
        """Coarsest pyramid level. Must equal the anchor generator's `max_level`, and the padded input side must be a multiple of 2^max_level (128 for 7). Default: 7."""
    @property
    def num_iterations(self) -> int:
        """How often the pyramid is run through. There is no default: not set means 0, a pyramid that mixes nothing. Default: 0."""
    @property
    def num_filters(self) -> int:
        """Channels of the pyramid. There is no default: not set means 0, which ends up as the extractor's `min_depth` (16). Default: 0."""
    @property
    def combine_method(self) -> str:
        """How maps of one level are merged. Any other word is a ValueError. Default: 'fast_attention'."""
    @property
    def use_native_resize_op(self) -> bool:
        """Resizes maps in the pyramid with TensorFlow's own resize operation. Older installations fail to parse it. Default: False."""

class FasterRcnn(Message):
    """Two-stage detector: a region proposal network (RPN) and a second stage that classifies and refines the proposals. With an R-FCN head, masks or `context_config` it becomes R-FCN, Mask R-CNN or Context R-CNN."""
    @property
    def number_of_stages(self) -> int:
        """1 trains only the RPN, 2 adds classification, 3 adds masks. Any other value is a ValueError; 3 needs `predict_instance_masks: true`, and with 2 a mask branch is never trained. Default: 2."""
    @property
    def num_classes(self) -> int:
        """Number of classes without background. Must be at least the largest id of the label map: boxes with a larger id are trained as no class, without any message. Default: 0."""
    @property
    def image_resizer(self) -> ImageResizer:
        """Size the images are brought to. Without one the model cannot be built."""
    @property
    def feature_extractor(self) -> FasterRcnnFeatureExtractor:
        """The backbone. Its name must belong to the TensorFlow generation in use."""
    @property
    def first_stage_anchor_generator(self) -> AnchorGenerator:
        """Anchors of the RPN: `grid_anchor_generator` for plain backbones, `multiscale_anchor_generator` with `normalize_coordinates: false` for FPN backbones. Anything else fails when anchors are made."""
    @property
    def first_stage_atrous_rate(self) -> int:
        """Spacing of the RPN convolution's taps. 2 makes up for a backbone that keeps stride 8 instead of 16. Default: 1."""
    @property
    def first_stage_box_predictor_conv_hyperparams(self) -> Hyperparams:
        """Regularizer and initializer of the RPN's convolutions. The activation is fixed to ReLU6 whatever is written here."""
    @property
    def first_stage_box_predictor_kernel_size(self) -> int:
        """Side of the RPN convolution. Default: 3."""
    @property
    def first_stage_box_predictor_depth(self) -> int:
        """Channels of the RPN convolution. Default: 512."""
    @property
    def first_stage_minibatch_size(self) -> int:
        """Anchors drawn per image for the RPN loss. Too few makes the objectness gradient noisy. Default: 256."""
    @property
    def first_stage_positive_balance_fraction(self) -> float:
        """Largest share of positive anchors among those drawn for the RPN loss. Outside the range is a ValueError. Default: 0.5."""
    @property
    def first_stage_nms_score_threshold(self) -> float:
        """Objectness a proposal needs to survive. Raising it throws away proposals before the second stage sees them. Default: 0.0."""
    @property
    def first_stage_nms_iou_threshold(self) -> float:
        """Overlap above which the weaker of two proposals is removed. Low values lose objects that stand close together. Default: 0.7."""
    @property
    def first_stage_max_proposals(self) -> int:
        """Proposals per image handed to the second stage. Fewer is faster but misses objects in crowded images; must be at least `second_stage_batch_size` when building for training. Default: 300."""
    @property
    def first_stage_localization_loss_weight(self) -> float:
        """Weight of the RPN's box loss in the total loss. Default: 1.0."""
    @property
    def first_stage_objectness_loss_weight(self) -> float:
        """Weight of the RPN's objectness loss in the total loss. Default: 1.0."""
    @property
    def initial_crop_size(self) -> int:
        """Side to which the features of each proposal are resized. There is no default: 0 fails as soon as the model predicts. Default: 0."""
    @property
    def maxpool_kernel_size(self) -> int:
        """Side of the max pooling after the crop. There is no default. Default: 0."""
    @property
    def maxpool_stride(self) -> int:
        """Stride of the max pooling after the crop. There is no default. Default: 0."""
    @property
    def second_stage_box_predictor(self) -> BoxPredictor:
        """Head of the second stage: `mask_rcnn_box_predictor` or `rfcn_box_predictor`. Without one the model cannot be built."""
    @property
    def second_stage_batch_size(self) -> int:
        """Proposals drawn per image for the second-stage loss. Above `first_stage_max_proposals` is a ValueError, even where `hard_example_miner` makes it unused. Default: 64."""
    @property
    def second_stage_balance_fraction(self) -> float:
        """Largest share of positive proposals among those drawn for the second-stage loss. Outside the range is a ValueError. Default: 0.25."""
    @property
    def second_stage_post_processing(self) -> PostProcessing:
        """Score conversion and non-maximum suppression of the final boxes. `score_converter` must fit the classification loss."""
    @property
    def second_stage_localization_loss_weight(self) -> float:
        """Weight of the second stage's box loss in the total loss. Default: 1.0."""
    @property
    def second_stage_classification_loss_weight(self) -> float:
        """Weight of the second stage's class loss in the total loss. Default: 1.0."""
    @property
    def second_stage_mask_prediction_loss_weight(self) -> float:
        """Weight of the mask loss in the total loss; only Mask R-CNN has one. Default: 1.0."""
    @property
    def hard_example_miner(self) -> HardExampleMiner:
        """Trains the second stage on its worst proposals instead of a random draw. All `first_stage_max_proposals` are then evaluated, which costs memory, and `second_stage_batch_size` is unused."""
    @property
    def second_stage_classification_loss(self) -> ClassificationLoss:
        """Class loss of the second stage. When unset, or of a kind Faster R-CNN does not know, it silently becomes `weighted_softmax`."""
    @property
    def inplace_batchnorm_update(self) -> bool:
        """Not supported for Faster R-CNN: true raises a ValueError when the model is built. Default: False."""
    @property
    def use_matmul_crop_and_resize(self) -> bool:
        """Crops the proposals by matrix products. Meant for TPUs; slower on a GPU. Default: False."""
    @property
    def clip_anchors_to_image(self) -> bool:
        """Clips anchors that reach over the image border. With false they are dropped in training. Default: False."""
    @property
    def use_matmul_gather_in_matcher(self) -> bool:
        """Gathers matched targets by a matrix product. Meant for TPUs; the result is the same. Default: False."""
    @property
    def use_static_balanced_label_sampler(self) -> bool:
        """Draws training samples with fixed shapes, for TPUs. Acts only together with `use_static_shapes`. Default: False."""
    @property
    def use_static_shapes(self) -> bool:
        """Builds the model with fixed shapes, as TPUs need. In evaluation it acts only with `use_static_shapes_for_eval`. Default: False."""
    @property
    def resize_masks(self) -> bool:
        """Resizes the ground-truth masks inside the model. The input pipelines of TF2 and of the TF1 Estimator have done so already, so the work is done twice; the official TF2 Mask R-CNN config sets false. Default: True."""
    @property
    def use_static_shapes_for_eval(self) -> bool:
        """Keeps the fixed shapes outside training too. Has no effect without `use_static_shapes`. Default: False."""
    @property
    def use_partitioned_nms_in_first_stage(self) -> bool:
        """Uses the partitioned variant of non-maximum suppression in the RPN. Acts only with `use_static_shapes`. Default: True."""
    @property
    def return_raw_detections_during_predict(self) -> bool:
        """Also returns the decoded boxes before non-maximum suppression. Training does not change. Default: False."""
    @property
    def use_combined_nms_in_first_stage(self) -> bool:
        """Uses TensorFlow's combined non-maximum suppression in the RPN. Default: False."""
    @property
    def output_final_box_features(self) -> bool:
        """Adds the second-stage features of each final box to the output. Has no effect with `number_of_stages: 1`. Default: False."""
    @property
    def output_final_box_rpn_features(self) -> bool:
        """Adds the cropped RPN features of each final box to the output. Has no effect with `number_of_stages: 1`. Default: False."""
    @property
    def context_config(self) -> Context:
        """Turns the detector into Context R-CNN, which looks at features of other images. Every input reader then needs `load_context_features: true`."""

class Context(Message):
    """Settings of Context R-CNN, which attends to stored features of other images of the same camera or scene."""
    @property
    def max_num_context_features(self) -> int:
        """Stored features kept per example; more are cut off, fewer are padded. Default: 2000."""
    @property
    def attention_bottleneck_dimension(self) -> int:
        """Width of the attention layers. Default: 2048."""
    @property
    def attention_temperature(self) -> float:
        """Divides the attention weights before the softmax. Small values look at few stored features, large ones blur them all; 0 divides by zero. Default: 0.01."""
    @property
    def context_feature_length(self) -> int:
        """Length of one stored feature. If it differs from the records, features are cut or padded with zeros without a message. Default: 2057."""
    @property
    def use_self_attention(self) -> bool:
        """Lets the boxes of an image attend to each other as well. Default: False."""
    @property
    def use_long_term_attention(self) -> bool:
        """Attends to the stored features of other images; false leaves out what Context R-CNN is made for. Default: True."""
    @property
    def self_attention_in_sequence(self) -> bool:
        """Runs self attention before the long-term attention instead of beside it. Default: False."""
    @property
    def num_attention_heads(self) -> int:
        """Number of attention heads. Default: 1."""
    @property
    def num_attention_layers(self) -> int:
        """Number of attention layers put one after the other. Default: 1."""
    @property
    def attention_position(self) -> str:
        """Where the context is added to the box features. ATTENTION_DEFAULT adds it nowhere. One of ATTENTION_DEFAULT, POST_BOX_CLASSIFIER, POST_RPN. Default: 'POST_BOX_CLASSIFIER'."""

class FasterRcnnFeatureExtractor(Message):
    """The backbone of Faster R-CNN and its settings."""
    @property
    def type(self) -> str:
        """Name of the backbone. Names ending in `_keras` exist only in TF2, the others only in TF1; the wrong generation or a typing error is a ValueError when the model is built. Default: ''."""
    @property
    def first_stage_features_stride(self) -> int:
        """Input pixels per cell of the map the RPN works on. 8 is finer and costs four times the anchors; values the backbone does not know are a ValueError. The anchor generator's strides must agree. Default: 16."""
    @property
    def batch_norm_trainable(self) -> bool:
        """Trains the backbone's batch normalization. With few images per device the statistics are poor and training suffers; most official configs that set it train with large batches on TPUs. Default: False."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the FPN's convolutions. FPN backbones cannot be built without it; every other backbone refuses it with a TypeError."""
    @property
    def override_base_feature_extractor_hyperparams(self) -> bool:
        """Uses `conv_hyperparams` for the backbone too. Read only when `conv_hyperparams` is set. Default: False."""
    @property
    def pad_to_multiple(self) -> int:
        """Has no effect: the builders never pass it on, and FPN backbones always pad to 32. Remove it. Default: 32."""
    @property
    def fpn(self) -> FeaturePyramidNetworks:
        """Feature pyramid of the `*_fpn_keras` backbones; every other TF2 backbone refuses it with a TypeError. The anchor generator must use the same levels."""

class GraphRewriter(Message):
    """Changes made to the graph before training: today only quantization. TF2 never applies them and trains a plain float model, without a message."""
    @property
    def quantization(self) -> Quantization:
        """Trains with simulated 8-bit arithmetic (quantization-aware training)."""

class Quantization(Message):
    """Settings of quantization-aware training, which exists only in TF1."""
    @property
    def delay(self) -> int:
        """Step from which quantization is simulated. At or beyond `num_steps` the model is never quantized; too early it disturbs training. Default: 500000."""
    @property
    def weight_bits(self) -> int:
        """Bits per weight. Only 8 is supported; anything else is a ValueError. Default: 8."""
    @property
    def activation_bits(self) -> int:
        """Bits per activation. Only 8 is supported; anything else is a ValueError. Default: 8."""
    @property
    def symmetric(self) -> bool:
        """Meant to ask for symmetric quantization, but has no effect: no code reads it. Remove it. Default: False."""

class InputReader(Message):
    """Where a data set lies, how it is decoded and in which order it is fed to training or evaluation."""
    @property
    def name(self) -> str:
        """Name of the data set. TF2 writes the summaries of an evaluation to eval/<name>, so two evaluation readers of the same name mix theirs. Default: ''."""
    @property
    def label_map_path(self) -> str:
        """File that maps class names to ids. A missing file stops the run; names absent from it make boxes disappear silently. Evaluation requires it; training without it uses the integer labels of the records. Default: ''."""
    @property
    def shuffle(self) -> bool:
        """Shuffles files and examples. Switched off for training, the batches follow the order of the records; evaluation readers should set false, as the default makes their order change. Default: True."""
    @property
    def shuffle_buffer_size(self) -> int:
        """Number of undecoded examples to draw from at random. Small values shuffle poorly, large values with large images exhaust the memory and the process is killed. Default: 2048."""
    @property
    def filenames_shuffle_buffer_size(self) -> int:
        """Number of file names to draw from at random. Below the number of files, their order is only partly shuffled. Default: 100."""
    @property
    def num_epochs(self) -> int:
        """How many times the data is read, 0 for without end. Evaluation readers are forced to 1. Default: 0."""
    @property
    def sample_1_of_n_examples(self) -> int:
        """Keeps only every n-th example, for a quicker evaluation; a large value makes the metrics noisy. Flags of the training script may replace it. Default: 1."""
    @property
    def num_readers(self) -> int:
        """Number of files read in parallel. More than there are files is reduced with a warning; above 1, even unshuffled data comes in mixed order. Default: 64."""
    @property
    def num_parallel_batches(self) -> int:
        """How many batches are decoded in parallel. Low values make the accelerator wait, high ones cost memory. Default: 8."""
    @property
    def num_prefetch_batches(self) -> int:
        """How many finished batches wait for the accelerator. More smooths the input and costs memory; -1 lets TensorFlow choose. Default: 2."""
    @property
    def queue_capacity(self) -> int:
        """Size of the queue of the old, queue-based reader. Has no effect today: remove it. Default: 2000."""
    @property
    def min_after_dequeue(self) -> int:
        """Least filling of the queue of the old, queue-based reader. Has no effect today: use shuffle_buffer_size. Default: 1000."""
    @property
    def read_block_length(self) -> int:
        """Number of consecutive examples taken from one file before the next file's turn. Large values put similar examples into one batch when the shuffle buffer is small. Default: 32."""
    @property
    def prefetch_size(self) -> int:
        """Has no effect: use num_prefetch_batches. Default: 512."""
    @property
    def num_parallel_map_calls(self) -> int:
        """Parallel decoding where no batch size is given. Has no effect in the ordinary training scripts: use num_parallel_batches. Default: 64."""
    @property
    def drop_remainder(self) -> bool:
        """Drops the last, incomplete batch. In evaluation with a batch_size above 1 this leaves images out, and with fewer images than one batch nothing is evaluated and the run fails. Default: True."""
    @property
    def num_additional_channels(self) -> int:
        """Number of extra image channels in the records, appended to the three of RGB. Each image must hold exactly that many; several extractors skip their normalization for other than three channels. Default: 0."""
    @property
    def num_keypoints(self) -> int:
        """Number of keypoints per object in the records. A wrong number breaks decoding. Once set, flips demand a permutation, and a CenterNet without a keypoint task fails. Default: 0."""
    @property
    def keypoint_type_weight(self) -> list[float]:
        """Weight of each keypoint in the loss; left out, all are 1. A list of another length than num_keypoints fails."""
    @property
    def max_number_of_boxes(self) -> int:
        """Number of boxes every image is padded or cut to. Surplus boxes are silently dropped from training and from evaluation; larger values only cost memory. Default: 100."""
    @property
    def load_multiclass_scores(self) -> bool:
        """Reads scores per box and class from the records. Needed by use_multiclass_scores and convert_class_logits_to_softmax. Default: False."""
    @property
    def load_context_features(self) -> bool:
        """Reads features of other images of the same scene. Every reader of a Context R-CNN must set it; models without context_config raise ValueError when it is set. Default: False."""
    @property
    def load_context_image_ids(self) -> bool:
        """Reads the ids of the images the context features come from; only sequence records have them. Default: False."""
    @property
    def load_instance_masks(self) -> bool:
        """Reads instance masks. Models that predict masks raise ValueError without it; records without masks fail at the first batch when it is set. Default: False."""
    @property
    def mask_type(self) -> str:
        """How the masks are stored; must match the records or decoding fails. Ignored without load_instance_masks. One of DEFAULT, NUMERICAL_MASKS, PNG_MASKS. Default: 'NUMERICAL_MASKS'."""
    @property
    def load_dense_pose(self) -> bool:
        """Reads DensePose points, at most 336 per object. CenterNet's DensePose task fails without it. Default: False."""
    @property
    def load_track_id(self) -> bool:
        """Reads the track id of every object. CenterNet's track task fails without it. Default: False."""
    @property
    def load_keypoint_depth_features(self) -> bool:
        """Reads a depth per keypoint, for CenterNet's predict_depth, which fails without it. Ignored while num_keypoints is 0. Default: False."""
    @property
    def use_display_name(self) -> bool:
        """Has no effect: names and display names of the label map are always both tried. Default: False."""
    @property
    def include_source_id(self) -> bool:
        """Passes the image id as text along with the image. Does not change training. Default: False."""
    @property
    def input_type(self) -> str:
        """Kind of record in the files. A wrong kind cannot be decoded; the sequence kind ignores masks, keypoints, extra channels and track ids, and requires label_map_path. One of INPUT_DEFAULT, TF_EXAMPLE, TF_SEQUENCE_EXAMPLE. Default: 'TF_EXAMPLE'."""
    @property
    def frame_index(self) -> int:
        """Frame of each sequence used for training, -1 for a random one; only with TF_SEQUENCE_EXAMPLE. A sequence shorter than the index fails. Default: -1."""
    @property
    def tf_record_input_reader(self) -> TFRecordInputReader:
        """The TFRecord files to read. Required."""
    @property
    def external_input_reader(self) -> ExternalInputReader:
        """Place for readers of one's own through extensions. The public code knows none and raises ValueError."""
    @property
    def sample_from_datasets_weights(self) -> list[float]:
        """Weight of each input_path when examples are mixed; 0 leaves a data set out. Another number of weights than paths fails with a confusing TypeError."""
    @property
    def expand_labels_hierarchy(self) -> bool:
        """Adds the broader classes of every box according to ancestor_ids and descendant_ids, as Open Images does. Raises ValueError without label_map_path. Default: False."""
    @property
    def use_keypoint_label_map(self) -> bool:
        """Finds keypoints by the names stored in the records instead of by position. Needs label_map_path and keypoint names and ids that are unique over all classes. An API older than this field refuses the file. Default: False."""

class TFRecordInputReader(Message):
    """List of TFRecord files."""
    @property
    def input_path(self) -> list[str]:
        """File names or glob patterns. If none matches any file the run stops; one of several that matches nothing is passed over silently. The same files in training and evaluation make the metrics meaningless."""

class ExternalInputReader(Message):
    """Empty message that others can extend; the public code has no reader for it."""

class Matcher(Message):
    """Decides which anchors are trained on which ground-truth boxes. SSD cannot be built without one; Faster R-CNN has a fixed one."""
    @property
    def argmax_matcher(self) -> ArgMaxMatcher:
        """Matches each anchor to the box it overlaps most, with thresholds. Every official SSD config uses it."""
    @property
    def bipartite_matcher(self) -> BipartiteMatcher:
        """Matches each box to exactly one anchor. In TF2 it raises a ValueError."""

class RegionSimilarityCalculator(Message):
    """Chooses how the likeness of an anchor and a ground-truth box is measured when they are matched."""
    @property
    def neg_sq_dist_similarity(self) -> NegSqDistSimilarity:
        """Negative squared distance of the corners. Its values are never above 0, so the usual matching thresholds find no positives."""
    @property
    def iou_similarity(self) -> IouSimilarity:
        """Intersection over union. Every official SSD config uses it."""
    @property
    def ioa_similarity(self) -> IoaSimilarity:
        """Intersection divided by the area of the anchor."""
    @property
    def thresholded_iou_similarity(self) -> ThresholdedIouSimilarity:
        """The box's score where the IoU exceeds a threshold, else 0."""

class NegSqDistSimilarity(Message):
    """Negative squared distance of the box corners; has no settings."""

class IouSimilarity(Message):
    """Intersection over union; has no settings."""

class IoaSimilarity(Message):
    """Intersection over the anchor's area; has no settings."""

class ThresholdedIouSimilarity(Message):
    """Counts a pair only if its IoU exceeds a threshold."""
    @property
    def iou_threshold(self) -> float:
        """IoU a pair must exceed to count. Too high leaves no positives to train on. Default: 0.5."""

class Ssd(Message):
    """Single-stage detector: classes and boxes for all anchors in one pass. RetinaNet and EfficientDet are built from this message too."""
    @property
    def num_classes(self) -> int:
        """Number of classes without background. Must be at least the largest id of the label map: boxes with a larger id are trained as no class, without any message and with a lower loss. Not set means 0, which trains silently as well. Default: 0."""
    @property
    def image_resizer(self) -> ImageResizer:
        """Size the images are brought to. Without one the model cannot be built."""
    @property
    def feature_extractor(self) -> SsdFeatureExtractor:
        """The backbone. Its name must belong to the TensorFlow generation in use."""
    @property
    def box_coder(self) -> BoxCoder:
        """Encoding of the boxes; must be set. Its code size must equal the predictor's `box_code_size`."""
    @property
    def matcher(self) -> Matcher:
        """Rule that pairs anchors with ground-truth boxes; must be set."""
    @property
    def similarity_calculator(self) -> RegionSimilarityCalculator:
        """Measure by which the matcher compares boxes; must be set."""
    @property
    def encode_background_as_zeros(self) -> bool:
        """Writes background as an all-zero target, as sigmoid and focal losses expect. With the default false and a focal loss the first loss was measured at 331 instead of 4.2. Softmax losses need false. Default: False."""
    @property
    def negative_class_weight(self) -> float:
        """Weight of anchors without an object in the class loss. 0 stops the model from learning background. Default: 1.0."""
    @property
    def box_predictor(self) -> BoxPredictor:
        """The prediction head: one of the two convolutional ones. The heads of Faster R-CNN fail here."""
    @property
    def anchor_generator(self) -> AnchorGenerator:
        """Layout of the anchors; its number of layers or levels must equal the extractor's feature maps."""
    @property
    def post_processing(self) -> PostProcessing:
        """Score conversion and removal of overlapping boxes; used in evaluation and export, not in the loss."""
    @property
    def normalize_loss_by_num_matches(self) -> bool:
        """Divides the loss by the number of matched anchors. With false the loss was measured 30 times larger and training became unstable. Default: True."""
    @property
    def normalize_loc_loss_by_codesize(self) -> bool:
        """Also divides the box loss by the numbers per box (4). Switching it changes the balance of box and class loss; newer official configs set true. Default: False."""
    @property
    def loss(self) -> Loss:
        """Class and box loss, their weights and the sampling of negatives. Both losses must be set."""
    @property
    def freeze_batchnorm(self) -> bool:
        """Keeps batch normalization at the values of the checkpoint. Helps with very small batches when fine-tuning; trained from scratch with true the model does not learn. Default: False."""
    @property
    def inplace_batchnorm_update(self) -> bool:
        """Updates the batch statistics within the training step, needed on TPUs in TF1. TF2 always passes false on. Default: False."""
    @property
    def add_background_class(self) -> bool:
        """Adds a class slot for background before the real ones. A checkpoint trained with the other setting has another class head; official EfficientDet configs set false. Not together with `explicit_background_class`. Default: True."""
    @property
    def explicit_background_class(self) -> bool:
        """Says that the labels themselves carry background as their first class. True together with `add_background_class`, which is true by default, is a ValueError. Default: False."""
    @property
    def use_confidences_as_targets(self) -> bool:
        """Trains towards the confidences of the ground truth instead of hard labels. Needs `unpad_groundtruth_tensors: false`, or the shapes do not fit. Default: False."""
    @property
    def implicit_example_weight(self) -> float:
        """Weight of examples that are negative only because nothing says otherwise. Acts only in training with `use_confidences_as_targets`. Default: 1.0."""
    @property
    def return_raw_detections_during_predict(self) -> bool:
        """Also returns the decoded boxes before non-maximum suppression. Training does not change. Default: False."""
    @property
    def mask_head_config(self) -> Ssd_MaskHead:
        """Meant to add masks to SSD, but has no effect: no code reads it. Use Mask R-CNN for masks."""

class Ssd_MaskHead(Message):
    """Settings of a mask branch for SSD that was never built. None of its values has any effect."""
    @property
    def mask_height(self) -> int:
        """Height of the mask; has no effect. Default: 15."""
    @property
    def mask_width(self) -> int:
        """Width of the mask; has no effect. Default: 15."""
    @property
    def masks_are_class_agnostic(self) -> bool:
        """One mask for all classes; has no effect. Default: True."""
    @property
    def mask_prediction_conv_depth(self) -> int:
        """Channels of the mask branch; has no effect. Default: 256."""
    @property
    def mask_prediction_num_conv_layers(self) -> int:
        """Convolutions in the mask branch; has no effect. Default: 2."""
    @property
    def convolve_then_upsample_masks(self) -> bool:
        """Order of convolution and enlargement; has no effect. Default: False."""
    @property
    def mask_loss_weight(self) -> float:
        """Weight of the mask loss; has no effect. Default: 5.0."""
    @property
    def mask_loss_sample_size(self) -> int:
        """Boxes sampled for the mask loss; has no effect. Default: 16."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Settings of the mask branch's convolutions; has no effect."""
    @property
    def initial_crop_size(self) -> int:
        """Size of the cropped features; has no effect. Default: 15."""

class SsdFeatureExtractor(Message):
    """The backbone of SSD, with the layers and pyramid built on top."""
    @property
    def type(self) -> str:
        """Name of the backbone. Names ending in `_keras` exist only in TF2, the others only in TF1; the wrong generation or a typing error is a ValueError when the model is built. Default: ''."""
    @property
    def depth_multiplier(self) -> float:
        """Factor on the backbone's channels. Smaller is faster and less accurate; only 1.0 fits the usual checkpoints, and EfficientDet and the `*_ppn` extractors refuse anything else. 0 or less is accepted silently. Default: 1.0."""
    @property
    def min_depth(self) -> int:
        """Lower limit for the channels of a layer, so that a small `depth_multiplier` does not starve it. Default: 16."""
    @property
    def conv_hyperparams(self) -> Hyperparams:
        """Regularizer, initializer, activation and batch normalization of the added layers. Without `batch_norm` a plain SSD was measured not to learn."""
    @property
    def override_base_feature_extractor_hyperparams(self) -> bool:
        """Uses `conv_hyperparams` for the backbone too. TF1 Inception extractors insist on true; EfficientDet takes only the weight decay from it. Default: False."""
    @property
    def pad_to_multiple(self) -> int:
        """Pads the resized image with zeros to a multiple of this. 32 lets FPN extractors take sides that are no multiple of 32, 128 does so for EfficientDet; `embedded_ssd_mobilenet_v1` needs 1. Default: 1."""
    @property
    def use_explicit_padding(self) -> bool:
        """Pads before each convolution instead of letting it pad, as some devices need. EfficientDet, MobileDet and the TF1 ResNet FPN extractors refuse true; `ssd_resnet*_v1_fpn_keras` ignores it. Default: False."""
    @property
    def use_depthwise(self) -> bool:
        """Builds the added layers from depthwise separable convolutions (SSDLite, FPN-Lite). EfficientDet refuses true; `ssd_resnet*_v1_fpn_keras` ignores it. Default: False."""
    @property
    def fpn(self) -> FeaturePyramidNetworks:
        """Settings of the feature pyramid. Only `*_fpn`, `*_fpn_keras` and MnasFPN extractors take it; others raise a TypeError."""
    @property
    def bifpn(self) -> BidirectionalFeaturePyramidNetworks:
        """Settings of EfficientDet's pyramid. Only `ssd_efficientnet-*_bifpn_keras` take it; others raise a TypeError."""
    @property
    def replace_preprocessor_with_placeholder(self) -> bool:
        """Meant to replace preprocessing by a placeholder. No extractor accepts it: merely writing it, even as false, is a TypeError. Remove it. Default: False."""
    @property
    def num_layers(self) -> int:
        """Feature maps to build. Only plain Inception, MobileNet v1/v2 and PNASNet extractors take it, others raise a TypeError; the anchor generator needs the same number of layers. Default: 6."""
    @property
    def spaghettinet_arch_name(self) -> str:
        """Variant of the SpaghettiNet backbone; any other `type` raises a TypeError. Older installations fail to parse it. Default: ''."""
    @property
    def use_hardswish(self) -> bool:
        """Uses the hard-swish activation in EfficientDet. Older installations fail to parse it. Default: False."""

class DetectionModel(Message):
    """Choice of the meta architecture."""
    @property
    def faster_rcnn(self) -> FasterRcnn:
        """Two-stage detector; also builds R-FCN, Mask R-CNN and Context R-CNN."""
    @property
    def ssd(self) -> Ssd:
        """One-stage detector; also builds RetinaNet-like SSD with FPN and EfficientDet."""
    @property
    def experimental_model(self) -> ExperimentalModel:
        """Architecture registered under a name by one's own code. The public code registers none, so every name raises KeyError."""
    @property
    def center_net(self) -> CenterNet:
        """Anchor-free detector by object centers, with optional keypoints, masks and tracking; also builds DeepMAC."""

class ExperimentalModel(Message):
    """Reference to an architecture that is not part of the public code."""
    @property
    def name(self) -> str:
        """Name of the registered architecture; the public registry is empty. Default: ''."""

class Optimizer(Message):
    """The optimizer, its learning rate and the averaging of the weights. Evaluation builds it too."""
    @property
    def rms_prop_optimizer(self) -> RMSPropOptimizer:
        """RMSProp, the optimizer of the old SSD configs. In TF2 its decay means something else and stalls training; prefer momentum_optimizer there."""
    @property
    def momentum_optimizer(self) -> MomentumOptimizer:
        """Stochastic gradient descent with momentum, used by all official TF2 configs except CenterNet."""
    @property
    def adam_optimizer(self) -> AdamOptimizer:
        """Adam, used by the official CenterNet configs. It needs a far lower learning rate than momentum: 1e-3, not 0.08."""
    @property
    def use_moving_average(self) -> bool:
        """If true, which is the default, a running average of the weights is kept next to the weights. It costs memory and helps only if eval_config.use_moving_averages is true as well; the official TF2 configs write false. Default: True."""
    @property
    def moving_average_decay(self) -> float:
        """How slowly the averaged weights follow the trained ones. Too near 1 for a short run, the average is still close to the start values. Ignored without use_moving_average. Default: 0.9999."""

class RMSPropOptimizer(Message):
    """Settings of RMSProp."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."."""
    @property
    def momentum_optimizer_value(self) -> float:
        """Share of the last update that is carried over to the next. Near 1 the training overshoots and becomes unstable. Default: 0.9."""
    @property
    def decay(self) -> float:
        """In TF1, how slowly the average of the squared gradients follows them. TF2 hands it to Keras, which takes it for a decay of the learning rate: with 0.9 the rate is a hundredth after about 110 steps. Set 0.0 for TF2. Default: 0.9."""
    @property
    def epsilon(self) -> float:
        """Added to the denominator of each update. The large default 1.0 belongs to the learning rates of the official configs; a small value such as 1e-7 with the same rate makes the updates explode. Default: 1.0."""

class MomentumOptimizer(Message):
    """Settings of gradient descent with momentum."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."."""
    @property
    def momentum_optimizer_value(self) -> float:
        """Share of the last update that is carried over to the next. At 1.0 training no longer settles; TF2 refuses values outside 0 to 1 with a ValueError. Default: 0.9."""

class AdamOptimizer(Message):
    """Settings of Adam."""
    @property
    def learning_rate(self) -> LearningRate:
        """The learning-rate schedule. Without it training stops with "Learning_rate None not supported."; official Adam configs do not exceed 1e-3."""
    @property
    def epsilon(self) -> float:
        """Added to the denominator of each update. Larger values make the updates of rarely used weights smaller and training calmer. Default: 1e-08."""

class LearningRate(Message):
    """The kind of learning-rate schedule."""
    @property
    def constant_learning_rate(self) -> ConstantLearningRate:
        """The same rate for the whole training."""
    @property
    def exponential_decay_learning_rate(self) -> ExponentialDecayLearningRate:
        """A rate that is multiplied by a factor again and again."""
    @property
    def manual_step_learning_rate(self) -> ManualStepLearningRate:
        """A list of steps and the rates that hold from them on."""
    @property
    def cosine_decay_learning_rate(self) -> CosineDecayLearningRate:
        """Linear warm-up, then a cosine down to 0. Used by nearly all official TF2 configs."""

class ConstantLearningRate(Message):
    """A fixed learning rate."""
    @property
    def learning_rate(self) -> float:
        """The rate. Too high, the loss explodes or becomes NaN; too low, it hardly moves. It scales with the batch size: about 6.25e-4 per image for momentum. Default: 0.002."""

class ExponentialDecayLearningRate(Message):
    """Exponential decay, with an optional flat start at another rate."""
    @property
    def initial_learning_rate(self) -> float:
        """The rate before any decay. Too high, the loss explodes; too low, it hardly moves. Scale it with the batch size. Default: 0.002."""
    @property
    def decay_steps(self) -> int:
        """Steps after which the rate has been multiplied once by decay_factor. More than num_steps means that it never decays with staircase; 0 divides by zero and gives NaN. Default: 4000000."""
    @property
    def decay_factor(self) -> float:
        """Factor on the rate per decay_steps. Above 1 the rate grows until training explodes. Default: 0.95."""
    @property
    def staircase(self) -> bool:
        """If true, the rate drops in jumps at every decay_steps; otherwise it falls smoothly. Default: True."""
    @property
    def burnin_learning_rate(self) -> float:
        """Fixed rate during the first burnin_steps. 0 means initial_learning_rate, that is, no burn-in at all. Default: 0.0."""
    @property
    def burnin_steps(self) -> int:
        """Number of first steps with burnin_learning_rate; the decay starts after them. Default: 0."""
    @property
    def min_learning_rate(self) -> float:
        """The rate never falls below this, not even during burn-in. Above initial_learning_rate it replaces the schedule. Default: 0.0."""

class ManualStepLearningRate(Message):
    """A rate that changes at given steps."""
    @property
    def initial_learning_rate(self) -> float:
        """The rate before the first step of the schedule; with warmup the rate training starts from. Too high, the loss explodes at once. Default: 0.002."""
    @property
    def schedule(self) -> list[ManualStepLearningRate_LearningRateSchedule]:
        """The changes in order. An empty list stops training with a ValueError ("Empty learning rate schedule.")."""
    @property
    def warmup(self) -> bool:
        """If true, the rate rises in a straight line from initial_learning_rate to the first entry, reached at its step. A first entry far away makes this a very long warm-up, and a list as long in memory. Default: False."""

class ManualStepLearningRate_LearningRateSchedule(Message):
    """One change of the rate."""
    @property
    def step(self) -> int:
        """The step from which the rate holds. The values must increase strictly and the first must not be 0 (ValueError). Beyond num_steps the entry never takes effect. Default: 0."""
    @property
    def learning_rate(self) -> float:
        """The rate from this step on, normally a tenth of the one before. Left out it is silently 0.002, which may be a jump upwards. Default: 0.002."""

class CosineDecayLearningRate(Message):
    """Linear warm-up to a base rate, an optional plateau, then half a cosine down to 0."""
    @property
    def learning_rate_base(self) -> float:
        """The highest rate, reached after the warm-up. It must suit the batch size: the official 0.08 at batch 128 makes training explode at batch 8; scale it in proportion. With warm-up, a value below warmup_learning_rate raises a ValueError. Default: 0.002."""
    @property
    def total_steps(self) -> int:
        """Step at which the rate reaches 0; it stays 0 after it, so the rest of a longer training does nothing. The default of 4 million leaves the rate flat in an ordinary run. Below warmup_steps is a ValueError, equal to it gives NaN. Default: 4000000."""
    @property
    def warmup_learning_rate(self) -> float:
        """The rate at step 0, from which the warm-up rises. Above learning_rate_base it raises a ValueError on the first step, which also happens when it is left out and the base is below 0.0002. Default: 0.0002."""
    @property
    def warmup_steps(self) -> int:
        """Length of the warm-up. Too short lets a fresh head ruin the backbone, too long eats up the training. Left out it is 10000, which fails when total_steps is smaller. Default: 10000."""
    @property
    def hold_base_rate_steps(self) -> int:
        """Steps at the base rate between warm-up and decay. Together with warmup_steps it must stay below total_steps, else the cosine runs backwards or the rate never falls. Default: 0."""

class TrainConfig(Message):
    """How training runs: batches, steps, optimizer, start checkpoint, augmentation and regularization."""
    @property
    def batch_size(self) -> int:
        """Images per step over all replicas together; must be divisible by their number. Too large exhausts the memory; when you change it, scale the learning rate by the same factor, or the loss explodes or hardly falls. Default: 32."""
    @property
    def data_augmentation_options(self) -> list[PreprocessingStep]:
        """Augmentations, applied in this order to training images only. Write one block per step: several steps in one block leave only the last."""
    @property
    def sync_replicas(self) -> bool:
        """Synchronous updates of several workers in the old trainer, which then demands startup_delay_steps 0. Has no effect in today's scripts. Default: False."""
    @property
    def keep_checkpoint_every_n_hours(self) -> float:
        """Keeps one checkpoint per that time for good. TF2 ignores it and keeps the last seven checkpoints. Default: 10000.0."""
    @property
    def optimizer(self) -> Optimizer:
        """Optimizer and learning rate schedule. Left out, the run stops with ValueError."""
    @property
    def gradient_clipping_by_norm(self) -> float:
        """Limits the norm of the gradient, in TF2 over all variables together. It keeps single bad batches and high learning rates from blowing up the loss, but does not make a wrong learning rate right; 0 or less switches it off. Default: 0.0."""
    @property
    def fine_tune_checkpoint(self) -> str:
        """Prefix of the checkpoint to start from, such as path/ckpt-0, without .index or .data. A wrong path stops the run, an empty one trains from scratch; it may not lie in the model directory. In TF1, model_main.py has skipped it silently since October 2019. Default: ''."""
    @property
    def fine_tune_checkpoint_type(self) -> str:
        """What is restored: classification only the backbone, detection all but the prediction heads, full everything, for the same classes and anchors. Empty means classification unless from_detection_checkpoint is set, and fails with a detector's checkpoint in TF2. Default: ''."""
    @property
    def fine_tune_checkpoint_version(self) -> str:
        """Format of fine_tune_checkpoint. With a checkpoint set, TF2 refuses the default V1. One of UNKNOWN, V1, V2. Default: 'V1'."""
    @property
    def from_detection_checkpoint(self) -> bool:
        """Old form of fine_tune_checkpoint_type: true stands for detection, false for classification. Ignored once the type is set. Default: False."""
    @property
    def load_all_detection_checkpoint_vars(self) -> bool:
        """Restores the heads too wherever names and shapes agree. TF2 raises ValueError when it is true: use the type full there. Default: False."""
    @property
    def run_fine_tune_checkpoint_dummy_computation(self) -> bool:
        """Runs the model once before restoring, so that its variables exist. False leaves SSD and Faster R-CNN without variables at that moment; only CenterNet can do without. Default: True."""
    @property
    def num_steps(self) -> int:
        """Number of optimizer steps. TF2 trains in blocks of 100, so others are rounded up, and fails on 0 unless the flag gives a number; below 1000 it saves, by default, no useful checkpoint. Beyond a cosine schedule's total_steps the learning rate is 0. Default: 0."""
    @property
    def startup_delay_steps(self) -> float:
        """Steps between the start of two workers in the old trainer; must be 0 with sync_replicas. Has no effect in today's scripts. Default: 15.0."""
    @property
    def bias_grad_multiplier(self) -> float:
        """Factor on the gradients of biases in the old trainer; 0 switches it off. Has no effect in today's scripts. Default: 0.0."""
    @property
    def update_trainable_variables(self) -> list[str]:
        """Patterns of the only variables to train; a pattern that matches nothing is not reported. TF2 ignores it and trains everything."""
    @property
    def freeze_variables(self) -> list[str]:
        """Patterns of variables that keep their values; they win over update_trainable_variables, and a pattern that matches nothing is not reported. TF2 ignores it and trains everything."""
    @property
    def replicas_to_aggregate(self) -> int:
        """Gradients collected per update with sync_replicas in the old trainer, which divides the batch size by it. Has no effect in today's scripts. Default: 1."""
    @property
    def batch_queue_capacity(self) -> int:
        """Size of the batch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 150."""
    @property
    def num_batch_queue_threads(self) -> int:
        """Threads that fill the batch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 8."""
    @property
    def prefetch_queue_capacity(self) -> int:
        """Size of the prefetch queue of the old trainer. Has no effect in today's scripts: remove it. Default: 5."""
    @property
    def merge_multiple_label_boxes(self) -> bool:
        """Merges boxes with equal coordinates into one box of several classes. Needs a sigmoid classification loss; do not combine it with masks, keypoints or use_multiclass_scores. Default: False."""
    @property
    def use_multiclass_scores(self) -> bool:
        """Trains on scores per class from the records instead of on one class per box. The train reader must set load_multiclass_scores, or KeyError; each box needs exactly num_classes scores. Default: False."""
    @property
    def add_regularization_loss(self) -> bool:
        """Adds the weight regularization to the loss. Switched off, weights are not held small; CenterNet has none anyway. Default: True."""
    @property
    def max_number_of_boxes(self) -> int:
        """Has no effect: the field of the same name in the input readers counts. Default: 100."""
    @property
    def unpad_groundtruth_tensors(self) -> bool:
        """Removes the padding boxes of every image before the loss. The resulting varying shapes do not suit TPUs, whose configs set false. Default: True."""
    @property
    def retain_original_images(self) -> bool:
        """Keeps the unprocessed image beside the prepared one. Costs memory and does not change training. Default: False."""
    @property
    def use_bfloat16(self) -> bool:
        """Trains with 16-bit numbers on TPUs. Without --use_tpu it is set back to false. Default: False."""
    @property
    def summarize_gradients(self) -> bool:
        """Writes histograms of the gradients for TensorBoard. TF2 ignores it. Default: False."""

class TrainEvalPipelineConfig(Message):
    """The whole pipeline.config: model, training, evaluation and data."""
    @property
    def model(self) -> DetectionModel:
        """The detector: architecture, feature extractor, anchors, losses and post-processing. Without it the model build fails."""
    @property
    def train_config(self) -> TrainConfig:
        """How training runs: batch size, steps, optimizer, start checkpoint and augmentation."""
    @property
    def train_input_reader(self) -> InputReader:
        """The training data. Written twice it is merged, so that the files of both are read."""
    @property
    def eval_config(self) -> EvalConfig:
        """Which metrics are computed and how evaluation runs."""
    @property
    def eval_input_reader(self) -> list[InputReader]:
        """The evaluation data. Only the first one is evaluated; TF1 needs one even for training, TF2 as soon as it evaluates."""
    @property
    def graph_rewriter(self) -> GraphRewriter:
        """Quantization-aware training for TF1. TF2 reads past it, so the model is trained without quantization and nothing warns."""

class StringIntLabelMapItem(Message):
    """One class: the name found in the records and the number the model learns. Two classes written into one item are merged, and the last one wins."""
    @property
    def name(self) -> str:
        """Class name as it stands in the records, upper and lower case included. Boxes whose class text matches neither name nor display_name are dropped without a message. Default: ''."""
    @property
    def id(self) -> int:
        """Number of the class. The model's num_classes must be at least the largest id: boxes of higher ids silently lose their class. 0, also by leaving it out, raises ValueError except for the name background. Default: 0."""
    @property
    def display_name(self) -> str:
        """Readable name, shown instead of name in results and metrics; config strings such as class_label must use it when it is set. Class texts of the records may match it too. Default: ''."""
    @property
    def keypoints(self) -> list[StringIntLabelMapItem_KeypointMap]:
        """Keypoints of this class. A keypoint task or metric for the class raises KeyError without them."""
    @property
    def ancestor_ids(self) -> list[int]:
        """Ids of the broader classes of this one, used only by expand_labels_hierarchy. Ids outside the label map fail."""
    @property
    def descendant_ids(self) -> list[int]:
        """Ids of the narrower classes of this one, used only by expand_labels_hierarchy. Ids outside the label map fail."""
    @property
    def frequency(self) -> str:
        """Frequency group for lvis_mask_metrics. Without it, the metrics split by frequency are missing. One of UNSPECIFIED, FREQUENT, COMMON, RARE. Default: 'UNSPECIFIED'."""
    @property
    def instance_count(self) -> int:
        """Number of objects of the class in the data set. It is handed to the evaluators with the class; training does not use it. Default: 0."""

class StringIntLabelMapItem_KeypointMap(Message):
    """Name and number of one keypoint of a class."""
    @property
    def id(self) -> int:
        """Position of the keypoint in the records' keypoint list. Used twice in one item it raises ValueError; num_keypoints and above fails on the CPU and gives zeros on the GPU. Default: 0."""
    @property
    def label(self) -> str:
        """Name of the keypoint, by which tasks and metrics refer to it. It must match the keys used there. Default: ''."""

class StringIntLabelMap(Message):
    """The whole label map file. In a file with a syntax error, the API reports an unrelated DecodeError instead of the line."""
    @property
    def item(self) -> list[StringIntLabelMapItem]:
        """The classes, one item each. An empty list breaks evaluation and export; of two equal ids evaluation knows only the first."""

class TargetAssigner(Message):
    """Matcher, similarity and box coder in one message. No part of a pipeline config holds it, so it is of no use there."""
    @property
    def matcher(self) -> Matcher:
        """Rule that pairs anchors with ground-truth boxes."""
    @property
    def similarity_calculator(self) -> RegionSimilarityCalculator:
        """Measure by which the matcher compares boxes."""
    @property
    def box_coder(self) -> BoxCoder:
        """Encoding of the boxes."""
