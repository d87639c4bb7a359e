"""A site, assembled: pure functions from settings, documents and an edition to one commune."""
