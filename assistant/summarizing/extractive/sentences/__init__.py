"""Which sentences can be told alone, and which tell what an article is about."""
