CREATE TRIGGER "threads_counted"
AFTER INSERT ON "threads"
BEGIN
    UPDATE "rooms" SET "revision" = "revision" + 1 WHERE "id" = NEW."room_id";
END;
