ALTER TABLE returns ADD COLUMN legacy_id TEXT;

ALTER TABLE coupons ADD COLUMN code_substr TEXT GENERATED ALWAYS AS (substr(code, 1, 8)) VIRTUAL;
