"""The files beside the pages of the built site, for readers other than browsers.

`copies` writes each page as Markdown, `notebooks` as a Jupyter notebook; `anchors` lists the
addresses within the pages; `version` dates the site; `folder` writes all of it into the built site.
Nothing here imports torch.
"""
