import torch

w = torch.tensor(1.0, requires_grad=True)
w.register_hook(lambda grad: grad * 10)
w.register_post_accumulate_grad_hook(lambda w: print("post-accumulate"))
# > post-accumulate

print(torch.autograd.grad(2 * w, w), w.grad)
# > (tensor(20.),) None
(2 * w).backward()
print(w.grad)
# > tensor(20.)
