import torch

model = torch.nn.Linear(2, 1)
loss = model(torch.tensor([1.0, 2.0])).sum()
try:
    torch.autograd.grad(loss, ["weight", "bias"])
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: all inputs have to be Tensors or GradientEdges, but got str
