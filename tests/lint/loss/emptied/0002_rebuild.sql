-- The legs are set aside and come back; the seats that hang on them do not.
CREATE TABLE legs_kept AS SELECT * FROM legs;
DELETE FROM legs;
--<^^^^^^^^^^^^^ loss/rebuild-cascade error: emptying legs deletes every row of seats
CREATE TABLE trips_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price INTEGER CHECK (price > 0));
INSERT INTO trips_new (id, name) SELECT id, name FROM trips;
DROP TABLE trips;
ALTER TABLE trips_new RENAME TO trips;
INSERT INTO legs SELECT * FROM legs_kept;
DROP TABLE legs_kept;
