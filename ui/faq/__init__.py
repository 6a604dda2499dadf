"""Questions and answers, drawn."""
