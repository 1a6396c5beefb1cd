import asyncio

import torch


@torch.no_grad()
async def evaluate():
    return torch.is_grad_enabled()


print(asyncio.run(evaluate()))
# > True
