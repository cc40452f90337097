"""The demo world: a workspace of fictional companies, and the web that they publish on.

`create` writes the workspace, `serve` runs the web on loopback, `sources` lists what to read there.
"""

from demo.web import serve
from demo.workspace import create, sources

__all__ = ["create", "serve", "sources"]
