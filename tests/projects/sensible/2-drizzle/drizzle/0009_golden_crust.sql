CREATE TABLE `coupons` (
	`code` text PRIMARY KEY NOT NULL,
	`percent_off` integer NOT NULL,
	`expires_at` text,
	`created_by` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "coupons_percent_off_check" CHECK("coupons"."percent_off" BETWEEN 1 AND 100)
);
--> statement-breakpoint
CREATE INDEX `coupons_created_by_idx` ON `coupons` (`created_by`);--> statement-breakpoint
ALTER TABLE `orders` ADD `coupon_code` text REFERENCES coupons(code) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `orders_coupon_code_idx` ON `orders` (`coupon_code`);
