import torch

x = torch.tensor(1.0, requires_grad=True)
a = x * 2
b = a.sin()
c = a.cos()
y = b * c
order = []


def watch(name, tensor):
    tensor.register_hook(lambda grad: order.append(name))


for each in [("x", x), ("a", a), ("b", b), ("c", c), ("y", y)]:
    watch(*each)
y.backward()
print(order[0], set(order[1:3]) == {"b", "c"}, order[3:])
# > y True ['a', 'x']
