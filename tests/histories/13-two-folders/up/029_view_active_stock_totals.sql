CREATE VIEW active_stock_totals AS SELECT name, count(*) AS total FROM active_stock GROUP BY name;
