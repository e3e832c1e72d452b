"""What is known of the genre: one table and one look-up module a subject."""
