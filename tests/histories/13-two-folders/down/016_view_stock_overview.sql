DROP VIEW stock_overview;
