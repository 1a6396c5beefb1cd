import threading

import torch

x = torch.tensor([1.0], requires_grad=True)
x.register_hook(lambda _: print("backward in", threading.current_thread().name))
# > backward in MainThread
# > backward in my thread


def train():
    (x * 2).backward()


train()
worker = threading.Thread(target=train, name="my thread")
worker.start()
worker.join()
print(x.grad)
# > tensor([4.])
