import copy

import torch

row = torch.zeros(1000, 2)[0]
for name, each in {"row": row, "row.clone()": row.clone(), "deepcopy": copy.deepcopy(row)}.items():
    print(f"{name}: {each.untyped_storage().nbytes()} bytes")
    # > row: 8000 bytes
    # > row.clone(): 8 bytes
    # > deepcopy: 8000 bytes
