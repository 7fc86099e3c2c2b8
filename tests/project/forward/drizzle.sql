CREATE TABLE a (b);
--> statement-breakpoint
CREATE TABLE c (d);--> statement-breakpoint
