create view `public_performers_totals` as select `country`, count(*) as `total` from `public_performers` group by `country`;
