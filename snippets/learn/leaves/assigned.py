import warnings

import torch

warnings.simplefilter("ignore")  # reading .grad of a non-leaf warns, as shown above
w = torch.tensor(2.0, requires_grad=True)
try:
    for _ in range(2):
        loss = w**2
        loss.backward()
        print(w.is_leaf, w.grad)
        # > True tensor(4.)
        # > False None
        w = w - 0.25 * w.grad  # creates a new tensor, which is not a leaf
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
