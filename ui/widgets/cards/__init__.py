"""Cards and rows that show one thing each: a tile, a station, a fact, a source."""
