create view uptime_30d as
select
    monitors.id as monitor_id,
    monitors.name,
    sum(check_hours.total) as total,
    1.0 - 1.0 * sum(check_hours.failed) / sum(check_hours.total) as ratio
from monitors
join check_hours on check_hours.monitor_id = monitors.id
where check_hours.hour_start >= unixepoch() - 30 * 86400
group by monitors.id;
