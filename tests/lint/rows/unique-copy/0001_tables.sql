CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT, price INTEGER);
CREATE TABLE coupons (id INTEGER PRIMARY KEY, code TEXT, plan TEXT);
CREATE UNIQUE INDEX coupons_code ON coupons (code);
CREATE TABLE votes (who TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (who, what));
