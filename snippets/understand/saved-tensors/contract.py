import torch
from torch.autograd.graph import saved_tensors_hooks

pairs = {
    "the tensor itself": (lambda t: t, lambda t: t),
    "a copy": (lambda t: t.clone(), lambda t: t),
    "a NumPy array": (lambda t: t.detach().numpy().copy(), torch.from_numpy),
    "bfloat16 and back": (lambda t: t.bfloat16(), lambda t: t.float()),
    "float16, not converted back": (lambda t: t.half(), lambda t: t),
    "its shape, then zeros": (lambda t: t.shape, torch.zeros),
    "its first element": (lambda t: t[:1], lambda t: t),
    "two rows of it": (lambda t: t, lambda t: t.expand(2, 2)),
    "too many elements": (lambda t: t, lambda t: t.repeat(2)),
    "not a tensor": (lambda t: "path", lambda path: path),
    "changed in place": (lambda t: t.mul_(2), lambda t: t),
}
for name, (pack, unpack) in pairs.items():
    x = torch.tensor([0.0, 0.7], requires_grad=True)
    try:
        with saved_tensors_hooks(pack, unpack):
            y = x.exp()
        y.sum().backward()
        print(f"{name}:", [round(each, 4) for each in x.grad.tolist()])
        # > the tensor itself: [1.0, 2.0138]
        # > a copy: [1.0, 2.0138]
        # > a NumPy array: [1.0, 2.0138]
        # > bfloat16 and back: [1.0, 2.0156]
        # > float16, not converted back: [1.0, 2.0137]
        # > its shape, then zeros: [0.0, 0.0]
        # > its first element: [1.0, 1.0]
        # > two rows of it: [2.0, 4.0275]
    except (RuntimeError, TypeError) as error:
        print(f"{name}:", type(error).__name__)
        # > too many elements: RuntimeError
        # > not a tensor: TypeError
        # > changed in place: RuntimeError
