"""What staff change: fields, documents, the history, and the service that saves."""
