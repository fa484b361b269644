-- The change log that everything hangs on; see lk-spine.h. None of these tables is recorded by a session itself.

-- A PC and login that writes here; the host is a hash that names neither.
CREATE TABLE site (
  id      TEXT PRIMARY KEY NOT NULL,
  host    TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a transaction, append-only. "number" is the order of arrival in this file, (site, seq) the key everywhere.
-- Both stacks of a site are linked lists in it: undo_top and redo_top are their tops after this row, "below" is the
-- entry under this one; "head" is the first of a run of changes that are undone together.
CREATE TABLE change (
  number   INTEGER PRIMARY KEY,
  site     TEXT NOT NULL REFERENCES site (id),
  seq      INTEGER NOT NULL,
  clock    INTEGER NOT NULL,
  person   TEXT,
  label    TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  head     INTEGER NOT NULL,
  below    INTEGER,
  undo_top INTEGER,
  redo_top INTEGER,
  schema   INTEGER NOT NULL,
  changes  BLOB NOT NULL,
  UNIQUE (site, seq)
) STRICT;

-- Which rows each change touched, so that the life of one card is found without reading the log.
CREATE TABLE change_row (
  row    TEXT NOT NULL,
  change INTEGER NOT NULL REFERENCES change (number),
  tbl    TEXT NOT NULL,
  op     TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  PRIMARY KEY (row, change, tbl)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row_change ON change_row (change);
