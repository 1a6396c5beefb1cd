from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

for use_buffers in (False, True):
    student = nn.BatchNorm1d(1)
    average = get_ema_multi_avg_fn(0.5)
    teacher = AveragedModel(student, multi_avg_fn=average, use_buffers=use_buffers)
    for mean in (8.0, 4.0):
        student.running_mean.fill_(mean)
        teacher.update_parameters(student)
    print("use_buffers", use_buffers, teacher.module.running_mean)
    # > use_buffers False tensor([4.])
    # > use_buffers True tensor([6.])
print(teacher.module.weight.requires_grad)
# > True
