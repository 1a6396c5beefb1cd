import torch

w = torch.tensor([3.0], requires_grad=True).double()  # as to("cuda") does
(w**2).backward()
print(w.is_leaf)
# > False
