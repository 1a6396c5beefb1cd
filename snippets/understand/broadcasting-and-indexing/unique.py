import torch


def assert_no_repeats(i):
    values, counts = i.unique(return_counts=True)
    assert counts.max() == 1, f"written more than once: {values[counts > 1].tolist()}"


assert_no_repeats(torch.tensor([2, 0, 1]))
try:
    assert_no_repeats(torch.tensor([0, 0, 2]))
except AssertionError as error:
    print(error)
    # > written more than once: [0]
