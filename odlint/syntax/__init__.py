"""The protobuf text format: characters to a lossless tree, and edits back to characters.

This room knows nothing of message types; field names are just words here.
"""
