-- Migration number: 0007 	 2026-03-02T09:00:27.402Z

ALTER TABLE task ADD COLUMN estimate_minutes INTEGER CHECK (estimate_minutes > 0);
ALTER TABLE project ADD COLUMN color TEXT NOT NULL DEFAULT '#808080';
ALTER TABLE account ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'Etc/UTC';
