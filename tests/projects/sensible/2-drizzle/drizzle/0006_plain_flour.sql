ALTER TABLE `orders` RENAME COLUMN "placed_at" TO "ordered_at";--> statement-breakpoint
ALTER TABLE `addresses` RENAME TO `delivery_addresses`;
