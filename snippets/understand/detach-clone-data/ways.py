# --8<-- [start:shared]
import copy

import torch


def facts(code):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    h = x * 1
    t = eval(code, {"x": x, "h": h, "copy": copy, "torch": torch})
    needs = getattr(t, "requires_grad", False)
    grad = torch.autograd.grad(t.sum(), x, allow_unused=True)[0] if needs else None
    version = h._version
    with torch.no_grad():
        t[0] = 9.0
    cells = (x[0] == 9 or h[0] == 9, h._version > version, needs, grad is not None)
    return " ".join([f"{code}:", *("yes" if cell else "no" for cell in cells)])


for code in ("h.detach()", "h.data", "h.detach_()"):
    print(facts(code))
    # > h.detach(): yes yes no no
    # > h.data: yes no no no
    # > h.detach_(): yes yes no no
# --8<-- [end:shared]
# --8<-- [start:copies]
for code in (
    "h.clone()",
    "h.detach().clone()",
    "h.clone().detach()",
    "torch.empty_like(h).copy_(h)",
    "copy.deepcopy(x)",
):
    print(facts(code))
    # > h.clone(): no no yes yes
    # > h.detach().clone(): no no no no
    # > h.clone().detach(): no no no no
    # > torch.empty_like(h).copy_(h): no no yes yes
    # > copy.deepcopy(x): no no yes no
# --8<-- [end:copies]
# --8<-- [start:same]
for code in ("h[:]", "torch.as_tensor(h)", "h.to(torch.float32)", "h.to(torch.float32, copy=True)"):
    print(facts(code))
    # > h[:]: yes yes yes yes
    # > torch.as_tensor(h): yes yes yes yes
    # > h.to(torch.float32): yes yes yes yes
    # > h.to(torch.float32, copy=True): no no yes yes
# --8<-- [end:same]
# --8<-- [start:leaves]
for code in ("torch.nn.Parameter(h)", "copy.copy(h)"):
    print(facts(code))
    # > torch.nn.Parameter(h): yes yes yes no
    # > copy.copy(h): yes no yes no
# --8<-- [end:leaves]
# --8<-- [start:outside]
for code in ("[h[0].item()]", "h.tolist()", "h.detach().numpy()", "h.numpy(force=True)"):
    print(facts(code))
    # > [h[0].item()]: no no no no
    # > h.tolist(): no no no no
    # > h.detach().numpy(): yes no no no
    # > h.numpy(force=True): yes no no no
# --8<-- [end:outside]
