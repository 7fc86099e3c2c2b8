-- A full-text table that holds some rows only, and triggers that take out every row: measured on D1, the DELETE of a row
-- that was never in it fails once the counts run out.
CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, live INTEGER NOT NULL DEFAULT 0 CHECK (live IN (0, 1)));
CREATE VIRTUAL TABLE live_fts USING fts5(title, content='posts', content_rowid='id');
INSERT INTO live_fts (rowid, title) SELECT id, title FROM posts WHERE live;
CREATE TRIGGER live_deleted AFTER DELETE ON posts BEGIN
--             ^^^^^^^^^^^^ rows/fts-unfilled warning: live_deleted tells live_fts to forget every row, and a WHERE keeps some out of it
  INSERT INTO live_fts (live_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
END;
CREATE TRIGGER live_changed AFTER UPDATE ON posts BEGIN
  INSERT INTO live_fts (live_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
  INSERT INTO live_fts (rowid, title) SELECT NEW.id, NEW.title WHERE NEW.live;
END;
-- Both ways held to the same rows, by WHEN or by WHERE.
CREATE TABLE pages (id INTEGER PRIMARY KEY, title TEXT NOT NULL, live INTEGER NOT NULL DEFAULT 0 CHECK (live IN (0, 1)));
CREATE VIRTUAL TABLE pages_fts USING fts5(title, content='pages', content_rowid='id');
INSERT INTO pages_fts (rowid, title) SELECT id, title FROM pages WHERE live;
CREATE TRIGGER pages_added AFTER INSERT ON pages WHEN NEW.live BEGIN
  INSERT INTO pages_fts (rowid, title) VALUES (NEW.id, NEW.title);
END;
CREATE TRIGGER pages_deleted AFTER DELETE ON pages WHEN OLD.live BEGIN
  INSERT INTO pages_fts (pages_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
END;
CREATE TRIGGER pages_changed AFTER UPDATE ON pages BEGIN
  INSERT INTO pages_fts (pages_fts, rowid, title) SELECT 'delete', OLD.id, OLD.title WHERE OLD.live;
  INSERT INTO pages_fts (rowid, title) SELECT NEW.id, NEW.title WHERE NEW.live;
END;
-- Filled as a whole behind the WHERE.
CREATE VIRTUAL TABLE titles_fts USING fts5(title, content='pages', content_rowid='id');
INSERT INTO titles_fts (rowid, title) SELECT id, title FROM pages WHERE live;
INSERT INTO titles_fts (titles_fts) VALUES ('rebuild');
CREATE TRIGGER titles_deleted AFTER DELETE ON pages BEGIN
  INSERT INTO titles_fts (titles_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
END;
