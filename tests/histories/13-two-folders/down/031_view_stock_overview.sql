DROP INDEX idx_addresses_country_customer_id;

DROP VIEW stock_overview;
