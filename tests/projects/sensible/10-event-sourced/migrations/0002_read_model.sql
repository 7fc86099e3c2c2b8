CREATE TABLE articles (
  id         INTEGER PRIMARY KEY,
  stream     TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  body       TEXT NOT NULL DEFAULT '',
  last_seq   INTEGER NOT NULL REFERENCES events (seq) ON DELETE RESTRICT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX articles_last_seq ON articles (last_seq);
CREATE VIRTUAL TABLE articles_fts USING fts5(title, body, content='articles', content_rowid='id', tokenize='porter unicode61');
CREATE TRIGGER articles_ai AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
CREATE TRIGGER articles_au AFTER UPDATE OF title, body ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
  INSERT INTO articles_fts (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER events_project AFTER INSERT ON events WHEN NEW.type = 'article.written'
BEGIN
  INSERT INTO articles (stream, title, body, last_seq, changed_at)
  VALUES (NEW.stream, NEW.payload ->> '$.title', coalesce(NEW.payload ->> '$.body', ''), NEW.seq, NEW.recorded_at)
  ON CONFLICT (stream) DO UPDATE SET title = excluded.title, body = excluded.body, last_seq = excluded.last_seq, changed_at = excluded.changed_at;
END;
