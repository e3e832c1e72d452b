"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# a test says what is right, not how fast: time belongs in benchmarks
settings.register_profile("no_deadline", deadline=None)
settings.load_profile("no_deadline")
