import torch

x = torch.ones(1, requires_grad=True)
y = x * 2
y.register_hook(lambda _: torch._C._current_graph_task_execution_order())
try:
    (y * 3).backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {str(error)[:104]} ...")
    # > RuntimeError: get_current_graph_task_execution_order expects the current backward to be executed with multithreading d ...
