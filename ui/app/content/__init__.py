"""The content that shows, and how other content takes its place."""
