"""The files of a pack: found, named, decoded, and which of them is what."""
