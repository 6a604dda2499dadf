"""A video on a page: its poster, or the film with its captions and controls."""
