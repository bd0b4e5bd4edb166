"""文书: numbering, templates, rendering, seals and signatures of the papers a case yields."""
