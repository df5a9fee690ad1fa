from record import Parameter, pair, positions, record
from torch import Tensor


class Module:
    training = True

    def __call__(self, x):
        return self.forward(x)

    def children(self):
        return [one for one in self.__dict__.values() if isinstance(one, Module)]

    def parameters(self):
        for one in self.__dict__.values():
            if isinstance(one, Parameter):
                yield one
        for child in self.children():
            yield from child.parameters()

    def train(self, mode):
        self.training = mode
        for child in self.children():
            child.train(mode)
        return self


class Sequential(Module):
    def __init__(self, *modules):
        self.modules = modules

    def children(self):
        return self.modules

    def forward(self, x):
        for module in self.modules:
            x = module(x)
        return x


class Conv2d(Module):
    def __init__(
        self, in_channels, out_channels, kernel_size,
        stride=1, padding=0, dilation=1, groups=1, bias=True,
    ):
        self.out, self.kernel, self.stride = out_channels, pair(kernel_size), pair(stride)
        self.padding, self.dilation, self.groups = pair(padding), pair(dilation), groups
        self.ins = in_channels
        self.weight = Parameter(out_channels, in_channels // groups, *self.kernel)
        self.bias = Parameter(out_channels) if bias else None

    def forward(self, x):
        assert x.shape[1] == self.ins
        assert self.ins % self.groups == 0 and self.out % self.groups == 0
        size = [
            positions(x.shape[2 + axis], self.kernel[axis], self.stride[axis],
                      (self.padding[axis], self.padding[axis]), self.dilation[axis])
            for axis in (0, 1)
        ]
        rows, columns = self.padding
        own = (rows, rows, columns, columns)
        record(
            "conv",
            channels=[self.ins, self.out],
            kernel=self.kernel,
            stride=self.stride,
            pads=[a + b for a, b in zip(own, x.pads)],
            groups=self.groups,
            bias=self.bias is not None,
        )
        return Tensor((x.shape[0], self.out, *size))


class _Norm(Module):
    def __init__(self, channels, eps):
        self.channels, self.eps = channels, eps
        self.weight, self.bias = Parameter(channels), Parameter(channels)

    def forward(self, x):
        assert x.shape[1] == self.channels and len(x.shape) == self.dimensions
        record("batchNorm", epsilon=self.eps)
        return Tensor(x.shape)


class BatchNorm2d(_Norm):
    dimensions = 4


class BatchNorm1d(_Norm):
    dimensions = 2


class Linear(Module):
    def __init__(self, ins, outs, bias=True):
        self.weight = Parameter(outs, ins)
        self.bias = Parameter(outs) if bias else None

    def forward(self, x):
        assert len(x.shape) == 2 and x.shape[1] == self.weight.shape[1]
        record("dense", channels=[*self.weight.shape[::-1]], bias=self.bias is not None)
        return Tensor((x.shape[0], self.weight.shape[0]))


class _Pool(Module):
    def __init__(self, kernel_size, stride=None, padding=0, ceil_mode=False, **_):
        self.kernel = pair(kernel_size)
        self.stride = self.kernel if stride is None else pair(stride)
        self.padding, self.ceil = pair(padding), ceil_mode

    def forward(self, x):
        size = [
            positions(x.shape[2 + axis], self.kernel[axis], self.stride[axis],
                      (self.padding[axis], self.padding[axis]), ceil=self.ceil)
            for axis in (0, 1)
        ]
        record(self.kind, kernel=self.kernel, stride=self.stride)
        return Tensor((*x.shape[:2], *size))


class MaxPool2d(_Pool):
    kind = "max"


class AvgPool2d(_Pool):
    kind = "average"


class AdaptiveAvgPool2d(Module):
    def __init__(self, size):
        self.size = pair(size)

    def forward(self, x):
        record("adaptive", size=self.size)
        return Tensor((*x.shape[:2], *self.size))


class ZeroPad2d(Module):
    def __init__(self, padding):
        self.padding = padding

    def forward(self, x):
        left, right, top, bottom = self.padding
        batch, channels, height, width = x.shape
        shape = (batch, channels, height + top + bottom, width + left + right)
        return Tensor(shape, (top, bottom, left, right))


class ConstantPad2d(ZeroPad2d):
    def __init__(self, padding, value):
        assert value == float("-inf")
        super().__init__(padding)


class Flatten(Module):
    def forward(self, x):
        total = 1
        for size in x.shape[1:]:
            total *= size
        return Tensor((x.shape[0], total))


class Dropout(Module):
    def __init__(self, rate):
        self.rate = rate

    def forward(self, x):
        record("dropout", rate=self.rate)
        return x


class _Activation(Module):
    def __init__(self, dim=1):
        assert dim == 1

    def forward(self, x):
        record(self.kind)
        return Tensor(x.shape)


class ReLU(_Activation):
    kind = "relu"


class ReLU6(_Activation):
    kind = "relu6"


class Hardswish(_Activation):
    kind = "hSwish"


class Hardsigmoid(_Activation):
    kind = "hardSigmoid"


class SiLU(_Activation):
    kind = "swish"


class Sigmoid(_Activation):
    kind = "sigmoid"


class Softmax(_Activation):
    kind = "softmax"
