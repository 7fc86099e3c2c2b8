begin transaction; begin immediate; commit; end transaction; rollback; savepoint s; rollback to savepoint s; release s;
pragma foreign_keys=on; pragma main.table_info('t'); pragma cache_size = -2000; pragma optimize;
attach 'f' as g key 'k'; detach database g; vacuum; vacuum main into 'f'; analyze; analyze main.t; reindex; reindex t;
;;
explain delete from t
