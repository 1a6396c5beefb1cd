import torch

ran = []
x = torch.tensor([1.0], requires_grad=True)
a = x.exp()
b = a.sin()
c = x.cos()
for name, tensor in {"a": a, "b": b, "c": c}.items():
    tensor.grad_fn.register_hook(lambda *_, name=name: ran.append(name))
(b + c).backward()
print(ran)
# > ['c', 'b', 'a']
