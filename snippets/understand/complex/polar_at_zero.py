import torch
from torch.autograd import gradcheck


def by_hand(r, angle):
    return torch.complex(r * angle.cos(), r * angle.sin())


angle = torch.tensor(1.0, dtype=torch.float64)
for name, function in {"polar": torch.polar, "complex": by_hand}.items():
    r = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    function(r, angle).real.backward()
    right = gradcheck(lambda r, f=function: f(r, angle), r, raise_exception=False)
    print(f"{name}: {r.grad:.3f} {right}, the cosine is {angle.cos():.3f}")
    # > polar: 0.000 False, the cosine is 0.540
    # > complex: 0.540 True, the cosine is 0.540
