DROP TABLE price_history;

DROP TABLE coupons;
