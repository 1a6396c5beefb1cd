import torch


@torch.library.custom_op("gradbook_alias::keep", mutates_args=())
def keep(x: torch.Tensor) -> torch.Tensor:
    return x


try:
    keep(torch.tensor([1.0, 2.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: keep (with implementation in <...>): The output of this custom operator (1) must not also be an input to this custom operator and (2) may not alias any inputs to this custom operator or other returns. The most common way to trigger this error is if we have y = custom_op(x) and y and x are the same Tensor. Please instead return a clone of the offending output tensor(s) (e.g. return x.clone()) or refactor the custom operator to not return y.
