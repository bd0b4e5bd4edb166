"""行政征收、行政征用: what their start, notice, decision and end say otherwise than those of a penalty."""
