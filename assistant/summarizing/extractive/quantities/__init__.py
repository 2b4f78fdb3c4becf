"""The figures of an article, each with what it counts or measures."""
