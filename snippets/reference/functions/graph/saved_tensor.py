import torch

x = torch.tensor(3.0, requires_grad=True)
raw = (x**2).grad_fn._raw_saved_self
print(isinstance(raw, torch.autograd.SavedTensor))
# > True
