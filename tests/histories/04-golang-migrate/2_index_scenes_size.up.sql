create index `idx_scenes_size_title_details` on `scenes` (`size`, `title`, `details`);

alter table `performers` rename column `url` to `address`;
