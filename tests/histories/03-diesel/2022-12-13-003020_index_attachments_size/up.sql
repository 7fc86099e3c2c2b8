CREATE UNIQUE INDEX idx_attachments_size ON attachments (size);

CREATE VIEW sends_overview AS
SELECT password_hash, user_id, access_count, id
FROM sends
WHERE user_id IS NOT NULL;
