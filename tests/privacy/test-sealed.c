/* Records: who can read them, what every flipped bit does, and how versions follow each other. */

#include "privacy-fixture.h"

#include <sqlite3.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"

#define TEXT "Rustige start: iedereen had om 8.32 een boek open. €"

static void
expect_text (Fixture    *f,
             Who         reader,
             const char *id,
             const char *wanted)
{
  g_autoptr (GError) error = NULL;
  char *text = open_sealed (f->store, reader, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
  lk_secret_free_text (text);
}

static void
expect_refused (Fixture    *f,
                Who         reader,
                const char *id,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_sealed (f->store, reader, id, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, code);
}

static void
test_readers (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, BRAM, ANNA);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealed) sealed = NULL;
  const LkSealedHead *kept;

  head->day = lk_day_new (2026, 11, 30);
  head->team_id = g_strdup ("team-1");
  sealed = put_sealed (f->store, BRAM, head, TEXT, &error);
  g_assert_no_error (error);
  fixture_reopen (f);
  expect_text (f, ANNA, head->id, TEXT);
  expect_text (f, BRAM, head->id, TEXT);
  expect_refused (f, CARLA, head->id, LK_PRIVACY_ERROR_NO_READER);

  g_clear_pointer (&sealed, lk_sealed_unref);
  sealed = read_sealed (f->store, head->id);
  kept = lk_sealed_get_head (sealed);
  g_assert_cmpstr (kept->owner_id, ==, "person-anna");
  g_assert_cmpstr (kept->author_id, ==, "person-bram");
  g_assert_cmpstr (kept->kind, ==, "visit");
  g_assert_cmpint (kept->day, ==, head->day);
  g_assert_cmpstr (kept->team_id, ==, "team-1");
  g_assert_null (kept->planning_id);
  g_assert_cmpuint (kept->version, ==, 1);
  g_assert_cmpuint (kept->readers->len, ==, 2);
  g_assert_cmpint (ABS (lk_sealed_get_changed (sealed) - g_get_real_time () / 1000), <, 60000);
}

/* Short and long, so that the length says little and nothing gets lost at the edges of the padding. */
static void
test_lengths (Fixture       *f,
              gconstpointer  data)
{
  static const gsize lengths[] = { 0, 1, 254, 255, 256, 257, 511, 512, 900 };
  g_autoptr (GError) error = NULL;
  g_autofree char *sizes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (LkSealedHead) head = head_for (ANNA, 1, ANNA);
      g_autofree char *text = g_strnfill (lengths[i], 'x');
      g_autoptr (LkSealed) sealed = put_sealed (f->store, ANNA, head, text, &error);

      g_assert_no_error (error);
      expect_text (f, ANNA, head->id, text);
    }
  sizes = ask (f->store, "SELECT group_concat (n, ' ') FROM (SELECT DISTINCT length (body) AS n FROM sealed ORDER BY 1)");
  g_assert_cmpstr (sizes, ==, "296 552 808 1064");
}

static gpointer
list_of (LkDb      *db,
         gpointer   data,
         GError   **error)
{
  return lk_sealed_read_of (db, "visit", data, error);
}

static guint
count_of (Fixture *f,
          Who      who)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = lk_store_read (f->store, list_of, people[who].face.person_id, &error);

  g_assert_no_error (error);
  return list->len;
}

static void
test_of_whom (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) owned = head_for (ANNA, 1, BRAM), shared = head_for (BRAM, 2, BRAM, CARLA), design = head_for (BRAM, 1, BRAM);
  g_autoptr (LkSealed) a = put_sealed (f->store, BRAM, owned, TEXT, &error);
  g_autoptr (LkSealed) b = put_sealed (f->store, BRAM, shared, TEXT, &error);
  g_autoptr (LkSealed) c = NULL;

  g_free (design->kind);
  design->kind = g_strdup ("design");
  c = put_sealed (f->store, BRAM, design, TEXT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (f, ANNA), ==, 1);
  g_assert_cmpuint (count_of (f, BRAM), ==, 2);
  g_assert_cmpuint (count_of (f, CARLA), ==, 1);
  /* It is Anna's, but nobody has sealed it for her yet. */
  expect_refused (f, ANNA, owned->id, LK_PRIVACY_ERROR_NO_READER);
}

static void
test_not_for_oneself (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 1, BRAM), unknown = head_for (ANNA, 1, ANNA);
  LkReader stranger = { .person_id = (char *) "person-dirk" };

  g_assert_null (put_sealed (f->store, ANNA, head, TEXT, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
  g_clear_error (&error);
  lk_sealed_head_add_reader (unknown, &stranger);
  g_assert_null (put_sealed (f->store, ANNA, unknown, TEXT, &error));
  g_assert_error (error, LK_PRIVACY_ERROR, LK_PRIVACY_ERROR_NO_READER);
}

static void
test_reader_removed (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, ANNA, BRAM), next = NULL;
  g_autoptr (LkSealed) first = put_sealed (f->store, ANNA, head, "voor twee", &error), second = NULL;

  g_assert_no_error (error);
  next = lk_sealed_head_copy (lk_sealed_get_head (first));
  lk_sealed_head_remove_reader (next, "person-bram");
  second = put_sealed (f->store, ANNA, next, "voor mij", &error);
  g_assert_no_error (error);
  expect_text (f, ANNA, head->id, "voor mij");
  expect_refused (f, BRAM, head->id, LK_PRIVACY_ERROR_NO_READER);
  /* The face that he kept does not make him a reader again. */
  alter_file (f, "INSERT INTO sealed_reader SELECT sealed, 'person-bram', wrapped FROM sealed_reader");
  expect_refused (f, BRAM, head->id, LK_PRIVACY_ERROR_TAMPERED);
}

