import torch

for factors in ((1e8, -1e8, 1.0), (1.0, -1e8, 1e8)):
    x = torch.tensor(1.0, requires_grad=True)
    a, b, c = (x * factor for factor in factors)
    (a + b + c).backward()
    print(f"products with {factors} in this order: {x.grad}")
    # > products with (100000000.0, -100000000.0, 1.0) in this order: 0.0
    # > products with (1.0, -100000000.0, 100000000.0) in this order: 1.0
