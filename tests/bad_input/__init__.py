"""Input that was written to break the app: thousands of pages, and hostile text everywhere."""
