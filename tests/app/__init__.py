"""The visit, the loop and the whole screen."""
