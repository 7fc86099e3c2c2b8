CREATE VIEW returns_overview AS
SELECT language, reason, order_id, received_at
FROM returns
WHERE received_at IS NOT NULL
ORDER BY language;
