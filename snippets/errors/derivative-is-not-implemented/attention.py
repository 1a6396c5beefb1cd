import torch
import torch.nn.functional as F

q = torch.tensor([[[[1.0, 0.0], [0.0, 1.0]]]], requires_grad=True)
out = F.scaled_dot_product_attention(q, q, q)
(first,) = torch.autograd.grad(out.pow(2).sum(), q, create_graph=True)
try:
    first.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: derivative for aten::_scaled_dot_product_flash_attention_for_cpu_backward is not implemented
