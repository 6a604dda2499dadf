"""A lower leg with its calf cut open: what a muscle does when it rests, works and cramps.

Drawn by this project. Anatomy is simplified: one calf muscle, its tendon, the heel bone, the shin
bone, one nerve. Metres, y up, the leg faces +x.
"""
