#!/bin/sh
# Runs one private MariaDB server in the folder of a test run for as long as the run's process lives or until a file
# `stop` appears. Being a process of its own it also cleans up after a run that was killed.
# usage: keepMariaDb.sh <folder of the run> <port> <process to watch> <mariadb-install-db> <mariadbd> [option of both …]
run=$1 port=$2 watched=$3 installer=$4 server=$5
folder=$run/mariadb
shift 5
trap '' HUP INT

# A server that starts, the installer's too, removes the temporary tables it finds, those of another that shares the folder too.
mkdir -p "$folder/tmp"
# --no-defaults: a MariaDB that is set up on this machine for a service must not lend its settings.
"$installer" --no-defaults --datadir="$folder/data" --tmpdir="$folder/tmp" --skip-test-db --auth-root-authentication-method=normal "$@" \
  >"$folder/install.log" 2>&1 || { touch "$folder/failed"; exit 1; }

"$server" --no-defaults --datadir="$folder/data" --tmpdir="$folder/tmp" --socket="$folder/socket" --pid-file="$folder/pid" \
  --port="$port" --bind-address=127.0.0.1 --skip-name-resolve --max-connections=500 "$@" \
  >"$folder/server.log" 2>&1 &
running=$!

while kill -0 "$watched" 2>/dev/null && [ ! -e "$folder/stop" ]; do
  kill -0 "$running" 2>/dev/null || { touch "$folder/failed"; exit 1; }
  sleep 0.3
done
kill -9 "$running" 2>/dev/null
wait "$running" 2>/dev/null
rm -rf "$folder"
kill -0 "$watched" 2>/dev/null || rm -rf "$run"
