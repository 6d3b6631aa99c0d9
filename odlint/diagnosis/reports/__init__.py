"""A diagnosis as text with pictures, as JSON and as a page of HTML."""
