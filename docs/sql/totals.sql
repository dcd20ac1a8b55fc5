-- 汇总表: every total that comes from the units, period by period. What is computed anew from totals (ratios, derived
-- cells) is not among them. Sums are exact; to how many places one is printed, `decimals` says. A weighted mean is
-- rounded half up as the workbook does it; without places of its own it has nine.
select
  period, table_id, row_id, column_id, together, decimals, filled, greatest, smallest, total, weighed, weights,
  case when weights > 0 then
    floor(
      abs(cast(coalesce(weighed, 0) as double)) / cast(coalesce(weights, 0) as double)
        * power(10, coalesce(decimals, 9)) + 0.500000001
    ) / power(10, coalesce(decimals, 9)) * (case when weighed < 0 then -1 else 1 end)
  else null end as mean
from (
  select
    period, table_id, row_id, column_id, together, decimals,
    sum(of_filled) as filled,
    max(case when together = 'max' then of_most else null end) as greatest,
    min(case when together = 'min' then of_least else null end) as smallest,
    sum(case when together in ('sum', 'latest') then of_total else null end) as total,
    sum(case when together = 'mean' then of_weighed else null end) as weighed,
    sum(case when together = 'mean' then of_weights else null end) as weights
  from makeup
  join (
    select
      period, table_id as of_table, row_id as of_row, column_id as of_column,
      count(counts) as of_filled, sum(counts) as of_total, min(counts) as of_least, max(counts) as of_most,
      sum(case when weight > 0 then counts * weight else null end) as of_weighed,
      sum(case when weight > 0 then weight else null end) as of_weights
    from figures
    where status = 'counted' and counts is not null and unit not in (select parent from units)
    group by period, table_id, row_id, column_id
  ) as cells on table_id = of_table and from_row = of_row and from_column = of_column
  group by period, table_id, row_id, column_id, together, decimals
) as totals
order by period, table_id, row_id, column_id
