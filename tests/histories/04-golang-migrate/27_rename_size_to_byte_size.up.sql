alter table `scenes` rename column `size` to `byte_size`;
