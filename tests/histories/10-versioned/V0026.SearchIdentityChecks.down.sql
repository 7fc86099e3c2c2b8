ALTER TABLE attempts RENAME COLUMN category TO kind;

DROP TRIGGER identity_checks_search_insert;

DROP TRIGGER identity_checks_search_delete;

DROP TRIGGER identity_checks_search_update;

DROP TABLE identity_checks_search;
