ALTER TABLE boards ADD language TEXT;
