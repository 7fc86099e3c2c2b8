create unique index `idx_galleries_about_path` on `galleries` (`about`, `path`);

update `scenes` set `details` = trim(`details`) where `details` is not null;

alter table `studios` rename column `url` to `address`;
