/* Vectors of the format: what was once sealed opens for ever, and the same randomness gives the same bytes. With --print it tells
 * what it seals now, as vectors.json has it. */

#include "store-fixture.h"

#include <json-glib/json-glib.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "privacy/lk-account.h"
#include "privacy/lk-privacy-error.h"
#include "privacy/lk-recovery-key.h"
#include "privacy/lk-vault-private.h"

#define PASSWORD "Appeltaart met slagroom, caf\xc3\xa9"

/* Random bytes that count on from 0. */

static guint8 counter;

static const char *
counting_name (void)
{
  return "counting";
}

static void
counting_buf (void * const  buffer,
              const size_t  size)
{
  for (gsize i = 0; i < size; i++)
    ((guint8 *) buffer)[i] = counter++;
}

static guint32
counting_random (void)
{
  guint32 number;

  counting_buf (&number, sizeof number);
  return number;
}

static struct randombytes_implementation counting = {
  .implementation_name = counting_name,
  .random = counting_random,
  .buf = counting_buf,
};

/* Making them */

typedef struct
{
  LkAccount *accounts[2];
  LkVault   *vaults[2];
  char      *recovery_key;
  LkSealed  *sealed[2];
} Made;

static gboolean
save_accounts (LkDb      *db,
               gpointer   data,
               GError   **error)
{
  Made *made = data;

  return lk_account_save (made->accounts[0], db, error) && lk_account_save (made->accounts[1], db, error);
}

static gboolean
save_sealed (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Made *made = data;

  return lk_sealed_save (made->sealed[0], db, error) && lk_sealed_save (made->sealed[1], db, error);
}

static gpointer
load_readers (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_reader_read_all (db, error);
}

static LkSecret *
secret_of_password (void)
{
  return lk_secret_new_copy (PASSWORD, strlen (PASSWORD));
}

static void
make_account (Made       *made,
              guint       i,
              const char *person,
              guint8      from)
{
  g_autoptr (LkSecret) password = secret_of_password ();
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;

  counter = from;
  made->accounts[i] = lk_account_new (person, password, &key, &made->vaults[i], &error);
  g_assert_no_error (error);
  if (i == 0)
    made->recovery_key = g_strdup (key);
}

static LkSealed *
make_sealed (Made       *made,
             GPtrArray  *readers,
             const char *id,
             gboolean    full,
             const char *text)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_new ("visit", "person-anna");
  g_autoptr (GError) error = NULL;
  LkSealed *sealed;

  g_free (head->id);
  head->id = g_strdup (id);
  lk_sealed_head_add_reader (head, readers->pdata[0]);
  if (full)
    {
      head->day = lk_day_new (2026, 11, 30);
      head->team_id = g_strdup ("team-1");
      head->planning_id = g_strdup ("planning-1");
      lk_sealed_head_add_reader (head, readers->pdata[1]);
    }
  counter = full ? 100 : 200;
  sealed = lk_vault_seal_at (made->vaults[0], head, text, G_GINT64_CONSTANT (1796040000000), &error);
  g_assert_no_error (error);
  return sealed;
}

static void
make (Fixture *f,
      Made    *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readers = NULL;

  make_account (made, 0, "person-anna", 0);
  make_account (made, 1, "person-bram", 50);
  lk_store_write_apart (f->store, save_accounts, made, &error);
  g_assert_no_error (error);
  readers = lk_store_read (f->store, load_readers, NULL, &error);
  made->sealed[0] = make_sealed (made, readers, "01a21560-563f-7c5e-bdf0-27a1182758e0", TRUE, "Rustige start \xe2\x9c\x93");
  made->sealed[1] = make_sealed (made, readers, "01a21560-563f-7c5e-bdf0-27a1182758e1", FALSE, "");
  lk_store_write_apart (f->store, save_sealed, made, &error);
  g_assert_no_error (error);
}

static void
made_clear (Made *made)
{
  for (guint i = 0; i < 2; i++)
    {
      lk_account_unref (made->accounts[i]);
      lk_vault_unref (made->vaults[i]);
      lk_sealed_unref (made->sealed[i]);
    }
  g_free (made->recovery_key);
}

