ALTER TABLE devices ADD locked_at DATETIME;
