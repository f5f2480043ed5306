"""Readers of a text that propose: names, places, dates, figures, tellers, quotations, and claims that join them.

Plain rules, no network, no model; nothing is saved by a proposal. English first; `language.py` is the seam.
"""

from archive.domain.suggestions.known import Known
from archive.domain.suggestions.proposal import Fill, Kind, Proposal, Teller
from archive.domain.suggestions.proposing import Block, propose

__all__ = ["Block", "Fill", "Kind", "Known", "Proposal", "Teller", "propose"]
