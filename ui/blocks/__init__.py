"""From a page's blocks to the pieces that a flow sets."""
