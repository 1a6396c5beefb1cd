import torch

functions = {
    "sqrt(x)": torch.sqrt,
    "norm of (x, x)": lambda x: torch.linalg.norm(torch.stack([x, x])),
    "std of (x, x)": lambda x: torch.stack([x, x]).std(),
    "x ** 0.0": lambda x: x**0.0,
    "x * log(x)": lambda x: x * x.log(),
    "xlogy(x, x)": lambda x: torch.xlogy(x, x),
    "where(x > 0, log(x), x)": lambda x: torch.where(x > 0, x.log(), x),
    "logaddexp(x, x)": lambda x: torch.logaddexp(x, x),
}
for name, function in functions.items():
    print(f"{name}: {torch.func.grad(function)(torch.tensor(0.0)).item():.3g}")
    # > sqrt(x): inf
    # > norm of (x, x): 0
    # > std of (x, x): 0
    # > x ** 0.0: 0
    # > x * log(x): nan
    # > xlogy(x, x): nan
    # > where(x > 0, log(x), x): nan
    # > logaddexp(x, x): 1
