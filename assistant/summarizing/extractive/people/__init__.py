"""The people and organisations of an article, each with its role."""
