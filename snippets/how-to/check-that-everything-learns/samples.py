import torch
from torch import nn


def reached(model, sample):
    x = torch.tensor([[1.0, 2.0], [4.0, 3.0], [5.0, 9.0]], requires_grad=True)
    model(x)[sample].pow(2).sum().backward()
    return x.grad.any(dim=1).nonzero().flatten().tolist()


print("per sample:", reached(nn.Linear(2, 2), 1))
# > per sample: [1]
print("softmax over the batch:", reached(lambda x: x.softmax(dim=0), 1))
# > softmax over the batch: [0, 1, 2]
print("reshaped, not transposed:", reached(lambda x: x.reshape(2, 3).T, 1))
# > reshaped, not transposed: [0, 2]
