"""The guided session and the demonstration, drawn."""
