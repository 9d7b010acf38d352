#!/usr/bin/env bash
# Gives each agency in $AGENCIES a database, a migrator role that owns it, and an app role that reads and writes rows.
# No role can connect to another agency's database: what the embedded server grants, granted here.
#
# The postgres image runs it once, on an empty volume. It may be run again, after a new agency was added:
#   docker compose exec postgres /docker-entrypoint-initdb.d/agencies.sh
set -euo pipefail

for agency in $AGENCIES; do
  echo "database and roles of $agency"
  prefix=${agency^^}
  # psql reads the passwords from the environment itself, so that no process list shows them.
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set agency="$agency" --set migrator="${agency}_migrator" --set app="${agency}_app" \
    --set migrator_password_variable="${prefix}_MIGRATOR_PASSWORD" --set app_password_variable="${prefix}_APP_PASSWORD" <<'SQL'
\getenv migrator_password :migrator_password_variable
\getenv app_password :app_password_variable

select format('create role %I login', name)
  from unnest(array[:'migrator', :'app']) as name
  where not exists (select from pg_roles where rolname = name) \gexec
alter role :"migrator" password :'migrator_password';
alter role :"app" password :'app_password';

select format('create database %I owner %I template template0 encoding ''UTF8'' locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C''', :'agency', :'migrator')
  where not exists (select from pg_database where datname = :'agency') \gexec

revoke connect, temporary on database :"agency", postgres, template1 from public;
grant connect, temporary on database :"agency" to :"migrator";
grant connect on database :"agency" to :"app";

\connect :agency
revoke all on schema public from public;
grant usage, create on schema public to :"migrator";
grant usage on schema public to :"app";
alter default privileges for role :"migrator" in schema public
  grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"migrator" in schema public
  grant usage, select on sequences to :"app";
SQL
done
