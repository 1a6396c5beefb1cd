import torch

start = torch.tensor(3.0, requires_grad=True)
fast = start.clone()
optimizer = torch.optim.SGD([fast], lr=0.1, differentiable=True)
(fast.grad,) = torch.autograd.grad(fast**2, fast, create_graph=True)
optimizer.step()
try:
    torch.autograd.grad((fast - 1) ** 2, start)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor []], which is output 0 of Add, is at version 1; expected version 0 instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).
