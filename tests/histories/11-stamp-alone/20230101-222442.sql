INSERT INTO `cameras` (`id`, `slug`) VALUES (100, 'third'), (101, 'none');
