"""Colour roles, measures in millimetres, fonts: the only home of colours and pixels."""
