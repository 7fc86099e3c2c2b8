ALTER TABLE variants ADD COLUMN legacy_id TEXT;

INSERT INTO suppliers (id, code) VALUES
  (100, 'other'),
  (101, 'second');
