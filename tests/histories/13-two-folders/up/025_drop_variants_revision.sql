ALTER TABLE variants DROP COLUMN revision;

ALTER TABLE variants ADD COLUMN sku_substr TEXT GENERATED ALWAYS AS (substr(sku, 1, 8)) VIRTUAL;

ALTER TABLE categories ADD legacy_id TEXT;
