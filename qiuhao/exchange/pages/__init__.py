"""The page 接口和推送: one's own tokens and webhooks, and what was sent."""
