alter table `files` rename column `size` to `byte_size`;
