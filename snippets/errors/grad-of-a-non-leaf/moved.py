import torch

w = torch.tensor([3.0], requires_grad=True).double()  # to("cuda") has the same effect
(w**2).backward()
print(w.is_leaf)
# > False
