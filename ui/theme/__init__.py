"""Colour roles, measures in millimetres, fonts: the only place for colours and pixels."""
