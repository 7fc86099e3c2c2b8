CREATE TABLE rooms (id TEXT PRIMARY KEY NOT NULL, status TEXT NOT NULL);
CREATE TABLE bookings (id TEXT PRIMARY KEY NOT NULL, room_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE RESTRICT);
CREATE INDEX bookings_room_id ON bookings (room_id);
CREATE TRIGGER bookings_free BEFORE INSERT ON bookings WHEN (SELECT status FROM rooms WHERE id = NEW.room_id) <> 'free'
BEGIN SELECT RAISE(ABORT, 'not free'); END;
CREATE TRIGGER bookings_done AFTER DELETE ON bookings BEGIN UPDATE rooms SET status = 'free' WHERE id = OLD.room_id; END;
