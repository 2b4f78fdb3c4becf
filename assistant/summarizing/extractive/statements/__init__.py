"""Who accuses whom of what, who denies it, and who is quoted."""
