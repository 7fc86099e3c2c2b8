ALTER TABLE preferences ADD etag VARCHAR(255);

ALTER TABLE identity_checks ADD COLUMN legacy_id_substr VARCHAR(255) GENERATED ALWAYS AS (substr(legacy_id, 1, 8)) VIRTUAL;
