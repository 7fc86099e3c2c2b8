CREATE VIEW stock_overview_totals AS SELECT title, count(*) AS total FROM stock_overview GROUP BY title;

DROP TRIGGER warehouses_keep_is_active;
