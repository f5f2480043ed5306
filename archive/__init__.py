"""The Conflict Archive: a desk where editors work and a record that readers see."""
