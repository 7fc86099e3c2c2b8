UPDATE "assets" SET "alt" = trim("alt") WHERE "alt" IS NOT NULL;

CREATE INDEX "idx_poll_options_position_votes_poll_id" ON "poll_options" ("position", "votes", "poll_id" DESC) WHERE "position" IS NOT NULL;
