DROP VIEW recent_coupons;

ALTER TABLE returns DROP COLUMN language;

ALTER TABLE addresses DROP COLUMN language;
