import torch


@torch.library.custom_op("reference::triple", mutates_args=())
def triple(x: torch.Tensor) -> torch.Tensor:
    return 3 * x


print(torch.library.opcheck(triple, (torch.ones(2),), test_utils="test_schema"))
# > {'test_schema': 'SUCCESS'}
