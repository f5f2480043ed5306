"""The whole public site as files that open from a disk, a memory stick or any file server."""
