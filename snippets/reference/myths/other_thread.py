from threading import Thread

import torch

x = torch.ones(1, requires_grad=True)
with torch.no_grad():
    print((x * 2).requires_grad)
    # > False
    thread = Thread(target=lambda: print((x * 2).requires_grad))
    # > True
    thread.start()
    thread.join()
