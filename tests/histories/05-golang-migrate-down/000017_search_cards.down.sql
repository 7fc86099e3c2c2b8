DROP TRIGGER cards_search_insert;

DROP TRIGGER cards_search_delete;

DROP TRIGGER cards_search_update;

DROP TABLE cards_search;
