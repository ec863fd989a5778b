"""The command line: `marsad VERB`, one verb per method of the API."""

from marsad.cli.app import app, main

__all__ = ["app", "main"]
