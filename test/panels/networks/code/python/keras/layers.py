from record import Parameter, pair, positions, record

_weights = []


def take_weights():
    taken = list(_weights)
    _weights.clear()
    return taken


class Tensor:
    def __init__(self, shape, pads=(0, 0, 0, 0)):
        self.shape = tuple(shape)
        self.pads = tuple(pads)

    def __getitem__(self, index):
        sizes = [len(range(*cut.indices(size))) for cut, size in zip(index[1:], self.shape[1:])]
        assert index[0] == slice(None) and len(index) == len(self.shape)
        return Tensor((self.shape[0], *sizes))


def _window(x, kernel, stride, padding, dilation):
    """Padding on the four sides as TensorFlow counts it, and positions on the two axes."""
    pads, size = [], []
    for axis in (0, 1):
        extent = dilation[axis] * (kernel[axis] - 1) + 1
        length = x.shape[1 + axis]
        total = 0
        if padding == "same":
            total = max(0, (-(-length // stride[axis]) - 1) * stride[axis] + extent - length)
        else:
            assert padding == "valid"
        own = (total // 2, total - total // 2)
        pads += own
        size.append(positions(length, kernel[axis], stride[axis], own, dilation[axis]))
    return [a + b for a, b in zip(pads, x.pads)], size


class Conv2D:
    def __init__(
        self, filters, kernel_size,
        strides=1, padding="valid", dilation_rate=1, groups=1, use_bias=True,
    ):
        self.filters, self.kernel, self.stride = filters, pair(kernel_size), pair(strides)
        self.padding, self.dilation = padding, pair(dilation_rate)
        self.groups, self.bias = groups, use_bias

    def __call__(self, x):
        ins = x.shape[3]
        pads, size = _window(x, self.kernel, self.stride, self.padding, self.dilation)
        groups = self.groups_of(ins)
        outs = self.outs_of(ins)
        assert ins % groups == 0 and outs % groups == 0
        _weights.append(Parameter(*self.kernel, ins // groups, outs))
        if self.bias:
            _weights.append(Parameter(outs))
        record("conv", channels=[ins, outs], kernel=self.kernel, stride=self.stride,
               pads=pads, groups=groups, bias=self.bias)
        return Tensor((x.shape[0], *size, outs))

    def groups_of(self, _):
        return self.groups

    def outs_of(self, _):
        return self.filters


class DepthwiseConv2D(Conv2D):
    def __init__(self, kernel_size, depth_multiplier=1, **settings):
        super().__init__(depth_multiplier, kernel_size, **settings)

    def groups_of(self, ins):
        return ins

    def outs_of(self, ins):
        return ins * self.filters


class BatchNormalization:
    def __init__(self, epsilon):
        self.epsilon = epsilon

    def __call__(self, x):
        _weights.extend([Parameter(x.shape[-1]), Parameter(x.shape[-1])])
        record("batchNorm", epsilon=self.epsilon)
        return Tensor(x.shape)


NAMES = {
    "relu": "relu",
    "relu6": "relu6",
    "hard_silu": "hSwish",
    "hard_sigmoid": "hardSigmoid",
    "silu": "swish",
    "sigmoid": "sigmoid",
    "softmax": "softmax",
}


class Activation:
    def __init__(self, name):
        self.kind = NAMES[name]

    def __call__(self, x):
        record(self.kind)
        return Tensor(x.shape)


class _Pool:
    def __init__(self, pool_size, strides=None, padding="valid"):
        self.kernel = pair(pool_size)
        self.stride = self.kernel if strides is None else pair(strides)
        self.padding = padding

    def __call__(self, x):
        _, size = _window(x, self.kernel, self.stride, self.padding, (1, 1))
        record(self.kind, kernel=self.kernel, stride=self.stride)
        return Tensor((x.shape[0], *size, x.shape[3]))


class MaxPooling2D(_Pool):
    kind = "max"


class AveragePooling2D(_Pool):
    kind = "average"


class GlobalAveragePooling2D:
    def __init__(self, keepdims=False):
        self.keepdims = keepdims

    def __call__(self, x):
        record("adaptive", size=[1, 1])
        batch, _, _, channels = x.shape
        return Tensor((batch, 1, 1, channels) if self.keepdims else (batch, channels))


class ZeroPadding2D:
    def __init__(self, padding):
        self.padding = padding

    def __call__(self, x):
        (top, bottom), (left, right) = self.padding
        batch, height, width, channels = x.shape
        shape = (batch, height + top + bottom, width + left + right, channels)
        return Tensor(shape, (top, bottom, left, right))


class Dense:
    def __init__(self, units, use_bias=True):
        self.units, self.bias = units, use_bias

    def __call__(self, x):
        assert len(x.shape) == 2
        _weights.append(Parameter(x.shape[1], self.units))
        if self.bias:
            _weights.append(Parameter(self.units))
        record("dense", channels=[x.shape[1], self.units], bias=self.bias)
        return Tensor((x.shape[0], self.units))


class Dropout:
    def __init__(self, rate):
        self.rate = rate

    def __call__(self, x):
        record("dropout", rate=self.rate)
        return x


class Flatten:
    def __call__(self, x):
        return Tensor((x.shape[0], Parameter(*x.shape[1:]).numel()))


class Reshape:
    def __init__(self, shape):
        self.shape = shape

    def __call__(self, x):
        assert Parameter(*self.shape).numel() == Parameter(*x.shape[1:]).numel()
        return Tensor((x.shape[0], *self.shape))


class Permute:
    def __init__(self, order):
        self.order = order

    def __call__(self, x):
        return Tensor((x.shape[0], *(x.shape[axis] for axis in self.order)))


class Add:
    def __call__(self, tensors):
        assert len({one.shape for one in tensors}) == 1
        return Tensor(tensors[0].shape)


class Multiply:
    def __call__(self, tensors):
        one, other = tensors
        assert other.shape in (one.shape, (one.shape[0], 1, 1, one.shape[3]))
        return Tensor(one.shape)


class Concatenate:
    def __call__(self, tensors):
        assert len({one.shape[:-1] for one in tensors}) == 1
        return Tensor((*tensors[0].shape[:-1], sum(one.shape[-1] for one in tensors)))
