import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x**2
v = torch.tensor([1.0, 0.0])  # one vector, not a batch of vectors
try:
    torch.autograd.grad(y, x, v, is_grads_batched=True)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: If `is_grads_batched=True`, we interpret the first dimension of each grad_output as the batch dimension. The sizes of the remaining dimensions are expected to match the shape of corresponding output, but a mismatch was detected: grad_output[0] has a shape of torch.Size([]) and output[0] has a shape of torch.Size([2]). If you only want some tensors in `grad_output` to be considered batched, consider using vmap.
