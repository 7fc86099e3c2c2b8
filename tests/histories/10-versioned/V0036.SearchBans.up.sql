CREATE VIRTUAL TABLE bans_search USING fts5(ip, reason, content = 'bans', content_rowid = 'id');

CREATE TRIGGER bans_search_insert
AFTER INSERT ON bans
BEGIN
    INSERT INTO bans_search (rowid, ip, reason) VALUES (NEW.id, NEW.ip, NEW.reason);
END;

CREATE TRIGGER bans_search_delete
AFTER DELETE ON bans
BEGIN
    INSERT INTO bans_search (bans_search, rowid, ip, reason) VALUES ('delete', OLD.id, OLD.ip, OLD.reason);
END;

CREATE TRIGGER bans_search_update
AFTER UPDATE ON bans
BEGIN
    INSERT INTO bans_search (bans_search, rowid, ip, reason) VALUES ('delete', OLD.id, OLD.ip, OLD.reason);
    INSERT INTO bans_search (rowid, ip, reason) VALUES (NEW.id, NEW.ip, NEW.reason);
END;
