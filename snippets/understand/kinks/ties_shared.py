import torch

zero, index = torch.zeros(1), torch.zeros(3, dtype=torch.long)
functions = {
    "max()": lambda x: x.max(),
    "amax()": lambda x: x.amax(),
    "aminmax()": lambda x: x.aminmax().max,
    "maximum of the first two": lambda x: torch.maximum(x[0], x[1]),
    "vector_norm of order inf": lambda x: torch.linalg.vector_norm(x, torch.inf),
    "scatter_reduce with amax": lambda x: zero.scatter_reduce(0, index, x, "amax"),
    "median()": lambda x: x.median(),
}
for name, f in functions.items():
    x = torch.tensor([1.0, 1.0, 0.0], requires_grad=True)
    f(x).sum().backward()
    print(f"{name}:", *(f"{each:g}" for each in x.grad))
    # > max(): 0.5 0.5 0
    # > amax(): 0.5 0.5 0
    # > aminmax(): 0.5 0.5 0
    # > maximum of the first two: 0.5 0.5 0
    # > vector_norm of order inf: 0.5 0.5 0
    # > scatter_reduce with amax: 0.5 0.5 0
    # > median(): 0.5 0.5 0
