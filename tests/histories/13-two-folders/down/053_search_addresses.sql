DROP INDEX idx_products_revision_category_id_locked_at;

DROP TRIGGER addresses_search_insert;

DROP TRIGGER addresses_search_delete;

DROP TRIGGER addresses_search_update;

DROP TABLE addresses_search;
