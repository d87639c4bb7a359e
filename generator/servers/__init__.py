"""Configurations of web servers, as texts made of settings and of what was published. Pure."""
