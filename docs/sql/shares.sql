-- 比率: the rates that the form's author tells of (公开覆盖面), each from its parts and never from rates of units.
select
  period, label, part, whole,
  case when whole > 0 then
    floor(cast(coalesce(part, 0) as double) / cast(coalesce(whole, 0) as double) * 10000 + 0.500000001) / 100
  else null end as percent
from (
  select
    period, label,
    sum(case when side = 'part' then of_total else null end) as part,
    sum(case when side = 'whole' then of_total else null end) as whole
  from shares
  join (
    select period, table_id as of_table, row_id as of_row, column_id as of_column, sum(counts) as of_total
    from figures
    where status = 'counted' and counts is not null and unit not in (select parent from units)
    group by period, table_id, row_id, column_id
  ) as cells on table_id = of_table and row_id = of_row and column_id = of_column
  group by period, label
) as sides
order by period, label
