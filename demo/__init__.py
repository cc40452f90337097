"""The demo world: a workspace of fictional companies, and the web that they publish on.

`create_or_keep` makes the workspace once a day, `serve` runs the web on loopback, and `sources`
lists what to read there.
"""

from demo.web import serve
from demo.workspace import DemoError, create, create_or_keep, sources

__all__ = ["DemoError", "create", "create_or_keep", "serve", "sources"]
