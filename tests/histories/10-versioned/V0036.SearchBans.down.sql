DROP TRIGGER bans_search_insert;

DROP TRIGGER bans_search_delete;

DROP TRIGGER bans_search_update;

DROP TABLE bans_search;
