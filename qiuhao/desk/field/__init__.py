"""现场: the page an officer carries on his phone; it works without a network and sends when there is one."""
