CREATE INDEX "idx_rooms_room_id" ON "rooms" ("room_id" DESC);