#define SQL_ACCOUNTS "SELECT json_group_array (json_object ('person', person, 'format', format, 'box_public', lower (hex (box_public)), " \
  "'sign_public', lower (hex (sign_public)), 'ops', ops, 'memory', memory, 'salt', lower (hex (salt)), " \
  "'by_password', lower (hex (by_password)), 'by_recovery', lower (hex (by_recovery)))) FROM (SELECT * FROM account ORDER BY person)"
#define SQL_SEALED "SELECT json_group_array (json_object ('id', id, 'kind', kind, 'format', format, 'version', version, 'owner', owner, " \
  "'author', author, 'day', day, 'team', team, 'planning', planning, 'changed', changed, 'body', lower (hex (body)), " \
  "'signature', lower (hex (signature)), 'readers', json ((SELECT json_group_array (json_object ('person', person, " \
  "'wrapped', lower (hex (wrapped)))) FROM (SELECT * FROM sealed_reader r WHERE r.sealed = s.id ORDER BY person))))) " \
  "FROM (SELECT * FROM sealed ORDER BY id) s"

static JsonNode *
make_node (void)
{
  g_autofree char *accounts = NULL, *sealed = NULL, *whole = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  Fixture f = { 0 };
  Made made = { 0 };

  fixture_set_up (&f, NULL);
  make (&f, &made);
  accounts = ask (f.store, SQL_ACCOUNTS);
  sealed = ask (f.store, SQL_SEALED);
  whole = g_strdup_printf ("{\"password\": \"%s\", \"recovery_key\": \"%s\", \"accounts\": %s, \"sealed\": %s, "
                           "\"texts\": [\"Rustige start \xe2\x9c\x93\", \"\"]}", PASSWORD, made.recovery_key, accounts, sealed);
  node = json_from_string (whole, &error);
  g_assert_no_error (error);
  made_clear (&made);
  fixture_tear_down (&f, NULL);
  return node;
}

static char *
to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  return json_generator_to_data (generator, NULL);
}

/* Reading them */

static JsonNode *
load_kept (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "vectors.json", NULL), *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *node = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  node = json_from_string (text, &error);
  g_assert_no_error (error);
  return node;
}

/* As the text of SQL: a number, NULL, a text, or bytes where @is_hex. */
static char *
quote (JsonObject *row,
       const char *name,
       gboolean    is_hex)
{
  JsonNode *value = json_object_get_member (row, name);

  if (json_node_is_null (value))
    return g_strdup ("NULL");
  if (json_node_get_value_type (value) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
  return g_strconcat (is_hex ? "x'" : "'", json_node_get_string (value), "'", NULL);
}

static const char * const hex[] = { "box_public", "sign_public", "salt", "by_password", "by_recovery", "body", "signature", "wrapped", NULL };

static void
add_row (GString             *sql,
         const char          *table,
         JsonObject          *row,
         const char * const  *names)
{
  GString *columns = g_string_new (NULL), *values = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *value = quote (row, names[i], g_strv_contains (hex, names[i]));

      g_string_append_printf (columns, "%s%s", i ? ", " : "", names[i]);
      g_string_append_printf (values, "%s%s", i ? ", " : "", value);
    }
  g_string_append_printf (sql, "INSERT INTO %s (%s) VALUES (%s);", table, columns->str, values->str);
  g_string_free (columns, TRUE);
  g_string_free (values, TRUE);
}

static const char * const account_names[] = { "person", "format", "box_public", "sign_public", "ops", "memory", "salt", "by_password",
                                              "by_recovery", "created", NULL };
static const char * const sealed_names[] = { "id", "kind", "format", "version", "owner", "author", "day", "team", "planning", "changed",
                                             "body", "signature", NULL };
static const char * const reader_names[] = { "sealed", "person", "wrapped", NULL };

