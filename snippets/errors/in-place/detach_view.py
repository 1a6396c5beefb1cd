import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
first = (x * 2)[0]
try:
    first.detach_()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence detach_() cannot be called on these gradients. To fix this error, please refer to the Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.
