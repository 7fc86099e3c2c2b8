CREATE INDEX idx_folders_updated_at_name ON folders (updated_at, name DESC);
