"""What hostile content, files and requests can do: nothing beyond their own page."""
