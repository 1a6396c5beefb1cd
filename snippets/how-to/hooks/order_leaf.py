import torch

w = torch.tensor(1.0, requires_grad=True)
y = w * 2
node = y.grad_fn.next_functions[0][0]
seen = [node.name()]

node.register_hook(lambda inputs, outputs: seen.append(f"node hook: {w.grad}"))
w.register_post_accumulate_grad_hook(lambda w: seen.append(f"post-accumulate: {w.grad}"))
node.register_prehook(lambda outputs: seen.append(f"node pre-hook: {w.grad}"))
w.register_hook(lambda grad: seen.append(f"tensor hook: {w.grad}"))

y.backward()
print(*seen, sep="\n")
# > torch::autograd::AccumulateGrad
# > tensor hook: None
# > node pre-hook: None
# > post-accumulate: 2.0
# > node hook: 2.0
