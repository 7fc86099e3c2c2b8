DROP VIEW recent_refresh_tokens;
