-- The long table on a cluster called `counties` (remote_servers), one copy of this on every shard. CSV goes in by the
-- tables that end in _csv: `insert into figures_csv format CSVWithNames`. They hold nothing: each row is cast and handed
-- on to the shard of its unit. A number that is not said is null and not 0.

create table figures_here (
  form String, version String, period String, edition Nullable(Int64), parent String, code String,
  unit String, category String, table_id String, row_id String, row_name String, line Nullable(Int64),
  column_id String, column_name String, measure String, together String, role String, value String,
  said String, raw String, state String, correction String, counts Nullable(Decimal(38, 12)),
  weight Nullable(Decimal(38, 12)), status String, date String, file String, sheet String, cell String
) engine = MergeTree partition by period order by (period, table_id, row_id, column_id, parent, unit);

create table figures as figures_here engine = Distributed(counties, default, figures_here, cityHash64(unit));

create table figures_csv (
  form String, version String, period String, edition String, parent String, code String, unit String,
  category String, table_id String, row_id String, row_name String, line String, column_id String,
  column_name String, measure String, together String, role String, value String, said String, raw String,
  state String, correction String, counts String, weight String, status String, date String, file String,
  sheet String, cell String
) engine = Null;

create materialized view figures_cast to figures as select
  form, version, period, if(edition = '', null, toInt64(if(edition = '', '0', edition))) as edition, parent,
  code, unit, category, table_id, row_id, row_name,
  if(line = '', null, toInt64(if(line = '', '0', line))) as line, column_id, column_name, measure, together,
  role, value, said, raw, state, correction,
  if(counts = '', null, toDecimal128(if(counts = '', '0', counts), 12)) as counts,
  if(weight = '', null, toDecimal128(if(weight = '', '0', weight), 12)) as weight, status, date, file, sheet,
  cell
from figures_csv;

create table units_here (
  form String, version String, period String, edition Nullable(Int64), parent String, code String,
  unit String, category String, listed Int64, state String, owes Int64, reported Int64, late Int64,
  days_late Int64, errors Int64, due String, date String, file String
) engine = MergeTree partition by period order by (period, parent, unit);

create table units as units_here engine = Distributed(counties, default, units_here, cityHash64(unit));

create table units_csv (
  form String, version String, period String, edition String, parent String, code String, unit String,
  category String, listed String, state String, owes String, reported String, late String, days_late String,
  errors String, due String, date String, file String
) engine = Null;

create materialized view units_cast to units as select
  form, version, period, if(edition = '', null, toInt64(if(edition = '', '0', edition))) as edition, parent,
  code, unit, category, toInt64(listed) as listed, state, toInt64(owes) as owes,
  toInt64(reported) as reported, toInt64(late) as late, toInt64(days_late) as days_late,
  toInt64(errors) as errors, due, date, file
from units_csv;

create table makeup (
  table_id String, row_id String, row_name String, column_id String, column_name String, together String,
  decimals Nullable(Int64), from_row String, from_column String
) engine = Memory;

create table makeup_csv (
  table_id String, row_id String, row_name String, column_id String, column_name String, together String,
  decimals String, from_row String, from_column String
) engine = Null;

create materialized view makeup_cast to makeup as select
  table_id, row_id, row_name, column_id, column_name, together,
  if(decimals = '', null, toInt64(if(decimals = '', '0', decimals))) as decimals, from_row, from_column
from makeup_csv;

create table shares (
  label String, side String, table_id String, row_id String, column_id String
) engine = Memory;
