"""Records about who may act: authorities, units, matters; persons, certificates, posts; accounts."""
