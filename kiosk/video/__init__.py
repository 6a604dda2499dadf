"""The educational video: its scenes as data, what is seen and said when, how it is watched.

Frames follow from the script and a frame's number alone, so the same script gives the same video.
"""
