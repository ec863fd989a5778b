"""marsad: an open observatory for armed conflicts."""

__version__ = "0.1.0"
