DROP VIEW sends_overview;

DROP INDEX idx_attachments_size;
