"""The publisher's side: keys, rotation, repository, staging."""
