import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(torch.nn.Linear(1, 1, bias=False))
sent = []


def watch(state, bucket):
    sent.append(bucket.buffer().tolist())
    future = torch.futures.Future()
    future.set_result(bucket.buffer())
    return future


model.register_comm_hook(None, watch)
with model.no_sync():
    model(torch.tensor([[2.0]])).sum().backward()
print("inside:          sent", sent)
# > inside:          sent []
model(torch.tensor([[5.0]])).sum().backward()
print("outside:         sent", sent)
# > outside:         sent [[7.0]]
loss = model(torch.tensor([[1.0]])).sum()
with model.no_sync():
    loss.backward()
print("forward outside: sent", sent)
# > forward outside: sent [[7.0], [8.0]]
del model
dist.destroy_process_group()
