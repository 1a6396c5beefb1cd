import torch

a = torch.nn.Parameter(torch.tensor(0.0))
b = torch.nn.Parameter(torch.tensor(1.0))
(a.sqrt() + 3 * b).backward()
try:
    torch.nn.utils.clip_grad_norm_([a, b], max_norm=1.0, error_if_nonfinite=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The total norm of order 2.0 for gradients from `parameters` is non-finite, so it cannot be clipped. To disable this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`
print(a.grad, b.grad)
# > tensor(inf) tensor(3.)
