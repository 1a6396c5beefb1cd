import torch

w = torch.tensor([1.0], requires_grad=True)
w.register_hook(lambda grad: print("arrives:", grad))
# > arrives: tensor([7.])
# > arrives: tensor([5.])
w.register_post_accumulate_grad_hook(lambda w: print(".grad:  ", w.grad))
# > .grad:   tensor([7.])
# > .grad:   tensor([12.])

(3 * w + 4 * w).sum().backward()
(5 * w).sum().backward()
