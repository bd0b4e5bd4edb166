"""审核: legality review of major decisions: catalogue, submission, clock, opinion, disagreement."""
