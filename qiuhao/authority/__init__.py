"""主体: who may act: authorities, units, officers, certificates, matters, entrustments, devices, roles, accounts."""
