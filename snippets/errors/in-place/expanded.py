import torch

row = torch.tensor([1.0, 2.0])
table = row.expand(3, 2)  # three rows that share one memory
try:
    table += 1
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.
