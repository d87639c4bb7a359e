"""Content: from files of a tree to documents with validated front matter and clean bodies."""
