import torch
from torch import nn


def clip(entry, **options):
    w, v = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(1))
    w.grad, v.grad = torch.tensor([1.0, entry]), torch.tensor([5.0])
    try:
        nn.utils.clip_grad_norm_([w, v], max_norm=1.0, **options)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
        # > RuntimeError: The total norm of order 2.0 for gradients from `parameters` is non-finite, so it cannot be clipped. To disable this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`
    print(w.grad, v.grad)
    # > tensor([0., nan]) tensor([0.])
    # > tensor([nan, nan]) tensor([nan])
    # > tensor([1., nan]) tensor([5.])


clip(float("inf"))
clip(float("nan"))
clip(float("nan"), error_if_nonfinite=True)
