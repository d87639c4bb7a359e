"""Sources: bytes, text and YAML nodes, each with the place it was written at."""
