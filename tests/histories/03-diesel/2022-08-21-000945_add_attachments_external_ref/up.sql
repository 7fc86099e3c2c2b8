ALTER TABLE attachments ADD COLUMN external_ref TEXT;
