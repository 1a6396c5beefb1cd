import torch
from torch import nn

w = nn.Parameter(torch.tensor([1.0, 1.0]))
frozen, value = torch.tensor([True, False]), w.detach().clone()
optimizer = torch.optim.AdamW([w], lr=0.1, weight_decay=0.5)


def write_back(optimizer, args, kwargs):
    with torch.no_grad():
        w[frozen] = value[frozen]


optimizer.register_step_post_hook(write_back)
w.register_hook(lambda grad: grad * ~frozen)
for _ in range(3):
    optimizer.zero_grad()
    w.sum().backward()
    optimizer.step()
print(w.data)
# > tensor([1.0000, 0.5721])
