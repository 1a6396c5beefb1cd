import asyncio

import torch


async def evaluate():
    with torch.no_grad():
        await asyncio.sleep(0)


async def train():
    return (torch.ones(1, requires_grad=True) * 2).requires_grad


async def main():
    print((await asyncio.gather(evaluate(), train()))[1])
    # > False


asyncio.run(main())
