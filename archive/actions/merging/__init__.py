"""Acts on whether two things are one: merge, unmerge, tell apart."""

from archive.actions.merging.acts import faults_of_merge, merge, tell_apart, unmerge
from archive.actions.merging.joining import Choice, choices

__all__ = ["Choice", "choices", "faults_of_merge", "merge", "tell_apart", "unmerge"]
