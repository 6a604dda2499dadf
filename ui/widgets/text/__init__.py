"""Words set in lines."""
