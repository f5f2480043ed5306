"""The site: settings, addresses, and the doors for servers."""
