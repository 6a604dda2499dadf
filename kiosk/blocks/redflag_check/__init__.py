"""The check of warning signs: touch what you have; at the end stands what to do."""
