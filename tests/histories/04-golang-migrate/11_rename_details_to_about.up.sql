alter table `galleries` rename column `details` to `about`;

alter table `images` add column `title_length` integer generated always as (length(`title`)) virtual;
