create view `public_performers_totals_totals` as select `total`, count(*) as `total` from `public_performers_totals` group by `total`;
