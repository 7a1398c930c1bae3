-- Compiling a query takes longer here than running it: these are many short reads. Takes effect with the next connection;
-- who may not set it (the database is somebody else's) keeps the server's setting.
do $$ begin
  execute format('alter database %I set jit = off', current_database());
exception when insufficient_privilege then
  raise notice 'jit stays as it is: only the owner of the database may change it';
end $$;
