"""Words of a language: their forms and endings, what says little, what people say for what."""
