-- What belongs to persons, sealed; src/privacy/FORMAT.md says how. None of these tables is recorded by a session: what is
-- erased must be gone, so they have no history, and no references to open rows, which may come and go by undo.

-- Of a person who has set a password: public keys in clear, the secret ones sealed under the password and the recovery key.
CREATE TABLE account (
  person       TEXT PRIMARY KEY NOT NULL,
  format       INTEGER NOT NULL,
  box_public   BLOB NOT NULL,
  sign_public  BLOB NOT NULL,
  ops          INTEGER NOT NULL,
  memory       INTEGER NOT NULL,
  salt         BLOB NOT NULL,
  by_password  BLOB NOT NULL,
  by_recovery  BLOB NOT NULL,
  failures     INTEGER NOT NULL DEFAULT 0,
  failed       INTEGER,
  created      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- day and team are the open header that is counted; planning is the entry that it is of, so that it is counted once.
CREATE TABLE sealed (
  id        TEXT PRIMARY KEY NOT NULL,
  kind      TEXT NOT NULL,
  format    INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  owner     TEXT NOT NULL,
  author    TEXT NOT NULL,
  day       TEXT,
  team      TEXT,
  planning  TEXT,
  body      BLOB NOT NULL,
  signature BLOB NOT NULL,
  changed   INTEGER NOT NULL
) STRICT;
CREATE INDEX sealed_owner ON sealed (owner, kind);
CREATE INDEX sealed_counted ON sealed (team, day, kind) WHERE day IS NOT NULL;

-- Its key, once for each who can read it.
CREATE TABLE sealed_reader (
  sealed  TEXT NOT NULL REFERENCES sealed (id),
  person  TEXT NOT NULL,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (sealed, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_reader_person ON sealed_reader (person);
