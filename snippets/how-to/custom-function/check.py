import torch
from torch.autograd import Function, gradcheck


class AddRow(Function):
    @staticmethod
    def forward(ctx, matrix, row):
        return matrix + row

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output, grad_output.sum(0) / len(grad_output)


def double(*shape):
    return torch.randn(*shape, dtype=torch.float64, requires_grad=True)


for rows in (1, 3):
    passes = gradcheck(AddRow.apply, (double(rows, 2), double(2)), raise_exception=False)
    print(f"{rows} rows: {passes}")
    # > 1 rows: True
    # > 3 rows: False
