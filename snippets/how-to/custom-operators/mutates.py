import torch


def add_one(x: torch.Tensor) -> torch.Tensor:
    x += 1
    return x.clone()


for declared in ((), ("x",)):
    name = f"mylib::add_one_{len(declared)}"
    operator = torch.library.custom_op(name, add_one, mutates_args=declared)
    x = torch.zeros(2)
    operator(x)
    print("declared:", declared, x)
    # > declared: () tensor([1., 1.])
    # > declared: ('x',) tensor([1., 1.])
    try:
        torch.library.opcheck(operator, (torch.zeros(2),), test_utils="test_schema")
    except Exception as error:
        print(
            type(error).__name__, str(error).partition("failed with ")[2].partition(" (scroll")[0]
        )
        # > OpCheckError Argument x is not defined as mutable but was mutated
try:
    operator.register_autograd(lambda ctx, grad: grad)
except RuntimeError as error:
    print(str(error).partition(" <")[0])
    # > Cannot register autograd formula for non-functional operator
