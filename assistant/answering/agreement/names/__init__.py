"""Who holds, leads or did what and where, and another name for it."""
