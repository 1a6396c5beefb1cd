from torch import nn

model = nn.BatchNorm1d(1)
weight, mean = model.weight, model.running_mean
model.double()
print("the same Parameter:", model.weight is weight, weight.dtype)
# > the same Parameter: True torch.float64
print("the same buffer:", model.running_mean is mean, mean.dtype)
# > the same buffer: False torch.float32
