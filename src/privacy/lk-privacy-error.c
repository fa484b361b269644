#include "privacy/lk-privacy-error.h"

G_DEFINE_QUARK (lk-privacy-error-quark, lk_privacy_error)
