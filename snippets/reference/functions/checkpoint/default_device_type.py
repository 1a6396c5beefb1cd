from torch.utils.checkpoint import DefaultDeviceType

before = DefaultDeviceType.get_device_type()
DefaultDeviceType.set_device_type("xpu")
print(DefaultDeviceType.get_device_type())
# > xpu
DefaultDeviceType.set_device_type(before)
