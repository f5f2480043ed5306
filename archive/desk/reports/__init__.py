"""What readers report: taken in, listed, settled."""
