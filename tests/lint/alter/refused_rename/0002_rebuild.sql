-- The triggers of another table name this one, so that the last RENAME is refused. That is one finding: the triggers are well, and the foreign key
-- has its table, once the RENAME passes.
CREATE TABLE rooms_new (id TEXT PRIMARY KEY NOT NULL, status TEXT NOT NULL, floor INTEGER);
INSERT INTO rooms_new (id, status) SELECT id, status FROM rooms;
DROP TABLE rooms;
--<^^^^^^^^^^^^^ loss/rebuild-blocked error: fails where a row of bookings (room_id) refers to it
ALTER TABLE rooms_new RENAME TO rooms;
--          ^^^^^^^^^ alter/broken-schema error: this RENAME fails: the trigger bookings_free names rooms, which is not there until it is done
