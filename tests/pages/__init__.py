"""What shows pages to people: the server of the checks, and the figures of Lighthouse."""
