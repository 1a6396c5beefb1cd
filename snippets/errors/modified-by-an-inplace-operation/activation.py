import torch

x = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)
model = torch.nn.Sequential(torch.nn.Sigmoid(), torch.nn.ReLU(inplace=True))
try:
    model(x).sum().backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [3]], which is output 0 of Sigmoid, is at version 1; expected version 0 instead...
