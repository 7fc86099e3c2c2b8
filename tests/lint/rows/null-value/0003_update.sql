UPDATE rooms SET floor = NULL, note = NULL;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/update-all warning: floor
--                             ^^^^^^^^^^^ rows/null-value error: this fails where rooms has rows: note is NOT NULL
UPDATE rooms SET code = NULL WHERE floor > 3;
--               ^^^^^^^^^^^ rows/null-value warning: where a row of rooms meets its condition: code is NOT NULL
UPDATE guests SET id = NULL;
--                ^^^^^^^^^ rows/null-value error: id is its INTEGER PRIMARY KEY
UPDATE OR IGNORE rooms SET note = NULL;
CREATE TRIGGER rooms_reset AFTER UPDATE OF floor ON rooms BEGIN UPDATE rooms SET note = NULL WHERE code = NEW.code; END;
