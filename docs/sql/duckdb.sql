-- The long table as DuckDB sees it, where it lies: run in its folder. Nothing is loaded.
create view figures as select * from read_parquet('figures/*/*/*.parquet', hive_partitioning = false);
create view units as select * from read_parquet('units/*/*/*.parquet', hive_partitioning = false);
create view makeup as select * from read_parquet('form/makeup.parquet');
create view shares as select * from read_parquet('form/shares.parquet');
