insert into `images` (`id`, `path`) values
  (100, 'third'),
  (101, 'second');
