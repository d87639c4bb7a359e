"""The bench: one fictitious network, written for trangxa and its peers, built side by side."""
