#include "privacy-fixture.h"

#include <sqlite3.h>
#include <string.h>

#include "privacy/lk-privacy-error.h"
#include "privacy/lk-sealed-private.h"

Member people[N_PEOPLE];

LkSecret *
secret_of (const char *text)
{
  return lk_secret_new_copy (text, strlen (text));
}

static gboolean
write_account (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  return lk_account_save (data, db, error);
}

void
save_account (LkStore    *store,
              LkAccount  *account,
              GError    **error)
{
  lk_store_write_apart (store, write_account, account, error);
}

static gpointer
load_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_read (db, data, error);
}

LkAccount *
read_account (LkStore    *store,
              const char *person)
{
  g_autoptr (GError) error = NULL;
  LkAccount *account = lk_store_read (store, load_account, (gpointer) person, &error);

  g_assert_no_error (error);
  return account;
}

static gboolean
remove_account (LkDb      *db,
                gpointer   data,
                GError   **error)
{
  return lk_account_erase (data, db, error);
}

void
erase_account (LkStore   *store,
               LkAccount *account)
{
  g_autoptr (GError) error = NULL;

  lk_store_write_apart (store, remove_account, account, &error);
  g_assert_no_error (error);
}

static gpointer
load_readers (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_reader_read_all (db, error);
}

/* A name of its own for each, which is also the id, so that a test can tell by looking. */
static void
make_person (Member     *person,
             const char *id)
{
  g_autoptr (LkSecret) password = secret_of (PASSWORD);
  g_autoptr (GError) error = NULL;

  person->account = lk_account_new (id, password, &person->recovery_key, &person->vault, &error);
  g_assert_no_error (error);
}

void
people_make (void)
{
  make_person (&people[ANNA], "person-anna");
  make_person (&people[BRAM], "person-bram");
  make_person (&people[CARLA], "person-carla");
}

void
people_free (void)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      lk_account_unref (people[i].account);
      lk_vault_unref (people[i].vault);
      lk_secret_free_text (people[i].recovery_key);
      g_free (people[i].face.person_id);
    }
}

static gboolean
add_people (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const char *id = lk_account_get_person_id (people[i].account);

      if (!lk_db_exec (db, error, "INSERT INTO person (id, name, created) VALUES (?1, ?1, 1)", "t", id))
        return FALSE;
    }
  return TRUE;
}

void
members_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readers = NULL;

  fixture_set_up (self, data);
  lk_store_write (self->store, NULL, add_people, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      save_account (self->store, people[i].account, &error);
      g_assert_no_error (error);
    }
  readers = lk_store_read (self->store, load_readers, NULL, &error);
  g_assert_cmpuint (readers->len, ==, N_PEOPLE);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_free (people[i].face.person_id);
      people[i].face = *(LkReader *) readers->pdata[i];
      people[i].face.person_id = g_strdup (people[i].face.person_id);
    }
}

LkSealedHead *
head_for (Who   owner,
          guint n,
          ...)
{
  LkSealedHead *head = lk_sealed_head_new ("visit", people[owner].face.person_id);
  va_list who;

  va_start (who, n);
  for (guint i = 0; i < n; i++)
    lk_sealed_head_add_reader (head, &people[va_arg (who, int)].face);
  va_end (who);
  return head;
}

static gboolean
write_sealed (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_sealed_save (data, db, error);
}

gboolean
save_sealed (LkStore   *store,
             LkSealed  *sealed,
             GError   **error)
{
  return lk_store_write_apart (store, write_sealed, sealed, error);
}

LkSealed *
put_sealed (LkStore             *store,
            Who                  author,
            const LkSealedHead  *head,
            const char          *text,
            GError             **error)
{
  g_autoptr (LkSealed) sealed = lk_vault_seal (people[author].vault, head, text, error);

  return sealed && save_sealed (store, sealed, error) ? g_steal_pointer (&sealed) : NULL;
}

LkSealed *
put_text (Fixture    *f,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealedHead) head = head_for (ANNA, 2, ANNA, BRAM);
  LkSealed *sealed = put_sealed (f->store, ANNA, head, text, &error);

  g_assert_no_error (error);
  return sealed;
}

LkSealed *
put_next (Fixture    *f,
          LkSealed   *before,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  LkSealed *sealed = put_sealed (f->store, ANNA, lk_sealed_get_head (before), text, &error);

  g_assert_no_error (error);
  return sealed;
}

static gpointer
load_sealed (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_sealed_read (db, data, error);
}

LkSealed *
read_sealed (LkStore    *store,
             const char *id)
{
  g_autoptr (GError) error = NULL;
  LkSealed *sealed = lk_store_read (store, load_sealed, (gpointer) id, &error);

  g_assert_no_error (error);
  return sealed;
}

static gboolean
remove_sealed (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  return lk_sealed_erase (db, data, error);
}

void
erase_sealed (LkStore    *store,
              const char *id)
{
  g_autoptr (GError) error = NULL;

  lk_store_write_apart (store, remove_sealed, (gpointer) id, &error);
  g_assert_no_error (error);
}

char *
open_sealed (LkStore     *store,
             Who          reader,
             const char  *id,
             GError     **error)
{
  g_autoptr (LkSealed) sealed = read_sealed (store, id);
  g_autoptr (GPtrArray) readers = lk_store_read (store, load_readers, NULL, NULL);
  const LkReader *author = NULL;

  g_assert_nonnull (sealed);
  for (guint i = 0; i < readers->len; i++)
    if (g_str_equal (((LkReader *) readers->pdata[i])->person_id, lk_sealed_get_head (sealed)->author_id))
      author = readers->pdata[i];
  return lk_vault_open (people[reader].vault, sealed, author, error);
}

void
alter_file (Fixture    *f,
            const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}
