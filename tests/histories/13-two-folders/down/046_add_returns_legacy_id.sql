ALTER TABLE coupons DROP COLUMN code_substr;

ALTER TABLE returns DROP COLUMN legacy_id;
