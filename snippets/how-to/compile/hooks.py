import warnings

import torch

warnings.simplefilter("ignore")  # a module's backward hook breaks the graph

calls = []
early, late = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)


def f(x):
    return (early(x) + late(x)).sum()


def add_hooks(module, name):
    module.register_full_backward_hook(lambda *_: calls.append(f"{name} module"))
    module.weight.register_hook(lambda _: calls.append(f"{name} weight"))


x = torch.ones(1, 2, requires_grad=True)
add_hooks(early, "early")
compiled = torch.compile(f, backend="aot_eager")
compiled(x)
add_hooks(late, "late")
for function in (f, compiled):
    calls.clear()
    function(x).backward()
    print(sorted(calls))
    # > ['early module', 'early weight', 'late module', 'late weight']
    # > ['early module', 'early weight', 'late weight']
