ALTER TABLE totp_setups ADD COLUMN last_used_at DATETIME;

CREATE INDEX idx_users_email ON users (lower(email));

CREATE VIRTUAL TABLE users_search USING fts5(username, email, groups_csv, content = 'users', content_rowid = 'id');

CREATE TRIGGER users_search_insert
AFTER INSERT ON users
BEGIN
    INSERT INTO users_search (rowid, username, email, groups_csv) VALUES (NEW.id, NEW.username, NEW.email, NEW.groups_csv);
END;

CREATE TRIGGER users_search_delete
AFTER DELETE ON users
BEGIN
    INSERT INTO users_search (users_search, rowid, username, email, groups_csv) VALUES ('delete', OLD.id, OLD.username, OLD.email, OLD.groups_csv);
END;

CREATE TRIGGER users_search_update
AFTER UPDATE ON users
BEGIN
    INSERT INTO users_search (users_search, rowid, username, email, groups_csv) VALUES ('delete', OLD.id, OLD.username, OLD.email, OLD.groups_csv);
    INSERT INTO users_search (rowid, username, email, groups_csv) VALUES (NEW.id, NEW.username, NEW.email, NEW.groups_csv);
END;
