"""As much of PyTorch as the code uses; tensors are [batch, channels, height, width]."""


class Tensor:
    def __init__(self, shape, pads=(0, 0, 0, 0)):
        self.shape = tuple(shape)
        # Padding that has been put around it: top, bottom, left, right.
        self.pads = tuple(pads)

    def __add__(self, other):
        assert self.shape == other.shape
        return Tensor(self.shape)

    def __mul__(self, other):
        assert other.shape in (self.shape, (*self.shape[:2], 1, 1))
        return Tensor(self.shape)

    def __getitem__(self, index):
        every, channels = index
        assert every == slice(None)
        start, stop, _ = channels.indices(self.shape[1])
        return Tensor((self.shape[0], stop - start, *self.shape[2:]))

    def reshape(self, *shape):
        return Tensor(shape)

    def transpose(self, one, other):
        shape = list(self.shape)
        shape[one], shape[other] = shape[other], shape[one]
        return Tensor(shape)


def cat(tensors, dim):
    assert dim == 1
    first = tensors[0].shape
    assert all(one.shape[2:] == first[2:] for one in tensors)
    return Tensor((first[0], sum(one.shape[1] for one in tensors), *first[2:]))


def sigmoid(x):
    from torch.nn import Sigmoid

    return Sigmoid()(x)
