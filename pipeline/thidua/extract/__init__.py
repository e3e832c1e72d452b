"""Plan -> records: one package a record type, each a spaCy component."""
