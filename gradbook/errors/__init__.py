"""The index of errors: the entries in `docs/errors/`, and finding the one for a message.

`gradbook explain` and the page `errors/` follow the same rules: `matching` here and
`docs/assets/finder.js` there, which a test compares. Nothing here imports torch.
"""
