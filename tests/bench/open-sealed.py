"""open-sealed.py BUILD: unlocking against Argon2id alone, and a list of 400 sealed records against libsodium alone."""

import subprocess
import sys

import bench

RECORDS, RUNS = 400, 7
SECONDS = 0.1

output = subprocess.run([f'{sys.argv[1]}/open-sealed', str(RECORDS), str(RUNS)], check=True, text=True, stdout=subprocess.PIPE).stdout
unlock, argon, ours, bare = (float(line) for line in output.split())
bench.tell('unlock', unlock / argon, 1.2, f'{unlock * 1000:.0f} ms against {argon * 1000:.0f} ms of Argon2id')
bench.tell('open-sealed', ours / SECONDS, 1, f'{ours * 1000:.1f} ms for {RECORDS} records')
bench.tell('open-sealed-bare', ours / bare, 3, f'{ours * 1000:.1f} ms against {bare * 1000:.1f} ms of libsodium')
