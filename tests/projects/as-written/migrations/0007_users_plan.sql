PRAGMA foreign_keys=OFF;--> statement-breakpoint
--<^^^^^^^^^^^^^^^^^^^^ d1/pragma-noop warning: foreign_keys
CREATE TABLE `__new_users` (
    `id` text PRIMARY KEY NOT NULL,
    `email` text NOT NULL,
    `name` text,
    `role` text DEFAULT 'member' NOT NULL,
    `plan` text DEFAULT 'free' NOT NULL,
    `status` text DEFAULT 'active' NOT NULL,
    `avatar_url` text,
    `created_at` text DEFAULT CURRENT_TIMESTAMP NOT NULL,
--                            ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
    `updated_at` text DEFAULT CURRENT_TIMESTAMP NOT NULL
--                            ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
);
--> statement-breakpoint
INSERT INTO `__new_users`("id", "email", "name", "role", "plan", "status", "avatar_url", "created_at", "updated_at") SELECT "id", "email", "name", "role", "plan", "status", "avatar_url", "created_at", "updated_at" FROM `users`;--> statement-breakpoint
--                                                                                                                          ^^^^ rows/not-null-on-existing warning: role
--                                                                                                                                                         ^^^^^^ loss/quoted-copy error: plan
DROP TABLE `users`;--> statement-breakpoint
--<^^^^^^^^^^^^^^^ loss/rebuild-cascade error: deletes every row of sessions, api_keys that refers to it, sets audit_logs
--<^^^^^^^^^^^^^^^ loss/rebuild-blocked error: created_by
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
