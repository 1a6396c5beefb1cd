import torch

calls = {
    "vector result": torch.arange(3.0),
    "integer input": torch.tensor(3),
    "complex result": torch.tensor(1 + 2j),
}
for name, x in calls.items():
    try:
        torch.autograd.grad(torch.square(x.requires_grad_()), x)
    except RuntimeError as e:
        print(f"{name}: RuntimeError: {e}")
        # > vector result: RuntimeError: grad can be implicitly created only for scalar outputs
        # > integer input: RuntimeError: only Tensors of floating point dtype can require gradients
        # > complex result: RuntimeError: grad can be implicitly created only for real scalar outputs but got torch.complex64
