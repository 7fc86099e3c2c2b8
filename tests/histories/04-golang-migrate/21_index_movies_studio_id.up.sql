create unique index `idx_movies_studio_id_name` on `movies` (`studio_id`, `name`) where `name_coalesce` is not null;

alter table `scenes` add column `created_at` datetime;
