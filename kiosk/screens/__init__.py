"""Props for each screen: every word, flag and number that it shows, derived without Qt."""
