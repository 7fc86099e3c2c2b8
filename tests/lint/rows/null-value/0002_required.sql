-- What a generator writes for a required column that was added to the model.
PRAGMA defer_foreign_keys=ON;
CREATE TABLE new_guests (id INTEGER PRIMARY KEY, name TEXT, email TEXT NOT NULL DEFAULT '', country TEXT NOT NULL);
INSERT INTO new_guests (id, name, email) SELECT id, name, email FROM guests;
--                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-value error: this fails where guests has rows: country of the new guests is NOT NULL and gets no value
DROP TABLE guests;
ALTER TABLE new_guests RENAME TO guests;
-- OR IGNORE leaves the row out, OR REPLACE puts the default there, where there is one.
CREATE TABLE bookings_v2 (id INTEGER PRIMARY KEY, room TEXT NOT NULL, nights INTEGER NOT NULL DEFAULT 1, paid INTEGER NOT NULL);
INSERT OR IGNORE INTO bookings_v2 (id, room, nights, paid) SELECT id, room, nights, NULL FROM bookings;
--                                                                    ^^^^ rows/not-null-on-existing warning: OR IGNORE leaves a row of bookings out where room or nights is NULL
--                                                                                  ^^^^ rows/null-value error: OR IGNORE leaves every row of bookings out: paid of the new bookings is NOT NULL and gets no value; they go with the old bookings
DROP TABLE bookings;
ALTER TABLE bookings_v2 RENAME TO bookings;
INSERT OR REPLACE INTO stays (guest, nights) SELECT name, NULL FROM guests;
--                                                        ^^^^ rows/null-value error: nights of stays is NOT NULL
INSERT OR REPLACE INTO guests (name, email, country) SELECT guest, NULL, '' FROM stays;
-- Not every row: whether there is one, the data decides.
INSERT INTO stays (guest) SELECT name FROM guests WHERE name IS NOT NULL;
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/null-value warning: nights of stays is NOT NULL
-- A table of this file that nothing was written to.
CREATE TABLE lists (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
INSERT INTO stays (guest) SELECT title FROM lists;
