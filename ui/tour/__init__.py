"""The whole kiosk without a screen: a PNG of every screen and a page that shows them all."""
