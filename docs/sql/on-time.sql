-- 按时率 by county: units that reported by their day, of those that owe a return.
select
  period, parent,
  sum(case when owes = 1 and reported = 1 and late = 0 then 1 else 0 end) as in_time,
  sum(owes) as due,
  cast(sum(case when owes = 1 and reported = 1 and late = 0 then 1 else 0 end) as double)
    / cast(sum(owes) as double) as rate
from units
where unit not in (select parent from units)
group by period, parent
having sum(owes) > 0
order by period, parent
