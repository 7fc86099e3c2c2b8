ALTER TABLE `snapshots` ADD COLUMN `checksum` blob;--> statement-breakpoint
UPDATE `feed_items` SET `guid` = trim(`guid`) WHERE `guid` IS NOT NULL;