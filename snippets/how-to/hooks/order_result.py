import torch

x = torch.tensor(1.0, requires_grad=True)
hidden = x * 2
node = hidden.grad_fn
seen = []

node.register_hook(lambda inputs, outputs: seen.append(("node hook", outputs[0].item())))
node.register_prehook(lambda outputs: seen.append(("node pre-hook", outputs[0].item())))
hidden.retain_grad()
hidden.register_hook(lambda grad: seen.append(("tensor hook", grad.item())))
hidden.register_hook(lambda grad: grad * 10)
hidden.register_hook(lambda grad: seen.append(("tensor hook", grad.item())))

(hidden * 3).backward()
print(*seen, sep="\n")
# > ('tensor hook', 3.0)
# > ('tensor hook', 30.0)
# > ('node pre-hook', 30.0)
# > ('node hook', 30.0)
print("retained:", hidden.grad.item())
# > retained: 30.0
