"""Built files against the rules of their formats, and styles against ours."""
