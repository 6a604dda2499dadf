"""One humble module a screen: `render(props)`, and signals for what was touched."""
