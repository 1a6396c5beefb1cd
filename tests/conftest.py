"""Pytest's own `pytester` runs small projects inside the tests of the plugin."""

pytest_plugins = ["pytester"]
