DROP TABLE known_ips;
