-- E.164, with the plus sign
ALTER TABLE users ADD COLUMN phone TEXT; -- null: not asked yet
--> statement-breakpoint
-- mig:allow fk/unindexed because the table stays small
ALTER TABLE users ADD COLUMN boss INTEGER REFERENCES users(id); -- their boss
