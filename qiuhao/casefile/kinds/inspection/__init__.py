"""What only an inspection has: the request, the approval, the notice, the result and its telling, the end, the draw."""
