from torch import nn


def _function(module):
    return lambda x, **settings: module(**settings)(x)


relu = _function(nn.ReLU)
relu6 = _function(nn.ReLU6)
hardswish = _function(nn.Hardswish)
hardsigmoid = _function(nn.Hardsigmoid)
silu = _function(nn.SiLU)
softmax = _function(nn.Softmax)
