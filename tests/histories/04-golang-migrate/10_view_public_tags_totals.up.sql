create view `public_tags_totals` as select `details`, count(*) as `total` from `public_tags` group by `details`;
