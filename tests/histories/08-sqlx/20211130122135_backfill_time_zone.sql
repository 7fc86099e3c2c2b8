update people set time_zone = trim(time_zone) where time_zone is not null;
