"""An exercise as a picture at any moment: the person, the props, the room."""
