import torch
from torch.autograd.graph import saved_tensors_hooks

ran = []


def hooks(name):
    return saved_tensors_hooks(
        lambda t: ran.append(f"pack {name}") or t.detach(),
        lambda t: ran.append(f"unpack {name}") or t,
    )


x = torch.ones(2, requires_grad=True)
with hooks("outer"):
    y = x.sin()
    with hooks("inner"):
        y = y.cos()
print(ran)
# > ['pack outer', 'pack inner']
ran.clear()
y.sum().backward(retain_graph=True)
print(ran)
# > ['unpack inner', 'unpack outer']
y.sum().backward()
print(len(ran))
# > 4
