import torch

x = torch.ones(3, requires_grad=True)
with torch.autograd.graph.save_on_cpu():
    y = x.exp()
print("saved where it was:", y.grad_fn._saved_result.data_ptr() == y.data_ptr())
# > saved where it was: True
