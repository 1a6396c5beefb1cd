from torch import nn

print(nn.BatchNorm2d(4, 2, track_running_stats=False))
# > BatchNorm2d(4, eps=2, momentum=0.1, affine=True, bias=True, track_running_stats=False)
print(nn.GroupNorm(2, 4))
# > GroupNorm(2, 4, eps=1e-05, affine=True, bias=True)
