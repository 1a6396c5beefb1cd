"""The files beside the pages of the built site, for readers that are not browsers.

`copies` writes each page as Markdown; `anchors` lists the addresses within the pages; `version`
knows of which day the site is; `folder` writes all of it into the built site. Nothing here imports
torch.
"""
