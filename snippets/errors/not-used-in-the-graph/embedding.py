import torch

table = torch.nn.Embedding(4, 2)
x = torch.tensor([1.0, 3.0], requires_grad=True)
loss = table(x.long()).sum()  # the cast cuts the path
try:
    torch.autograd.grad(loss, x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
