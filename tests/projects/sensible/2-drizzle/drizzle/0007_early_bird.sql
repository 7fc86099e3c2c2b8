CREATE TABLE `delivery_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`capacity` integer DEFAULT 20 NOT NULL,
	CONSTRAINT "delivery_slots_order_check" CHECK("delivery_slots"."ends_at" > "delivery_slots"."starts_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_slots_starts_at_unique` ON `delivery_slots` (`starts_at`);--> statement-breakpoint
ALTER TABLE `orders` ADD `slot_id` integer REFERENCES delivery_slots(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `orders_slot_id_idx` ON `orders` (`slot_id`);
