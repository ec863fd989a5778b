"""One adapter for each benchmark: from what marsad finds to what the scorer reads."""
