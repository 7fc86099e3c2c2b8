CREATE TABLE `addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`line_1` text NOT NULL,
	`line_2` text,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `addresses_customer_id_idx` ON `addresses` (`customer_id`);--> statement-breakpoint
ALTER TABLE `orders` ADD `address_id` integer REFERENCES addresses(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `orders_address_id_idx` ON `orders` (`address_id`);
