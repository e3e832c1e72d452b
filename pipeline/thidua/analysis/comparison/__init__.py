"""Plans beside each other: what they share, where they differ, who copied whom."""
