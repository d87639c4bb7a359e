"""Pages in a browser, for people: pictures of them, and the figures of Lighthouse."""
