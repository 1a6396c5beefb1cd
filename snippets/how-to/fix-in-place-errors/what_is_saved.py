import torch


def refuses(operation, which):
    x = torch.full((3,), 0.5, requires_grad=True)
    tensors = {"argument": x * 1}
    tensors["result"] = operation(tensors["argument"])
    tensors[which].add_(1)
    try:
        tensors["result"].sum().backward()
    except RuntimeError:
        return True
    return False


functions = [torch.exp, torch.sigmoid, torch.tanh, torch.relu, torch.sin, torch.log, torch.abs]
for function in [*functions, torch.square, torch.neg]:
    refused = [which for which in ("argument", "result") if refuses(function, which)]
    print(f"{function.__name__:8}", *refused)
    # > exp      result
    # > sigmoid  result
    # > tanh     result
    # > relu     result
    # > sin      argument
    # > log      argument
    # > abs      argument
    # > square   argument
    # > neg
