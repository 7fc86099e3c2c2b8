insert into `scenes` (`id`, `path`, `checksum`) values
  (100, 'other', 'other'),
  (101, 'none', 'none'),
  (102, 'second', 'second');
