"""Checks the API from outside; see bin/contract."""
