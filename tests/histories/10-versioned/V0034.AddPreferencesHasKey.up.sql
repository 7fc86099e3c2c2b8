ALTER TABLE preferences ADD has_key BOOLEAN NOT NULL DEFAULT 0 CHECK (has_key IN (0, 1));
