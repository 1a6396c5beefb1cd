import torch


def column(x: torch.Tensor) -> torch.Tensor:
    return x.sin()[:, None]


x = torch.zeros(2)
operator = torch.library.custom_op("mylib::column", column, mutates_args=())
for fake in (None, torch.empty_like, lambda x: x.new_empty(len(x), 1)):
    if fake:
        operator.register_fake(fake)
    try:
        print(torch.library.opcheck(operator, (x,), test_utils="test_faketensor"))
        # > {'test_faketensor': 'SUCCESS'}
    except Exception as error:
        message = str(error).partition("failed with ")[2].partition("metadata: ")
        print(type(error).__name__, (message[2] or message[0]).partition(" (scroll")[0][:75])
        # > OpCheckError There was no fake impl registered for <CustomOpDef(mylib::column)>. This is
        # > OpCheckError Shapes torch.Size([2, 1]) and torch.Size([2]) are not equal!
