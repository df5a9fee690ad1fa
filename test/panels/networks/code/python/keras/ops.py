from keras.layers import Tensor
from record import record


def pad(x, around, constant_values):
    assert constant_values == float("-inf") and around[0] == around[3] == (0, 0)
    return Tensor(
        (x.shape[0], *(size + sum(pads) for size, pads in zip(x.shape[1:], around[1:])))
    )


def mean(x, axis, keepdims):
    assert axis == (1, 2) and keepdims and x.shape[1] > 0 and x.shape[2] > 0
    record("mean")
    return Tensor((x.shape[0], 1, 1, x.shape[3]))


def concatenate(tensors, axis):
    shape = list(tensors[0].shape)
    shape[axis] = sum(one.shape[axis] for one in tensors)
    return Tensor(shape)
