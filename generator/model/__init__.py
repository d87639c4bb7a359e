"""The nouns: plain frozen values, without files, clock or environment."""
