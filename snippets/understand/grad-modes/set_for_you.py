import torch

w = torch.ones(1, requires_grad=True)


def report(place, result=None):
    print(f"{place}:", torch.is_grad_enabled())
    # > a hook during backward(): False
    # > a hook with create_graph=True: True
    # > the closure of step(), under no_grad: True
    # > a function under func.grad and no_grad: True
    return result


y = w * 2
handle = y.register_hook(lambda _: report("a hook during backward()"))
y.backward(retain_graph=True)
handle.remove()
y.register_hook(lambda _: report("a hook with create_graph=True"))
torch.autograd.grad(y, w, create_graph=True)
with torch.no_grad():
    optimizer = torch.optim.SGD([w], lr=0.1)
    optimizer.step(lambda: report("the closure of step(), under no_grad", w))
    torch.func.grad(lambda x: report("a function under func.grad and no_grad", x))(w[0])
