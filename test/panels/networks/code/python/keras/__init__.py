"""As much of Keras 3 as the code uses; tensors are [batch, height, width, channels]."""

from keras import layers


class Model:
    def __init__(self, inputs, outputs, name):
        self.inputs, self.outputs = inputs, outputs
        self.trainable_weights = layers.take_weights()


def Input(shape):
    return layers.Tensor((None, *shape))
