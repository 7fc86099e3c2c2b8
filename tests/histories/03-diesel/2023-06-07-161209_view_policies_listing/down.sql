DROP INDEX idx_devices_category;

DROP VIEW policies_listing;
