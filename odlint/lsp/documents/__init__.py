"""Open documents, their projects and positions, and what the client can do."""
