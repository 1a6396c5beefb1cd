import torch
import torch.distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = torch.nn.Linear(2, 2, bias=False)
fully_shard(model, mesh=init_device_mesh("cpu", (1,)))
model(torch.tensor([[3.0, 4.0]])).sum().backward()

grad = model.weight.grad
print(type(grad).__name__, "on this rank:", grad.to_local())
# > DTensor on this rank: tensor([[3., 4.],
# >         [3., 4.]])
norm = torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
print(f"{type(norm).__name__}, norm of all shards: {norm.full_tensor():.2f}")
# > DTensor, norm of all shards: 7.07
print(f"after clipping: {grad.full_tensor().norm():.2f}")
# > after clipping: 1.00
dist.destroy_process_group()
