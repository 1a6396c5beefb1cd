import torch
from torch import nn


def train(model):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    out = model(torch.ones(1, 2))
    out.sum().backward(retain_graph=True)
    optimizer.step()
    optimizer.zero_grad()
    try:
        out.pow(2).sum().backward()
        print("no error")
        # > no error
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
        # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2, 1]], which is output 0 of AsStrided, is at version 2; expected version 1 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).


train(nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)))
train(nn.Linear(2, 1))
