"""What a pack must agree with, rule by rule; a pack loaded whole, or every issue found in it."""
