import torch
from torch import nn
from torch.nn.functional import linear

encoder, decoder = nn.Linear(3, 2, bias=False), nn.Linear(2, 3, bias=False)
decoder.weight = nn.Parameter(encoder.weight.t())
print("the same memory:", decoder.weight.data_ptr() == encoder.weight.data_ptr())
# > the same memory: True
x = torch.tensor([[1.0, 2.0, 3.0]])
decoder(encoder(x)).sum().backward()
parts = encoder.weight.grad, decoder.weight.grad.t()

encoder.weight.grad = None
linear(encoder(x), encoder.weight.t()).sum().backward()
print("all of the gradient:", torch.allclose(encoder.weight.grad, parts[0]))
# > all of the gradient: False
print("it is the sum of two:", torch.allclose(encoder.weight.grad, parts[0] + parts[1]))
# > it is the sum of two: True
