INSERT INTO `lenses` (`id`, `slug`) VALUES (100, 'second'), (101, 'none'), (102, 'third');
