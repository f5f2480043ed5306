"""Review: what readers would see, what changed, what stands in the way, what editors say of it, and the acts."""
