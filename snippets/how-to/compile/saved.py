import torch


def f(x):
    return (x.sin() * x.exp()).sigmoid().sum()


def pack(tensor):
    saved.append(tensor)
    return tensor


x = torch.ones(3, requires_grad=True)
for function in (f, torch.compile(f, backend="aot_eager")):
    saved = []
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        function(x)
    print(len(saved), "tensors saved")
    # > 5 tensors saved
    # > 3 tensors saved
