ALTER TABLE `feeds` ADD `meta` text;--> statement-breakpoint
DROP INDEX `idx_bookmark_tags_linked_folder_id`;