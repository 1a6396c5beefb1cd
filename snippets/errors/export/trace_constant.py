import warnings

import torch

w = torch.tensor([2.0], requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try:
        torch.jit.trace(lambda x: x * w, torch.tensor([1.0]))
    except RuntimeError as e:
        print(f"RuntimeError: {str(e).splitlines()[0]}")
        # > RuntimeError: Cannot insert a Tensor that requires grad as a constant. Consider making it a parameter or input, or detaching the gradient
