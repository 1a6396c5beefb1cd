import torch.distributed as dist

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
print(dist.is_initialized(), dist.get_world_size())
# > True 1
dist.destroy_process_group()
