"""Media: variants of pictures, encoded once and kept by their content."""
