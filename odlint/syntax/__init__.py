"""The protobuf text format: text to a lossless syntax tree, and edits of the tree back to text.

Nothing here depends on message types: field names are plain words.
"""
