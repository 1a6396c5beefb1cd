import torch


def bare(x, n):
    return x  # not reached


def mapping(x: torch.Tensor, n: dict) -> torch.Tensor:
    return x  # not reached


for function in (bare, mapping):
    try:
        torch.library.custom_op("mylib::refused", function, mutates_args=())
    except ValueError as error:
        print(str(error).partition(". ")[0])
        # > infer_schema(func): Parameter x must have a type annotation
        # > infer_schema(func): Parameter n has unsupported type <class 'dict'>
