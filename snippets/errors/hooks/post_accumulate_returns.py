import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
x.register_post_accumulate_grad_hook(lambda leaf: leaf.grad.clamp(max=1))
try:
    (x * 2).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Tensor post accumulate grad hooks should return None.
