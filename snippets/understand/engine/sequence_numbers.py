import torch

a = torch.tensor([1.0], requires_grad=True)
p = a * 2
q = p.exp()
r = q + p
print(*(t.grad_fn._sequence_nr() - p.grad_fn._sequence_nr() for t in (p, q, r)))
# > 0 1 2
leaf = p.grad_fn.next_functions[0][0]
print(leaf.name(), leaf._sequence_nr() == 2**64 - 1)
# > torch::autograd::AccumulateGrad True
