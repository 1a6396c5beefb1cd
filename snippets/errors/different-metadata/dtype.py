import torch
from torch.utils.checkpoint import checkpoint


def block(x):
    return x * torch.ones(2).exp()  # has the default dtype


x = torch.tensor([0.0, 0.0], requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
torch.set_default_dtype(torch.float64)
try:
    y.sum().backward()
except RuntimeError as e:
    print("\n".join(str(e).splitlines()[2:4]))
    # > saved metadata: {'shape': torch.Size([2]), 'dtype': torch.float32, 'device': device(type='cpu')}
    # > recomputed metadata: {'shape': torch.Size([2]), 'dtype': torch.float64, 'device': device(type='cpu')}
finally:
    torch.set_default_dtype(torch.float32)
