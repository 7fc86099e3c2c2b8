ALTER TABLE addresses ADD COLUMN language TEXT;

ALTER TABLE returns ADD COLUMN language TEXT;

CREATE VIEW recent_coupons AS
SELECT starts_on, id, code_substr, percent
FROM coupons;
