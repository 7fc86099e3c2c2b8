ALTER TABLE `snapshots` ADD `checksum` blob;--> statement-breakpoint
ALTER TABLE `bookmarks` ADD `external_ref` text;--> statement-breakpoint
ALTER TABLE `invites` ADD COLUMN `priority` integer NOT NULL DEFAULT 0;