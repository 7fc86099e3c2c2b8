DROP VIEW active_stock_totals;
