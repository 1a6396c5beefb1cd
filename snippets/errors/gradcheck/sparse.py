import torch
from torch.autograd import gradcheck

x = torch.eye(2, dtype=torch.float64, requires_grad=True)
try:
    gradcheck(lambda x: x.to_sparse() * 2, (x,))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Sparse output is not supported at gradcheck yet. Please call to_dense(masked_grad=...) on the output of fn for gradcheck.
