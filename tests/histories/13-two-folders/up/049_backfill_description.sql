UPDATE products SET description = trim(description) WHERE description IS NOT NULL;

ALTER TABLE coupons ADD uses INTEGER NOT NULL DEFAULT 0;
