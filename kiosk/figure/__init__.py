"""The figure: a person made of joints, moved by angles, drawn as a list of flat shapes.

Pure Python, no Qt, no clock. Lengths are metres, angles degrees, y points up, the floor is y = 0.
A person in the side view faces +x; the near side is the one towards the viewer.
"""
