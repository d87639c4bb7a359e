"""trangxa: a static-site generator for a province's network of commune websites."""

__version__ = "0.1.0"
