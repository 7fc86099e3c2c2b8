CREATE TABLE `faces` ( `id` INTEGER NOT NULL PRIMARY KEY, `uid` VARCHAR(255) NOT NULL UNIQUE, `embedding` BLOB, `sample_radius` REAL, `subject_id` INTEGER REFERENCES `subjects` (`id`) ON DELETE SET NULL );
CREATE INDEX `idx_faces_subject_id` ON `faces` (`subject_id`);