static void
test_versions (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, ANNA, BRAM);
  g_autoptr (LkSealed) first = put_sealed (f->store, ANNA, head, "een", &error), second = NULL, third = NULL;

  g_assert_no_error (error);
  second = put_sealed (f->store, ANNA, lk_sealed_get_head (first), "twee", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lk_sealed_get_head (second)->version, ==, 2);

  /* Bram still had the first in hand. */
  g_assert_null (put_sealed (f->store, BRAM, lk_sealed_get_head (first), "verloren", &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (put_sealed (f->store, BRAM, head, "nog eens nieuw", &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  expect_text (f, BRAM, head->id, "twee");
  third = put_sealed (f->store, BRAM, lk_sealed_get_head (second), "drie", &error);
  g_assert_no_error (error);
  expect_text (f, ANNA, head->id, "drie");

  erase_sealed (f->store, head->id);
  g_assert_null (put_sealed (f->store, ANNA, lk_sealed_get_head (third), "vier", &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
}

static void
test_newer (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 1, ANNA);
  g_autoptr (LkSealed) sealed = put_sealed (f->store, ANNA, head, TEXT, &error);

  alter_file (f, "UPDATE sealed SET format = 2");
  expect_refused (f, ANNA, head->id, LK_PRIVACY_ERROR_NEWER);
}

/* Whoever has the file and an account cannot seal in another's name. */
static void
test_author (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, ANNA, BRAM);
  g_autoptr (LkSealed) sealed = put_sealed (f->store, BRAM, head, "door Bram", &error);

  alter_file (f, "UPDATE sealed SET author = 'person-anna'");
  expect_refused (f, ANNA, head->id, LK_PRIVACY_ERROR_TAMPERED);
  alter_file (f, "UPDATE sealed SET author = 'person-bram'; UPDATE account SET sign_public = "
                 "(SELECT sign_public FROM account WHERE person = 'person-anna') WHERE person = 'person-bram'");
  expect_refused (f, ANNA, head->id, LK_PRIVACY_ERROR_TAMPERED);
  /* The account is gone: what the seal itself proves is left. */
  alter_file (f, "DELETE FROM account WHERE person = 'person-bram'");
  expect_text (f, ANNA, head->id, "door Bram");
}

/* Bits */

typedef struct
{
  sqlite3    *db;
  const char *table;
  const char *column;
} Place;

static gboolean
is_key (Place *place)
{
  return g_str_equal (place->table, "sealed_reader");
}

static sqlite3_stmt *
prepare (Place      *place,
         const char *verb,
         const char *rest)
{
  g_autofree char *sql = g_strconcat (verb, rest, is_key (place) ? " WHERE sealed = 'the-one' AND person = 'person-anna'"
                                                                 : " WHERE id = 'the-one'", NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (place->db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  return stmt;
}

static void
put (Place        *place,
     int           type,
     const guint8 *bytes,
     gsize         size)
{
  g_autofree char *set = g_strconcat (place->table, " SET ", place->column, " = ?1", NULL);
  sqlite3_stmt *stmt = prepare (place, "UPDATE ", set);

  if (type == SQLITE_BLOB)
    sqlite3_bind_blob (stmt, 1, bytes, (int) size, SQLITE_STATIC);
  else
    sqlite3_bind_text (stmt, 1, (const char *) bytes, (int) size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  g_assert_cmpint (sqlite3_changes (place->db), ==, 1);
  sqlite3_finalize (stmt);
}

static GBytes *
get (Place *place,
     int   *type)
{
  g_autofree char *from = g_strconcat (place->column, " FROM ", place->table, NULL);
  sqlite3_stmt *stmt = prepare (place, "SELECT ", from);
  GBytes *bytes;

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  *type = sqlite3_column_type (stmt, 0);
  bytes = g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0));
  sqlite3_finalize (stmt);
  return bytes;
}

static void
flip_all (Fixture    *f,
          sqlite3    *db,
          const char *table,
          const char *column,
          const char *other)
{
  Place place = { db, table, column };
  int type;
  g_autoptr (GBytes) before = get (&place, &type);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (before, &size);
  g_autofree guint8 *flipped = g_memdup2 (bytes, size);

  g_assert_cmpuint (size, >, 0);
  for (gsize bit = 0; bit < size * 8; bit++)
    {
      flipped[bit / 8] ^= 1 << bit % 8;
      put (&place, type, flipped, size);
      expect_refused (f, ANNA, "the-one", LK_PRIVACY_ERROR_TAMPERED);
      flipped[bit / 8] ^= 1 << bit % 8;
    }
  /* Cut off, and with something behind it. */
  for (gsize cut = 0; cut < size; cut += type == SQLITE_BLOB ? 7 : 1)
    {
      put (&place, type, bytes, cut);
      if (cut > 0 || !g_str_equal (table, "sealed_reader"))
        expect_refused (f, ANNA, "the-one", LK_PRIVACY_ERROR_TAMPERED);
    }
  expect_text (f, ANNA, other, TEXT);
  put (&place, type, bytes, size);
  expect_text (f, ANNA, "the-one", TEXT);
}

static void
expect_altered (Fixture    *f,
                sqlite3    *db,
                const char *alter,
                const char *back,
                const char *id)
{
  g_assert_cmpint (sqlite3_exec (db, alter, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_total_changes (db), >, 0);
  expect_refused (f, ANNA, id, LK_PRIVACY_ERROR_TAMPERED);
  g_assert_cmpint (sqlite3_exec (db, back, NULL, NULL, NULL), ==, SQLITE_OK);
  expect_text (f, ANNA, "the-one", TEXT);
}

static void
test_bits (Fixture       *f,
           gconstpointer  data)
{
  static const char * const columns[] = { "body", "signature", "kind", "owner", "author", "day", "team", "planning" };
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, ANNA, BRAM), other = head_for (ANNA, 1, ANNA);
  g_autoptr (LkSealed) a = NULL, b = put_sealed (f->store, ANNA, other, TEXT, &error);
  sqlite3 *db = NULL;

  g_free (head->id);
  head->id = g_strdup ("the-one");
  head->day = lk_day_new (2026, 11, 30);
  head->team_id = g_strdup ("team-1");
  head->planning_id = g_strdup ("planning-1");
  a = put_sealed (f->store, BRAM, head, TEXT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    flip_all (f, db, "sealed", columns[i], other->id);
  flip_all (f, db, "sealed_reader", "wrapped", other->id);

  for (guint bit = 0; bit < 63; bit++)
    {
      g_autofree char *flip = g_strdup_printf ("UPDATE sealed SET version = (version | (1 << %1$u)) - (version & (1 << %1$u)) WHERE id = 'the-one'", bit);
      g_autofree char *flip_changed = g_strdup_printf ("UPDATE sealed SET changed = (changed | (1 << %1$u)) - (changed & (1 << %1$u)) WHERE id = 'the-one'", bit);
      g_autofree char *back = g_strdup_printf ("UPDATE sealed SET version = 1, changed = %" G_GINT64_FORMAT " WHERE id = 'the-one'", lk_sealed_get_changed (a));

      expect_altered (f, db, flip, back, "the-one");
      expect_altered (f, db, flip_changed, back, "the-one");
    }
  expect_altered (f, db, "UPDATE sealed SET format = 0 WHERE id = 'the-one'", "UPDATE sealed SET format = 1", "the-one");
  expect_altered (f, db, "UPDATE sealed SET day = NULL WHERE id = 'the-one'", "UPDATE sealed SET day = '2026-11-30' WHERE id = 'the-one'", "the-one");
  expect_altered (f, db, "UPDATE sealed SET id = 'the-onf' WHERE id = 'the-one'; UPDATE sealed_reader SET sealed = 'the-onf' WHERE sealed = 'the-one'",
                  "UPDATE sealed SET id = 'the-one' WHERE id = 'the-onf'; UPDATE sealed_reader SET sealed = 'the-one' WHERE sealed = 'the-onf'", "the-onf");
  /* A reader more, one less, and one under another name. */
  expect_altered (f, db, "INSERT INTO sealed_reader VALUES ('the-one', 'person-carla', x'')",
                  "DELETE FROM sealed_reader WHERE sealed = 'the-one' AND person = 'person-carla'", "the-one");
  expect_altered (f, db, "UPDATE sealed_reader SET person = 'person-carla' WHERE sealed = 'the-one' AND person = 'person-bram'",
                  "UPDATE sealed_reader SET person = 'person-bram' WHERE sealed = 'the-one' AND person = 'person-carla'", "the-one");
  expect_altered (f, db, "UPDATE sealed_reader SET sealed = 'none' WHERE sealed = 'the-one' AND person = 'person-bram'",
                  "UPDATE sealed_reader SET sealed = 'the-one' WHERE sealed = 'none'", "the-one");
  expect_text (f, ANNA, other->id, TEXT);
  sqlite3_close (db);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  people_make ();
#define ADD(name, test) g_test_add ("/sealed/" name, Fixture, NULL, members_set_up, test, fixture_tear_down)
  ADD ("readers", test_readers);
  ADD ("lengths", test_lengths);
  ADD ("of-whom", test_of_whom);
  ADD ("not-for-oneself", test_not_for_oneself);
  ADD ("reader-removed", test_reader_removed);
  ADD ("versions", test_versions);
  ADD ("newer", test_newer);
  ADD ("author", test_author);
  ADD ("bits", test_bits);
#undef ADD
  result = g_test_run ();
  people_free ();
  return result;
}
