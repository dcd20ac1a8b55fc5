-- 节点核对: a unit that hands figures in for others must say what theirs add up to. One line a figure that differs.
select period, node, table_id, row_id, column_id, sum(of_own) as own, sum(of_below) as below
from (
  select
    period, unit as node, table_id, row_id, column_id,
    sum(counts) as of_own, cast(0 as decimal(38, 12)) as of_below
  from figures
  where status = 'counted' and counts is not null and together in ('sum', 'latest')
    and unit in (select parent from units)
  group by period, unit, table_id, row_id, column_id
  union all
  select
    period, parent as node, table_id, row_id, column_id,
    cast(0 as decimal(38, 12)) as of_own, sum(counts) as of_below
  from figures
  where status = 'counted' and counts is not null and together in ('sum', 'latest')
    and parent in (select unit from units where reported = 1)
  group by period, parent, table_id, row_id, column_id
) as both_sides
group by period, node, table_id, row_id, column_id
having sum(of_own) <> sum(of_below)
order by period, node, table_id, row_id, column_id
