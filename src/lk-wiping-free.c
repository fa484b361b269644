/*
 * The program's own free() and realloc() before the C library's, for it and all its libraries: they overwrite what they free once
 * lk_wiping_heap_start() was called. Blocks are malloc's before and after, so there is nothing to be told apart. A sanitizer has
 * its own heap, and another C library no door behind these.
 */

#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "privacy/lk-wiping-heap.h"

#if defined (__has_feature)
#  if __has_feature (address_sanitizer) || __has_feature (thread_sanitizer) || __has_feature (memory_sanitizer)
#    define SANITIZED 1
#  endif
#endif
#if defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
#  define SANITIZED 1
#endif

#if defined (__GLIBC__) && !defined (SANITIZED)

void *__libc_malloc  (size_t size);
void *__libc_realloc (void *memory, size_t size);
void  __libc_free    (void *memory);

void
free (void *memory)
{
  if (memory && lk_wiping_heap_is_on ())
    explicit_bzero (memory, malloc_usable_size (memory));
  __libc_free (memory);
}

/* What moves leaves a copy where it was, so the moving is done here. */
void *
realloc (void   *memory,
         size_t  size)
{
  size_t usable;
  void *moved;

  if (memory == NULL || size == 0 || !lk_wiping_heap_is_on ())
    {
      if (memory && size == 0 && lk_wiping_heap_is_on ())
        explicit_bzero (memory, malloc_usable_size (memory));
      return __libc_realloc (memory, size);
    }
  usable = malloc_usable_size (memory);
  if (size <= usable && size >= usable / 2)
    {
      explicit_bzero ((char *) memory + size, usable - size);
      return memory;
    }
  moved = __libc_malloc (size);
  if (moved == NULL)
    return NULL;
  memcpy (moved, memory, size < usable ? size : usable);
  free (memory);
  return moved;
}

/* The C library's own calls its realloc() from inside. */
void *
reallocarray (void   *memory,
              size_t  n,
              size_t  size)
{
  size_t whole;

  if (__builtin_mul_overflow (n, size, &whole))
    {
      errno = ENOMEM;
      return NULL;
    }
  return realloc (memory, whole);
}

#endif
