#!/bin/sh
# Runs a command with a throw-away PostgreSQL server: with-postgres.sh COMMAND [ARGUMENT…]
# The command finds the server's URL in TEST_DATABASE_URL. The server and its data are removed afterwards; the exit
# status is the command's. PostgreSQL refuses to run as root, so as root the server runs as the user postgres.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT…]" >&2
    exit 2
fi

find_programs() {
    if command -v initdb >/dev/null 2>&1 && command -v pg_ctl >/dev/null 2>&1; then
        dirname "$(command -v pg_ctl)"
        return
    fi
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            echo "$folder"
            return
        fi
    done
    echo "$0: initdb and pg_ctl are neither on PATH nor under /usr/lib/postgresql: install PostgreSQL" >&2
    return 1
}

programs=$(find_programs)
folder=$(mktemp -d "${TMPDIR:-/tmp}/wardwise-postgres.XXXXXX")
if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$folder"
fi

as_user() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && setpriv --reuid postgres --regid postgres --init-groups "$@")
    else
        (cd / && "$@")
    fi
}

stop() {
    status=$?
    trap - EXIT INT TERM HUP
    as_user "$programs/pg_ctl" --pgdata "$folder/data" --mode immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

as_user "$programs/initdb" --pgdata "$folder/data" --username wardwise --auth trust --encoding UTF8 --locale C \
    --no-sync >"$folder/initdb.log" 2>&1 || {
    cat "$folder/initdb.log" >&2
    exit 1
}

# Another program may take the port between choosing and binding: try a few.
started=
for attempt in 1 2 3 4 5 6 7 8; do
    port=$(od -An -N2 -tu2 /dev/urandom | awk '{ print 20000 + $1 % 40000 }')
    if as_user "$programs/pg_ctl" --pgdata "$folder/data" --log "$folder/server.log" --wait --silent \
        --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$folder' -c max_connections=200 -c shared_buffers=64MB" \
        start >/dev/null; then
        started=yes
        break
    fi
    echo "$0: port $port did not work, attempt $attempt" >&2
done
if [ -z "$started" ]; then
    cat "$folder/server.log" >&2
    exit 1
fi

TEST_DATABASE_URL="postgres://wardwise@127.0.0.1:$port/postgres"
export TEST_DATABASE_URL
# Not exec: the server must be stopped afterwards.
"$@" || exit $?
