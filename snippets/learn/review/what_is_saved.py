import torch

x = torch.tensor([0.0], requires_grad=True)
minus, power = -x, x.exp()
for result in (minus, power):
    result.backward()
    try:
        result.backward()
        print("twice is fine")
        # > twice is fine
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). ...
print(x.grad)
# > tensor([-1.])
