#!/bin/sh
# Ends the processes of a deployment, and removes its folder, when the tests that started them were killed.
# usage: watchProcesses.sh <folder, with the processes' ids in the file `processes`> <process to watch>
folder=$1 watched=$2
trap '' HUP INT

while [ -d "$folder" ]; do
  if ! kill -0 "$watched" 2>/dev/null; then
    while read -r process; do kill -9 "$process" 2>/dev/null; done <"$folder/processes"
    rm -rf "$folder"
  fi
  sleep 0.5
done
