alter table `scenes` rename column `details` to `about`;
