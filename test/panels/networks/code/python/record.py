"""What the code under test did, in order, and a tensor that knows its shape and nothing else."""

layers = []


def record(kind, **settings):
    layers.append({"kind": kind, **settings})


def pair(value):
    return list(value) if isinstance(value, (tuple, list)) else [value, value]


def positions(size, kernel, stride, pads, dilation=1, ceil=False):
    """Windows along one axis, by the formula in the documentation of torch.nn.MaxPool2d."""
    span = size + sum(pads) - dilation * (kernel - 1) - 1
    count = (-(-span // stride) if ceil else span // stride) + 1
    if ceil and (count - 1) * stride >= size + pads[0]:
        count -= 1
    assert count > 0
    return count


class Parameter:
    def __init__(self, *shape):
        self.shape = shape

    def numel(self):
        total = 1
        for size in self.shape:
            total *= size
        return total
