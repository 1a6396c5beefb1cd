import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.grad = torch.tensor([1.0, 2.0], dtype=torch.float64)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: attempting to assign a gradient with dtype 'double' to a tensor with grad_dtype 'Float'. The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its gradient may break downstream systems that assume they match.