static void
fill (Fixture    *f,
      JsonObject *kept)
{
  JsonArray *accounts = json_object_get_array_member (kept, "accounts"), *sealed = json_object_get_array_member (kept, "sealed");
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3 *db = NULL;
  char *message = NULL;

  for (guint i = 0; i < json_array_get_length (accounts); i++)
    {
      JsonObject *account = json_array_get_object_element (accounts, i);

      json_object_set_int_member (account, "created", 1);
      add_row (sql, "account", account, account_names);
    }
  for (guint i = 0; i < json_array_get_length (sealed); i++)
    {
      JsonObject *record = json_array_get_object_element (sealed, i);
      JsonArray *readers = json_object_get_array_member (record, "readers");

      add_row (sql, "sealed", record, sealed_names);
      for (guint r = 0; r < json_array_get_length (readers); r++)
        {
          JsonObject *reader = json_array_get_object_element (readers, r);

          json_object_set_string_member (reader, "sealed", json_object_get_string_member (record, "id"));
          add_row (sql, "sealed_reader", reader, reader_names);
        }
    }
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql->str, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static gpointer
load_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_read (db, data, error);
}

static gpointer
load_sealed (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_sealed_read_of (db, "visit", data, error);
}

static void
expect_opens (Fixture    *f,
              LkVault    *vault,
              JsonObject *kept)
{
  g_autoptr (GError) error = NULL;
  const char *person = lk_vault_get_person_id (vault);
  g_autoptr (GPtrArray) list = lk_store_read (f->store, load_sealed, (gpointer) person, &error);
  g_autoptr (GPtrArray) readers = lk_store_read (f->store, load_readers, NULL, &error);
  JsonArray *texts = json_object_get_array_member (kept, "texts");

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, g_str_equal (person, "person-anna") ? 2 : 1);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *text = lk_vault_open (vault, list->pdata[i], readers->pdata[0], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, json_array_get_string_element (texts, i));
    }
}

static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (JsonNode) node = load_kept ();
  JsonObject *kept = json_node_get_object (node);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkAccount) anna = NULL, bram = NULL;
  g_autoptr (LkVault) by_password = NULL, by_key = NULL, other = NULL;
  g_autoptr (LkSecret) password = secret_of_password (), key = NULL;

  fill (f, kept);
  anna = lk_store_read (f->store, load_account, (gpointer) "person-anna", &error);
  bram = lk_store_read (f->store, load_account, (gpointer) "person-bram", &error);
  by_password = lk_account_unlock (anna, password, &error);
  g_assert_no_error (error);
  other = lk_account_unlock (bram, password, &error);
  g_assert_no_error (error);
  key = lk_recovery_key_parse (json_object_get_string_member (kept, "recovery_key"), NULL, &error);
  by_key = lk_account_unlock_by_key (anna, key, &error);
  g_assert_no_error (error);
  expect_opens (f, by_password, kept);
  expect_opens (f, by_key, kept);
  expect_opens (f, other, kept);
}

static char *
member_text (JsonNode   *node,
             const char *name)
{
  return to_text (json_object_get_member (json_node_get_object (node), name));
}

/* Not the accounts, as what is asked of Argon2id depends on the computer. */
static void
test_same (void)
{
  g_autoptr (JsonNode) kept = load_kept (), made = make_node ();
  g_autofree char *kept_sealed = member_text (kept, "sealed"), *made_sealed = member_text (made, "sealed");
  g_autofree char *kept_key = member_text (kept, "recovery_key"), *made_key = member_text (made, "recovery_key");

  g_assert_cmpstr (made_sealed, ==, kept_sealed);
  g_assert_cmpstr (made_key, ==, kept_key);
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], "--print"))
    {
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *text = NULL;

      randombytes_set_implementation (&counting);
      node = make_node ();
      text = to_text (node);
      puts (text);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  randombytes_set_implementation (&counting);
  g_test_add ("/vectors/kept", Fixture, NULL, fixture_set_up, test_kept, fixture_tear_down);
  g_test_add_func ("/vectors/same", test_same);
  return g_test_run ();
}
