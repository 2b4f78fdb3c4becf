"""When it was that figures and sentences tell of."""
