"""Plan -> records: one module a record type, each a spaCy component."""
