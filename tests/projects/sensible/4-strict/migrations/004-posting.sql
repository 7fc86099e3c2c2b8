-- Posting is final, and only what balances is posted.
CREATE TRIGGER entries_balance
BEFORE UPDATE OF posted_at ON entries
WHEN NEW.posted_at IS NOT NULL
 AND (SELECT total(amount) FROM lines WHERE entry_id = NEW.id) <> 0
BEGIN
  SELECT RAISE(ABORT, 'entry does not balance');
END;

CREATE TRIGGER entries_final
BEFORE UPDATE ON entries
WHEN OLD.posted_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'entry is posted');
END;

CREATE TRIGGER lines_final_insert
BEFORE INSERT ON lines
WHEN (SELECT posted_at FROM entries WHERE id = NEW.entry_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'entry is posted');
END;

CREATE TRIGGER lines_final_update
BEFORE UPDATE ON lines
WHEN (SELECT posted_at FROM entries WHERE id = OLD.entry_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'entry is posted');
END;

CREATE TRIGGER lines_final_delete
BEFORE DELETE ON lines
WHEN (SELECT posted_at FROM entries WHERE id = OLD.entry_id) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'entry is posted');
END;
