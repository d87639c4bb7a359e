"""What a site must have on disk: a pure function from an assembled site to its outputs."""
