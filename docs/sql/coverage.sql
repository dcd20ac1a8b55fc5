-- 报送情况 by county: how many units owe a return, how many have reported.
select
  period, parent,
  sum(owes) as due,
  sum(case when owes = 1 and reported = 1 then 1 else 0 end) as have_reported,
  sum(case when owes = 1 and reported = 0 then 1 else 0 end) as are_missing,
  sum(case when owes = 1 and reported = 1 and errors > 0 then 1 else 0 end) as with_errors,
  sum(case when listed = 0 then 1 else 0 end) as are_unlisted
from units
where unit not in (select parent from units)
group by period, parent
order by period, parent
