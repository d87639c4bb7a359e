"""The commands: each a module that the command line calls; none imports another."""
