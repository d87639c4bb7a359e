"""Building: reading, assembling, planning, making and writing, over processes."""
