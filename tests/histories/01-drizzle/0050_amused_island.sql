UPDATE `feed_items` SET `meta` = json(`meta`) WHERE `meta` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `rules` RENAME TO `automations`;