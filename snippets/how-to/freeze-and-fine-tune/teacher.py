import copy

import torch
from torch import nn

student = nn.Sequential(nn.Linear(1, 1), nn.BatchNorm1d(1))
teacher = copy.deepcopy(student)
print("the copy requires grad:", teacher[0].weight.requires_grad)
# > the copy requires grad: True
teacher.requires_grad_(False).eval()


@torch.no_grad()
def update_teacher(decay):
    for average, value in zip(teacher.parameters(), student.parameters(), strict=True):
        average.lerp_(value, 1 - decay)
    for copied, value in zip(teacher.buffers(), student.buffers(), strict=True):
        copied.copy_(value)


student(torch.tensor([[1.0], [5.0]])).sum().backward()
update_teacher(decay=0.9)
print(torch.equal(teacher[1].running_mean, student[1].running_mean))
# > True
