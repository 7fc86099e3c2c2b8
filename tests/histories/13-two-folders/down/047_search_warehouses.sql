DROP TRIGGER warehouses_search_insert;

DROP TRIGGER warehouses_search_delete;

DROP TRIGGER warehouses_search_update;

DROP TABLE warehouses_search;
