import traceback
import weakref

import torch


class FirstChange(torch.overrides.TorchFunctionMode):
    def __init__(self):
        super().__init__()
        self.versions = weakref.WeakKeyDictionary()  # of tensors the graph still keeps

    def pack(self, tensor):
        self.versions[get := lambda: tensor] = tensor._version
        return get

    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if any(get()._version != version for get, version in self.versions.items()):
            self.versions.clear()
            raise RuntimeError(f"{function.__name__} changes a tensor that backward needs")
        return result


x = torch.zeros(3, requires_grad=True)
watch = FirstChange()
try:
    with watch, torch.autograd.graph.saved_tensors_hooks(watch.pack, lambda get: get()):
        y = x.exp()
        y += 1
        y.sum().backward()  # not reached
except RuntimeError as error:
    print(error)
    # > add_ changes a tensor that backward needs
    print("line:", traceback.extract_tb(error.__traceback__)[0].line)
    # > line: y += 1
