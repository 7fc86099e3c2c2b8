alter table `images` rename column `title` to `heading`;
