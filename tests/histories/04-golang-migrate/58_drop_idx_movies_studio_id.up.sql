drop index if exists `idx_movies_studio_id`;

alter table `studios` rename column `details` to `about`;
