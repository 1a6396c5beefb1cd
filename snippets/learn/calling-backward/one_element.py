import torch

for shape in [(), (1,), (1, 1), (2,)]:
    x = torch.full(shape, 3.0, requires_grad=True)
    y = x**2
    try:
        y.backward()
        print(shape, x.grad)
        # > () tensor(6.)
        # > (1,) tensor([6.])
        # > (1, 1) tensor([[6.]])
    except RuntimeError as e:
        print(f"{shape} RuntimeError: {e}")
        # > (2,) RuntimeError: grad can be implicitly created only for scalar outputs
