"""Answers, articles, summaries and briefs as lines for a terminal, and as the JSON objects that scripts depend on."""
