#include "week/lk-keyring.h"

#ifdef LK_HAVE_LIBSECRET

#include <glib/gi18n.h>
#include <libsecret/secret.h>
#include <string.h>

static const SecretSchema schema = {
  LK_APP_ID ".Password", SECRET_SCHEMA_NONE, { { "person", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

gboolean
lk_keyring_is_there (void)
{
  return TRUE;
}

void
lk_keyring_look_up_async (const char          *person_id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (person_id != NULL);

  secret_password_lookup (&schema, cancellable, callback, user_data, "person", person_id, NULL);
}

LkSecret *
lk_keyring_look_up_finish (GAsyncResult *result)
{
  char *text = secret_password_lookup_nonpageable_finish (result, NULL);
  LkSecret *password = NULL;

  if (text == NULL)
    return NULL;
  password = lk_secret_new_copy (text, strlen (text));
  secret_password_free (text);
  return password;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  secret_password_store_finish (result, NULL);
}

void
lk_keyring_keep (const char *person_id,
                 LkSecret   *password)
{
  g_autoptr (SecretValue) value = NULL;
  g_autoptr (GHashTable) attributes = NULL;

  g_return_if_fail (person_id != NULL && password != NULL);

  value = secret_value_new ((const char *) lk_secret_get_data (password), (gssize) lk_secret_get_size (password), "text/plain");
  attributes = secret_attributes_build (&schema, "person", person_id, NULL);
  secret_password_storev_binary (&schema, attributes, SECRET_COLLECTION_DEFAULT, _("My Week in Board"), value, NULL, kept_cb, NULL);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  secret_password_clear_finish (result, NULL);
}

void
lk_keyring_forget (void)
{
  secret_password_clear (&schema, NULL, forgotten_cb, NULL, NULL);
}

#else

gboolean
lk_keyring_is_there (void)
{
  return FALSE;
}

void
lk_keyring_look_up_async (const char          *person_id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_return_pointer (task, NULL, NULL);
}

LkSecret *
lk_keyring_look_up_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
lk_keyring_keep (const char *person_id,
                 LkSecret   *password)
{
}

void
lk_keyring_forget (void)
{
}

#endif
