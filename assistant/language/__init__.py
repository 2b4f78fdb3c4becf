"""Words, names and figures, compared as a reader compares them."""
