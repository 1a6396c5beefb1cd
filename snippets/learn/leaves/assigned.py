import warnings

import torch

warnings.simplefilter("ignore")  # the same warning again
w = torch.tensor(2.0, requires_grad=True)
try:
    for _ in range(2):
        loss = w**2
        loss.backward()
        print(w.is_leaf, w.grad)
        # > True tensor(4.)
        # > False None
        w = w - 0.25 * w.grad  # another tensor, not a leaf
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
