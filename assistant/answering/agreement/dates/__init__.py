"""When it was that sentences tell of, and another date for the same event."""
