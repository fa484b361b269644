/*
 * Identifiers: UUIDv7 as RFC 9562 has them, 48 bits of unix milliseconds and the rest random or derived.
 */

#include <string.h>

#include "store/lk-store.h"

static char *
write_id (gint64        time_ms,
          const guint8 *rest)
{
  guint8 b[16];

  for (int i = 0; i < 6; i++)
    b[i] = (guint8) (time_ms >> (40 - 8 * i));
  memcpy (b + 6, rest, 10);
  b[6] = (guint8) (0x70 | (b[6] & 0x0f));
  b[8] = (guint8) (0x80 | (b[8] & 0x3f));
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                          b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

char *
lk_store_new_id (void)
{
  static GMutex lock;
  static gint64 last;
  gint64 tick;
  guint8 rest[10];
  guint32 random[2] = { g_random_int (), g_random_int () };

  /* 4096ths of a millisecond, always rising: ids made in a row sort in that row. */
  g_mutex_lock (&lock);
  tick = MAX (last + 1, g_get_real_time () * 4096 / 1000);
  last = tick;
  g_mutex_unlock (&lock);

  rest[0] = (guint8) ((tick >> 8) & 0x0f);
  rest[1] = (guint8) (tick & 0xff);
  memcpy (rest + 2, random, 8);
  return write_id (tick >> 12, rest);
}

char *
lk_store_derive_id (gint64      time_ms,
                    const char *source)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;

  g_return_val_if_fail (source != NULL, NULL);

  g_checksum_update (checksum, (const guchar *) source, -1);
  g_checksum_get_digest (checksum, digest, &size);
  return write_id (MAX (time_ms, 0), digest);
}
