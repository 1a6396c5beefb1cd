import torch

functions = {
    "argmax": lambda x: 1.0 * x.argmax(),
    "x > 0": lambda x: (x > 0).sum() * 1.0,
    "to integers and back": lambda x: x.int().float().sum(),
    "a constant": lambda x: torch.tensor(2.0),
}
for name, function in functions.items():
    print(f"{name}: {torch.func.grad(function)(torch.tensor([1.0, 3.0])).numpy()}")
    # > argmax: [0. 0.]
    # > x > 0: [0. 0.]
    # > to integers and back: [0. 0.]
    # > a constant: [0. 0.]

x = torch.tensor([1.0, 3.0], requires_grad=True)
for name, function in functions.items():
    try:
        function(x).backward()
    except RuntimeError as e:
        print(f"{name}: {e}")
        # > argmax: element 0 of tensors does not require grad and does not have a grad_fn
        # > x > 0: element 0 of tensors does not require grad and does not have a grad_fn
        # > to integers and back: element 0 of tensors does not require grad and does not have a grad_fn
        # > a constant: element 0 of tensors does not require grad and does not have a grad_fn
