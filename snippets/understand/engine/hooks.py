import torch

ran = []
x = torch.tensor([1.0], requires_grad=True)
h = x * 2
h.grad_fn.register_hook(lambda *_: ran.append("node hook of h: after its node"))
h.grad_fn.register_prehook(lambda _: ran.append("node prehook of h: before its node"))
h.register_hook(lambda _: ran.append("tensor hook of h: first registered"))
h.register_hook(lambda _: ran.append("tensor hook of h: second registered"))
x.register_post_accumulate_grad_hook(lambda _: ran.append("post-accumulate hook of x: after .grad"))
x.register_hook(lambda _: ran.append("tensor hook of x: before .grad"))
h.backward()
print(*ran, sep="\n")
# > tensor hook of h: first registered
# > tensor hook of h: second registered
# > node prehook of h: before its node
# > node hook of h: after its node
# > tensor hook of x: before .grad
# > post-accumulate hook of x: after .grad
