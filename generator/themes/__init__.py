"""Themes: folders of templates, strings and assets that extend one another."""
