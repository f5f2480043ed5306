"""The published record: all that readers ever touch. It holds no draft and does not know the desk."""
