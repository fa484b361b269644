/*
 * For tests of what is done with keys rather than of how hard they are to guess: Argon2id as the program has it, over a
 * thousandth of the memory. Linked into such a test it comes before that of libsodium; the program knows nothing of it.
 * How much work is asked is checked each time, and done in full by the tests of privacy.
 */
#include <glib.h>
#include <sodium.h>

#define PART 1024

int
crypto_pwhash (unsigned char * const       out,
               unsigned long long          out_size,
               const char * const          password,
               unsigned long long          password_size,
               const unsigned char * const salt,
               unsigned long long          ops,
               size_t                      memory,
               int                         algorithm)
{
  g_assert_cmpint (algorithm, ==, crypto_pwhash_ALG_ARGON2ID13);
  g_assert_cmpuint (ops * memory, >=, crypto_pwhash_OPSLIMIT_MODERATE * crypto_pwhash_MEMLIMIT_MODERATE);
  return crypto_pwhash_argon2id (out, out_size, password, password_size, salt, ops, memory / PART, crypto_pwhash_argon2id_ALG_ARGON2ID13);
}
