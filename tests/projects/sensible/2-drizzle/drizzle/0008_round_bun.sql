-- quantity may be a fraction of a tray now. Nothing refers to order_items, so the rebuild that the kit
-- generates is safe here; foreign_keys=OFF, which D1 ignores, was taken out of it.
CREATE TABLE `__new_order_items` (
	`order_id` integer NOT NULL,
	`product_id` integer NOT NULL,
	`quantity` real DEFAULT 1 NOT NULL,
	`unit_cents` integer NOT NULL,
	PRIMARY KEY(`order_id`, `product_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "order_items_quantity_check" CHECK("__new_order_items"."quantity" > 0)
);--> statement-breakpoint
INSERT INTO `__new_order_items`(`order_id`, `product_id`, `quantity`, `unit_cents`) SELECT `order_id`, `product_id`, `quantity`, `unit_cents` FROM `order_items`;--> statement-breakpoint
DROP TABLE `order_items`;--> statement-breakpoint
ALTER TABLE `__new_order_items` RENAME TO `order_items`;--> statement-breakpoint
CREATE INDEX `order_items_product_id_idx` ON `order_items` (`product_id`);
