CREATE INDEX "idx_presence_user_id" ON "presence" ("user_id");
