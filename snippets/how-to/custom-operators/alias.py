import torch

for name, function in (("same", lambda x: x), ("view", lambda x: x[:1])):

    def implementation(x: torch.Tensor, function=function) -> torch.Tensor:
        return function(x)

    operator = torch.library.custom_op(
        f"mylib::{name}", implementation, mutates_args=(), schema="(Tensor x) -> Tensor"
    )
    try:
        operator(torch.zeros(2))
    except RuntimeError as error:
        print(name, "-", str(error).partition("): ")[2].partition(". ")[0])
        # > same - The output of this custom operator (1) must not also be an input to this custom operator and (2) may not alias any inputs to this custom operator or other returns
        # > view - The output of this custom operator (1) must not also be an input to this custom operator and (2) may not alias any inputs to this custom operator or other returns
