import torch

w = torch.tensor(1.0, requires_grad=True)
seen = []
w.register_hook(lambda grad: seen.append("leaf"))

hidden = w * 2
hidden.register_hook(lambda grad: seen.append("result"))
node = hidden.grad_fn.next_functions[0][0]
node.register_hook(lambda inputs, outputs: seen.append("node of the leaf"))
hidden.backward()
print(seen)
# > ['result', 'leaf', 'node of the leaf']

del hidden, node
seen.clear()
hidden = w * 2
hidden.backward()
print(seen)
# > ['leaf']
