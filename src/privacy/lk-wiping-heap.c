#include "privacy/lk-wiping-heap.h"

static gboolean on;

void
lk_wiping_heap_start (void)
{
  /* GLib keeps freed slices for itself; this is its own switch for overwriting them. */
  g_mem_gc_friendly = TRUE;
  __atomic_store_n (&on, TRUE, __ATOMIC_RELAXED);
}

gboolean
lk_wiping_heap_is_on (void)
{
  return __atomic_load_n (&on, __ATOMIC_RELAXED);
}
